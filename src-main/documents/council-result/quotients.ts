/** D'Hondt on paper: the table of quotients with its winning cells framed, and every seat with its reason (art. 444). */
import { quotient, groupedExactly } from '../../../src-shared/language/fractions.ts';
import type { ConstituencyView } from '../../../src-shared/results/view/constituency.ts';
import type { BodyListView } from '../../../src-shared/results/view/contest.ts';
import { quotientsOf, seatOfQuotient } from '../../../src-shared/results/view/reading.ts';
import { gridBlocks, type GridColumn } from '../results/grid.ts';
import type { Pen } from '../results/paper.ts';
import { councilWords } from './words.ts';

/** Lists that stand on a page side by side; more go on in a further table. */
const LISTS_ACROSS = 7;
/** Width of the first column where a list's is 1.5. */
const DIVISOR = 1.15;

/** Art. 416: whole numbers only, so that anybody can check them with a pencil. */
export function writeThreshold(pen: Pen, lists: readonly BodyListView[], percent: number): void {
  const all = lists.reduce((sum, { votes }) => sum + votes, 0);
  pen.write(councilWords.threshold({ all, percent, needed: all * percent }), { keep: true });
  const rows = lists.map(({ number, committee, votes, qualifies }) => [
    `${number}`,
    committee.name,
    groupedExactly(votes),
    groupedExactly(votes * 100),
    councilWords.qualifies[`${qualifies}`],
  ]);
  const columns: GridColumn[] = [
    { heading: councilWords.list, share: 1, align: 'right' },
    { heading: councilWords.committee, share: 5 },
    { heading: councilWords.votesInCommune, share: 2, align: 'right' },
    { heading: councilWords.votesHundredfold, share: 2, align: 'right' },
    { heading: councilWords.division, share: 2 },
  ];
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}

/** Votes of each list divided by 1, 2, 3 … as far as anybody won, and one row more. */
export function writeQuotients(pen: Pen, constituency: ConstituencyView): void {
  const { lists, divisors } = quotientsOf(constituency, 1);
  pen.write(councilWords.quotients, { keep: true, before: 7 });
  for (let from = 0; from < lists.length; from += LISTS_ACROSS) {
    const across = lists.slice(from, from + LISTS_ACROSS);
    const columns: GridColumn[] = [
      { heading: councilWords.divisor, share: DIVISOR, align: 'centre' },
      ...across.map(({ number, committee }): GridColumn => ({
        heading: councilWords.listAbove({ list: number, committee: committee.short }),
        share: 1.5,
        align: 'right',
      })),
    ];
    const rows = divisors.map((divisor) => [
      `${divisor}`,
      ...across.map((list) => {
        const words = quotient(list.votes, divisor);
        const seat = seatOfQuotient(list, divisor);
        return seat === null ? words : { words, mark: councilWords.wonSeat(seat) };
      }),
    ]);
    const width = (DIVISOR + across.length * 1.5) / (DIVISOR + LISTS_ACROSS * 1.5);
    pen.add(...gridBlocks({ columns, rows, width: Math.max(width, 0.35), ruled: true }, pen.root, pen.fonts));
  }
}

export function writeSteps(pen: Pen, { steps }: ConstituencyView): void {
  const rows = steps.map(({ seat, list, quotient: [votes, divisor], by }) => [
    `${seat}`,
    list,
    `${groupedExactly(votes)} : ${divisor}`,
    quotient(votes, divisor),
    councilWords.reasons[by],
  ]);
  const columns: GridColumn[] = [
    { heading: councilWords.seat, share: 0.9, align: 'right' },
    { heading: councilWords.list, share: 0.9, align: 'right' },
    { heading: councilWords.votesByDivisor, share: 1.6, align: 'right' },
    { heading: councilWords.quotient, share: 1.4, align: 'right' },
    { heading: councilWords.reason, share: 6 },
  ];
  pen.write(councilWords.steps, { keep: true, before: 8 });
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}
