import { useEffect, useRef } from 'react';
import type { ExportedView } from '../../../src-shared/api/media.ts';
import { useTexts } from '../../language.ts';
import { Note } from '../../ui/kit/note.tsx';
import kit from '../../ui/kit/kit.module.css';
import common from '../common/common.module.css';
import styles from './publish.module.css';

type Props = { exported: ExportedView; hash: string | null };

/** Without the commune's seal it is `results.json`. */
const SEALED = 'results.urna';

/** How the names of papers begin, in the order they are signed. */
const kinds = ['protokol', 'zestawienie', 'losowanie', 'zaswiadczenie'] as const;

/** What now lies on the medium: papers to print and sign first, everything else below. */
export function ExportedFiles({ exported, hash }: Props) {
  const t = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const { folder, files } = exported;
  const sealed = files.some(({ name }) => name === SEALED);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, []);
  const papers = files.filter(({ name }) => name.endsWith('.pdf'));
  const others = files.filter(({ name }) => !name.endsWith('.pdf'));
  return (
    <div ref={place} tabIndex={-1} className="stack">
      <Note tone="good" live>
        <p>
          <strong>{t.ui.kit.written.saved(files.length)}</strong> {folder}
        </p>
        <p>
          <strong>{sealed ? t.commune.publish.sealed : t.commune.publish.unsealed}</strong>
        </p>
        {hash !== null && (
          <p className={common.soft}>
            {t.commune.publish.published.hash} <code className={styles.hash}>{hash}</code>
          </p>
        )}
      </Note>
      <h3>{t.commune.publish.papers(papers.length)}</h3>
      <p>{t.commune.publish.papersLead}</p>
      {kinds.map((kind) => {
        const own = papers.filter(({ name }) => name.startsWith(`${kind}-`));
        return own.length === 0 ? null : (
          <Files
            key={kind}
            title={t.commune.publish.kind[kind](own.length)}
            files={own}
            open={kind !== 'zaswiadczenie'}
          />
        );
      })}
      <Files title={t.commune.publish.others(others.length)} files={others} open={false} />
    </div>
  );
}

function Files({ title, files, open }: { title: string; files: ExportedView['files']; open: boolean }) {
  const t = useTexts();
  return (
    <details className={kit.unfold} open={open}>
      <summary>{title}</summary>
      <ul className={styles.files}>
        {files.map(({ name, bytes }) => (
          <li key={name}>
            {name} <span>{t.ui.kit.written.bytes(bytes)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
