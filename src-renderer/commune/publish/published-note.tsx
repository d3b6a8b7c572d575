import type { ResultsView } from '../../../src-shared/api/commune/results.ts';
import type { StaleCause } from '../../../src-shared/results/stale.ts';
import { clockMinutes, useContest, useLongDay, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { Note } from '../../ui/kit/note.tsx';
import common from '../common/common.module.css';
import styles from './publish.module.css';

/** What was published last; where it no longer holds, why, protocol by protocol, and what to do. */
export function PublishedNote({ published }: { published: NonNullable<ResultsView['published']> }) {
  const t = useTexts();
  const longDay = useLongDay();
  const { at, number, hash, files, stale } = published;
  const when = t.commune.publish.published.when(number, longDay(at.slice(0, 10)), clockMinutes(at), files.length);
  const named = (
    <p className={common.soft}>
      {t.commune.publish.published.hash} <code className={styles.hash}>{hash}</code>
    </p>
  );
  if (stale.length === 0)
    return (
      <Note tone="good">
        <p>
          <strong>{when}</strong> {t.commune.publish.published.holds}
        </p>
        {named}
      </Note>
    );
  return (
    <Note tone="error">
      <h2>{t.commune.publish.published.stale}</h2>
      <p>{when}</p>
      {named}
      <ul className={styles.causes}>
        {stale.map((cause) => (
          <li key={`${cause.contest} ${cause.precinct} ${cause.constituency} ${cause.cause}`}>
            <Cause cause={cause} />
          </li>
        ))}
      </ul>
      <p>
        <strong>{t.commune.publish.published.next}</strong> {t.commune.publish.published.nextEdition}
      </p>
    </Note>
  );
}

function Cause({ cause: { cause, contest, precinct, constituency, symbol } }: { cause: StaleCause }) {
  const t = useTexts();
  const contestOf = useContest();
  if (contest === null || precinct === null || constituency === null) return t.commune.publish.published.cause[cause];
  return (
    <>
      <b>
        {t.commune.publish.published.place(
          contestOf(contest).name,
          precinct,
          contestOf(contest).office ? null : constituency,
        )}
      </b>{' '}
      {t.commune.publish.published.cause[cause]}
      {symbol !== '' && (
        <>
          {' '}
          {t.commune.publish.published.symbol} <span className={styles.symbol}>{symbol}</span>
        </>
      )}
      {cause !== 'gone' && (
        <>
          {' '}
          <a href={cause === 'waiting' ? href('receive') : href('agreement', precinct, contest, constituency)}>
            {t.commune.publish.published.toPaper}
          </a>
        </>
      )}
    </>
  );
}
