import type { Form } from '../../../src-shared/forms/load.ts';
import { grouped } from '../../../src-shared/language/plurals.ts';
import type { DecidedBody } from '../../../src-shared/results/body.ts';
import type { ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import { majorityNeeded } from '../../../src-shared/results/mayor.ts';
import { precinctCount } from '../../../src-shared/results/precincts.ts';
import { nameOf, registered } from '../../../src-shared/definition/contest.ts';
import { share } from '../../../src-shared/language/fractions.ts';
import { cx } from '../../ui/kit/cx.ts';
import { namedTies } from '../../../src-shared/results/tie-record.ts';
import { Ties } from '../../ui/results/ties.tsx';
import { useWords } from '../language.ts';
import { Fold, Notice } from '../parts.tsx';
import { Summary } from './summary.tsx';
import styles from './result.module.css';

type Mayor = Extract<ConstituencyDecision, { kind: 'mayor' }>;

/** More than half elects; else the two with most votes meet again (art. 473). */
export function MayorOutcome({ body, form }: { body: DecidedBody; form: Form }) {
  const { v, t } = useWords();
  const decision = body.decision.constituencies.find((one) => one.kind === 'mayor');
  if (decision === undefined) return <Notice tone="info">{t.commune.results.status['no-protocols']}</Notice>;
  return (
    <>
      <Votes decision={decision} />
      <Ties ties={namedTies(decision)} t={t.commune.results} />
      <Answer decision={decision} body={body} />
      <Fold title={v.result.items}>
        <Summary decision={decision} form={form} />
      </Fold>
    </>
  );
}

type Line = { readonly id: string; readonly name: string; readonly votes: number };

function linesOf({ constituency, input }: Mayor, yes: string, no: string): Line[] {
  if ('single' in input)
    return [
      { id: 'for', name: yes, votes: input.single.for },
      { id: 'against', name: no, votes: input.single.against },
    ];
  return input.candidates
    .map(({ id, votes }) => {
      const candidate = constituency.candidates.find(({ position }) => `${position}` === id);
      return { id, votes, name: candidate ? `${id}. ${nameOf(candidate)}` : id };
    })
    .toSorted((a, b) => b.votes - a.votes);
}

function Votes({ decision }: { decision: Mayor }) {
  const { t } = useWords();
  const lines = linesOf(decision, t.commune.results.for, t.commune.results.against);
  const all = lines.reduce((sum, { votes }) => sum + votes, 0);
  const most = Math.max(1, ...lines.map(({ votes }) => votes));
  const won = winners(decision);
  return (
    <>
      <table className={styles.table}>
        <caption>{t.commune.results.mayorVotes}</caption>
        <thead>
          <tr>
            <th scope="col">{t.commune.results.who}</th>
            <th scope="col" className={styles.barCell}>
              <span className="visually-hidden">{t.commune.results.chart}</span>
            </th>
            <th scope="col">{t.commune.results.votes}</th>
            <th scope="col">{t.commune.results.share}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, votes }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className={styles.barCell} aria-hidden="true">
                <svg viewBox="0 0 1000 26" preserveAspectRatio="none">
                  <rect
                    width={(votes * 1000) / most}
                    height="26"
                    className={cx(styles.bar, won.includes(id) && styles.barWon)}
                  />
                </svg>
              </td>
              <td>{grouped(votes)}</td>
              <td>{share(votes, all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.soft}>
        {t.commune.results.required(grouped(Number(majorityNeeded(BigInt(all)))), grouped(all))}
      </p>
    </>
  );
}

function winners({ explained: { answer }, input }: Mayor): readonly string[] {
  switch (answer.outcome) {
    case 'elected':
      return ['single' in input ? 'for' : (answer.elected ?? '')];
    case 'runoff':
      return answer.runoff;
    case 'not-elected':
    case 'lot-required':
      return [];
  }
}

/** Only what is final is said in green. */
function Answer({ decision, body }: { decision: Mayor; body: DecidedBody }) {
  const { t } = useWords();
  const tone = body.final ? 'good' : 'info';
  const { received, expected } = precinctCount(body);
  const partial = body.final ? '' : t.commune.results.partial(received, expected);
  const { answer } = decision.explained;
  const standing = registered(decision.constituency.candidates);
  const name = (id: string | undefined) => {
    const candidate = standing.find(({ position }) => `${position}` === id) ?? standing[0];
    return candidate ? nameOf(candidate) : (id ?? '');
  };
  switch (answer.outcome) {
    case 'elected':
      return (
        <Notice tone={tone}>
          <strong>{t.commune.results.elected(name(answer.elected))}</strong> {partial}
        </Notice>
      );
    case 'runoff':
      return (
        <Notice tone={tone}>
          <strong>{t.commune.results.runoff(answer.runoff.map(name))}</strong> {partial}
        </Notice>
      );
    case 'not-elected':
      return <Notice tone="warning">{t.commune.results.notElected}</Notice>;
    case 'lot-required':
      return <Notice tone="warning">{t.commune.results.status['lot-required']}</Notice>;
  }
}
