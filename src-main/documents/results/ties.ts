/** Equal votes in words and numbers: between whom, in which precincts, and what decided (art. 443 § 2, 444 § 2–3, 473). */
import type { Constituency } from '../../../src-shared/definition/contest.ts';
import { groupedExactly } from '../../../src-shared/language/fractions.ts';
import { contenderName, type Contenders } from '../../../src-shared/results/contender.ts';
import type { NamedTie } from '../../../src-shared/results/tie-record.ts';
import { gridBlocks, type GridColumn } from './grid.ts';
import type { Pen } from './paper.ts';
import { contenderWords, prize, tieWords } from './words.ts';

/** „lista nr 13 (KWW Zgoda)” or a candidate's name. */
export function contender(constituency: Constituency, of: Contenders, id: string): string {
  return contenderWords(of, { id, name: contenderName(constituency, of, id) });
}

export function writeTies(pen: Pen, ties: readonly NamedTie[], round: 1 | 2 = 1): void {
  for (const tie of ties) writeTie(pen, tie, round);
}

/** @param told `question` leaves out what decided: the paper itself is about that */
export function writeTie(pen: Pen, tie: NamedTie, round: 1 | 2, told: 'whole' | 'question' = 'whole'): void {
  const { list, places, against, precincts, won } = tie;
  const between = tie.between.map(({ id }) => id);
  const names = tie.between.map((one) => contenderWords(tie, one));
  pen.head(tieWords.heading({ list, between: names }), 'H3');
  pen.write(tieWords.question({ ...tie, competed: prize(tie, places, round) }), { keep: true });
  const words = (own: number | null | undefined) => (typeof own === 'number' ? groupedExactly(own) : '–');
  const counted = precincts.map(({ precinct, votes: own, winner, others }) => [
    `${precinct}`,
    ...between.map((id) => ({ words: words(own[id]), bold: winner === id })),
    ...(against === 'all' ? [words(others)] : []),
  ]);
  const sum = between.map((id) => ({ words: words(won?.[id]), bold: true }));
  const more = against === 'all' ? [tieWords.others] : [];
  const columns: GridColumn[] = [
    { heading: tieWords.precinct, share: 1.6, align: 'right' },
    ...[...names, ...more].map((heading): GridColumn => ({ heading, share: 2, align: 'right' })),
  ];
  const rows = [...counted, [{ words: tieWords.sum, bold: true }, ...sum, ...more.map(() => '')]];
  pen.add(...gridBlocks({ columns, rows, width: Math.min(1, 0.2 * columns.length) }, pen.root, pen.fonts));
  if (told === 'whole') pen.write(resolution(tie), { bold: true });
}

function resolution(tie: NamedTie): string {
  const nameOf = (id: string) => tie.between.find((one) => one.id === id)?.name ?? id;
  const named = (ids: readonly string[]) => ids.map((id) => contenderWords(tie, { id, name: nameOf(id) }));
  const words = tie.ahead.length > 0 ? [tieWords.ahead(named(tie.ahead))] : [];
  if (tie.lot !== null) {
    const { between, drawn } = tie.lot;
    words.push(
      drawn === null
        ? tieWords.lotNeeded(named(between))
        : tieWords.lotDrawn({ between: named(between), drawn: named(drawn) }),
    );
  }
  return words.join(' ');
}
