/** Complete, consistent protocols of the demo: real numbers where they exist, drawn ones in the same shape elsewhere. */
import { findConstituency, registered, type Constituency } from '../../../src-shared/definition/contest.ts';
import { type KnownContest } from '../../../src-shared/primitives.ts';
import { type KnownField } from '../../../src-shared/forms/vocabulary.ts';
import { type ProtocolResults } from '../../../src-shared/protocol/payload.ts';
import { realCouncil, realMayor, inputs } from './inputs.ts';
import { quirksOf, receivedBallots, votersOf, type DemoPrecinct, type Quirks, type Voters } from './precincts.ts';
import { chanceOf, spread, type Chance } from './random.ts';
import { type DemoContest } from './contests.ts';
import { type DemoProtocol } from './paper.ts';
import { arrangeTies } from './tie.ts';

export type Scenario = 'plain' | 'tie';

/** Every protocol of the given precincts, precinct by precinct in the order of counting. */
export function demoVotes(
  seed: string,
  contests: readonly DemoContest[],
  precincts: readonly DemoPrecinct[],
  scenario: Scenario,
): DemoProtocol[] {
  const plain = precincts.flatMap((precinct) =>
    contests.flatMap((contest) =>
      constituenciesOf(contest, precinct).map((constituency) => {
        const place: Place = { seed, contest, precinct, constituency: findConstituency(contest, constituency)! };
        return { precinct: precinct.number, contest: contest.contest, constituency, ...protocolAt(place) };
      }),
    ),
  );
  const noted = precincts.flatMap(({ number }) => withRefusals(plain.filter((one) => one.precinct === number)));
  return scenario === 'tie' ? arrangeTies(noted) : noted;
}

/**
 * What the voter list of one precinct notes: whoever came and took no ballot of a kind refused it. Of a precinct that is
 * split between constituencies all refusals stand with the first.
 */
function withRefusals(protocols: readonly Omit<DemoProtocol, 'refusals'>[]): DemoProtocol[] {
  const taken = new Map<KnownContest, number>();
  for (const { contest, values } of protocols) taken.set(contest, (taken.get(contest) ?? 0) + values.issuedInPersonA);
  const came = Math.max(...taken.values());
  const told = new Set<KnownContest>();
  return protocols.map((protocol) => {
    const first = !told.has(protocol.contest);
    told.add(protocol.contest);
    return { ...protocol, refusals: first ? came - (taken.get(protocol.contest) ?? came) : 0 };
  });
}

/** Constituencies in which one precinct draws up a protocol of a contest. */
export function constituenciesOf(contest: DemoContest, precinct: DemoPrecinct): readonly number[] {
  switch (contest.contest) {
    case 'council':
      return precinct.constituencies;
    case 'county-council':
      return [inputs.countyCouncil.constituency];
    case 'regional-assembly':
      return [inputs.regionalAssembly.constituency];
    case 'mayor':
      return [1];
  }
}

type Place = {
  readonly seed: string;
  readonly contest: DemoContest;
  readonly precinct: DemoPrecinct;
  readonly constituency: Constituency;
};
type Numbers = Pick<DemoProtocol, 'values' | 'results'>;

function protocolAt(place: Place): Numbers {
  const { contest, precinct, constituency } = place;
  const mayor = realMayor[`${precinct.number}`];
  if (contest.contest === 'mayor' && mayor)
    return { values: mayor.values, results: { candidates: { ...mayor.candidates } } };
  const council = realCouncil[`${constituency.number}`]?.precincts[`${precinct.number}`];
  if (contest.contest === 'council' && council) return realCouncilProtocol(place, council);
  return drawnProtocol(place);
}

/** Real votes; what their source does not tell (voters, post, invalid ballots) comes from the mayor's protocol and from chance. */
function realCouncilProtocol(
  place: Place,
  { voted, votes }: { voted: number; votes: Readonly<Record<string, Readonly<Record<string, number>>>> },
): Numbers {
  const { precinct, seed } = place;
  const voters = votersOf(precinct, 'council', place.constituency.number);
  const issued = voted - voters.packagesSent;
  const lists = Object.fromEntries(
    Object.entries(votes).map(([list, candidates]) => [list, { total: sum(Object.values(candidates)), candidates }]),
  );
  const validVotes = sum(Object.values(lists).map((list) => list.total));
  const quirks = quirksOf(seed, precinct, 'council', place.constituency.number);
  const invalid = issued + voters.envPutInBox + quirks.box - quirks.invalidBallots - validVotes;
  const present: Voters = { ...voters, issuedA: issued - voters.issuedB };
  const received = receivedBallots(seed, precinct, 'council', place.constituency.number);
  return { values: items(present, received, quirks, reasons(invalid, 0)), results: { lists } };
}

/** Percent of ballots with an invalid vote; the longer the ballot, the more. */
const INVALID = { mayor: 1.3, council: 2.4, 'county-council': 3, 'regional-assembly': 4 } as const;

