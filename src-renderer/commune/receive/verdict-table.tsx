import type { VerdictView } from '../../../src-shared/views.ts';
import { byPolish, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { StatusTile, type Status } from '../../ui/marks/status-tile.tsx';
import styles from './receive.module.css';

/** More than this many files in order are folded away: what needs somebody stands alone. */
const fewFiles = 8;

/** One verdict per file, those that need attention first, each with its code, what it means and what to do now. */
export function VerdictTable({ verdicts }: { verdicts: readonly VerdictView[] }) {
  const t = useTexts();
  const sorted = verdicts.toSorted((a, b) => (a.precinct ?? 0) - (b.precinct ?? 0) || byPolish(a.path, b.path));
  const refused = sorted.filter((verdict) => !verdict.ok && !verdict.passedOver);
  const taken = sorted.filter((verdict) => !refused.includes(verdict));
  return (
    <>
      <p role="status">{t.receive.summary(taken.length, refused.length)}</p>
      {refused.length > 0 && <Rows verdicts={refused} />}
      {taken.length > 0 && (
        <details open={taken.length <= fewFiles}>
          <summary className={styles.summary}>{t.receive.inOrder(taken.length)}</summary>
          <Rows verdicts={taken} />
        </details>
      )}
    </>
  );
}

function Rows({ verdicts }: { verdicts: readonly VerdictView[] }) {
  const t = useTexts();
  return (
    <table className={styles.verdicts}>
      <caption className="visually-hidden">{t.receive.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.receive.result}</th>
          <th scope="col">{t.receive.what}</th>
          <th scope="col">{t.receive.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {verdicts.map((verdict, at) => (
          // Two files of one medium may have one name in different folders; a list of verdicts never changes.
          // eslint-disable-next-line react/no-array-index-key -- see above
          <VerdictRow key={at} verdict={verdict} />
        ))}
      </tbody>
    </table>
  );
}

function VerdictRow({ verdict }: { verdict: VerdictView }) {
  const t = useTexts();
  const known = verdict.passedOver ? t.outdatedCopy : t.verdicts[verdict.code];
  const kind = verdict.typ?.replace(/^urna-/, '').replace(/\+json$/, '');
  return (
    <tr>
      <td>
        <StatusTile status={statusOf(verdict)} word={known?.word ?? t.receive.refused} />
        <code className={styles.code}>{verdict.code}</code>
      </td>
      <td>
        {verdict.precinct !== undefined && <b>{t.receive.precinct(verdict.precinct)}</b>}
        {verdict.contest !== undefined && (
          <span>
            {t.contest[verdict.contest]}
            {verdict.constituency !== undefined && ` · ${t.common.constituency(verdict.constituency)}`}
          </span>
        )}
        {kind !== undefined && verdict.contest === undefined && <span>{t.sealed[kind] ?? kind}</span>}
        {verdict.symbol !== undefined && <code>{verdict.symbol}</code>}
        <span className={styles.path} title={verdict.path}>
          {verdict.path.split(/[\\/]/).at(-1)}
        </span>
      </td>
      <td>
        <p>{known?.meaning ?? t.receive.unknown}</p>
        {known !== undefined && known.next !== '' && <p className={styles.next}>{known.next}</p>}
        {verdict.ok &&
          verdict.precinct !== undefined &&
          verdict.contest !== undefined &&
          verdict.constituency !== undefined && (
            <a href={href('agreement', verdict.precinct, verdict.contest, verdict.constituency)}>{t.board.compare}</a>
          )}
      </td>
    </tr>
  );
}

function statusOf({ ok, code, passedOver }: VerdictView): Status {
  if (passedOver) return 'none';
  if (ok) return 'received';
  return code === 'newer-revision' || code === 'older-revision' ? 'warnings' : 'error';
}
