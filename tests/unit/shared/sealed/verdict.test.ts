import { describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { seal } from '../../../../src-main/keys/seal.ts';
import type { ProtocolPayload } from '../../../../src-shared/protocol/payload.ts';
import type { Payload, Receipt, ReportPayload } from '../../../../src-shared/sealed/payloads.ts';
import { kidOf } from '../../../../src-shared/sealed/thumbprint.ts';
import { judge, type Known, type VerdictCode } from '../../../../src-shared/sealed/verdict.ts';
import { verifier } from '../../../../src-shared/sealed/verify.ts';
import * as made from '../../../support/sealed.ts';

const { seeds, jwks, protocol, hashOf } = made;
const trusted = made.trustedPackage();
const nothing: Known = () => new Map();
const holding =
  (slot: string, ...revisions: [number, string][]): Known =>
  (asked) =>
    new Map(asked === slot ? revisions : []);
const slot = 'protocol/1/mayor/1';
const codeOf = (bytes: Uint8Array, known = nothing, pack = trusted): VerdictCode =>
  judge('x.urna', bytes, pack, known, nodeCrypto).verdict.code;
const sealed = (change: Partial<ProtocolPayload> = {}, seed = seeds.chair1) => seal(protocol(change), seed);

const report = (change: Partial<Extract<ReportPayload, { kind: 'turnout' }>> = {}): ReportPayload => ({
  schema: 1,
  type: 'report',
  election: made.ELECTION,
  teryt: made.TERYT,
  precinct: 1,
  definition: hashOf(made.definition()),
  mode: 'live',
  number: 1,
  at: '2029-04-08T12:05:00+02:00',
  by: 'Ewa Ćma',
  kind: 'turnout',
  time: '12:00',
  eligible: 500,
  issued: 120,
  ...change,
});
const receipt = (change: Partial<Receipt> = {}): Receipt => ({
  schema: 1,
  type: 'receipt',
  number: 1,
  supersedes: null,
  election: made.ELECTION,
  teryt: made.TERYT,
  definition: hashOf(made.definition()),
  mode: 'live',
  precinct: 1,
  contest: 'mayor',
  constituency: 1,
  protocol: hashOf(protocol()),
  symbol: 'x',
  revision: 1,
  receivedAt: '2029-04-09T01:00:00+02:00',
  status: 'received',
  decidedAt: null,
  decidedBy: '',
  reason: '',
  shown: false,
  ...change,
});
const emergency = (): Payload => ({
  ...protocol(),
  type: 'emergency-protocol',
  emergency: { typedBy: 'Jan Ćwik', reason: 'Nośnik zgubiony', source: 'kopia papierowa' },
});

describe('the verdict object (docs/formats.md, "Verdicts")', () => {
  it('of an accepted protocol', () => {
    expect(judge('a/b.urna', sealed(), trusted, nothing, nodeCrypto).verdict).toEqual({
      path: 'a/b.urna',
      ok: true,
      code: 'accepted',
      typ: 'urna-protocol+json',
      kid: kidOf(jwks.chair1, nodeCrypto),
      role: 'chair',
      precinct: 1,
      symbol: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/) as string,
      revision: 1,
    });
  });

  it('says nothing of a file that proves nothing', () => {
    const stranger = judge('a', sealed({}, seeds.stranger), trusted, nothing, nodeCrypto);
    const kid = kidOf(jwks.stranger, nodeCrypto);
    expect(stranger).toEqual({
      verdict: { path: 'a', ok: false, code: 'key-unknown', typ: 'urna-protocol+json', kid },
    });
    expect(judge('a', new Uint8Array(), trusted, nothing, nodeCrypto)).toEqual({
      verdict: { path: 'a', ok: false, code: 'damaged' },
    });
  });
});

