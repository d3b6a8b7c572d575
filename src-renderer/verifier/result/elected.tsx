import { grouped } from '../../../src-shared/language/plurals.ts';
import type { ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import { nameOf } from '../../../src-shared/definition/contest.ts';
import { seatsOf } from '../../../src-shared/results/seated.ts';
import { namedTies } from '../../../src-shared/results/tie-record.ts';
import { Ties } from '../../ui/results/ties.tsx';
import { useWords } from '../language.ts';
import { Notice } from '../parts.tsx';
import styles from './result.module.css';

/** Who takes which seat; nothing while it is not decided. */
export function Elected({ decision, final }: { decision: ConstituencyDecision; final: boolean }) {
  const { v, t } = useWords();
  const seats = seatsOf(decision);
  const open = decision.kind === 'plurality' ? decision.explained.answer.status : undefined;
  return (
    <>
      {decision.kind === 'plurality' && <Ties ties={namedTies(decision)} t={t.commune.results} />}
      {(open === 'question' || open === 'lot-required') && (
        <Notice tone="warning">{t.commune.results.status[open]}</Notice>
      )}
      {seats && (
        <div>
          <h4>{final || decision.kind === 'unopposed' ? v.result.elected : v.result.soFar}</h4>
          <ol className={styles.elected}>
            {seats.map(({ number, list, candidate, votes }) => (
              <li key={number} className={candidate === null ? styles.empty : undefined}>
                <b>{candidate ? nameOf(candidate) : v.result.nobody}</b>
                <span>
                  {[
                    list && t.commune.results.listNumber(list.number),
                    candidate?.committee.short,
                    votes !== null && t.commune.results.votesCount(grouped(votes)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
