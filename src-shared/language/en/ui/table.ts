import { english } from '../../plurals.ts';
import type * as pl from '../../pl/ui/table.ts';

export const table: typeof pl.table = {
  filter: (column) => `Search: ${column}`,
  found: (n, all) => `${n} of ${english(all, 'row', 'rows')}`,
};
