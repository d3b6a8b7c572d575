/** Seats, mayors and findings for other implementations: inputs with what the law gives, worked out by hand. */

/** `expected` is the part of the answer that was worked out; the file holds the whole one. */
export type LineVector = { readonly title: string; readonly in: object; readonly expected: object };

const listsOf = (votes: Readonly<Record<string, number>>) =>
  Object.entries(votes).map(([id, own]) => ({ id, votes: own }));
const council = (id: string, seats: number, votes: Readonly<Record<string, number>>, more: object = {}) => ({
  id,
  method: 'dhondt',
  seats,
  lists: listsOf(votes),
  ...more,
});
const pairs = (...rows: readonly (readonly [number, number])[]) =>
  rows.map(([A, B], at) => ({ id: `${at + 1}`, votes: { A, B } }));

const totals = { 1: 3710, 2: 3570, 15: 2400, 16: 520, 17: 560 };
const equal = { A: 400, B: 400, C: 300 };
const even = pairs([200, 200], [200, 200]);
const lot = { kind: 'list', places: 1, between: ['A', 'B'] };

export const allocate: readonly LineVector[] = [
  { title: 'art. 416, 444 § 1: list 16 has 520 of 10,760 votes and falls out, list 17 has 560 and stays', in: council('E1', 8, { 1: 1510, 2: 1220, 15: 940, 16: 310, 17: 190 }, { threshold: { percent: 5, totals } }), expected: { status: 'decided', seats: { 1: 3, 2: 3, 15: 2, 16: 0, 17: 0 }, unfilled: 0 } },
  { title: 'the same body, constituency 2: equal quotients inside the five seats are no tie', in: council('E1/2', 5, { 1: 900, 2: 1100, 15: 450, 16: 90, 17: 160 }, { threshold: { percent: 5, totals } }), expected: { status: 'decided', seats: { 1: 2, 2: 2, 15: 1, 16: 0, 17: 0 } } },
  { title: 'threshold exactly reached: 50 of 1000', in: council('T=', 1, { 1: 950, 2: 50 }, { threshold: { percent: 5 } }), expected: { status: 'decided', seats: { 1: 1, 2: 0 } } },
  { title: 'nobody reaches the threshold: every seat stays empty', in: council('T0', 2, { 1: 10, 2: 10 }, { threshold: { percent: 60 } }), expected: { status: 'decided', seats: { 1: 0, 2: 0 }, unfilled: 2 } },
  { title: 'art. 444 § 2: equal last quotients, the larger total wins', in: council('E2', 4, { A: 900, B: 450, C: 300 }), expected: { status: 'decided', seats: { A: 3, B: 1, C: 0 } } },
  { title: 'art. 444 § 2: three equal quotients for two seats', in: council('E3', 6, { A: 1200, B: 800, C: 600, D: 400 }), expected: { status: 'decided', seats: { A: 3, B: 2, C: 1, D: 0 } } },
  { title: 'art. 444 § 2: equal totals, A is ahead in two precincts of three', in: council('E4', 4, equal, { precincts: pairs([150, 100], [120, 100], [130, 200]) }), expected: { status: 'decided', seats: { A: 2, B: 1, C: 1 } } },
  { title: 'art. 444 § 2: equal in precincts too: a lot', in: council('E5', 4, equal, { precincts: even }), expected: { status: 'lot-required', lot } },
  { title: 'the same with the lot drawn', in: council('E5+', 4, equal, { precincts: even, lots: [{ ...lot, drawn: ['B'] }] }), expected: { status: 'decided', seats: { A: 1, B: 2, C: 1 } } },
  { title: 'a lot between others answers another question', in: council('E5-', 4, equal, { precincts: even, lots: [{ kind: 'list', between: ['A', 'C'], drawn: ['C'] }] }), expected: { status: 'lot-required', lot } },
  { title: 'precincts are asked for and not given', in: council('E4?', 4, equal), expected: { status: 'lot-required', lot, missing: 'precincts' } },
  { title: 'a list with fewer candidates than seats: the rest stays empty', in: { id: 'U', method: 'dhondt', seats: 3, lists: [{ id: '1', votes: 900, candidates: [{ id: '1', votes: 900 }] }, { id: '2', votes: 100, candidates: [{ id: '1', votes: 100 }] }] }, expected: { status: 'decided', seats: { 1: 1, 2: 0 }, elected: { 1: ['1'] }, unfilled: 2 } },
  { title: 'art. 444 § 3: equal candidates of one list, by precincts and not by their place', in: { id: 'C', method: 'dhondt', seats: 1, lists: [{ id: '5', votes: 200, candidates: [{ id: '1', votes: 100 }, { id: '2', votes: 100 }] }], precincts: [{ id: '1', votes: { 5: 60 }, candidates: { 5: { 1: 20, 2: 40 } } }, { id: '2', votes: { 5: 60 }, candidates: { 5: { 1: 25, 2: 35 } } }, { id: '3', votes: { 5: 80 }, candidates: { 5: { 1: 55, 2: 25 } } }] }, expected: { status: 'decided', elected: { 5: ['2'] } } },
  { title: 'art. 443 § 1: most votes', in: { id: 'P', method: 'plurality', seats: 1, candidates: [{ id: '1', votes: 99 }, { id: '2', votes: 100 }] }, expected: { status: 'decided', elected: ['2'], unfilled: 0 } },
  { title: 'art. 443 § 2: a precinct each: a lot', in: { id: 'P=', method: 'plurality', seats: 1, candidates: [{ id: '1', votes: 100 }, { id: '2', votes: 100 }], precincts: [{ id: '1', votes: { 1: 60, 2: 40 } }, { id: '2', votes: { 1: 40, 2: 60 } }] }, expected: { status: 'lot-required', lot: { kind: 'candidate', places: 1, between: ['1', '2'] } } },
  { title: 'art. 443 § 2: the two readings lead apart, so the question is asked', in: { id: 'P?', method: 'plurality', seats: 1, reading: 'ask', candidates: [{ id: '1', votes: 100 }, { id: '2', votes: 100 }, { id: '3', votes: 90 }], precincts: [{ id: '1', votes: { 1: 30, 2: 20, 3: 40 } }, { id: '2', votes: { 1: 30, 2: 20, 3: 40 } }, { id: '3', votes: { 1: 40, 2: 60, 3: 10 } }] }, expected: { status: 'question', readings: { tied: { status: 'decided', elected: ['1'] }, all: { status: 'decided', elected: ['2'] } } } },
]; // prettier-ignore

