/** Equal votes on the results page: who was ahead in which precinct, and what decided (domain §5.10). */
import { polish } from '../../../src-shared/language/plurals.ts';
import { type ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import { namedTies, type NamedTie } from '../../../src-shared/results/tie-record.ts';
import { html, type Html } from './html.ts';
import { table } from './tables.ts';

export function tieTables(decision: ConstituencyDecision): Html[] {
  return namedTies(decision).map(tieTable);
}

function tieTable(tie: NamedTie): Html {
  const { list, places, between, votes, against, article, precincts, won, kind } = tie;
  const label = ({ id, name }: NamedTie['between'][number]) => (kind === 'list' ? `nr ${id} ${name}` : name);
  const labels = between.map(label);
  const ids = between.map(({ id }) => id);
  const wide = against === 'all';
  const rows = precincts.map(({ precinct, votes: own, winner, others }) => [
    `${precinct}`,
    ...ids.map((id) => own[id] ?? null),
    ...(wide ? [others] : []),
    between
      .filter(({ id }) => id === winner)
      .map(label)
      .join(''),
  ]);
  const sum = ['Obwody z przewagą', ...ids.map((id) => won?.[id] ?? null), ...(wide ? [null] : []), ''];
  const head = ['Obwód', ...labels, ...(wide ? ['Najwięcej głosów innego kandydata'] : []), 'Przewaga'];
  const caption = `Równa liczba głosów${list === null ? '' : ` na liście nr ${list}`}: ${labels.join(', ')}`;
  const compared = wide ? 'każdy inny kandydat w okręgu' : 'każdy z pozostałych równych';
  const prize =
    kind === 'mayor' ? polish(places, 'miejsce', 'miejsca', 'miejsc') : polish(places, 'mandat', 'mandaty', 'mandatów');
  return html`<div class="tie">
    ${table(caption, head, [...rows, sum])}
    <p>
      Każdy ma ${polish(votes, 'głos', 'głosy', 'głosów')}; do rozstrzygnięcia: ${prize}. Decyduje liczba obwodów, w
      których otrzymano więcej głosów niż ${compared} (${article}). <strong>${resolution(tie, label)}</strong>
    </p>
  </div>`;
}

function resolution({ between, ahead, lot }: NamedTie, label: (one: NamedTie['between'][number]) => string): string {
  const named = (ids: readonly string[]) =>
    between
      .filter(({ id }) => ids.includes(id))
      .map(label)
      .join(', ');
  const first = ahead.length > 0 ? `Więcej obwodów z przewagą: ${named(ahead)}. ` : '';
  if (lot === null) return first.trim();
  return lot.drawn === null
    ? `${first}Potrzebne losowanie między: ${named(lot.between)}.`
    : `${first}Losowanie między: ${named(lot.between)}; wylosowano: ${named(lot.drawn)}.`;
}
