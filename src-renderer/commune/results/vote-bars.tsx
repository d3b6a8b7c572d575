import { grouped } from '../../../src-shared/language/plurals.ts';
import { useTexts } from '../../language.ts';
import { cx } from '../../ui/kit/cx.ts';
import { share } from '../../../src-shared/language/fractions.ts';
import styles from './results.module.css';

type Bar = { name: string; votes: number; won: boolean };
type Props = { bars: readonly Bar[]; caption: string; total: number; seats: readonly number[] | null };

/** Votes as bars; the table that carries them is the chart's twin: same rows, same numbers. */
export function VoteBars({ bars, caption, total, seats }: Props) {
  const t = useTexts();
  const most = Math.max(1, ...bars.map((bar) => bar.votes));
  return (
    <table className={styles.bars}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.commune.results.who}</th>
          <th scope="col" className={styles.barCell}>
            <span className="visually-hidden">{t.commune.results.chart}</span>
          </th>
          <th scope="col">{t.commune.results.votes}</th>
          <th scope="col">{t.commune.results.share}</th>
          {seats !== null && <th scope="col">{t.commune.results.seats}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar, at) => (
          <tr key={bar.name}>
            <th scope="row">{bar.name}</th>
            <td className={styles.barCell} aria-hidden="true">
              <svg viewBox="0 0 1000 26" preserveAspectRatio="none">
                <rect
                  width={(bar.votes * 1000) / most}
                  height="26"
                  className={cx(styles.bar, bar.won && styles.barWon)}
                />
              </svg>
            </td>
            <td>{grouped(bar.votes)}</td>
            <td>{share(bar.votes, total)}</td>
            {seats !== null && <td>{seats[at] ?? 0}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
