import { grouped } from '../../../src-shared/language/plurals.ts';
import type { ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import { namedTies } from '../../../src-shared/results/tie-record.ts';
import { quotient, share } from '../../../src-shared/language/fractions.ts';
import { cx } from '../../ui/kit/cx.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import { Ties } from '../../ui/results/ties.tsx';
import { useWords } from '../language.ts';
import { Notice, Scroll } from '../parts.tsx';
import styles from './result.module.css';

type Dhondt = Extract<ConstituencyDecision, { kind: 'dhondt' }>;
type Props = { decision: Dhondt; own: boolean; totals: Readonly<Record<string, number>> };

/** Votes of the lists, and, where the seats are divided here, the table of quotients in which each seat can be found. */
export function Division({ decision, own, totals }: Props) {
  const { t } = useWords();
  const { explained } = decision;
  return (
    <>
      <Votes decision={decision} own={own} totals={totals} />
      {own && <Quotients decision={decision} />}
      {own && <Ties ties={namedTies(decision)} t={t.commune.results} />}
      {own && explained.answer.status === 'lot-required' && (
        <Notice tone="warning">{t.commune.results.status['lot-required']}</Notice>
      )}
    </>
  );
}

function Votes({ decision: { constituency, input, explained }, own, totals }: Props) {
  const { v, t } = useWords();
  const all = input.lists.reduce((sum, list) => sum + list.votes, 0);
  const most = Math.max(1, ...input.lists.map((list) => list.votes));
  return (
    <table className={styles.table}>
      <caption>{t.commune.results.votesOf(constituency.number)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.commune.results.list}</th>
          <th scope="col" className={styles.barCell}>
            <span className="visually-hidden">{t.commune.results.chart}</span>
          </th>
          <th scope="col">{t.commune.results.votes}</th>
          <th scope="col">{t.commune.results.share}</th>
        </tr>
      </thead>
      <tbody>
        {input.lists.map((list) => (
          <tr key={list.id}>
            <th scope="row">
              {list.id}. {constituency.lists.find(({ number }) => `${number}` === list.id)?.committee.short}
              {own && !explained.qualified.includes(list.id) && (
                <span className={styles.why}>
                  {v.result.below} ({grouped(totals[list.id] ?? 0)})
                </span>
              )}
            </th>
            <td className={styles.barCell} aria-hidden="true">
              <svg viewBox="0 0 1000 26" preserveAspectRatio="none">
                <rect
                  width={(list.votes * 1000) / most}
                  height="26"
                  className={cx(
                    styles.bar,
                    explained.steps.some((step) => step.list === list.id) && own && styles.barWon,
                  )}
                />
              </svg>
            </td>
            <td>{grouped(list.votes)}</td>
            <td>{share(list.votes, all)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Rows past a list's last seat that show how close the next one was. */
const ROWS_AFTER = 2;

function Quotients({ decision: { constituency, input, explained } }: { decision: Dhondt }) {
  const { t } = useWords();
  const lists = input.lists.filter((list) => explained.qualified.includes(list.id));
  const steps = (list: string) => explained.steps.filter((step) => step.list === list);
  const rows = Math.min(constituency.seats, Math.max(0, ...lists.map(({ id }) => steps(id).length)) + ROWS_AFTER);
  return (
    <Scroll label={t.commune.results.quotients(constituency.number)}>
      <table className={cx(styles.table, styles.quotients)}>
        <caption>{t.commune.results.quotientsLead}</caption>
        <thead>
          <tr>
            <th scope="col">{t.commune.results.divisor}</th>
            {lists.map(({ id }) => (
              <th key={id} scope="col">
                {t.commune.results.listNumber(Number(id))}
                <span className={styles.why}>
                  {constituency.lists.find(({ number }) => `${number}` === id)?.committee.short}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, at) => at + 1).map((divisor) => (
            <tr key={divisor}>
              <th scope="row">: {divisor}</th>
              {lists.map(({ id, votes }) => {
                const won = steps(id).find((step) => step.quotient[1] === divisor);
                return (
                  <td key={id} className={cx(won && styles.won)}>
                    {quotient(votes, divisor)}
                    {won && (
                      <span className={styles.seat}>
                        <Icon name="check" size={16} /> {t.commune.results.seat(won.seat)}
                        {won.by !== 'quotient' && <em>{t.commune.results.by[won.by]}</em>}
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
