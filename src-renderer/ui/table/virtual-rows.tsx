import { useEffect, useState } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { drawn, gaps, type Column } from './columns.ts';
import { Row } from './row.tsx';
import styles from './table.module.css';

type Props<R> = {
  rows: readonly R[];
  columns: readonly Column<R>[];
  keyOf: (row: R) => string;
  /** What they scroll in. */
  region: HTMLDivElement | null;
  /** How a screen reader counts the first of them. */
  firstIndex: number;
};

/** Until a row was seen: a precinct with its two marks in each contest. */
const USUAL_HEIGHT = 90;
const BEYOND_SIGHT = 6;

/** The rows in sight; room stands for the others. */
export function VirtualRows<R>({ rows, columns, keyOf, region, firstIndex }: Props<R>) {
  const [held, setHeld] = useState<string | null>(null);
  const heldAt = held === null ? -1 : rows.findIndex((row) => keyOf(row) === held);
  // what it returns is used here and nowhere else, so nothing of it is kept too long
  // eslint-disable-next-line react-hooks/incompatible-library -- see above
  const virtual = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: rows.length,
    getScrollElement: () => region,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (at) => keyOf(rows[at]!),
    overscan: BEYOND_SIGHT,
    measureElement: outerHeight,
    rangeExtractor: (range) => drawn(defaultRangeExtractor(range), heldAt),
  });
  useEffect(() => {
    const hold = ({ target }: FocusEvent) => setHeld((target as Element).closest('tr')?.dataset['name'] ?? null);
    // the browser's own way there stops short, because rows on it turn out higher than thought
    const toEnd = (event: KeyboardEvent) => {
      const toLast = event.key === 'End';
      if ((!toLast && event.key !== 'Home') || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      virtual.scrollToIndex(toLast ? rows.length - 1 : 0, { align: toLast ? 'end' : 'start' });
    };
    region?.addEventListener('focusin', hold);
    region?.addEventListener('keydown', toEnd);
    return () => {
      region?.removeEventListener('focusin', hold);
      region?.removeEventListener('keydown', toEnd);
    };
  }, [region, virtual, rows.length]);
  const items = virtual.getVirtualItems();
  const [first = 0, ...after] = gaps(items, virtual.getTotalSize());
  return (
    <tbody>
      <Gap height={first} />
      {items.flatMap(({ index, key }, place) => [
        <Row
          key={String(key)}
          row={rows[index]!}
          columns={columns}
          at={index}
          name={String(key)}
          index={index + firstIndex}
          measure={virtual.measureElement}
        />,
        <Gap key={`after ${String(key)}`} height={after[place] ?? 0} />,
      ])}
    </tbody>
  );
}

function Gap({ height }: { height: number }) {
  return height > 0 && <tr aria-hidden="true" className={styles.gap} style={{ height }} />;
}

function outerHeight(row: HTMLTableRowElement): number {
  return row.getBoundingClientRect().height + Number.parseFloat(getComputedStyle(row).marginBottom);
}
