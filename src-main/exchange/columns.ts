/** Columns described once: their cells for the CSV, their words and types for the data package. */
import { type PrecinctCount } from '../../src-shared/results/precincts.ts';
import { type CsvCell } from './csv.ts';

export type TableColumn<Row> = {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  /** What it says, in Polish. */
  readonly title: string;
  readonly value: (row: Row) => CsvCell;
};

type Described<Row> = readonly [type: TableColumn<Row>['type'], title: string, value: TableColumn<Row>['value']];

export function defineColumns<Row>(columns: Readonly<Record<string, Described<Row>>>): readonly TableColumn<Row>[] {
  return Object.entries(columns).map(([name, [type, title, value]]) => ({ name, type, title, value }));
}

type Counted = { readonly precincts: PrecinctCount };

/** From how many precincts the contest's result comes: on every row, for whoever sees nothing but this table. */
export const completeness = {
  precinctsReceived: [
    'integer',
    'Liczba obwodów, z których są wszystkie protokoły tych wyborów',
    ({ precincts }: Counted) => precincts.received,
  ],
  precinctsExpected: [
    'integer',
    'Liczba obwodów, w których odbywają się te wybory',
    ({ precincts }: Counted) => precincts.expected,
  ],
} as const satisfies Readonly<Record<string, Described<Counted>>>;
