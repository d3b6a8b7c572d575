import { useEffect, useRef } from 'react';
import type { FindingView } from '../../../src-shared/api/precinct/protocol.ts';
import { usePick, useTexts } from '../../language.ts';
import { FindingLine } from '../findings/finding-line.tsx';
import { Button } from '../kit/button.tsx';
import type { Row } from '../sheet/layout.ts';
import styles from './entry.module.css';

type Props = { row: Row | null; name: string; findings: readonly FindingView[]; onClose: () => void };

/** F1: what belongs into this field and which keys work. Beside the table, not over it; Esc goes back to the field. */
export function HelpPanel({ row, name, findings, onClose }: Props) {
  const t = useTexts();
  const pick = usePick();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    // Esc anywhere in the panel closes it; the panel itself is no control.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <aside
      className={styles.help}
      aria-labelledby="help-heading"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h2 id="help-heading" ref={heading} tabIndex={-1}>
        {name}
      </h2>
      {row !== null && <p>{pick(row.label)}</p>}
      <p>{t.ui.entry.helpWhat}</p>
      {findings.map((finding) => (
        <FindingLine key={finding.rule} finding={finding} />
      ))}
      <h3>{t.ui.entry.helpKeys}</h3>
      <dl className={styles.keyList}>
        {t.ui.entry.keyTable.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>{t.ui.entry.helpClose}</Button>
    </aside>
  );
}
