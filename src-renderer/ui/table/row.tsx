import type { Ref } from 'react';
import type { Column } from './columns.ts';

type Props<R> = {
  row: R;
  columns: readonly Column<R>[];
  /** Its place and name among all rows, where not all are drawn; `index` as a screen reader counts. */
  at?: number;
  name?: string;
  index?: number;
  measure?: Ref<HTMLTableRowElement>;
};

export function Row<R>({ row, columns, at, name, index, measure }: Props<R>) {
  return (
    <tr ref={measure} data-index={at} data-name={name} aria-rowindex={index}>
      {columns.map(({ key, cell, names, className, data }) =>
        names === true ? (
          <th key={key} scope="row" className={className} {...data}>
            {cell(row)}
          </th>
        ) : (
          <td key={key} className={className} {...data}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
