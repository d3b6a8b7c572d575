import type { Texts } from '../../../src-shared/language/pl.ts';
import type { BoardCell, BoardView } from '../../../src-shared/api/commune/board.ts';
import { clockMinutes, useContest, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import { StatusTile, type Status } from '../../ui/marks/status-tile.tsx';
import type { BoardRow } from './order.ts';
import styles from './board.module.css';

type Props = { rows: readonly BoardRow[]; contests: BoardView['contests'] };

export function BoardTable({ rows, contests }: Props) {
  const t = useTexts();
  const contestOf = useContest();
  return (
    <table className={styles.board}>
      <caption className="visually-hidden">{t.commune.board.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.commune.board.precinct}</th>
          {contests.map((contest) => (
            <th key={contest.contest} scope="col">
              {contestOf(contest.contest).name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <th scope="row" className={styles.precinct}>
              <b>{row.number}</b>
              <span>
                {row.seat}
                {row.type !== 'regular' && <i>{t.terms.precinctType[row.type]}</i>}
              </span>
            </th>
            {contests.map((contest) => (
              <td key={contest.contest} data-contest={contestOf(contest.contest).name}>
                <Cells cells={row.cells.filter((cell) => cell.contest === contest.contest)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

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

function fileTile({ file, contents }: BoardCell, t: Texts): { status: Status; word?: string } {
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
): { status: Status; word?: string } {
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
