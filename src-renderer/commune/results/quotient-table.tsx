import { grouped } from '../../../src-shared/language/plurals.ts';
import type { ConstituencyView } from '../../../src-shared/results/view/constituency.ts';
import { quotientsOf } from '../../../src-shared/results/view/reading.ts';
import { useTexts } from '../../language.ts';
import { cx } from '../../ui/kit/cx.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import { quotient } from '../../../src-shared/language/fractions.ts';
import common from '../common/common.module.css';
import styles from './results.module.css';

/** Rows past the last seat that show how close the next one was. */
const ROWS_AFTER = 2;

type Props = { constituency: ConstituencyView };

/** D'Hondt's table (art. 444): votes divided by 1, 2, 3 …; a winning cell says which seat it won. */
export function QuotientTable({ constituency }: Props) {
  const t = useTexts();
  const { lists, divisors } = quotientsOf(constituency, ROWS_AFTER);
  return (
    <div
      className={styles.scroll}
      role="region"
      // A wide table scrolls by itself; the keyboard must be able to do it too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      aria-label={t.commune.results.quotients(constituency.number)}
    >
      <table className={styles.quotients}>
        <caption>{t.commune.results.quotientsLead}</caption>
        <thead>
          <tr>
            <th scope="col">{t.commune.results.divisor}</th>
            {lists.map((list) => (
              <th key={list.number} scope="col">
                {t.commune.results.listNumber(list.number)}
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
                        <Icon name="check" size={16} /> {t.commune.results.seat(cell.seat)}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Why each seat fell as it did, in order; unfolded where more than quotients decided. */
export function StepsTable({ constituency }: Props) {
  const t = useTexts();
  if (constituency.steps.length === 0) return null;
  return (
    <details className={common.steps} open={constituency.steps.some((step) => step.by !== 'quotient')}>
      <summary>{t.commune.results.stepsTitle(constituency.steps.length)}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.commune.results.seatColumn}</th>
            <th scope="col">{t.commune.results.list}</th>
            <th scope="col">{t.commune.results.quotientColumn}</th>
            <th scope="col">{t.commune.results.why}</th>
          </tr>
        </thead>
        <tbody>
          {constituency.steps.map((step) => (
            <tr key={step.seat}>
              <th scope="row">{step.seat}</th>
              <td>{t.commune.results.listNumber(Number(step.list))}</td>
              <td>
                {grouped(step.quotient[0])} : {step.quotient[1]} = {quotient(step.quotient[0], step.quotient[1])}
              </td>
              <td>{t.commune.results.by[step.by] ?? step.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
