/**
 * Equal votes on the results page: who was ahead in which precinct, and what decided
 * (docs/domain.md, "Record of an equality").
 */
import { pl } from '../../../src-shared/language/pl.ts';
import { tieWords } from '../../../src-shared/language/ties.ts';
import { type NamedTie } from '../../../src-shared/results/tie-record.ts';
import { html, type Html } from './html.ts';
import { table } from './tables.ts';

const words = pl.commune.results.tie;

export function tieTables(ties: readonly NamedTie[]): Html[] {
  return ties.map(tieTable);
}

function tieTable(tie: NamedTie): Html {
  const { between, against, precincts, won } = tie;
  const { title, lead, labels, resolution } = tieWords(tie, words);
  const ids = between.map(({ id }) => id);
  const wide = against === 'all';
  const rows = precincts.map(({ precinct, votes: own, winner, others }) => [
    `${precinct}`,
    ...ids.map((id) => own[id] ?? null),
    ...(wide ? [others] : []),
    winner === null ? '' : (labels[ids.indexOf(winner)] ?? ''),
  ]);
  const sum = [words.won, ...ids.map((id) => won?.[id] ?? null), ...(wide ? [null] : []), ''];
  const head = [words.precinct, ...labels, ...(wide ? [words.others] : []), 'Przewaga'];
  return html`<div class="tie">
    ${table(title, head, [...rows, sum])}
    <p>${lead} <strong>${resolution}</strong></p>
  </div>`;
}
