import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../../language.ts';
import { cx } from '../kit/cx.ts';
import { Icon } from '../kit/icon.tsx';
import { found, pressed, sorted, type Column, type Sort, type Sought } from './columns.ts';
import { Row } from './row.tsx';
import { VirtualRows } from './virtual-rows.tsx';
import styles from './table.module.css';

/** From so many rows on only those in sight are drawn, in a region of its own, and rows can be sought. */
const LONG = 60;

type Props<R> = {
  caption: string;
  rows: readonly R[];
  columns: readonly Column<R>[];
  keyOf: (row: R) => string;
  /** What the rows come ordered by: another order undoes what a header was pressed for. */
  order?: string;
  className?: string | undefined;
};

export function Table<R>({ caption, rows, columns, keyOf, order = '', className }: Props<R>) {
  const [region, setRegion] = useState<HTMLDivElement | null>(null);
  const [asked, setAsked] = useState<{ order: string; sort: Sort | null }>({ order, sort: null });
  const [sought, setSought] = useState<Sought>({});
  const long = rows.length > LONG;
  const sort = asked.order === order ? asked.sort : null;
  const shown = sorted(long ? found(rows, columns, sought) : rows, columns, sort);
  const heads = long ? 2 : 1;
  const toTop = () => region?.scrollTo(0, 0);
  return (
    <>
      {long && <Found shown={shown.length} all={rows.length} />}
      <div
        key={order}
        ref={setRegion}
        className={long ? styles.region : undefined}
        {...(long && { role: 'region', 'aria-label': caption, tabIndex: 0 })}
      >
        <table className={cx(styles.table, className)} aria-rowcount={long ? shown.length + heads : undefined}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr aria-rowindex={long ? 1 : undefined}>
              {columns.map((column) => (
                <Head
                  key={column.key}
                  column={column}
                  sort={sort}
                  onPress={() => {
                    setAsked({ order, sort: pressed(sort, column.key) });
                    toTop();
                  }}
                />
              ))}
            </tr>
            {long && (
              <tr aria-rowindex={2} className={styles.filters}>
                {columns.map(({ key, header, words }) => (
                  <td key={key}>
                    {words !== undefined && (
                      <Filter
                        column={header}
                        value={sought[key] ?? ''}
                        onText={(text) => {
                          setSought({ ...sought, [key]: text });
                          toTop();
                        }}
                      />
                    )}
                  </td>
                ))}
              </tr>
            )}
          </thead>
          {long ? (
            <VirtualRows rows={shown} columns={columns} keyOf={keyOf} region={region} firstIndex={heads + 1} />
          ) : (
            <tbody>
              {shown.map((row) => (
                <Row key={keyOf(row)} row={row} columns={columns} />
              ))}
            </tbody>
          )}
        </table>
      </div>
    </>
  );
}

type HeadProps<R> = { column: Column<R>; sort: Sort | null; onPress: () => void };

function Head<R>({ column: { key, header, sortBy }, sort, onPress }: HeadProps<R>) {
  if (sortBy === undefined) return <th scope="col">{header}</th>;
  const own = sort?.key === key ? sort : null;
  return (
    <th scope="col" aria-sort={own === null ? 'none' : own.descending ? 'descending' : 'ascending'}>
      <button type="button" className={styles.head} onClick={onPress}>
        {header}
        {own !== null && (
          <span className={own.descending ? styles.down : styles.up}>
            <Icon name="next" size={16} />
          </span>
        )}
      </button>
    </th>
  );
}

type FilterProps = { column: string; value: string; onText: (text: string) => void };

function Filter({ column, value, onText }: FilterProps) {
  const t = useTexts();
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={styles.filterLabel}>
        {t.ui.table.filter(column)}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        className={styles.filter}
        value={value}
        onChange={(event) => onText(event.target.value)}
      />
    </>
  );
}

function Found({ shown, all }: { shown: number; all: number }): ReactNode {
  const t = useTexts();
  return (
    <p role="status" className={styles.found}>
      {t.ui.table.found(shown, all)}
    </p>
  );
}
