import { groupedExactly, share } from '../../../src-shared/language/fractions.ts';
import type { CandidateView } from '../../../src-shared/results/view/constituency.ts';
import { byVotes } from '../../../src-shared/results/view/reading.ts';
import { useTexts } from '../../language.ts';
import { cx } from '../../ui/kit/cx.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import styles from './results.module.css';

type Props = {
  candidates: readonly CandidateView[];
  caption: string;
  /** What the shares are of: the list's votes, or the constituency's. */
  total: number;
  committees: boolean;
};

/** Everybody who stood, most votes first, and what gave the seat to those who have one. */
export function CandidatesTable({ candidates, caption, total, committees }: Props) {
  const t = useTexts();
  const ranked = candidates.toSorted(byVotes);
  const counted = candidates.some(({ votes }) => votes !== null);
  return (
    // A wide table scrolls by itself; the keyboard must be able to do it too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <div className={styles.scroll} role="region" tabIndex={0} aria-label={caption}>
      <table className={cx(styles.table, styles.candidates)}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.commune.results.number}</th>
            <th scope="col">{t.commune.results.candidate}</th>
            {committees && <th scope="col">{t.commune.results.committee}</th>}
            {counted && <th scope="col">{t.commune.results.votes}</th>}
            {counted && <th scope="col">{t.commune.results.share}</th>}
            <th scope="col">{t.commune.results.isElected}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ position, name, committee, votes, elected }) => (
            <tr key={`${committee.short} ${position}`} className={cx(elected !== null && styles.seated)}>
              <td>{position}</td>
              <th scope="row">{name}</th>
              {committees && <td>{committee.short}</td>}
              {counted && <td>{groupedExactly(votes ?? 0)}</td>}
              {counted && <td>{share(votes ?? 0, total)}</td>}
              <td>
                {elected !== null && (
                  <>
                    <Icon name="check" size={16} /> {t.commune.results.electedBy[elected]}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
