/** The board's rows, and which of them need somebody first. */
import type { BoardCell, BoardView } from '../../../src-shared/api/commune/board.ts';

export type BoardRow = BoardView['precincts'][number] & { readonly cells: readonly BoardCell[] };
export type Order = 'number' | 'worst';

export function boardRows(board: BoardView): BoardRow[] {
  const cells = Map.groupBy(board.cells, ({ precinct }) => precinct);
  return board.precincts
    .map((precinct) => ({ ...precinct, cells: cells.get(precinct.number) ?? [] }))
    .toSorted((a, b) => a.number - b.number);
}

type Needing = Pick<BoardCell, 'file' | 'paper' | 'flag' | 'contents' | 'correction' | 'warnings'>;

/**
 * How badly a cell needs somebody: two contents before a difference, then what asks for special care or consent, then a
 * missing file, then a paper not yet compared.
 */
export function need({ file, paper, flag, contents, correction, warnings }: Needing): number {
  if (contents > 0) return 5;
  if (paper === 'different' || paper === 'returned') return 4;
  if (correction || ((flag !== null || warnings.length > 0) && paper !== 'agreed')) return 3;
  if (file === 'none') return 2;
  return paper === 'agreed' ? 0 : 1;
}

/** `worst`: by the worst cell, then by how much is open, then by number. */
export function ordered(rows: readonly BoardRow[], order: Order): BoardRow[] {
  if (order === 'number') return [...rows];
  const worst = (row: BoardRow) => Math.max(0, ...row.cells.map(need));
  const open = (row: BoardRow) => row.cells.reduce((sum, cell) => sum + need(cell), 0);
  return rows.toSorted((a, b) => worst(b) - worst(a) || open(b) - open(a) || a.number - b.number);
}
