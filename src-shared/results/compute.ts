/**
 * The whole result of a commune from its evidence: sealed protocols, receipts, recorded lots. The application, the
 * command line and the offline verifier all compute it here, so that equal evidence gives equal bytes.
 */
import { registered } from '../definition/contest.ts';
import { expectedProtocols } from '../definition/definition.ts';
import { type ContestKind } from '../primitives.ts';
import { type ProtocolRef } from '../protocol/payload.ts';
import { type DecidedContest, type RecordedRuling, type ResultsPayload } from '../sealed/payloads.ts';
import { standsUnder, type TrustedPackage } from '../sealed/trusted.ts';
import { currentProtocols, currentReceipts, type ProtocolEvidence } from './current.ts';
import { decide, type BodyDecision, type ConstituencyDecision } from './decide.ts';
import { lotsInUse, rulingsInUse, unfilledIn } from './in-use.ts';
import { precinctCount } from './precincts.ts';
import { tieRecords } from './tie-record.ts';
import { type DecidedBody, type Evidence } from './body.ts';
import { resultOf } from '../forms/paths.ts';

/** Which of a commune's results this is, what it takes the place of, and why. */
export type Edition = Pick<ResultsPayload, 'number' | 'supersedes' | 'reason'>;
export const firstEdition: Edition = { number: 1, supersedes: null, reason: '' };

/** Decides every contest of the package, in the order of counting. */
export function decideBodies(pkg: TrustedPackage, evidence: Evidence): Map<ContestKind, DecidedBody> {
  return new Map(eachBody(pkg, evidence));
}

/** The same one by one, for whoever has others to answer between two of them. */
export function* eachBody(pkg: TrustedPackage, evidence: Evidence): Generator<[ContestKind, DecidedBody]> {
  const { teryt, contests } = pkg.definition.payload;
  const expected = expectedProtocols(pkg.definition.payload);
  const current = currentProtocols(evidence.protocols);
  const receipts = currentReceipts(evidence);
  for (const { contest } of contests) {
    const payload = pkg.contests.get(contest)?.payload;
    const form = payload && pkg.forms.get(payload.form);
    if (!payload || !form) continue;
    const here = current.filter((one) => one.payload.contest === contest);
    const [protocols, otherDefinition] = parted(here, (one) => standsUnder(pkg, one.payload));
    const lots = evidence.lots.filter((lot) => lot.contest === contest);
    const rulings = evidence.rulings.filter((ruling) => ruling.contest === contest);
    const counted = protocols.map(({ hash, payload: { precinct, constituency, values, results } }) => ({
      hash,
      precinct,
      constituency,
      values,
      results,
    }));
    const decision = decide(payload, form.ballot, counted, lots, rulings);
    const own = payload.teryt === teryt;
    const wanted = expected.filter((one) => one.contest === contest);
    const received = here.flatMap(({ hash }) => receipts.get(hash) ?? []);
    const ofThese = new Map(received.map((one) => [one.payload.protocol, one]));
    const agreed = protocols.filter(({ hash }) => ofThese.get(hash)?.payload.status === 'agreed').length;
    const ofContest = <T extends Pick<ProtocolRef, 'contest'>>(all: readonly T[] = []) =>
      all.filter((one) => one.contest === contest);
    const conflicts = ofContest(evidence.conflicts);
    const waiting = ofContest(evidence.waiting);
    const body: DecidedBody = {
      decision,
      own,
      expected: wanted,
      protocols,
      otherDefinition,
      conflicts,
      waiting,
      settled: ofContest(evidence.settled),
      receipts: ofThese,
      lots: lotsInUse(decision, lots),
      rulings: rulingsInUse(decision, rulings),
      withdrawn: (evidence.withdrawn ?? []).filter(({ fact }) => fact.contest === contest),
      final:
        own &&
        agreed === wanted.length &&
        conflicts.length + waiting.length === 0 &&
        isDecided(decision) &&
        unfilledOpen(decision, rulings).length === 0,
    };
    yield [contest, body];
  }
}

function parted<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

function isDecided({ constituencies }: BodyDecision): boolean {
  return constituencies.every((c) => {
    switch (c.kind) {
      case 'unopposed':
      case 'not-held':
        return true;
      case 'no-protocols':
        return false;
      case 'mayor':
        return c.explained.answer.outcome !== 'lot-required';
      case 'dhondt':
      case 'plurality':
        return c.explained.answer.status === 'decided';
    }
  });
}