const first = (id: string, ...votes: readonly number[]) => ({
  id,
  round: 1,
  candidates: votes.map((own, at) => ({ id: `${at + 1}`, votes: own })),
});

export const mayor: readonly LineVector[] = [
  { title: 'art. 473 § 1: one vote over half (5,077 of 10,153)', in: first('M1', 5077, 5076), expected: { outcome: 'elected', elected: '1' } },
  { title: 'art. 473 § 1: one vote short (1,049 of 2,099)', in: first('M2', 1049, 600, 450), expected: { outcome: 'runoff', runoff: ['1', '2'], by: 'votes' } },
  { title: 'exactly half each: both meet again', in: first('M3', 631, 631), expected: { outcome: 'runoff', runoff: ['1', '2'] } },
  { title: 'art. 473: equal for the second place, by precincts', in: { ...first('M4', 500, 300, 300), precincts: [{ id: '1', votes: { 1: 200, 2: 90, 3: 100 } }, { id: '2', votes: { 1: 200, 2: 90, 3: 100 } }, { id: '3', votes: { 1: 100, 2: 120, 3: 100 } }] }, expected: { outcome: 'runoff', runoff: ['1', '3'], by: 'precincts' } },
  { title: 'art. 473: equal in precincts too: a lot', in: { ...first('M5', 500, 300, 300), precincts: [{ id: '1', votes: { 1: 250, 2: 160, 3: 140 } }, { id: '2', votes: { 1: 250, 2: 140, 3: 160 } }] }, expected: { outcome: 'lot-required', lot: { kind: 'mayor', places: 1, between: ['2', '3'] } } },
  { title: 'the same with the lot drawn', in: { ...first('M5+', 500, 300, 300), precincts: [{ id: '1', votes: { 1: 250, 2: 160, 3: 140 } }, { id: '2', votes: { 1: 250, 2: 140, 3: 160 } }], lots: [{ kind: 'mayor', between: ['2', '3'], drawn: ['3'] }] }, expected: { outcome: 'runoff', runoff: ['1', '3'], by: 'lot' } },
  { title: 'the run-off, decided by precincts', in: { ...first('M6', 400, 400), round: 2, precincts: [{ id: '1', votes: { 1: 100, 2: 90 } }, { id: '2', votes: { 1: 100, 2: 90 } }, { id: '3', votes: { 1: 200, 2: 220 } }] }, expected: { outcome: 'elected', elected: '1', by: 'precincts' } },
  { title: 'art. 482: one candidate, more for than against', in: { id: 'M7', single: { for: 51, against: 50 } }, expected: { outcome: 'elected' } },
  { title: 'art. 482: as many against', in: { id: 'M8', single: { for: 50, against: 50 } }, expected: { outcome: 'not-elected' } },
]; // prettier-ignore

