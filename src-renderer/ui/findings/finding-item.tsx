import type { ReactNode } from 'react';
import type { FindingView } from '../../../src-shared/api/precinct/protocol.ts';
import { usePick, useTexts } from '../../language.ts';
import { Icon } from '../kit/icon.tsx';
import { cx } from '../kit/cx.ts';
import styles from './findings.module.css';

type Props = {
  finding: FindingView;
  /** Names a path as on paper: "9", "14 lista 13". */
  nameOf: (path: string) => string;
  /** Makes each field a link to it; without it the fields are only named. */
  onField?: (path: string) => void;
  children?: ReactNode;
};

/** Fact · code · why · what to do, and the fields it is about. */
export function FindingItem({ finding, nameOf, onField, children }: Props) {
  const t = useTexts();
  const pick = usePick();
  const error = finding.severity === 'error';
  const fact = pick(finding.fact);
  return (
    <article className={cx(styles.item, error ? styles.errorItem : styles.warningItem)}>
      <p className={styles.itemHead}>
        <Icon name={error ? 'cross' : 'triangle'} />
        <strong>{t.ui.findings.severity[finding.severity]}</strong>
        <span className={styles.code}>{finding.rule}</span>
      </p>
      {fact !== '' && <p className={styles.fact}>{fact}</p>}
      <p>{pick(finding.message)}</p>
      <p className={styles.help}>{pick(finding.help)}</p>
      <FieldLinks paths={finding.fields} nameOf={nameOf} {...(onField === undefined ? {} : { onField })} />
      {children}
    </article>
  );
}

type LinksProps = Pick<Props, 'nameOf' | 'onField'> & { paths: readonly string[] };

export function FieldLinks({ paths, nameOf, onField }: LinksProps) {
  const t = useTexts();
  if (paths.length === 0) return null;
  return (
    <p className={styles.fields}>
      <span>{onField === undefined ? t.ui.findings.about : t.ui.findings.fields}</span>
      {paths.map((path) =>
        onField === undefined ? (
          <b key={path}>{nameOf(path)}</b>
        ) : (
          <button key={path} type="button" className={styles.fieldLink} onClick={() => onField(path)}>
            {nameOf(path)}
          </button>
        ),
      )}
    </p>
  );
}
