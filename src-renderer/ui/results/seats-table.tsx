import type { Texts } from '../../../src-shared/language/pl.ts';
import type { result } from '../../../src-shared/language/pl/verifier.ts';
import type { ConstituencyView } from '../../../src-shared/results/view/constituency.ts';
import type { ContestView } from '../../../src-shared/results/view/contest.ts';
import { cx } from '../kit/cx.ts';
import { Scroll } from '../kit/scroll.tsx';
import styles from './results.module.css';

type Words = Pick<typeof result, 'seatsByList' | 'constituencyShort' | 'noVoting' | 'all' | 'undecided'>;
type Props = { view: ContestView; t: Texts['commune']['results']; words: Words };

/** Seats of each list in each constituency; `?` where nobody may say yet. Nothing for single names. */
export function SeatsTable({ view: { lists, constituencies }, t, words }: Props) {
  if (lists.length === 0) return null;
  const open = (list: number) => constituencies.some((one) => seatsIn(one, list) === null);
  return (
    <Scroll label={words.seatsByList}>
      <table className={cx(styles.table, styles.wide)}>
        <caption>{words.seatsByList}</caption>
        <thead>
          <tr>
            <th scope="col">{t.list}</th>
            {constituencies.map(({ number, voting }) => (
              <th key={number} scope="col">
                {words.constituencyShort(number)}
                {voting !== 'held' && <span className={styles.why}>{words.noVoting}</span>}
              </th>
            ))}
            <th scope="col">{words.all}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map(({ number, committee, seats }) => (
            <tr key={number}>
              <th scope="row">
                {number}. {committee.short}
              </th>
              {constituencies.map((one) => (
                <td key={one.number}>{seatsIn(one, number) ?? words.undecided}</td>
              ))}
              <td>
                <b>{open(number) ? words.undecided : seats}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Nothing to say where the list does not stand; `null` where it is not decided. */
function seatsIn({ lists, seated }: ConstituencyView, list: number): number | '' | null {
  const own = lists.find(({ number }) => number === list);
  if (own === undefined) return '';
  return seated === null ? null : own.seats;
}