const values = {
  ballotsReceived: 299, eligible: 317, eligibleA: 317, eligibleB: 0, ballotsUnused: 151, issuedInPerson: 148,
  issuedInPersonA: 148, issuedInPersonB: 0, packagesSent: 0, issuedTotal: 148, proxyVoters: 0, returnEnvelopes: 0,
  envNoDeclaration: 0, envUnsignedDeclaration: 0, envNoBallotEnvelope: 0, envUnsealedBallotEnvelope: 0, envPutInBox: 0,
  boxBallots: 148, boxFromEnvelopes: 0, invalidBallots: 0, validBallots: 148, invalidVotes: 5, invalidTooMany: 2,
  invalidNone: 3, invalidStruckOut: 0, validVotes: 143,
}; // prettier-ignore
const draft = (id: string, change: object = {}, more: object = {}) => ({
  id,
  form: '2024/mayor',
  values: { ...values, ...change },
  results: { candidates: { 1: 58, 2: 45, 3: 40 } },
  ...more,
});
const found = (rule: string, severity: string, ...fields: readonly string[]) => ({ rule, severity, fields });

export const check: readonly LineVector[] = [
  { title: 'nothing to say', in: draft('ok'), expected: { findings: [] } },
  { title: 'T15: ballots of the box', in: draft('T15', { boxBallots: 148, validBallots: 148, invalidBallots: 1 }), expected: { findings: [found('T15', 'error', 'boxBallots', 'invalidBallots', 'validBallots'), found('M04', 'explain', 'invalidBallots')] } },
  { title: 'B01: blank is not zero', in: draft('B01', { eligibleB: null }), expected: { findings: [found('B01', 'error', 'eligibleB')] } },
  { title: 'without postal voting blank postal items are 0', in: draft('post', { packagesSent: null, returnEnvelopes: null }, { context: { postalVoting: false } }), expected: { findings: [] } },
  { title: 'M01 with a default phrase', in: draft('M01', { ballotsUnused: 150 }, { remarks: { remarkBallotBalance: 'brak uwag' } }), expected: { findings: [found('M01', 'explain', 'ballotsUnused', 'issuedInPerson', 'ballotsReceived')] } },
  { title: 'M01 explained', in: draft('M01+', { ballotsUnused: 150 }, { remarks: { remarkBallotBalance: 'Wyborca wyniósł kartę.' } }), expected: { findings: [{ ...found('M01', 'explain', 'ballotsUnused', 'issuedInPerson', 'ballotsReceived'), explained: true }] } },
]; // prettier-ignore
