import type { RefObject } from 'react';
import type { FindingView } from '../../../src-shared/api/precinct/protocol.ts';
import { useTexts } from '../../language.ts';
import { Icon } from '../kit/icon.tsx';
import { FieldLinks, FindingItem } from './finding-item.tsx';
import { grouped } from './group.ts';
import styles from './findings.module.css';

type Props = {
  findings: readonly FindingView[];
  nameOf: (path: string) => string;
  onField: (path: string) => void;
  /** Takes the focus when the box appears. */
  heading: RefObject<HTMLHeadingElement | null>;
};

/** The one box on top of a page after «Dalej»: what is wrong here, each with links to its fields. */
export function FindingBox({ findings, nameOf, onField, heading }: Props) {
  const t = useTexts();
  const { blank, errors, others } = grouped(findings);
  return (
    <section className={styles.box} aria-labelledby="findings-heading">
      <h2 id="findings-heading" ref={heading} tabIndex={-1}>
        {t.ui.findings.boxTitle}
      </h2>
      <p>{t.ui.findings.summary(errors.length + (blank.length > 0 ? 1 : 0), others.length)}</p>
      {errors.map((finding) => (
        <FindingItem
          key={`${finding.rule} ${finding.fields.join()}`}
          finding={finding}
          nameOf={nameOf}
          onField={onField}
        />
      ))}
      {blank.length > 0 && (
        <article className={`${styles.item} ${styles.errorItem}`}>
          <p className={styles.itemHead}>
            <Icon name="cross" />
            <strong>{t.ui.findings.blank(blank.length)}</strong>
            <span className={styles.code}>B01</span>
          </p>
          <p className={styles.help}>{t.ui.findings.blankHelp}</p>
          <FieldLinks paths={blank.slice(0, 12)} nameOf={nameOf} onField={onField} />
        </article>
      )}
      {others.map((finding) => (
        <FindingItem
          key={`${finding.rule} ${finding.fields.join()}`}
          finding={finding}
          nameOf={nameOf}
          onField={onField}
        />
      ))}
    </section>
  );
}
