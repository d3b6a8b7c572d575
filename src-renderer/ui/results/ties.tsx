import { groupedExactly } from '../../../src-shared/language/fractions.ts';
import type { Texts } from '../../../src-shared/language/pl.ts';
import { tieWords } from '../../../src-shared/language/ties.ts';
import type { NamedTie } from '../../../src-shared/results/tie-record.ts';
import { cx } from '../kit/cx.ts';
import { Icon } from '../kit/icon.tsx';
import { Scroll } from '../kit/scroll.tsx';
import styles from './results.module.css';

type Props = { ties: readonly NamedTie[]; t: Texts['commune']['results'] };

/** Who had as many votes as whom, who was ahead in which precinct, and what decided: what the minutes must tell. */
export function Ties({ ties, t }: Props) {
  return ties.map((tie) => (
    <Equality key={`${tie.against} ${tie.list} ${tie.between.map(({ id }) => id).join()}`} tie={tie} t={t} />
  ));
}

function Equality({ tie, t }: { tie: NamedTie; t: Props['t'] }) {
  const { between, against, precincts, won } = tie;
  const { title, lead, labels, resolution } = tieWords(tie, t.tie);
  const ids = between.map(({ id }) => id);
  const cell = (own: number | null | undefined) => (typeof own === 'number' ? groupedExactly(own) : '–');
  return (
    <section className={styles.equality}>
      <h4>{title}</h4>
      <p>{lead}</p>
      <Scroll label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.tie.precinct}</th>
              {between.map(({ id }, at) => (
                <th key={id} scope="col">
                  {labels[at]}
                </th>
              ))}
              {against === 'all' && <th scope="col">{t.tie.others}</th>}
            </tr>
          </thead>
          <tbody>
            {precincts.map(({ precinct, votes: own, winner, others }) => (
              <tr key={precinct}>
                <th scope="row">{precinct}</th>
                {ids.map((id) => (
                  <td key={id} className={cx(winner === id && styles.ahead)}>
                    {winner === id && (
                      <>
                        <Icon name="check" size={16} /> <span className="visually-hidden">{t.tie.isAhead}</span>{' '}
                      </>
                    )}
                    {cell(own[id])}
                  </td>
                ))}
                {against === 'all' && <td>{cell(others)}</td>}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.tie.won}</th>
              {ids.map((id) => (
                <td key={id}>{cell(won?.[id])}</td>
              ))}
              {against === 'all' && <td>–</td>}
            </tr>
          </tfoot>
        </table>
      </Scroll>
      <p>
        <strong>{resolution}</strong>
      </p>
    </section>
  );
}
