/** D'Hondt on paper: the table of quotients with its winning cells framed, and every seat with its reason (art. 444). */
import { quotient, groupedExactly } from '../../../src-shared/language/fractions.ts';
import type { ConstituencyView } from '../../../src-shared/results/view/constituency.ts';
import type { BodyListView } from '../../../src-shared/results/view/contest.ts';
import { quotientsOf, seatOfQuotient } from '../../../src-shared/results/view/reading.ts';
import { gridBlocks, type GridColumn } from '../results/grid.ts';
import type { Pen } from '../results/paper.ts';
import { stepReason } from '../results/words.ts';

/** Lists that stand on a page side by side; more go on in a further table. */
const LISTS_ACROSS = 7;
/** Width of the first column where a list's is 1.5. */
const DIVISOR = 1.15;

/** Art. 416: whole numbers only, so that anybody can check them with a pencil. */
export function writeThreshold(pen: Pen, lists: readonly BodyListView[], percent: number): void {
  const all = lists.reduce((sum, { votes }) => sum + votes, 0);
  const needed = all * percent;
  pen.write(
    `Na wszystkie listy kandydatów oddano w całej gminie ${groupedExactly(all)} ważnych głosów. W podziale mandatów uczestniczą listy, na które oddano co najmniej ${percent} % ważnych głosów (art. 416), czyli takie, dla których liczba głosów pomnożona przez 100 jest nie mniejsza niż ${percent} · ${groupedExactly(all)} = ${groupedExactly(needed)}.`,
    { keep: true },
  );
  const rows = lists.map(({ number, committee, votes, qualifies }) => [
    `${number}`,
    committee.name,
    groupedExactly(votes),
    groupedExactly(votes * 100),
    { null: '–', true: 'uczestniczy', false: 'nie uczestniczy' }[`${qualifies}`],
  ]);
  const columns: GridColumn[] = [
    { heading: 'Lista nr', share: 1, align: 'right' },
    { heading: 'Komitet wyborczy', share: 5 },
    { heading: 'Głosy ważne w gminie', share: 2, align: 'right' },
    { heading: 'Głosy · 100', share: 2, align: 'right' },
    { heading: 'Podział mandatów', share: 2 },
  ];
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}

/** Votes of each list divided by 1, 2, 3 … as far as anybody won, and one row more. */
export function writeQuotients(pen: Pen, constituency: ConstituencyView): void {
  const { lists, divisors } = quotientsOf(constituency, 1);
  pen.write(
    'Ilorazy otrzymane przez podzielenie liczby głosów oddanych na listę kolejno przez 1, 2, 3 … (art. 444 § 1). W ramce stoją ilorazy, którym przypadł mandat, i numer tego mandatu:',
    { keep: true, before: 7 },
  );
  for (let from = 0; from < lists.length; from += LISTS_ACROSS) {
    const across = lists.slice(from, from + LISTS_ACROSS);
    const columns: GridColumn[] = [
      { heading: 'Dzielnik', share: DIVISOR, align: 'centre' },
      ...across.map(({ number, committee }): GridColumn => ({
        heading: `Lista nr ${number}\n${committee.short}`,
        share: 1.5,
        align: 'right',
      })),
    ];
    const rows = divisors.map((divisor) => [
      `${divisor}`,
      ...across.map((list) => {
        const words = quotient(list.votes, divisor);
        const seat = seatOfQuotient(list, divisor);
        return seat === null ? words : { words, mark: `mandat ${seat}` };
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
    stepReason[by],
  ]);
  const columns: GridColumn[] = [
    { heading: 'Mandat', share: 0.9, align: 'right' },
    { heading: 'Lista nr', share: 0.9, align: 'right' },
    { heading: 'Głosy : dzielnik', share: 1.6, align: 'right' },
    { heading: 'Iloraz', share: 1.4, align: 'right' },
    { heading: 'Dlaczego przypadł tej liście', share: 6 },
  ];
  pen.write('Kolejność przyznania mandatów listom:', { keep: true, before: 8 });
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}
