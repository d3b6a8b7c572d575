/** Equal votes in words and numbers: between whom, in which precincts, and what decided (art. 443 § 2, 444 § 2–3, 473). */
import type { Constituency } from '../../../src-shared/definition/contest.ts';
import { groupedExactly } from '../../../src-shared/language/fractions.ts';
import { contenderName, type Contenders } from '../../../src-shared/results/contender.ts';
import type { NamedTie } from '../../../src-shared/results/tie-record.ts';
import { gridBlocks, type GridColumn } from './grid.ts';
import type { Pen } from './paper.ts';
import { listed, seatsWord, votesWord } from '../../../src-shared/language/polish/terms.ts';

/** „lista nr 13 (KWW Zgoda)” or a candidate's name. */
export function contender(constituency: Constituency, of: Contenders, id: string): string {
  return contenderWords(of, { id, name: contenderName(constituency, of, id) });
}

export function contenderWords({ kind }: Contenders, { id, name }: NamedTie['between'][number]): string {
  if (kind !== 'list') return name;
  return name === id ? `lista nr ${id}` : `lista nr ${id} (${name})`;
}

/** What the equal ones compete for. */
export function prize({ kind }: Contenders, places: number, round: 1 | 2): string {
  if (kind !== 'mayor') return seatsWord(places);
  if (round === 2) return 'wybór';
  return places === 1 ? 'udział w ponownym głosowaniu' : `${places} miejsca w ponownym głosowaniu`;
}

export function writeTies(pen: Pen, ties: readonly NamedTie[], round: 1 | 2 = 1): void {
  for (const tie of ties) writeTie(pen, tie, round);
}

const compared = {
  tied: 'każdy z pozostałych równych',
  all: 'każdy inny kandydat w okręgu',
} as const satisfies Record<NamedTie['against'], string>;

/** @param told `question` leaves out what decided: the paper itself is about that */
export function writeTie(pen: Pen, tie: NamedTie, round: 1 | 2, told: 'whole' | 'question' = 'whole'): void {
  const { votes, places, against, article, precincts, won } = tie;
  const between = tie.between.map(({ id }) => id);
  const names = tie.between.map((one) => contenderWords(tie, one));
  const onList = tie.list === null ? '' : ` na liście nr ${tie.list}`;
  pen.head(`Równa liczba głosów${onList}: ${listed(names)}`, 'H3');
  pen.write(
    `Po ${votesWord(votes)}; do rozstrzygnięcia: ${prize(tie, places, round)}. Rozstrzyga większa liczba obwodów, w których otrzymano więcej głosów niż ${compared[against]} (${article}).`,
    { keep: true },
  );
  const words = (own: number | null | undefined) => (typeof own === 'number' ? groupedExactly(own) : '–');
  const counted = precincts.map(({ precinct, votes: own, winner, others }) => [
    `${precinct}`,
    ...between.map((id) => ({ words: words(own[id]), bold: winner === id })),
    ...(against === 'all' ? [words(others)] : []),
  ]);
  const sum = between.map((id) => ({ words: words(won?.[id]), bold: true }));
  const more = against === 'all' ? ['Najwięcej głosów innego kandydata'] : [];
  const columns: GridColumn[] = [
    { heading: 'Obwód nr', share: 1.6, align: 'right' },
    ...[...names, ...more].map((heading): GridColumn => ({ heading, share: 2, align: 'right' })),
  ];
  const rows = [...counted, [{ words: 'Liczba obwodów', bold: true }, ...sum, ...more.map(() => '')]];
  pen.add(...gridBlocks({ columns, rows, width: Math.min(1, 0.2 * columns.length) }, pen.root, pen.fonts));
  if (told === 'whole') pen.write(resolution(tie), { bold: true });
}

function resolution(tie: NamedTie): string {
  const nameOf = (id: string) => tie.between.find((one) => one.id === id)?.name ?? id;
  const named = (ids: readonly string[]) => listed(ids.map((id) => contenderWords(tie, { id, name: nameOf(id) })));
  const ahead = tie.ahead.length > 0 ? `Większą liczbę obwodów ma: ${named(tie.ahead)}. ` : '';
  if (tie.lot === null) return ahead.trim();
  const { between, drawn } = tie.lot;
  if (drawn === null) return `${ahead}Potrzebne jest losowanie między: ${named(between)}.`;
  return `${ahead}Losowanie między: ${named(between)}. Wylosowano: ${named(drawn)}.`;
}
