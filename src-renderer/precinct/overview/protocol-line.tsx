import type { ProtocolRow } from '../../../src-shared/api/precinct/protocol.ts';
import { clockMinutes, useContest, usePick, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import { StatusTile } from '../../ui/marks/status-tile.tsx';
import { statusOf } from '../../ui/marks/protocol-status.ts';
import styles from './overview.module.css';

/** One protocol: what it is of, where it stands, what to do next. */
export function ProtocolLine({ row }: { row: ProtocolRow }) {
  const t = useTexts();
  const contestOf = useContest();
  const pick = usePick();
  const { status, word } = statusOf(row.state);
  return (
    <a href={href('protocol', ...row.id.split('/'))} className={styles.line}>
      <span className={styles.name}>
        <b>{row.body}</b>
        <span>
          {contestOf(row.contest).name} · {t.common.constituency(row.constituency)}
          {row.revision > 1 && ` · ${t.common.revision(row.revision)}`}
        </span>
        <span className="visually-hidden">{pick(row.title)}</span>
      </span>
      <span className={styles.state}>
        {word === null ? <StatusTile status={status} /> : <StatusTile status={status} word={t.ui.marks.tile[word]} />}
        <span>{t.precinct.overview.state[row.state](row.filled.typed, row.filled.of)}</span>
      </span>
      <span className={styles.when}>
        {row.symbol !== null && <code>{row.symbol}</code>}
        {row.savedAt !== null && <span>{t.ui.frame.header.saved(clockMinutes(row.savedAt))}</span>}
      </span>
      <Icon name="next" />
    </a>
  );
}
