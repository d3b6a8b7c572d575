/** What is true of a demo precinct before a ballot is read: its voters, its post, what went wrong with its ballots. */
import { type Assignment } from '../../../src-shared/definition/definition.ts';
import { type ContestKind, type PrecinctType } from '../../../src-shared/primitives.ts';
import { inputs, realMayor } from './inputs.ts';
import { chanceOf, type Chance } from './random.ts';

export type Voters = {
  readonly eligibleA: number;
  readonly eligibleB: number;
  /** Given a ballot in the polling station. */
  readonly issuedA: number;
  readonly issuedB: number;
  readonly proxyVoters: number;
  readonly packagesSent: number;
  readonly returnEnvelopes: number;
  readonly envNoDeclaration: number;
  readonly envUnsignedDeclaration: number;
  readonly envNoBallotEnvelope: number;
  readonly envUnsealedBallotEnvelope: number;
  readonly envPutInBox: number;
};

export type DemoPrecinct = {
  readonly number: number;
  readonly type: PrecinctType;
  readonly seat: string;
  readonly postalVoting: boolean;
  /** Council constituencies whose voters vote here. */
  readonly constituencies: readonly number[];
  /** The real precincts its votes are modelled on, by council constituency; its own number where it is real. */
  readonly models: Readonly<Record<number, number>>;
  readonly real: boolean;
  readonly voters: Voters;
};

/** Irregularities of a real night (frequencies of 27,444 protocols of 2024): box − issued, unused + issued − received, invalid ballots. */
export type Quirks = { readonly box: number; readonly stock: number; readonly invalidBallots: number };

/** Structure of the commune: 18 real precincts and a split one; beyond 19, regular precincts are modelled on real ones. */
export function demoPrecincts(seed: string, count: number): DemoPrecinct[] {
  return Array.from({ length: count }, (_, at) => demoPrecinct(seed, at + 1));
}

const REAL = Object.keys(realMayor).length;
const REGULAR = 17;

function demoPrecinct(seed: string, number: number): DemoPrecinct {
  const model = number <= inputs.precincts.length ? number : ((number - 1) % REGULAR) + 1;
  const { seat, constituencies, type } = inputs.precincts[model - 1]!;
  const real = number <= REAL;
  const models = Object.fromEntries(constituencies.map((c) => [c, model <= REAL ? model : modelIn(c)]));
  return {
    number,
    type,
    seat: model === number ? seat : `${seat} (lokal ${number})`,
    // voters of separate precincts do not vote by post
    postalVoting: type === 'regular',
    constituencies,
    models,
    real,
    voters: real ? realVoters(number) : drawnVoters(chanceOf(seed, `voters/${number}`)),
  };
}

/** The first real precinct of a council constituency lends a fictional one its shares of votes. */
function modelIn(constituency: number): number {
  return inputs.precincts.findIndex((p) => p.constituencies.includes(constituency)) + 1;
}

function realVoters(number: number): Voters {
  const { values } = realMayor[`${number}`]!;
  return {
    eligibleA: values.eligibleA,
    eligibleB: values.eligibleB,
    issuedA: values.issuedInPersonA,
    issuedB: values.issuedInPersonB,
    proxyVoters: values.proxyVoters,
    packagesSent: values.packagesSent,
    returnEnvelopes: values.returnEnvelopes,
    envNoDeclaration: values.envNoDeclaration,
    envUnsignedDeclaration: values.envUnsignedDeclaration,
    envNoBallotEnvelope: values.envNoBallotEnvelope,
    envUnsealedBallotEnvelope: values.envUnsealedBallotEnvelope,
    envPutInBox: values.envPutInBox,
  };
}

function drawnVoters(chance: Chance): Voters {
  const eligibleA = chance.between(520, 1650);
  const eligibleB = chance.weighted([
    [0, 90],
    [1, 6],
    [2, 4],
  ] as const);
  const packagesSent = chance.weighted([
    [0, 60],
    [1, 25],
    [2, 15],
  ] as const);
  const envNoDeclaration =
    packagesSent === 0
      ? 0
      : chance.weighted([
          [0, 80],
          [1, 20],
        ] as const);
  return {
    eligibleA,
    eligibleB,
    issuedA: Math.round(eligibleA * (0.43 + 0.14 * chance.share())),
    issuedB: chance.between(0, eligibleB),
    proxyVoters: chance.weighted([
      [0, 61],
      [1, 19],
      [2, 10],
    ] as const),
    packagesSent,
    returnEnvelopes: packagesSent,
    envNoDeclaration,
    envUnsignedDeclaration: 0,
    envNoBallotEnvelope: 0,
    envUnsealedBallotEnvelope: 0,
    envPutInBox: packagesSent - envNoDeclaration,
  };
}