describe('codes of a protocol', () => {
  const other = hashOf(protocol({ remarks: { otherRemarks: 'inna treść' } }));
  const own = hashOf(protocol());
  const second = (supersedes: string) =>
    sealed({ revision: 2, supersedes, correction: { reason: 'pomyłka', persons: ['Ewa Ćma'] } });

  it.each<[VerdictCode, string, Uint8Array, Known]>([
    ['accepted', 'chair', sealed(), nothing],
    ['accepted', 'deputy', sealed({}, seeds.deputy1), nothing],
    ['accepted', 'another protocol is known of another contest', sealed(), holding('protocol/1/council/1', [1, other])],
    ['already-known', 'the same content', sealed(), holding(slot, [1, own])],
    ['already-known', 'the same content, superseded since', sealed(), holding(slot, [1, own], [2, other])],
    ['already-known', 'the same content under the deputy’s key', sealed({}, seeds.deputy1), holding(slot, [1, own])],
    ['conflicting-revision', 'revision 1 is known with other content', sealed(), holding(slot, [1, other])],
    ['older-revision', 'revision 2 is known', sealed(), holding(slot, [2, other])],
    ['newer-revision', 'revision 1 is known', second(own), holding(slot, [1, own])],
    ['conflicting-revision', 'it replaces another revision 1 than is known', second(other), holding(slot, [1, own])],
    ['accepted', 'revision 2 first', second(own), nothing],
    ['key-unknown', 'stranger', sealed({}, seeds.stranger), nothing],
    ['key-unknown', 'the commune may not sign a protocol', sealed({}, seeds.commune), nothing],
    ['key-unknown', 'nor may the issuer', sealed({}, seeds.issuer), nothing],
    ['wrong-election', 'the run-off', sealed({ election: '2029-04-22-runoff' }), nothing],
    ['wrong-commune', 'the next commune', sealed({ teryt: '080402' }), nothing],
    ['wrong-mode', 'a rehearsal', sealed({ mode: 'rehearsal' }), nothing],
    ['other-definition', 'an older one', sealed({ definition: other }), nothing],
    ['wrong-precinct', 'signed by the chair of precinct 2', sealed({}, seeds.chair2), nothing],
    ['wrong-precinct', 'precinct 2 does not vote for the county', seal({ ...protocol(), precinct: 2, contest: 'county-council' }, seeds.chair2), nothing],
    ['wrong-precinct', 'no such constituency', sealed({ constituency: 2 }), nothing],
    ['wrong-precinct', 'no such contest', sealed({ contest: 'council' }), nothing],
    ['unknown-schema', 'another form', sealed({ form: '2024/mayor-runoff' }), nothing],
    ['unknown-schema', 'a field the form lacks', sealed({ values: { ...protocol().values, eligible: 1 } }), nothing],
    ['unknown-schema', 'a candidate who does not stand', sealed({ results: { candidates: { '1': 200, '2': 94, '4': 0 } } }), nothing],
    ['unknown-schema', 'a struck-out candidate', sealed({ results: { candidates: { '1': 200, '2': 94, '3': 0 } } }), nothing],
    ['unknown-schema', 'lists in place of names', sealed({ results: { lists: { '1': { total: 294, candidates: {} } } } }), nothing],
    ['unknown-schema', 'a remark the form lacks', sealed({ remarks: { orders: '' } }), nothing],
    ['unknown-schema', 'a finding of no rule', sealed({ findings: [{ rule: 'T99', position: '' }] }), nothing],
    ['has-errors', 'numbers that do not add up (T15)', sealed({ values: { boxBallots: 299, invalidBallots: 5, validVotes: 293 } }), nothing],
    ['has-errors', 'a blank field', sealed({ values: { boxBallots: 299, invalidBallots: 5 } }), nothing],
    ['has-errors', 'a candidate left out', sealed({ results: { candidates: { '1': 294 } } }), nothing],
    ['has-errors', 'revision 2 that replaces nothing', sealed({ revision: 2 }), nothing],
    ['has-errors', 'revision 1 that replaces something', sealed({ supersedes: other }), nothing],
    ['has-errors', 'also where another revision is known', sealed({ values: { boxBallots: 1, invalidBallots: 5, validVotes: 293 } }), holding(slot, [1, other])],
  ])('%s: %s', (code, _, bytes, known) => expect(codeOf(bytes, known)).toBe(code)); // prettier-ignore

  const hard: Record<string, (text: string) => string> = {
    'not-canonical': (text) => `${text} `,
    damaged: (text) => text.slice(0, -1),
    'signature-invalid': (text) => text.replace('"payload":"ey', '"payload":"eX'),
    'unknown-schema': (text) => text.replace('{"payload"', '{"a":1,"payload"'),
    'too-large': (text) => text + ' '.repeat(4 * 1024 * 1024),
  };
  it.each(Object.entries(hard))('%s: altered bytes', (code, alter) => {
    const bytes = new TextEncoder().encode(alter(new TextDecoder().decode(sealed())));
    expect(codeOf(bytes)).toBe(code);
    expect(codeOf(bytes, holding(slot, [1, own]))).toBe(code);
  });
});

describe('a revoked key (docs/formats.md, "Trust chain")', () => {
  const keys = [made.rosterKey(jwks.chair1, 1, 'chair', made.revoked), made.rosterKey(jwks.deputy1, 1, 'deputy')];
  const after = made.trustedPackage({ 'roster.urna': seal(made.roster({ number: 2, keys }), seeds.commune) });
  it.each<[VerdictCode, string, Uint8Array, Known]>([
    ['key-revoked', 'first seen after the roster is known, whatever time it states', sealed(), nothing],
    ['already-known', 'received before, it stays', sealed(), holding(slot, [1, hashOf(protocol())])],
    ['key-revoked', 'a new revision', sealed({ revision: 2, supersedes: hashOf(protocol()) }), holding(slot, [1, hashOf(protocol())])],
    ['accepted', 'the deputy’s key still holds', sealed({}, seeds.deputy1), nothing],
    ['key-revoked', 'reports too', seal(report(), seeds.chair1), nothing],
  ])('%s: %s', (code, _, bytes, known) => expect(codeOf(bytes, known, after)).toBe(code)); // prettier-ignore
});

