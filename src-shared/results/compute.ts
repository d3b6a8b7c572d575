/**
 * The whole result of a commune from its evidence: sealed protocols, receipts, recorded lots. The application, the
 * command line and the offline verifier all compute it here, so that equal evidence gives equal bytes.
 */
import { decidingTeryt, registered } from '../definition/contest.ts';
import { expectedProtocols } from '../definition/definition.ts';
import { type ContestKind } from '../definition/primitives.ts';
import { protocolKey, type EmergencyProtocolPayload, type ProtocolPayload } from '../protocol/payload.ts';
import {
  type DecidedContest,
  type Receipt,
  type RecordedLot,
  type RecordedRuling,
  type ResultsPayload,
} from '../sealed/payloads.ts';
import { type TrustedPackage } from '../sealed/trusted.ts';
import { decide, type BodyDecision, type ConstituencyDecision } from './decide.ts';
import { lotsInUse, rulingsInUse, unfilledIn } from './in-use.ts';
import { precinctCount } from './precincts.ts';
import { tieRecords } from './tie-record.ts';

export type ProtocolEvidence = { readonly hash: string; readonly payload: ProtocolPayload | EmergencyProtocolPayload };
export type ReceiptEvidence = { readonly hash: string; readonly payload: Receipt };
export type Evidence = {
  readonly protocols: readonly ProtocolEvidence[];
  readonly receipts: readonly ReceiptEvidence[];
  readonly lots: readonly RecordedLot[];
  readonly rulings: readonly RecordedRuling[];
};

/** One contest over its evidence. `own`: decided by the commune of this package, not by a county or a region. */
export type DecidedBody = {
  readonly decision: BodyDecision;
  readonly own: boolean;
  readonly expected: readonly { readonly precinct: number; readonly constituency: number }[];
  readonly protocols: readonly ProtocolEvidence[];
  /** Of those protocols, by protocol hash. */
  readonly receipts: ReadonlyMap<string, ReceiptEvidence>;
  /** Of the lots and rulings on record those the decision stands on. */
  readonly lots: readonly RecordedLot[];
  readonly rulings: readonly RecordedRuling[];
  /** Everything received, everything agreed with the paper, everything decided and every question answered. */
  readonly final: boolean;
};

/** Per cell the protocol of the highest revision; the others are superseded. Ordered by precinct and constituency. */
export function currentProtocols(all: readonly ProtocolEvidence[]): ProtocolEvidence[] {
  const current = new Map<string, ProtocolEvidence>();
  for (const one of all) {
    const key = protocolKey(one.payload);
    const other = current.get(key);
    if (other === undefined || isNewer(one, other)) current.set(key, one);
  }
  return [...current.values()].sort(
    (a, b) => a.payload.precinct - b.payload.precinct || a.payload.constituency - b.payload.constituency,
  );
}

/** Two contents of one revision contradict each other; which is taken must not depend on the order they were read in. */
function isNewer(one: ProtocolEvidence, other: ProtocolEvidence): boolean {
  const [{ revision }, { revision: before }] = [one.payload, other.payload];
  return revision === before ? one.hash > other.hash : revision > before;
}

/** Per protocol, by its hash, the receipt decided last, whatever order they came in. */
export function currentReceipts(all: readonly ReceiptEvidence[]): Map<string, ReceiptEvidence> {
  const current = new Map<string, ReceiptEvidence>();
  for (const one of all) {
    const other = current.get(one.payload.protocol);
    if (other === undefined || isLater(one, other)) current.set(one.payload.protocol, one);
  }
  return current;
}

function isLater(one: ReceiptEvidence, other: ReceiptEvidence): boolean {
  const at = ({ payload }: ReceiptEvidence) => Date.parse(payload.decidedAt ?? payload.receivedAt);
  return at(one) === at(other) ? one.hash > other.hash : at(one) > at(other);
}

/** Decides every contest of the package, in the order of counting. */
export function decideBodies(pkg: TrustedPackage, evidence: Evidence): Map<ContestKind, DecidedBody> {
  const { teryt, contests } = pkg.definition.payload;
  const expected = expectedProtocols(pkg.definition.payload);
  const current = currentProtocols(evidence.protocols);
  const receipts = currentReceipts(evidence.receipts);
  const bodies = new Map<ContestKind, DecidedBody>();
  for (const { contest } of contests) {
    const payload = pkg.contests.get(contest)?.payload;
    const form = payload && pkg.forms.get(payload.form);
    if (!payload || !form) continue;
    const protocols = current.filter((one) => one.payload.contest === contest);
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
    const own = decidingTeryt(teryt, contest) === teryt;
    const wanted = expected.filter((one) => one.contest === contest);
    const received = protocols.flatMap(({ hash }) => receipts.get(hash) ?? []);
    const agreed = received.filter(({ payload }) => payload.status === 'agreed').length;
    bodies.set(contest, {
      decision,
      own,
      expected: wanted,
      protocols,
      receipts: new Map(received.map((one) => [one.payload.protocol, one])),
      lots: lotsInUse(decision, lots),
      rulings: rulingsInUse(decision, rulings),
      final: own && agreed === wanted.length && isDecided(decision) && unfilledOpen(decision, rulings).length === 0,
    });
  }
  return bodies;
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
export function computeResults(pkg: TrustedPackage, evidence: Evidence): ResultsPayload {
  const { election, teryt, mode } = pkg.definition.payload;
  const own = [...decideBodies(pkg, evidence)].filter(([, body]) => body.own);
  return {
    schema: 1,
    type: 'results',
    election,
    teryt,
    definition: pkg.definition.hash,
    mode,
    contests: own.map(([contest, body]) => decidedContest(contest, body)),
  };
}

function decidedContest(contest: ContestKind, body: DecidedBody): DecidedContest {
  const { decision, protocols, receipts, lots, rulings, final } = body;
  return {
    contest,
    final,
    precincts: precinctCount(body),
    protocols: protocols.map(({ hash }) => hash),
    receipts: protocols.flatMap(({ hash }) => receipts.get(hash)?.hash ?? []),
    summaries: decision.constituencies.map(({ constituency, summary }) => ({
      constituency: constituency.number,
      precincts: precinctCount(body, constituency.number),
      values: Object.fromEntries(Object.entries(summary.sums).filter(([path]) => !path.startsWith('results/'))),
      results: Object.fromEntries(
        Object.entries(summary.sums)
          .filter(([path]) => path.startsWith('results/'))
          .map(([path, votes]) => [path.slice('results/'.length), votes]),
      ),
    })),
    outcome: Object.fromEntries(decision.constituencies.map((c) => [c.constituency.number, outcomeOf(c)])),
    ties: decision.constituencies.flatMap(tieRecords),
    lots: [...lots],
    rulings: [...rulings],
  };
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
