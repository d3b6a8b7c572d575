import { quotient } from '../../../src-shared/language/fractions.ts';
import type { Texts } from '../../../src-shared/language/pl.ts';
import { grouped } from '../../../src-shared/language/plurals.ts';
import type { ConstituencyView } from '../../../src-shared/results/view/constituency.ts';
import { quotientsOf } from '../../../src-shared/results/view/reading.ts';
import { cx } from '../kit/cx.ts';
import { Icon } from '../kit/icon.tsx';
import kit from '../kit/kit.module.css';
import { Scroll } from '../kit/scroll.tsx';
import styles from './results.module.css';

/** Rows past the last seat that show how close the next one was. */
const ROWS_AFTER = 2;

type Props = { constituency: ConstituencyView; t: Texts['commune']['results'] };

/**
 * D'Hondt's table (art. 444): votes divided by 1, 2, 3 …; a winning cell says which seat it won.
 * @param reasons also what else than the quotient gave it, where no table of steps says so
 */
export function QuotientTable({ constituency, reasons = false, t }: Props & { reasons?: boolean }) {
  const { lists, divisors } = quotientsOf(constituency, ROWS_AFTER);
  const why = (seat: number) => {
    const step = constituency.steps.find((one) => one.seat === seat);
    return reasons && step !== undefined && step.by !== 'quotient' ? <em>{t.by[step.by]}</em> : null;
  };
  return (
    <Scroll label={t.quotients(constituency.number)}>
      <table className={cx(styles.table, styles.wide, styles.quotients)}>
        <caption>{t.quotientsLead}</caption>
        <thead>
          <tr>
            <th scope="col">{t.divisor}</th>
            {lists.map((list) => (
              <th key={list.number} scope="col">
                {t.listNumber(list.number)}
                <span>{list.committee.short}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {divisors.map((divisor) => (
            <tr key={divisor}>
              <th scope="row">: {divisor}</th>
              {lists.map((list) => {
                const cell = list.quotients.find((one) => one.divisor === divisor);
                if (cell === undefined) return <td key={list.number}>–</td>;
                return (
                  <td key={list.number} className={cx(cell.seat !== null && styles.won)}>
                    {quotient(list.votes, divisor)}
                    {cell.seat !== null && (
                      <span className={styles.seat}>
                        <Icon name="check" size={16} /> {t.seat(cell.seat)}
                        {why(cell.seat)}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Why each seat fell as it did, in order; unfolded where more than quotients decided. */
export function StepsTable({ constituency: { steps }, t }: Props) {
  if (steps.length === 0) return null;
  return (
    <details className={kit.unfold} open={steps.some(({ by }) => by !== 'quotient')}>
      <summary>{t.stepsTitle(steps.length)}</summary>
      <table className={cx(styles.table, styles.wide)}>
        <thead>
          <tr>
            <th scope="col">{t.seatColumn}</th>
            <th scope="col">{t.list}</th>
            <th scope="col">{t.quotientColumn}</th>
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ seat, list, quotient: [votes, divisor], by }) => (
            <tr key={seat}>
              <th scope="row">{seat}</th>
              <td>{t.listNumber(Number(list))}</td>
              <td>
                {grouped(votes)} : {divisor} = {quotient(votes, divisor)}
              </td>
              <td>{t.by[by] ?? by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
