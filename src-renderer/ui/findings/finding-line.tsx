import type { FindingView } from '../../../src-shared/api/precinct/protocol.ts';
import { usePick, useTexts } from '../../language.ts';
import { Icon } from '../kit/icon.tsx';
import { cx } from '../kit/cx.ts';
import styles from './findings.module.css';

/** A finding at its field: the fact with the numbers, and the code. The rest stands in the box on top. */
export function FindingLine({ finding }: { finding: FindingView }) {
  const t = useTexts();
  const pick = usePick();
  const error = finding.severity === 'error';
  return (
    <p className={cx(styles.line, error ? styles.errorInk : styles.warningInk)}>
      <Icon name={error ? 'cross' : 'triangle'} size={18} />
      <span>
        <span className="visually-hidden">{t.ui.findings.severity[finding.severity]}: </span>
        {pick(finding.fact) || pick(finding.message)} <span className={styles.code}>{finding.rule}</span>
      </span>
    </p>
  );
}
