import { isKnownContest, type ContestKind, type KnownContest } from '../primitives.ts';
import { assertNever } from '../result.ts';

type Council = Exclude<KnownContest, 'mayor'>;

/** Whether the number of a body's seats follows from its inhabitants by an act known here. */
export function electsCouncillors(contest: ContestKind): contest is Council {
  return isKnownContest(contest) && contest !== 'mayor';
}

/**
 * Councillors by number of inhabitants: communes art. 17 of the act on commune self-government, counties art. 9 of
 * the act on county self-government, regions art. 16 of the act on regional self-government. Warsaw's 60 come from
 * its own act and are not computed.
 */
export function councillors(body: Council, inhabitants: number): number {
  const started = (over: number, each: number): number => Math.ceil(Math.max(0, inhabitants - over) / each);
  switch (body) {
    case 'council':
      if (inhabitants <= 20_000) return 15;
      if (inhabitants <= 50_000) return 21;
      if (inhabitants <= 100_000) return 23;
      return Math.min(45, 25 + 3 * started(200_000, 100_000));
    case 'county-council':
      return Math.min(29, 15 + 2 * started(40_000, 20_000));
    case 'regional-assembly':
      return 30 + 3 * started(2_000_000, 500_000);
    default:
      return assertNever(body);
  }
}
