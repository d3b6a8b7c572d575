/**
 * From the protocols of one body to its decision: summaries, then seats or a mayor
 * (docs/domain.md, "Determining results"). Pure: the same protocols and lots give the same decision on every machine,
 * so that anybody can recompute it.
 */
import { registered, type Constituency, type Contest } from '../definition/contest.ts';
import { type RecordedLot, type RecordedRuling } from '../sealed/payloads.ts';
import { votesPath } from './contender.ts';
import { explainDhondt, type DhondtExplained } from './allocate.ts';
import { explainMayor, type MayorExplained } from './mayor.ts';
import { explainPlurality, type PluralityExplained } from './plurality.ts';
import { type DhondtInput, type MayorInput, type PluralityInput, type DrawnLot } from './schemas.ts';
import { summarise, type CountedProtocol, type Summary } from './summary.ts';
import { candidatePath, listPath, answerPath } from '../forms/paths.ts';
import { type Ballot } from '../forms/vocabulary.ts';

export type ConstituencyDecision = {
  readonly constituency: Constituency;
  readonly summary: Summary;
} & (
  | { readonly kind: 'unopposed' | 'not-held' }
  | { readonly kind: 'no-protocols' }
  | { readonly kind: 'dhondt'; readonly input: DhondtInput; readonly explained: DhondtExplained }
  | { readonly kind: 'plurality'; readonly input: PluralityInput; readonly explained: PluralityExplained }
  | { readonly kind: 'mayor'; readonly input: MayorInput; readonly explained: MayorExplained }
);

export type BodyDecision = {
  readonly contest: Contest;
  /** Votes of each list over the whole body, for the threshold (art. 416). */
  readonly totals: Readonly<Record<string, number>>;
  readonly constituencies: readonly ConstituencyDecision[];
};

/** Decides what can be decided from these protocols; that they are all there and agree with paper is for others to say. */
export function decide(
  contest: Contest,
  ballot: Ballot,
  protocols: readonly CountedProtocol[],
  lots: readonly RecordedLot[],
  rulings: readonly RecordedRuling[],
): BodyDecision {
  const summaries = contest.constituencies.map((c) => summarise(c.number, protocols));
  const totals: Record<string, number> = {};
  contest.constituencies.forEach((constituency, at) => {
    for (const list of registered(constituency.lists))
      totals[list.number] = (totals[list.number] ?? 0) + (summaries[at]?.sums[listPath(list.number)] ?? 0);
  });
  return {
    contest,
    totals,
    constituencies: contest.constituencies.map((constituency, at) => {
      const summary = summaries[at] ?? summarise(constituency.number, []);
      const of = { constituency, summary };
      if (constituency.voting !== 'held') return { ...of, kind: constituency.voting };
      if (summary.protocols.length === 0) return { ...of, kind: 'no-protocols' };
      const drawn = lotsOf(contest, of, lots);
      switch (contest.decided) {
        case 'majority': {
          const input = mayorInput(contest, ballot, of, drawn);
          return { ...of, kind: 'mayor', input, explained: explainMayor(input) };
        }
        case 'plurality': {
          const input = pluralityInput(contest, of, drawn, readingOf(rulings, constituency));
          return { ...of, kind: 'plurality', input, explained: explainPlurality(input) };
        }
        case 'dhondt': {
          const input = dhondtInput(contest, of, totals, drawn);
          return { ...of, kind: 'dhondt', input, explained: explainDhondt(input) };
        }
      }
    }),
  };
}

type Counted = { readonly constituency: Constituency; readonly summary: Summary };

/** Those drawn between people or lists who had as many votes then as they have now. */
function lotsOf(contest: Contest, { constituency, summary }: Counted, lots: readonly RecordedLot[]): DrawnLot[] {
  return lots
    .filter((lot) => lot.contest === contest.contest && lot.constituency === constituency.number)
    .filter((lot) => lot.kind === 'candidate' || lot.list === null)
    .filter((lot) => lot.between.every((id) => summary.sums[votesPath(lot, id)] === lot.votes))
    .map(({ kind, list, between, drawn, places }) =>
      kind === 'candidate' && list !== null ? { kind, list, between, drawn, places } : { kind, between, drawn, places },
    );
}

function dhondtInput(
  contest: Contest,
  { constituency, summary }: Counted,
  totals: Readonly<Record<string, number>>,
  lots: DrawnLot[],
): DhondtInput {
  const lists = registered(constituency.lists);
  return {
    id: `${contest.contest}/${constituency.number}`,
    method: 'dhondt',
    seats: constituency.seats,
    threshold: { percent: contest.threshold, totals: { ...totals } },
    lists: lists.map((list) => ({
      id: `${list.number}`,
      votes: summary.sums[listPath(list.number)] ?? 0,
      candidates: registered(list.candidates).map((c) => ({
        id: `${c.position}`,
        votes: summary.sums[candidatePath(c.position, list.number)] ?? 0,
      })),
    })),
    precincts: summary.protocols.map(({ precinct, results }) => {
      const counted = 'lists' in results ? results.lists : {};
      return {
        id: `${precinct}`,
        votes: Object.fromEntries(Object.entries(counted).map(([list, { total }]) => [list, total])),
        candidates: Object.fromEntries(Object.entries(counted).map(([list, { candidates }]) => [list, candidates])),
      };
    }),
    lots,
  };
}

function singleNames({ constituency, summary }: Counted) {
  return {
    candidates: registered(constituency.candidates).map((c) => ({
      id: `${c.position}`,
      votes: summary.sums[candidatePath(c.position)] ?? 0,
    })),
    precincts: summary.protocols.map(({ precinct, results }) => ({
      id: `${precinct}`,
      votes: 'candidates' in results ? results.candidates : {},
    })),
  };
}

/** The reading of art. 443 § 2 the commission decided on; until then it is asked where the two lead apart. */
function readingOf(rulings: readonly RecordedRuling[], { number }: Constituency): 'tied' | 'all' | 'ask' {
  const ruling = rulings.findLast((one) => one.constituency === number && one.question === 'reading');
  return ruling === undefined || ruling.answer === 'confirmed' ? 'ask' : ruling.answer;
}

function pluralityInput(
  { contest }: Contest,
  counted: Counted,
  lots: DrawnLot[],
  reading: 'tied' | 'all' | 'ask',
): PluralityInput {
  const { number, seats } = counted.constituency;
  return { id: `${contest}/${number}`, method: 'plurality', seats, ...singleNames(counted), lots, reading };
}

function mayorInput(contest: Contest, ballot: Ballot, counted: Counted, lots: DrawnLot[]): MayorInput {
  const { sums } = counted.summary;
  if (ballot === 'for-against')
    return {
      id: contest.contest,
      round: contest.round,
      single: { for: sums[answerPath('for')] ?? 0, against: sums[answerPath('against')] ?? 0 },
    };
  return { id: contest.contest, round: contest.round, ...singleNames(counted), lots };
}
