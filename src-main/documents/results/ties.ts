/** Equal votes in words and numbers: between whom, in which precincts, and what decided (art. 443 § 2, 444 § 2–3, 473). */
import type { Constituency } from '../../../src-shared/definition/contest.ts';
import { groupedExactly } from '../../../src-shared/language/fractions.ts';
import type { ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import type { LotSubject } from '../../../src-shared/results/lots.ts';
import { nameOf } from '../../../src-shared/results/seated.ts';
import type { Tie, VoteMap } from '../../../src-shared/results/ties.ts';
import { gridBlocks, type GridColumn } from './grid.ts';
import type { Pen } from './paper.ts';
import { listed, seatsWord, votesWord } from './words.ts';

/** Every equality this constituency had to resolve. */
export function tiesOf(decision: ConstituencyDecision): readonly Tie[] {
  switch (decision.kind) {
    case 'no-protocols':
    case 'no-voting':
      return [];
    case 'dhondt':
    case 'plurality':
      return decision.explained.ties;
    case 'mayor':
      return decision.explained.tie === undefined ? [] : [decision.explained.tie];
  }
}

/** „lista nr 13 (KWW Zgoda)” or a candidate's name. */
export function contender(
  constituency: Constituency,
  { kind, list }: Pick<LotSubject, 'kind' | 'list'>,
  id: string,
): string {
  if (kind === 'list') {
    const named = constituency.lists.find(({ number }) => `${number}` === id);
    return `lista nr ${id}${named ? ` (${named.committee.short})` : ''}`;
  }
  const among = constituency.lists.find(({ number }) => `${number}` === list)?.candidates ?? constituency.candidates;
  const candidate = among.find(({ position }) => `${position}` === id);
  return candidate ? nameOf(candidate) : id;
}

/** The article under which a tie of this kind is resolved. */
export function tieArticle({ kind, list }: Pick<LotSubject, 'kind' | 'list'>): string {
  if (kind === 'mayor') return 'art. 473';
  if (kind === 'list') return 'art. 444 § 2';
  return list === undefined ? 'art. 443 § 2' : 'art. 444 § 3 w związku z art. 233';
}

/** What the equal ones compete for. */
export function prize({ kind }: Pick<LotSubject, 'kind'>, places: number, round: 1 | 2): string {
  if (kind !== 'mayor') return seatsWord(places);
  return round === 1 ? 'udział w ponownym głosowaniu' : 'wybór';
}

export function writeTies(pen: Pen, decision: ConstituencyDecision, round: 1 | 2 = 1): void {
  for (const tie of tiesOf(decision)) writeTie(pen, decision, tie, round);
}

/** @param told `question` leaves out what decided: the paper itself is about that */
export function writeTie(
  pen: Pen,
  decision: ConstituencyDecision,
  tie: Tie,
  round: 1 | 2,
  told: 'whole' | 'question' = 'whole',
): void {
  const { constituency, summary } = decision;
  const path = (id: string) =>
    tie.kind === 'list'
      ? `results/${id}/total`
      : tie.list === undefined
        ? `results/${id}`
        : `results/${tie.list}/${id}`;
  const votes = summary.sums[path(tie.between[0] ?? '')] ?? 0;
  const names = tie.between.map((id) => contender(constituency, tie, id));
  const onList = tie.list === undefined ? '' : ` na liście nr ${tie.list}`;
  pen.head(`Równa liczba głosów${onList}: ${listed(names)}`, 'H3');
  pen.write(
    `Po ${votesWord(votes)}; do rozstrzygnięcia: ${prize(tie, tie.places, round)}. Rozstrzyga większa liczba obwodów, w których otrzymano więcej głosów niż każdy z pozostałych równych (${tieArticle(tie)}).`,
    { keep: true },
  );
  const perPrecinct = precinctVotes(decision, tie);
  const counted = perPrecinct.map(({ precinct, votes: own }) => {
    const best = Math.max(...tie.between.map((id) => own[id] ?? 0));
    const ahead = tie.between.filter((id) => own[id] === best);
    const cells = tie.between.map((id) => ({
      words: groupedExactly(own[id] ?? 0),
      bold: ahead.length === 1 && ahead[0] === id,
    }));
    return [precinct, ...cells];
  });
  const sum = tie.between.map((id) => ({
    words: tie.precincts === undefined ? '–' : `${tie.precincts[id] ?? 0}`,
    bold: true,
  }));
  const columns: GridColumn[] = [
    { heading: 'Obwód nr', share: 1.6, align: 'right' },
    ...names.map((heading): GridColumn => ({ heading, share: 2, align: 'right' })),
  ];
  const rows = [...counted, [{ words: 'Liczba obwodów', bold: true }, ...sum]];
  pen.add(...gridBlocks({ columns, rows, width: Math.min(1, 0.2 + 0.2 * names.length) }, pen.root, pen.fonts));
  if (told === 'whole') pen.write(resolution(constituency, tie), { bold: true });
}

function resolution(constituency: Constituency, tie: Tie): string {
  const named = (ids: readonly string[]) => listed(ids.map((id) => contender(constituency, tie, id)));
  const equal = tie.lot?.between ?? [];
  const places = tie.places - (tie.lot?.places ?? 0);
  const ranked = tie.between.toSorted((a, b) => (tie.precincts?.[b] ?? 0) - (tie.precincts?.[a] ?? 0));
  const ahead = places > 0 ? `Większą liczbę obwodów ma: ${named(ranked.slice(0, places))}. ` : '';
  if (tie.lot === undefined) return ahead.trim();
  if (tie.drawn === undefined) return `${ahead}Potrzebne jest losowanie między: ${named(equal)}.`;
  return `${ahead}Losowanie między: ${named(equal)}. Wylosowano: ${named(tie.drawn)}.`;
}

/** Votes of the equal ones in every precinct of the constituency. */
function precinctVotes(decision: ConstituencyDecision, { kind, list }: Tie): { precinct: string; votes: VoteMap }[] {
  if (decision.kind === 'dhondt')
    return (decision.input.precincts ?? []).map(({ id, votes, candidates }) => {
      return { precinct: id, votes: kind === 'list' ? votes : (candidates?.[list ?? ''] ?? {}) };
    });
  if (decision.kind === 'plurality' || (decision.kind === 'mayor' && !('single' in decision.input))) {
    const { precincts = [] } = decision.input as { precincts?: { id: string; votes: VoteMap }[] };
    return precincts.map(({ id, votes }) => ({ precinct: id, votes }));
  }
  return [];
}
