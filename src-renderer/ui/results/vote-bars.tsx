import { share } from '../../../src-shared/language/fractions.ts';
import type { Texts } from '../../../src-shared/language/pl.ts';
import { grouped } from '../../../src-shared/language/plurals.ts';
import type { ConstituencyView, ListView } from '../../../src-shared/results/view/constituency.ts';
import { cx } from '../kit/cx.ts';
import styles from './results.module.css';

/** Of one list, one candidate, or one answer. */
export type Bar = {
  readonly name: string;
  readonly votes: number;
  readonly won: boolean;
  /** Below the name. */
  readonly note?: string | null;
  readonly seats?: number;
};
type Props = { bars: readonly Bar[]; caption: string; total: number; t: Texts['commune']['results'] };

/** Votes as bars; the table that carries them is the chart's twin: same rows, same numbers. */
export function VoteBars({ bars, caption, total, t }: Props) {
  const most = Math.max(1, ...bars.map((bar) => bar.votes));
  const seated = bars.some(({ seats }) => seats !== undefined);
  return (
    <table className={cx(styles.table, styles.wide, styles.bars)}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.who}</th>
          <th scope="col" className={styles.barCell}>
            <span className="visually-hidden">{t.chart}</span>
          </th>
          <th scope="col">{t.votes}</th>
          <th scope="col">{t.share}</th>
          {seated && <th scope="col">{t.seats}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, votes, won, note = null, seats = 0 }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {note !== null && <span className={styles.why}>{note}</span>}
            </th>
            <td className={styles.barCell} aria-hidden="true">
              <svg viewBox="0 0 1000 26" preserveAspectRatio="none">
                <rect width={(votes * 1000) / most} height="26" className={cx(styles.bar, won && styles.barWon)} />
              </svg>
            </td>
            <td>{grouped(votes)}</td>
            <td>{share(votes, total)}</td>
            {seated && <td>{seats}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Lists = {
  constituency: ConstituencyView;
  /** Whether the seats are told beside the votes. */
  seats?: boolean;
  note?: (list: ListView) => string | null;
  t: Props['t'];
};

/** Votes of a constituency's lists. */
export function ListVotes({ constituency, seats = false, note, t }: Lists) {
  const bars = constituency.lists
    .filter(({ status }) => status === 'registered')
    .map((list): Bar => ({
      name: `${list.number}. ${list.committee.short}`,
      votes: list.votes,
      won: list.seats > 0,
      ...(note === undefined ? {} : { note: note(list) }),
      ...(seats ? { seats: list.seats } : {}),
    }));
  if (bars.length === 0) return null;
  return <VoteBars bars={bars} caption={t.votesOf(constituency.number)} total={constituency.validVotes} t={t} />;
}
