import type { CopyView } from '../../../src-shared/api/start/rescue.ts';
import { useContest, useMoment, useTexts } from '../../language.ts';
import { statusOf } from '../../ui/marks/protocol-status.ts';
import { Button } from '../../ui/kit/button.tsx';
import { StatusTile } from '../../ui/marks/status-tile.tsx';
import styles from './rescue.module.css';

type Props = {
  copies: readonly CopyView[];
  kind: 'precinct' | 'commune';
  /** Rows of the journal as last seen, to tell what a copy lacks. */
  seen: number | null;
  busy: boolean;
  /** Null where there is nothing to restore. */
  onRestore: ((copy: CopyView) => void) | null;
};

/** The copies, newest first: when, how much, what of each protocol, and whether it is whole. */
export function Copies({ copies, kind, seen, busy, onRestore }: Props) {
  const t = useTexts();
  const moment = useMoment();
  return (
    <ul className={styles.copies}>
      {copies.map((copy) => (
        <li key={copy.id} className={styles.copy}>
          <div>
            <h3>{moment(copy.holds?.lastAt ?? copy.madeAt)}</h3>
            {copy.holds !== null && (
              <p>
                {t.start.rescue.rows(copy.holds.rows)}
                {seen !== null && seen > copy.holds.rows && ` – ${t.start.rescue.missing(seen - copy.holds.rows)}`}
              </p>
            )}
            <Holds copy={copy} kind={kind} />
          </div>
          <div className={styles.act}>
            <StatusTile
              status={copy.problem === null ? 'agreed' : 'error'}
              word={copy.problem === null ? t.start.rescue.whole : t.start.rescue.broken}
            />
            {onRestore !== null && copy.problem === null && (
              <Button
                busy={busy}
                aria-label={`${t.start.rescue.restore}: ${moment(copy.holds?.lastAt ?? copy.madeAt)}`}
                onClick={() => onRestore(copy)}
              >
                {t.start.rescue.restore}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Holds({ copy: { holds }, kind }: { copy: CopyView; kind: 'precinct' | 'commune' }) {
  const t = useTexts();
  const contestOf = useContest();
  if (holds === null) return null;
  if (kind === 'commune') return <p>{t.start.rescue.received(holds.received, holds.agreed)}</p>;
  return (
    <ul className={styles.holds}>
      {holds.protocols.map(({ contest, constituency, revision, state }) => {
        const { status, word } = statusOf(state);
        return (
          <li key={`${contest}/${constituency}/${revision}`}>
            {contestOf(contest).name} · {t.common.constituency(constituency)}
            {revision > 1 && ` · ${t.common.revision(revision)}`}:{' '}
            {word === null ? t.ui.marks.status[status] : t.ui.marks.tile[word]}
          </li>
        );
      })}
    </ul>
  );
}
