/** Real protocols, with the findings they must give; items a source does not print are filled so that they fit. */
import { expect, test } from 'vitest';
import { shippedForms } from '../../../src-main/exchange/forms.ts';
import { checkProtocol } from '../../../src-shared/forms/check.ts';
import { type Draft } from '../../../src-shared/forms/draft.ts';

// prettier-ignore
const none = {
  eligibleB: 0, issuedInPersonB: 0, packagesSent: 0, proxyVoters: 0, returnEnvelopes: 0, envNoDeclaration: 0,
  envUnsignedDeclaration: 0, envNoBallotEnvelope: 0, envUnsealedBallotEnvelope: 0, envPutInBox: 0, boxFromEnvelopes: 0,
  invalidBallots: 0, invalidTooMany: 0, invalidStruckOut: 0,
};
type Known = { eligible: number; issuedInPerson: number; invalidVotes: number } & Record<string, number>;
/** A protocol for several candidates: parts and reasons follow from the totals. */
const filled = (known: Known): Record<string, number> => ({
  ...none,
  eligibleA: known.eligible,
  issuedInPersonA: known.issuedInPerson,
  issuedTotal: known.issuedInPerson,
  invalidNone: known.invalidVotes,
  ...known,
});
const found = (id: string, draft: Draft, context = {}) => {
  const form = shippedForms().get(id);
  if (form === undefined) throw new Error(id);
  return checkProtocol(form, draft, context).map((one) => (one.explained ? `${one.rule} explained` : one.rule));
};

// prettier-ignore
test('G1 Leżajsk 6, president 2015: both balances; the commission’s remarks explain them; S15 and S17 only repeat S26', () => {
  const values = filled({ eligible: 1627, ballotsReceived: 1395, ballotsUnused: 587, issuedInPerson: 817, boxBallots: 818, validBallots: 818, invalidVotes: 4, validVotes: 814 });
  const results = { candidates: { '1': 500, '2': 314 } };
  expect(found('2024/mayor', { values, results }, { estimatedEligible: 1623 })).toEqual(['M01', 'M02']);
  const remarks = { remarkBallotBalance: 'Pomyłka przy liczeniu kart.', remarkBoxBalance: 'Brak podpisu jednego wyborcy.' };
  expect(found('2024/mayor', { values, results, remarks })).toEqual(['M01 explained', 'M02 explained']);
});
// prettier-ignore
test('G2 Świdwin 4, regional assembly 2018: 554 + 853 = 1407, not 1405', () => {
  const values = { eligible: 1539, ballotsReceived: 1405, ballotsUnused: 554, issuedInPerson: 853 };
  const findings = found('2024/regional-assembly', { values });
  expect(findings.filter((rule) => rule !== 'B01')).toEqual(['M01']);
});
// prettier-ignore
test('G3 Męcinka 1, one candidate 2024: clean', () => {
  const { invalidStruckOut: _, ...values } = filled({ ballotsReceived: 696, eligible: 702, ballotsUnused: 329, issuedInPerson: 367, boxBallots: 367, validBallots: 367, invalidVotes: 5, invalidTooMany: 1, invalidNone: 4, validVotes: 362 });
  expect(found('2024/mayor-one', { values, results: { for: 291, against: 71 } })).toEqual([]);
});
// prettier-ignore
test('G4 121405/2, mayor 2024: issued more than received, unused and issued 991 of 670: asked, not blocked', () => {
  const values = filled({ ballotsReceived: 670, eligible: 1445, ballotsUnused: 292, issuedInPerson: 699, boxBallots: 699, validBallots: 699, invalidVotes: 18, validVotes: 681 });
  expect(found('2024/mayor', { values, results: { candidates: { '1': 400, '2': 281 } } })).toEqual(['M01', 'M20']);
});
// prettier-ignore
test('G5 320605/1, mayor 2024: more ballot envelopes in the box than return envelopes without a fault', () => {
  const values = filled({ ballotsReceived: 1280, eligible: 1333, ballotsUnused: 559, issuedInPerson: 721, packagesSent: 1, issuedTotal: 722, returnEnvelopes: 1, envUnsignedDeclaration: 1, envPutInBox: 1, boxBallots: 722, boxFromEnvelopes: 1, validBallots: 722, invalidVotes: 8, validVotes: 714 });
  expect(found('2024/mayor', { values, results: { candidates: { '1': 400, '2': 314 } } })).toEqual(['M10']);
});
// prettier-ignore
test('G6 020102/13, mayor 2024: balance −1 and two invalid ballots', () => {
  const values = filled({ ballotsReceived: 199, eligible: 205, ballotsUnused: 111, issuedInPerson: 87, boxBallots: 87, invalidBallots: 2, validBallots: 85, invalidVotes: 4, validVotes: 81 });
  expect(found('2024/mayor', { values, results: { candidates: { '1': 60, '2': 21 } } })).toEqual(['M01', 'M04']);
});
