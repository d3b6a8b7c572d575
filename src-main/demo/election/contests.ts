/** The demo's four contests: the structure of a real commune, county and region, with invented people and committees. */
import {
  type Candidate,
  type CandidateList,
  type Constituency,
  type Contest,
} from '../../../src-shared/definition/contest.ts';
import { type KnownContest, type Method } from '../../../src-shared/primitives.ts';
import { inputs, realCouncil, type DrawnContest } from './inputs.ts';
import { type Person } from './people.ts';

type Draw = () => Person;
/** The demo plays the elections of 2024, and knows no other. */
export type DemoContest = Contest & { readonly contest: KnownContest };

/** In the order of counting: council, county, region, mayor (docs/domain.md, "The day"). */
export function demoContests(draw: Draw): DemoContest[] {
  return [council(draw), countyCouncil(draw), regionalAssembly(draw), mayor()];
}

const { teryt } = inputs;

function head<K extends KnownContest>(
  contest: K,
  area: string,
  decided: Method,
  { body, title, inhabitants }: Pick<Contest, 'body' | 'title' | 'inhabitants'>,
) {
  const { election } = inputs;
  const frame = { schema: 1, type: 'contest', number: 1, election, round: 1 } as const;
  return {
    ...frame,
    teryt: area,
    contest,
    body,
    title,
    decided,
    ...(inhabitants === undefined ? {} : { inhabitants }),
  };
}

function committee(number: number) {
  return inputs.committees[`${number}`]!;
}

function listOf(number: number, candidates: number, draw: Draw): CandidateList {
  const people = Array.from({ length: candidates }, (_, at): Candidate => {
    return { position: at + 1, ...draw(), status: 'registered' };
  });
  return { number, committee: committee(number), status: 'registered', candidates: people };
}

function council(draw: Draw): DemoContest {
  const constituencies = Object.entries(realCouncil).map(([number, { seats, lists }]): Constituency => ({
    number: Number(number),
    seats,
    voting: 'held',
    lists: Object.entries(lists).map(([list, candidates]) => listOf(Number(list), candidates, draw)),
    candidates: [],
  }));
  const { constituency, lists } = inputs.council.unopposed;
  constituencies.push({
    number: constituency,
    seats: lists.length,
    voting: 'unopposed',
    lists: lists.map((list) => listOf(list, 1, draw)),
    candidates: [],
  });
  return {
    ...head('council', teryt, 'dhondt', inputs.council),
    form: '2024/council-lists',
    threshold: 5,
    constituencies,
  };
}

function drawn(contest: DrawnContest, draw: Draw): Constituency[] {
  return Object.entries(contest.seats).map(([number, seats]) => ({
    number: Number(number),
    seats,
    voting: 'held',
    lists: contest.lists.map((list) => listOf(list.number, seats + list.beyondSeats, draw)),
    candidates: [],
  }));
}

/**
 * One candidate was struck out after the ballots were printed (docs/domain.md, "Votes"): the line stays, without a
 * number.
 */
function countyCouncil(draw: Draw): DemoContest {
  const { constituency, struckOut } = inputs.countyCouncil;
  const constituencies = drawn(inputs.countyCouncil, draw);
  const list = constituencies.find((c) => c.number === constituency)?.lists.find((l) => l.number === struckOut.list);
  for (const candidate of list?.candidates ?? [])
    if (candidate.position === struckOut.position) candidate.status = 'struck-out';
  return {
    ...head('county-council', `${teryt.slice(0, 4)}00`, 'dhondt', inputs.countyCouncil),
    form: '2024/county-council',
    threshold: 5,
    constituencies,
  };
}

function regionalAssembly(draw: Draw): DemoContest {
  const constituencies = drawn(inputs.regionalAssembly, draw);
  return {
    ...head('regional-assembly', `${teryt.slice(0, 2)}0000`, 'dhondt', inputs.regionalAssembly),
    form: '2024/regional-assembly',
    threshold: 5,
    constituencies,
  };
}

/** Candidates stand in alphabetical order of surnames, as on a ballot. */
function mayor(): DemoContest {
  const candidates = inputs.mayor.candidates.map((candidate, at) => ({
    position: at + 1,
    surname: candidate.surname,
    names: candidate.names,
    status: 'registered' as const,
    committee: committee(candidate.committee),
  }));
  const constituency: Constituency = { number: 1, seats: 1, voting: 'held', lists: [], candidates };
  return {
    ...head('mayor', teryt, 'majority', inputs.mayor),
    form: '2024/mayor',
    threshold: 0,
    constituencies: [constituency],
  };
}
