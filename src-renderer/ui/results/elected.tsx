import type { ReactNode } from 'react';
import type { Texts } from '../../../src-shared/language/pl.ts';
import { grouped } from '../../../src-shared/language/plurals.ts';
import type { CandidateView, ConstituencyView, ListView } from '../../../src-shared/results/view/constituency.ts';
import { byVotes } from '../../../src-shared/results/view/reading.ts';
import kit from '../kit/kit.module.css';
import { Note } from '../kit/notice.tsx';
import { CandidatesTable } from './candidates-table.tsx';
import styles from './results.module.css';

/** `children` stand above the names: a heading, and what must be told beside it. */
type Props = { constituency: ConstituencyView; t: Texts['commune']['results']; children: ReactNode };

/** Who takes the seats, list by list, with everybody who stood; or all the single names. */
export function Elected({ constituency, t, children }: Props) {
  const { number, voting, received, validVotes, status, lists, candidates, unfilled } = constituency;
  const seated = lists.filter((list) => list.candidates.some(isElected));
  return (
    <>
      {seated.length > 0 && (
        <section className={styles.electedLists}>
          <div className={styles.whole}>{children}</div>
          {seated.map((list) => (
            <div key={list.number}>
              <ElectedOf list={list} t={t} />
              {voting === 'held' && (
                <details className={kit.unfold}>
                  <summary>{t.candidatesTitle(list.candidates.length)}</summary>
                  <CandidatesTable
                    candidates={list.candidates}
                    caption={t.candidatesOf(list.number, number)}
                    total={list.votes}
                    committees={false}
                    t={t}
                  />
                </details>
              )}
            </div>
          ))}
        </section>
      )}
      {candidates.length > 0 && (received > 0 || voting !== 'held') && (
        <CandidatesTable
          candidates={candidates}
          caption={t.candidatesOf(null, number)}
          total={validVotes}
          committees
          t={t}
        />
      )}
      {unfilled > 0 && status !== 'not-held' && <Note tone="warning">{t.unfilled(unfilled)}</Note>}
    </>
  );
}

function isElected({ elected }: CandidateView): boolean {
  return elected !== null;
}

function ElectedOf({ list, t }: { list: ListView; t: Props['t'] }) {
  return (
    <>
      <h4>
        {list.number}. {list.committee.short} · {t.seatsWon(list.seats)}
      </h4>
      <ul className={styles.elected}>
        {list.candidates
          .filter(isElected)
          .toSorted(byVotes)
          .map(({ position, name, votes }) => (
            <li key={position}>
              <b>{name}</b>{' '}
              <span>
                {t.position(position)}
                {votes !== null && ` · ${t.votesCount(grouped(votes))}`}
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}
