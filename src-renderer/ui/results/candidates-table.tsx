import { groupedExactly, share } from '../../../src-shared/language/fractions.ts';
import type { Texts } from '../../../src-shared/language/pl.ts';
import type { CandidateView } from '../../../src-shared/results/view/constituency.ts';
import { byVotes } from '../../../src-shared/results/view/reading.ts';
import { cx } from '../kit/cx.ts';
import { Icon } from '../kit/icon.tsx';
import { Scroll } from '../kit/scroll.tsx';
import styles from './results.module.css';

type Props = {
  candidates: readonly CandidateView[];
  caption: string;
  /** What the shares are of: the list's votes, or the constituency's. */
  total: number;
  committees: boolean;
  t: Texts['commune']['results'];
};

/** Everybody who stood, most votes first, and what gave the seat to those who have one. */
export function CandidatesTable({ candidates, caption, total, committees, t }: Props) {
  const counted = candidates.some(({ votes }) => votes !== null);
  return (
    <Scroll label={caption}>
      <table className={cx(styles.table, styles.wide, styles.candidates)}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.candidate}</th>
            {committees && <th scope="col">{t.committee}</th>}
            {counted && <th scope="col">{t.votes}</th>}
            {counted && <th scope="col">{t.share}</th>}
            <th scope="col">{t.isElected}</th>
          </tr>
        </thead>
        <tbody>
          {candidates.toSorted(byVotes).map(({ position, name, committee, votes, elected }) => (
            <tr key={`${committee.short} ${position}`} className={cx(elected !== null && styles.seated)}>
              <td>{position}</td>
              <th scope="row">{name}</th>
              {committees && <td>{committee.short}</td>}
              {counted && <td>{groupedExactly(votes ?? 0)}</td>}
              {counted && <td>{share(votes ?? 0, total)}</td>}
              <td>
                {elected !== null && (
                  <>
                    <Icon name="check" size={16} /> {t.electedBy[elected]}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
