import { grouped } from '../../../src-shared/language/plurals.ts';
import { lineLabel } from '../../../src-shared/protocol/line-label.ts';
import { resultPaths } from '../../../src-shared/protocol/numbers.ts';
import type { ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import type { Form } from '../../../src-shared/forms/load.ts';
import { useWords } from '../language.ts';
import { cx } from '../../ui/kit/cx.ts';
import styles from '../../ui/results/results.module.css';

type Props = { decision: ConstituencyDecision; form: Form };

/** The sum of each item over the constituency's protocols, in the order and wording of the paper. */
export function Summary({ decision: { constituency, summary }, form }: Props) {
  const { v, language } = useWords();
  const paths = [...form.fields.map(({ id }) => id), ...resultPaths(form.ballot, constituency)];
  return (
    <table className={cx(styles.table, styles.wide)}>
      <thead>
        <tr>
          <th scope="col">{v.sealed.wording}</th>
          <th scope="col">{v.result.all}</th>
        </tr>
      </thead>
      <tbody>
        {paths.map((path) => (
          <tr key={path}>
            <th scope="row">{lineLabel({ form, constituency }, path, language)}</th>
            <td>{grouped(summary.sums[path] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