/** Constituencies whose lists cannot fill the seats they won, until the commission has confirmed that they stay empty. */
export function unfilledOpen({ constituencies }: BodyDecision, rulings: readonly RecordedRuling[]): number[] {
  return constituencies.flatMap((c) => {
    const seats = unfilledIn(c);
    if (seats === 0) return [];
    const { number } = c.constituency;
    const confirmed = rulings.some((one) => {
      return one.constituency === number && one.question === 'unfilled' && one.seats === seats;
    });
    return confirmed ? [] : [number];
  });
}

/** The payload of `results.urna`: the contests this commune decides, as they stand now. */
export function computeResults(pkg: TrustedPackage, evidence: Evidence, edition = firstEdition): ResultsPayload {
  return resultsOf(pkg, decideBodies(pkg, evidence), edition);
}

/** As {@link computeResults}, of bodies that are decided already. */
export function resultsOf(
  pkg: TrustedPackage,
  bodies: ReadonlyMap<ContestKind, DecidedBody>,
  edition = firstEdition,
): ResultsPayload {
  const { election, teryt, mode } = pkg.definition.payload;
  const own = [...bodies].filter(([, body]) => body.own);
  return {
    schema: 1,
    type: 'results',
    ...edition,
    election,
    teryt,
    definition: pkg.definition.hash,
    definitions: definitionsOf(
      pkg,
      own.flatMap(([, { protocols }]) => protocols),
    ),
    mode,
    contests: own.map(([contest, body]) => decidedContest(contest, body)),
  };
}

/** The definition in force and those that counted protocols were drawn up under. */
export function definitionsOf({ definition }: TrustedPackage, counted: readonly ProtocolEvidence[]): string[] {
  return [...new Set([definition.hash, ...counted.map(({ payload }) => payload.definition)])].sort();
}

function decidedContest(contest: ContestKind, body: DecidedBody): DecidedContest {
  const { decision, protocols, otherDefinition, receipts, lots, rulings, withdrawn, final } = body;
  return {
    contest,
    final,
    precincts: precinctCount(body),
    protocols: protocols.map(({ hash }) => hash),
    receipts: protocols.flatMap(({ hash }) => receipts.get(hash)?.hash ?? []),
    unsigned: protocols.filter(isUnsigned).map(({ hash }) => hash),
    otherDefinition: otherDefinition.map(({ hash }) => hash),
    conflicts: body.conflicts.map(({ precinct, constituency, revision, hashes }) => {
      return { precinct, constituency, revision, protocols: [...hashes] };
    }),
    waiting: body.waiting.map(({ contest: _contest, ...one }) => one),
    settled: body.settled.map(({ contest: _contest, ...one }) => one),
    summaries: decision.constituencies.map(({ constituency, summary }) => ({
      constituency: constituency.number,
      precincts: precinctCount(body, constituency.number),
      values: Object.fromEntries(Object.entries(summary.sums).filter(([path]) => resultOf(path) === null)),
      results: Object.fromEntries(
        Object.entries(summary.sums).flatMap(([path, votes]) => {
          const result = resultOf(path);
          return result === null ? [] : [[result, votes]];
        }),
      ),
    })),
    outcome: Object.fromEntries(decision.constituencies.map((c) => [c.constituency.number, outcomeOf(c)])),
    ties: decision.constituencies.flatMap(tieRecords),
    lots: [...lots],
    rulings: [...rulings],
    withdrawn: [...withdrawn],
  };
}

/** Typed by the commune in an emergency (docs/domain.md, "Emergency"): no commission answers for it. */
export function isUnsigned({ payload }: ProtocolEvidence): boolean {
  return payload.type === 'emergency-protocol';
}

type Outcome = DecidedContest['outcome'][string];

/** The answer as `allocate` or `mayor` gives it; without voting the registered candidates' numbers. */
function outcomeOf(decision: ConstituencyDecision): Outcome {
  switch (decision.kind) {
    case 'no-protocols':
      return { status: 'no-protocols' };
    case 'not-held':
      return { status: 'not-held', unfilled: decision.constituency.seats };
    case 'unopposed': {
      const { lists, candidates } = decision.constituency;
      const listed = registered(lists).flatMap(({ number, candidates: own }) =>
        registered(own).map(({ position }) => `${number}/${position}`),
      );
      const elected = [...listed, ...registered(candidates).map(({ position }) => `${position}`)];
      return { status: 'unopposed', elected, unfilled: decision.constituency.seats - elected.length };
    }
    case 'dhondt':
    case 'plurality':
    case 'mayor':
      // answers are plain data; this drops members that are undefined, which canonical JSON refuses
      return JSON.parse(JSON.stringify(decision.explained.answer)) as Outcome;
  }
}
