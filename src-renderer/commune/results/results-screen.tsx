import { useState, type ComponentType } from 'react';
import type { ResultsView } from '../../../src-shared/api/commune/results.ts';
import { clockMinutes, useContest, usePick, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { useAsk, useWindow } from '../../state.ts';
import { FailureNote, Waiting } from '../../ui/kit/note.tsx';
import { Page } from '../../ui/kit/page.tsx';
import { ContestResults } from './contest-results.tsx';
import { ResultsSeen } from './decide/results-seen.ts';
import styles from './results.module.css';

type Props = {
  contest: string | null;
  /** Above the contests: what was published last. */
  published: ComponentType<{ published: NonNullable<ResultsView['published']> }>;
  /** Below them: publishing what stands here. */
  publish: ComponentType<{ results: ResultsView }>;
};

/** What the received protocols give, contest by contest; partial until every one of them agrees with its paper. */
export function ResultsScreen({ contest, published: Published, publish: Publish }: Props) {
  const t = useTexts();
  const contestOf = useContest();
  const { value: fresh, failure, replace } = useAsk('results.view', {});
  const [last, setLast] = useState<ResultsView | null>(null);
  if (fresh !== null && fresh !== last) setLast(fresh);
  // what was shown stays while the core cannot be asked, and with it the words somebody is typing
  const value = fresh ?? last;
  const pick = usePick();
  const unofficial = useWindow((state) => state.status?.workspace?.notices.unofficial ?? null);
  const shown = value?.contests.find((one) => one.contest === contest) ?? value?.contests[0];
  return (
    <Page
      wide
      title={t.commune.results.title}
      lead={value === null ? undefined : t.commune.board.asOf(clockMinutes(value.at))}
    >
      <FailureNote failure={failure ?? value?.problem ?? null} />
      {value === null && failure === null && <Waiting />}
      {value !== null && value.published !== null && <Published published={value.published} />}
      {value !== null && value.problem === null && (
        <nav aria-label={t.commune.results.contests}>
          <ul className={styles.tabs}>
            {value.contests.map((one) => (
              <li key={one.contest}>
                <a
                  href={href('results', one.contest)}
                  aria-current={one === shown ? 'page' : undefined}
                  className={styles.tab}
                >
                  <b>{contestOf(one.contest).name}</b>
                  <span>{t.commune.results.counted(one.precincts.received, one.precincts.expected)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown !== undefined && (
        <ResultsSeen value={value?.version ?? 0}>
          <ContestResults key={shown.contest} result={shown} onResults={(next: ResultsView) => replace(next)} />
        </ResultsSeen>
      )}
      {value !== null && value.problem === null && <Publish results={value} />}
      {unofficial !== null && <p className={styles.unofficial}>{pick(unofficial)}</p>}
    </Page>
  );
}
