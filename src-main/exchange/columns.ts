/** Columns described once: their cells for the CSV, their words and types for the data package. */
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
