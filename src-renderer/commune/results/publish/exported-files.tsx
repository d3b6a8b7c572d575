import type { ExportedView } from '../../../../src-shared/views.ts';
import { useTexts } from '../../../language.ts';
import { Note } from '../../../ui/kit/note.tsx';
import styles from '../results.module.css';

type Props = { exported: ExportedView; sealed: boolean; hash: string | null };

/** What now lies on the medium: papers to print and sign first, everything else below. */
export function ExportedFiles({ exported: { folder, files }, sealed, hash }: Props) {
  const t = useTexts();
  const papers = files.filter(({ name }) => name.endsWith('.pdf'));
  const others = files.filter(({ name }) => !name.endsWith('.pdf'));
  return (
    <Note tone="good" live>
      <p>
        <strong>{t.carry.saved(files.length)}</strong> {folder}
      </p>
      <p>
        <strong>{sealed ? t.publish.sealed : t.publish.unsealed}</strong>
      </p>
      {hash !== null && (
        <p className={styles.soft}>
          {t.published.hash} <code className={styles.hash}>{hash}</code>
        </p>
      )}
      <h3>{t.publish.papers(papers.length)}</h3>
      <p>{t.publish.papersLead}</p>
      <Names files={papers} />
      <details className={styles.steps}>
        <summary>{t.publish.others(others.length)}</summary>
        <Names files={others} />
      </details>
    </Note>
  );
}

function Names({ files }: { files: ExportedView['files'] }) {
  const t = useTexts();
  return (
    <ul className={styles.files}>
      {files.map(({ name, bytes }) => (
        <li key={name}>
          {name} <span>{t.carry.bytes(bytes)}</span>
        </li>
      ))}
    </ul>
  );
}
