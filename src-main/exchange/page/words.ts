/** Short words of the published result that several of its parts use. */
import { polish } from '../../../src-shared/language/plurals.ts';
import { type PrecinctCount } from '../../../src-shared/results/precincts.ts';
import { type Seat } from '../../../src-shared/results/seated.ts';

export const reason: Readonly<Record<Seat['by'], string>> = {
  quotient: 'iloraz (art. 444 § 1)',
  'list-total': 'równe ilorazy: większa liczba głosów listy (art. 444 § 2)',
  precincts: 'równość głosów: większa liczba obwodów',
  lot: 'równość głosów i obwodów: losowanie',
  votes: 'największa liczba głosów',
  unopposed: 'bez głosowania (art. 380)',
  none: '',
};

/** „z 9 z 17 obwodów”. */
export function fromPrecincts({ received, expected }: PrecinctCount): string {
  return `z ${received} z ${polish(expected, 'obwodu', 'obwodów', 'obwodów')}`;
}

/** `2029-04-08` (or an instant that begins so) → `08.04.2029`. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10).split('-').toReversed().join('.');
}
/** Wall-clock time of an instant written with its offset. */
export function timeOf(instant: string): string {
  return instant.slice(11, 16);
}
