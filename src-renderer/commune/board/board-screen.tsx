import { useState } from 'react';
import type { BoardView } from '../../../src-shared/api/commune/board.ts';
import { clockMinutes, useContest, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { useAsk } from '../../state.ts';
import { DayNote } from '../../ui/frame/day-note.tsx';
import { LinkButton } from '../../ui/kit/button.tsx';
import { SelectField } from '../../ui/kit/field.tsx';
import { FailureNote, Waiting } from '../../ui/kit/note.tsx';
import { RosterOddities } from '../../ui/marks/roster-oddities.tsx';
import { Page } from '../../ui/kit/page.tsx';
import { Attention } from './attention.tsx';
import { BoardTable } from './board-table.tsx';
import { CrossQuestions } from './cross-questions.tsx';
import { boardRows, ordered, type Order } from './order.ts';
import styles from './board.module.css';

/** The night at one glance: precincts × contests, each with its two facts, file and paper. */
export function BoardScreen() {
  const t = useTexts();
  const { value, failure } = useAsk('board.view', {});
  const [last, setLast] = useState<BoardView | null>(null);
  const [order, setOrder] = useState<Order>('number');
  if (value !== null && value !== last) setLast(value);
  const board = value ?? last;
  return (
    <Page
      wide
      title={t.commune.board.title}
      lead={board === null ? undefined : t.commune.board.asOf(clockMinutes(board.at))}
    >
      <DayNote />
      <FailureNote failure={failure} />
      {board === null && failure === null && <Waiting />}
      {board !== null && (
        <>
          <Attention cells={board.cells} />
          <RosterOddities oddities={board.oddities} />
          <Totals board={board} />
          <div className={styles.tools}>
            <SelectField
              label={t.commune.board.order}
              value={order}
              onText={(next) => setOrder(next === 'worst' ? 'worst' : 'number')}
              options={[
                { value: 'number', label: t.commune.board.byNumber },
                { value: 'worst', label: t.commune.board.worstFirst },
              ]}
            />
            <LinkButton kind="main" to={href('receive')}>
              {t.commune.board.receive}
            </LinkButton>
          </div>
          <BoardTable rows={ordered(boardRows(board), order)} contests={board.contests} order={order} />
          <CrossQuestions key={board.contests.map(({ received, agreed }) => `${received}/${agreed}`).join()} />
        </>
      )}
    </Page>
  );
}

/** Per contest: how many files came, how many agree with the paper; counts, never a bare percentage. */
function Totals({ board }: { board: BoardView }) {
  const t = useTexts();
  const contestOf = useContest();
  return (
    <ul className={styles.totals}>
      {board.contests.map((contest) => (
        <li key={contest.contest} className={styles.total}>
          <b>{contestOf(contest.contest).name}</b>
          <Meter label={t.commune.board.file} of={contest.expected} value={contest.received} tone="file" />
          <Meter label={t.commune.board.paper} of={contest.expected} value={contest.agreed} tone="paper" />
        </li>
      ))}
    </ul>
  );
}

type MeterProps = { label: string; value: number; of: number; tone: 'file' | 'paper' };

function Meter({ label, value, of, tone }: MeterProps) {
  const t = useTexts();
  return (
    <p className={styles.meter}>
      <span>{label}</span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" className={styles[tone]}>
        <rect width="100" height="8" className={styles.track} />
        <rect width={of === 0 ? 0 : (value * 100) / of} height="8" className={styles.filled} />
      </svg>
      <b>{t.common.xOfY(value, of)}</b>
    </p>
  );
}