/**
 * The voters of one protocol: those of one council constituency where the precinct is split (their sum is the precinct),
 * and voters of part A alone where only Polish citizens vote (county, region).
 */
export function votersOf(precinct: DemoPrecinct, contest: ContestKind, constituency: number): Voters {
  const { voters } = precinct;
  if (contest === 'county-council' || contest === 'regional-assembly') return { ...voters, eligibleB: 0, issuedB: 0 };
  if (contest === 'mayor' || precinct.constituencies.length === 1) return voters;
  const first = precinct.constituencies[0] === constituency;
  const part = (whole: number) => (first ? Math.ceil(whole * 0.55) : whole - Math.ceil(whole * 0.55));
  const few = (whole: number) => (first ? whole : 0);
  return Object.fromEntries(
    Object.entries(voters).map(([id, whole]) => [
      id,
      id === 'eligibleA' || id === 'issuedA' ? part(whole) : few(whole),
    ]),
  ) as Voters;
}

/** Three irregularities stand in every demo of three precincts or more, so that each kind of explanation is met. */
const certain: Readonly<Record<string, Partial<Quirks>>> = {
  '1/regional-assembly': { box: 0, stock: 0, invalidBallots: 1 },
  '2/county-council': { box: 0, stock: -1, invalidBallots: 0 },
  '3/council': { box: -1, stock: 0, invalidBallots: 0 },
};

export function quirksOf(seed: string, precinct: DemoPrecinct, contest: ContestKind, constituency: number): Quirks {
  if (precinct.type !== 'regular') return { box: 0, stock: 0, invalidBallots: 0 };
  const chance = chanceOf(seed, `quirks/${precinct.number}/${contest}/${constituency}`);
  const drawn: Quirks = {
    box: chance.weighted([
      [0, 891],
      [-1, 69],
      [1, 15],
      [-2, 15],
    ] as const),
    stock: chance.weighted([
      [0, 959],
      [-1, 21],
      [1, 7],
      [-10, 2],
      [10, 1],
    ] as const),
    invalidBallots: chance.weighted([
      [0, 964],
      [1, 24],
      [2, 5],
    ] as const),
  };
  return { ...drawn, ...certain[`${precinct.number}/${contest}`] };
}

/** Ballots delivered: about 95 for 100 voters; a hospital is given a bundle, because nobody knows who will lie there. */
export function receivedBallots(
  seed: string,
  precinct: DemoPrecinct,
  contest: ContestKind,
  constituency: number,
): number {
  const real = realMayor[`${precinct.number}`]?.values.ballotsReceived;
  if (real !== undefined && (contest === 'mayor' || precinct.type !== 'regular')) return real;
  const chance = chanceOf(seed, `received/${precinct.number}/${contest}/${constituency}`);
  const { eligibleA, eligibleB } = votersOf(precinct, contest, constituency);
  return (
    round10((eligibleA + eligibleB) * 0.955) +
    chance.weighted([
      [0, 80],
      [-1, 8],
      [1, 8],
      [2, 4],
    ] as const)
  );
}

/** A protocol of the definition with what the commune knew a week before: estimates are near, not equal. */
export function assignmentOf(
  seed: string,
  precinct: DemoPrecinct,
  contest: ContestKind,
  constituency: number,
): Assignment {
  const { eligibleA, eligibleB } = votersOf(precinct, contest, constituency);
  const chance = chanceOf(seed, `estimate/${precinct.number}/${constituency}`);
  // the hospital's patients changed (M12), and one precinct was sent fewer council ballots than planned (M13)
  const off = precinct.type === 'regular' ? 0.98 + 0.04 * chance.share() : 0.85;
  const planned = round10(receivedBallots(seed, precinct, contest, constituency));
  return {
    contest,
    constituency,
    estimatedEligible: Math.round((eligibleA + eligibleB) * off),
    estimatedEligibleB: eligibleB,
    plannedBallots: precinct.number === 5 && contest === 'council' ? round10(planned * 1.15) : planned,
  };
}

function round10(ballots: number): number {
  return Math.round(ballots / 10) * 10;
}
