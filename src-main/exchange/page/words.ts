/** Words of the published page. */
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
