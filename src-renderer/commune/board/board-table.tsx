import type { Texts } from '../../../src-shared/language/pl.ts';
import type { BoardCell, BoardView } from '../../../src-shared/api/commune/board.ts';
import { clockMinutes, useContest, useTexts } from '../../language.ts';
import type { ContestKind } from '../../../src-shared/primitives.ts';
import { href } from '../../route.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import { StatusTile, type Status } from '../../ui/marks/status-tile.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { Table } from '../../ui/table/table.tsx';
import { need, type BoardRow, type Order } from './order.ts';
import styles from './board.module.css';

type Props = { rows: readonly BoardRow[]; contests: BoardView['contests']; order: Order };

export function BoardTable({ rows, contests, order }: Props) {
  const t = useTexts();
  const contestOf = useContest();
  return (
    <Table
      className={styles.board}
      caption={t.commune.board.caption}
      rows={rows}
      columns={[precinctOf(t), ...contests.map(({ contest }) => columnOf(contest, contestOf(contest).name, t))]}
      keyOf={({ number }) => `${number}`}
      order={order}
    />
  );
}

function precinctOf(t: Texts): Column<BoardRow> {
  const typeOf = ({ type }: BoardRow) => (type === 'regular' ? '' : t.terms.precinctType[type]);
  return {
    key: 'precinct',
    header: t.commune.board.precinct,
    names: true,
    className: styles.precinct,
    sortBy: ({ number }) => number,
    words: (row) => `${row.number} ${row.seat} ${typeOf(row)}`,
    cell: (row) => (
      <>
        <b>{row.number}</b>
        <span>
          {row.seat}
          {row.type !== 'regular' && <i>{typeOf(row)}</i>}
        </span>
      </>
    ),
  };
}

/** Sorted by what needs somebody first; found by the words of its tiles. */
function columnOf(contest: ContestKind, name: string, t: Texts): Column<BoardRow> {
  const own = ({ cells }: BoardRow) => cells.filter((cell) => cell.contest === contest);
  return {
    key: contest,
    header: name,
    data: { 'data-contest': name },
    sortBy: (row) => -Math.max(-1, ...own(row).map(need)),
    words: (row) =>
      own(row)
        .flatMap((cell) => [
          wordOf(fileTile(cell, t), t),
          wordOf(paperTile(cell, t.commune.board.paperWord), t),
          ...notesOf(cell, t).map(({ words }) => words),
        ])
        .join(' '),
    cell: (row) => <Cells cells={own(row)} />,
  };
}

const wordOf = ({ status, word }: Tile, t: Texts): string => word ?? t.ui.marks.status[status];

/** A precinct in several constituencies has several protocols of one contest. */
function Cells({ cells }: { cells: readonly BoardCell[] }) {
  const t = useTexts();
  const contestOf = useContest();
  if (cells.length === 0) return <span className={styles.nothing}>{t.commune.board.notHere}</span>;
  return cells.map((cell) => (
    <div key={cell.constituency} className={styles.cell}>
      {cells.length > 1 && <b>{t.common.constituency(cell.constituency)}</b>}
      {cell.file === 'received' ? (
        <a
          href={href('agreement', cell.precinct, cell.contest, cell.constituency)}
          className={styles.marks}
          title={receivedAt(cell, t)}
        >
          <Marks cell={cell} />
          <span className={styles.open}>
            <span className="visually-hidden">
              {cell.contents > 0
                ? t.commune.board.resolve
                : cell.paper === 'agreed'
                  ? t.commune.board.show
                  : t.commune.board.compare}
              : {t.commune.board.precinct} {cell.precinct}, {contestOf(cell.contest).name},{' '}
              {t.common.constituency(cell.constituency)}
            </span>
            <Icon name="next" />
          </span>
        </a>
      ) : (
        <div className={styles.marks}>
          <Marks cell={cell} />
        </div>
      )}
      {notesOf(cell, t).map(({ words, asks }) => (
        <p key={words} className={asks ? styles.flag : styles.fact}>
          {words}
        </p>
      ))}
      {cell.flag !== null && <p className={styles.flag}>{t.commune.receive.flags[cell.flag] ?? cell.flag}</p>}
    </div>
  ));
}

/** The two facts of a protocol: the file came, the paper agrees. */
function Marks({ cell }: { cell: BoardCell }) {
  const t = useTexts();
  return (
    <span className={styles.pair}>
      <span>
        <span className={styles.mark}>{t.commune.board.file}</span>
        <StatusTile {...fileTile(cell, t)} />
      </span>
      <span>
        <span className={styles.mark}>{t.commune.board.paper}</span>
        <StatusTile {...paperTile(cell, t.commune.board.paperWord)} />
      </span>
    </span>
  );
}

function receivedAt({ receivedAt: at }: BoardCell, t: Texts): string | undefined {
  return at === null ? undefined : t.commune.board.receivedAt(clockMinutes(at));
}

type Tile = { status: Status; word?: string };

function fileTile({ file, contents }: BoardCell, t: Texts): Tile {
  if (contents > 0) return { status: 'error', word: t.commune.board.contents(contents) };
  return { status: file === 'none' ? 'none' : 'received' };
}

/** What else should be known of it at a glance; `asks`: somebody has to do something. */
function notesOf(
  { revision, correction, unsigned, warnings }: BoardCell,
  t: Texts,
): { words: string; asks: boolean }[] {
  return [
    ...(unsigned ? [{ words: t.commune.board.unsigned, asks: false }] : []),
    ...(revision !== null && revision > 1 ? [{ words: t.commune.board.revision(revision), asks: false }] : []),
    ...(correction ? [{ words: t.commune.board.correction, asks: true }] : []),
    ...(warnings.length > 0 ? [{ words: t.commune.board.odd(warnings.length), asks: true }] : []),
  ];
}

function paperTile(
  { paper, contents }: BoardCell,
  words: Readonly<Record<'disputed' | 'different' | 'returned', string>>,
): Tile {
  // agreed with the one, it says nothing of which is true
  if (contents > 0) return { status: 'error', word: words.disputed };
  switch (paper) {
    case 'none':
      return { status: 'none' };
    case 'typing':
      return { status: 'typing' };
    case 'different':
    case 'returned':
      return { status: 'error', word: words[paper] };
    case 'agreed':
      return { status: 'agreed' };
  }
}
