import { registered } from '../../../src-shared/definition/contest.ts';
import type { BodyDecision, ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import { useWords } from '../language.ts';
import { Scroll } from '../parts.tsx';
import styles from './result.module.css';

/** Seats of each list in each constituency; `?` where nobody may say yet. Nothing for single names. */
export function SeatsTable({ decision }: { decision: BodyDecision }) {
  const { v, t } = useWords();
  const { constituencies } = decision;
  const committees = new Map(
    constituencies.flatMap(({ constituency }) => constituency.lists.map((list) => [list.number, list.committee.short])),
  );
  const numbers = [...committees.keys()].sort((a, b) => a - b);
  if (numbers.length === 0) return null;
  const total = (number: number) =>
    constituencies.map((one) => seatsIn(one, number)).reduce<number | null>(plus, 0) ?? v.result.undecided;
  return (
    <Scroll label={v.result.seatsByList}>
      <table className={styles.table}>
        <caption>{v.result.seatsByList}</caption>
        <thead>
          <tr>
            <th scope="col">{t.commune.results.list}</th>
            {constituencies.map(({ constituency, kind }) => (
              <th key={constituency.number} scope="col">
                {v.result.constituencyShort(constituency.number)}
                {(kind === 'unopposed' || kind === 'not-held') && (
                  <span className={styles.why}>{v.result.noVoting}</span>
                )}
              </th>
            ))}
            <th scope="col">{v.result.all}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <tr key={number}>
              <th scope="row">
                {number}. {committees.get(number)}
              </th>
              {constituencies.map((one) => (
                <td key={one.constituency.number}>
                  {one.constituency.lists.some((list) => list.number === number)
                    ? (seatsIn(one, number) ?? v.result.undecided)
                    : ''}
                </td>
              ))}
              <td>
                <b>{total(number)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const plus = (sum: number | null, seats: number | null) => (sum === null || seats === null ? null : sum + seats);

function seatsIn(decision: ConstituencyDecision, number: number): number | null {
  const list = decision.constituency.lists.find((one) => one.number === number);
  if (list === undefined) return 0;
  switch (decision.kind) {
    case 'not-held':
      return 0;
    case 'unopposed':
      return list.status === 'registered' ? registered(list.candidates).length : 0;
    case 'dhondt':
      return decision.explained.answer.status === 'decided'
        ? (decision.explained.answer.seats[`${number}`] ?? 0)
        : null;
    case 'no-protocols':
    case 'plurality':
    case 'mayor':
      return null;
  }
}
