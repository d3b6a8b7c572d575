import { polish } from '../../plurals.ts';

export const table = {
  filter: (column: string) => `Szukaj: ${column}`,
  found: (n: number, all: number) => `${n} z ${polish(all, 'wiersza', 'wierszy', 'wierszy')}`,
};