describe('codes of the other types', () => {
  const reportSlot = 'report/1/turnout/1';
  it.each<[VerdictCode, string, Uint8Array, Known]>([
    ['accepted', 'a report', seal(report(), seeds.deputy1), nothing],
    ['accepted', 'the second turnout report is no edition of the first', seal(report({ number: 2 }), seeds.chair1), holding(reportSlot, [1, 'x'])],
    ['conflicting-revision', 'another first turnout report', seal(report({ issued: 121 }), seeds.chair1), holding(reportSlot, [1, hashOf(report())])],
    ['already-known', 'the same report', seal(report(), seeds.chair1), holding(reportSlot, [1, hashOf(report())])],
    ['wrong-precinct', 'a report for another precinct', seal(report({ precinct: 2 }), seeds.chair1), nothing],
    ['wrong-mode', 'a report of a rehearsal', seal(report({ mode: 'rehearsal' }), seeds.chair1), nothing],
    ['key-unknown', 'a report by the commune', seal(report(), seeds.commune), nothing],
    ['accepted', 'an emergency protocol by the commune', seal(emergency(), seeds.commune), nothing],
    ['key-unknown', 'an emergency protocol by a chair', seal(emergency(), seeds.chair1), nothing],
    ['key-unknown', 'an emergency protocol by the county', seal(emergency(), seeds.county), nothing],
    ['older-revision', 'an emergency protocol after what a chair signed: it replaces nothing', seal(emergency(), seeds.commune), holding(slot, [1, hashOf(protocol())])],
    ['accepted', 'a chair’s own protocol after what the commune typed for it', sealed(), holding(slot.replace('protocol/', 'emergency-protocol/'), [1, hashOf(emergency())])],
    ['accepted', 'a receipt', seal(receipt(), seeds.commune), nothing],
    ['key-unknown', 'a receipt by a chair', seal(receipt(), seeds.chair1), nothing],
    ['wrong-precinct', 'a receipt for a protocol nobody expects', seal(receipt({ constituency: 9 }), seeds.commune), nothing],
    ['accepted', 'the definition of this package', seal(made.definition(), seeds.commune), nothing],
    ['newer-revision', 'a newer definition', seal(made.definition({ number: 2 }), seeds.commune), nothing],
    ['conflicting-revision', 'another roster of this number', seal(made.roster({ keys: [] }), seeds.commune), nothing],
    ['accepted', 'the mandate', seal(made.mandate(), seeds.issuer), nothing],
    ['key-unknown', 'a mandate by the commune', seal(made.mandate(), seeds.commune), nothing],
    ['wrong-commune', 'the mandate of a stranger’s commune', seal(made.mandate({ teryt: '080402' }), seeds.issuer), nothing],
    ['accepted', 'the county’s contest', seal(made.county(), seeds.county), nothing],
    ['newer-revision', 'a contest newer than the definition knows', seal(made.county({ number: 2 }), seeds.county), nothing],
    ['other-definition', 'a contest the definition does not name', seal(made.mayor({ contest: 'council' }), seeds.commune), nothing],
    ['wrong-election', 'a roster of the run-off', seal(made.roster({ election: '2029-04-22-runoff' }), seeds.commune), nothing],
  ])('%s: %s', (code, _, bytes, known) => expect(codeOf(bytes, known)).toBe(code)); // prettier-ignore
});

describe('verify: many files, nothing taken', () => {
  const first = sealed();
  const second = sealed({ revision: 2, supersedes: hashOf(protocol()) });
  const twin = sealed({ remarks: { otherRemarks: 'inna treść' } });
  it.each<[string, Uint8Array[], VerdictCode[]]>([
    ['a copy', [first, first], ['accepted', 'already-known']],
    ['two revisions', [first, second], ['accepted', 'accepted']],
    ['two revisions, the newer first', [second, first], ['accepted', 'accepted']],
    ['two contents of one revision', [first, twin], ['accepted', 'conflicting-revision']],
    ['an outdated roster beside the package', [seal(made.roster({ number: 7 }), seeds.commune)], ['newer-revision']],
    ['a refused file leaves no trace', [sealed({}, seeds.chair2), first], ['wrong-precinct', 'accepted']],
  ])('%s', (_, files, codes) => {
    const verify = verifier(trusted, nodeCrypto);
    const verdicts = files.map((bytes, at) => verify(`${at}`, bytes).verdict);
    expect(verdicts.map(({ code }) => code)).toEqual(codes);
    expect(verdicts.map((v) => v.ok)).toEqual(codes.map((c) => c === 'accepted' || c === 'already-known'));
  });
});
