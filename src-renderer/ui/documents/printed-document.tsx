import { useEffect, useState, type ReactNode } from 'react';
import type { Failure } from '../../../src-shared/result.ts';
import type { DocumentKind, PrintedView } from '../../../src-shared/api/precinct/papers.ts';
import type { ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import { useTexts } from '../../language.ts';
import { useCommand } from '../../command.ts';
import { useWindow } from '../../state.ts';
import { Button } from '../kit/button.tsx';
import { FailureNote } from '../kit/note.tsx';
import { Icon } from '../kit/icon.tsx';
import styles from './documents.module.css';

/** Makes one of a protocol's documents and offers it to open or to save. */
export function PrintedDocument({
  id,
  document,
  main = false,
  onView,
  wayOut,
}: {
  id: string;
  document: DocumentKind;
  main?: boolean;
  onView?: (view: ProtocolView) => void;
  /** What to offer where the document cannot be had. */
  wayOut?: (failure: Failure) => ReactNode;
}) {
  const t = useTexts();
  const [printed, setPrinted] = useState<{ view: PrintedView; round: number } | null>(null);
  const { busy, failure, run } = useCommand();

  async function print(): Promise<void> {
    const view = await run('papers.print', { id, document });
    setPrinted((before) => (view === null ? null : { view, round: (before?.round ?? 0) + 1 }));
    if (view !== null) onView?.(view.view);
  }

  return (
    <div className={styles.document}>
      <Button kind={main ? 'main' : 'plain'} busy={busy} onClick={() => void print()}>
        <Icon name="print" /> {t.ui.kit.documents.make[document]}
      </Button>
      {printed !== null && <PrintedLinks key={printed.round} printed={printed.view} />}
      <FailureNote failure={failure}>{failure !== null && wayOut?.(failure)}</FailureNote>
    </div>
  );
}

/** The document as a file of this window: nothing is fetched, so it opens without a network. */
export function PrintedLinks({ printed }: { printed: PrintedView }) {
  const t = useTexts();
  const opens = useWindow((state) => state.status?.shell === 'browser');
  const [url] = useState(() => {
    const bytes = Uint8Array.from(atob(printed.base64), (char) => char.codePointAt(0) ?? 0);
    return URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  });
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <p className={styles.links} role="status">
      <Icon name="file" />
      <span>
        <b>{printed.name}</b> · {t.ui.kit.documents.pages(printed.pages)}
      </span>
      {opens && (
        <a href={url} target="_blank" rel="noreferrer">
          {t.ui.kit.documents.open}
        </a>
      )}
      <a href={url} download={printed.name}>
        {t.ui.kit.documents.save}
      </a>
    </p>
  );
}