function drawnProtocol({ seed, contest, precinct, constituency }: Place): Numbers {
  const kind = contest.contest;
  const chance = chanceOf(seed, `votes/${precinct.number}/${kind}/${constituency.number}`);
  const voters = votersOf(precinct, kind, constituency.number);
  // a few voters refuse the ballot of a body that does not interest them
  const refusals = kind === 'mayor' ? 0 : Math.min(chance.between(0, 2), voters.issuedA);
  const present: Voters = { ...voters, issuedA: voters.issuedA - refusals };
  const quirks = quirksOf(seed, precinct, kind, constituency.number);
  const valid = present.issuedA + present.issuedB + present.envPutInBox + quirks.box - quirks.invalidBallots;
  const struckOut = kind === 'county-council' && precinct.type === 'regular' ? chance.between(0, 3) : 0;
  const invalid = Math.round((valid * INVALID[kind] * (0.7 + 0.6 * chance.share())) / 100) + struckOut;
  const received = receivedBallots(seed, precinct, kind, constituency.number);
  const values = items(present, received, quirks, reasons(invalid, struckOut));
  const results =
    kind === 'mayor'
      ? drawnCandidates(values.validVotes, precinct, chance)
      : drawnLists(values.validVotes, weightsOf({ seed, contest, precinct, constituency }), constituency, chance);
  return { values, results };
}

/** Reasons as in 2024: three of ten marked too many, the rest marked nobody. */
function reasons(invalid: number, struckOut: number) {
  const tooMany = Math.round((invalid - struckOut) * 0.3);
  return { tooMany, none: invalid - struckOut - tooMany, struckOut };
}

/** The whole first and second part of a protocol; the identities T02–T04 and T13–T18 hold by construction. */
function items(
  voters: Voters,
  ballotsReceived: number,
  quirks: Quirks,
  invalid: ReturnType<typeof reasons>,
): Record<KnownField, number> {
  const { issuedA, issuedB, ...same } = voters;
  const issuedInPerson = issuedA + issuedB;
  const boxBallots = issuedInPerson + voters.envPutInBox + quirks.box;
  const validBallots = boxBallots - quirks.invalidBallots;
  const invalidVotes = invalid.tooMany + invalid.none + invalid.struckOut;
  return {
    ballotsReceived,
    eligible: voters.eligibleA + voters.eligibleB,
    ballotsUnused: ballotsReceived - issuedInPerson + quirks.stock,
    issuedInPerson,
    issuedInPersonA: issuedA,
    issuedInPersonB: issuedB,
    issuedTotal: issuedInPerson + voters.packagesSent,
    ...same,
    boxBallots,
    boxFromEnvelopes: voters.envPutInBox,
    invalidBallots: quirks.invalidBallots,
    validBallots,
    invalidVotes,
    invalidTooMany: invalid.tooMany,
    invalidNone: invalid.none,
    invalidStruckOut: invalid.struckOut,
    validVotes: validBallots - invalidVotes,
  };
}

function drawnCandidates(validVotes: number, precinct: DemoPrecinct, chance: Chance): ProtocolResults {
  const model = realMayor[`${Object.values(precinct.models)[0]}`]!.candidates;
  const votes = spread(validVotes, Object.values(model), chance);
  return { candidates: Object.fromEntries(Object.keys(model).map((position, at) => [position, votes[at]!])) };
}

type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How strong each candidate of each list is here: as in the real precinct this one is modelled on, or by the list's share. */
function weightsOf({ seed, contest, precinct, constituency }: Place): Weights {
  if (contest.contest === 'council') {
    const model = precinct.models[constituency.number]!;
    return realCouncil[`${constituency.number}`]!.precincts[`${model}`]!.votes;
  }
  const { lists } = contest.contest === 'county-council' ? inputs.countyCouncil : inputs.regionalAssembly;
  return Object.fromEntries(
    constituency.lists.map((list) => {
      const known = chanceOf(seed, `popularity/${contest.contest}/${constituency.number}/${list.number}`);
      const share = lists.find((l) => l.number === list.number)?.share ?? 1;
      const last = list.candidates.length;
      // the first and the last on a list are best known
      const strength = list.candidates.map(({ position: p }) =>
        p === 1 ? 6 : p === last ? 2 : 0.5 + 1.5 * known.share(),
      );
      const candidates = list.candidates.map(({ position }, at) => [position, (share * strength[at]!) / sum(strength)]);
      return [list.number, Object.fromEntries(candidates)];
    }),
  );
}

/** A vote beside a struck-out candidate and another of the same list counts for the list alone: total ≥ sum (T19). */
function drawnLists(validVotes: number, weights: Weights, constituency: Constituency, chance: Chance): ProtocolResults {
  const lists = registered(constituency.lists);
  const strength = lists.map((list) => sum(Object.values(weights[list.number] ?? {})));
  const totals = spread(validVotes, strength, chance);
  const entries = lists.map((list, at) => {
    const standing = registered(list.candidates);
    const total = totals[at]!;
    const forListAlone = standing.length < list.candidates.length ? Math.min(total, chance.between(0, 3)) : 0;
    const votes = spread(
      total - forListAlone,
      standing.map((c) => weights[list.number]?.[c.position] ?? 0),
      chance,
    );
    const candidates = Object.fromEntries(standing.map((c, n) => [c.position, votes[n]!]));
    return [list.number, { total, candidates }] as const;
  });
  return { lists: Object.fromEntries(entries) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
