/** What a table is told of its columns, and what it does with its rows by that. */
import type { ReactNode } from 'react';

export type Column<R> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  /** Its cell names the row. */
  readonly names?: boolean;
  /** What a press on the header sorts by; the first press puts the least first. */
  readonly sortBy?: (row: R) => number | string;
  /** What a row is found by. */
  readonly words?: (row: R) => string;
  readonly className?: string | undefined;
  readonly data?: Readonly<Record<`data-${string}`, string>>;
};

/** By a header that was pressed. */
export type Sort = { readonly key: string; readonly descending: boolean };

/** Press for press: the least first, the greatest first, as the rows came. */
export function pressed(sort: Sort | null, key: string): Sort | null {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? null : { key, descending: true };
}

const collator = new Intl.Collator('pl-PL', { numeric: true });

/** Rows that are equal stand as they came. */
export function sorted<R>(rows: readonly R[], columns: readonly Column<R>[], sort: Sort | null): readonly R[] {
  const by = sort === null ? undefined : columns.find(({ key }) => key === sort.key)?.sortBy;
  if (by === undefined) return rows;
  const sign = sort?.descending === true ? -1 : 1;
  return rows.toSorted((a, b) => sign * compared(by(a), by(b)));
}

function compared(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`);
}

/** What is sought, by column. */
export type Sought = Readonly<Record<string, string>>;

/** Rows where each word sought begins a word of its column: `17` finds 17 and 170, not 117. */
export function found<R>(rows: readonly R[], columns: readonly Column<R>[], sought: Sought): readonly R[] {
  const asked = columns.flatMap(({ key, words }) => {
    const wanted = wordsOf(sought[key] ?? '');
    return words === undefined || wanted.length === 0 ? [] : [{ words, wanted }];
  });
  if (asked.length === 0) return rows;
  return rows.filter((row) =>
    asked.every(({ words, wanted }) => {
      const there = wordsOf(words(row));
      return wanted.every((one) => there.some((word) => word.startsWith(one)));
    }),
  );
}

/** As they are typed in a hurry: no capitals, no tails. */
function wordsOf(text: string): string[] {
  const plain = text.toLocaleLowerCase('pl').replaceAll('ł', 'l').normalize('NFD');
  return plain.replaceAll(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Places of the rows that are drawn: those in sight, and the one with the focus, which must not go from under it. */
export function drawn(inSight: readonly number[], held: number): number[] {
  if (held === -1 || inSight.includes(held)) return [...inSight];
  return [...inSight, held].toSorted((a, b) => a - b);
}

type Piece = { readonly start: number; readonly end: number };

/** The room before each of them that stands for rows not drawn, and after the last. */
export function gaps(pieces: readonly Piece[], height: number): number[] {
  return [...pieces.map(({ start }) => start), height].map((start, at) => start - (pieces[at - 1]?.end ?? 0));
}
