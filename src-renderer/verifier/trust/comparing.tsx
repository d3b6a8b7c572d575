import { useEffect, useRef } from 'react';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import kit from '../../ui/kit/kit.module.css';
import { useWords } from '../language.ts';
import { Note } from '../../ui/kit/notice.tsx';
import { Groups } from '../parts.tsx';
import type { Session, Snapshot } from '../session/session.ts';
import styles from './trust.module.css';

/** The one thing no program can do for a person: compare the fingerprint with what another source says. */
export function Comparing({ seen, session }: { seen: Snapshot; session: Session }) {
  const { v } = useWords();
  const panel = useRef<HTMLElement>(null);
  const ready = seen.taken.package.length > 0;
  useEffect(() => {
    if (ready) panel.current?.scrollIntoView({ block: 'center' });
  }, [ready]);
  return (
    <section ref={panel} className={styles.compare} aria-labelledby="compare">
      <h2 id="compare">{v.compare.title}</h2>
      <p className={kit.lead}>{v.compare.lead}</p>
      <Groups text={seen.fingerprint ?? ''} label={v.compare.label} />
      {seen.compared === 'different' ? (
        <Note tone="error" live>
          <strong>{v.compare.refusedTitle}</strong>
          <p>{v.compare.refused}</p>
          <Button onClick={() => location.reload()}>{v.frame.restart}</Button>
        </Note>
      ) : (
        <>
          <Actions>
            <Button
              kind="main"
              aria-disabled={!ready}
              busy={seen.working !== null}
              onClick={() => void session.compare(true)}
            >
              {v.compare.yes}
            </Button>
            <Button aria-disabled={!ready} onClick={() => void session.compare(false)}>
              {v.compare.no}
            </Button>
          </Actions>
          <p className={kit.small}>{ready ? v.compare.noted : v.take.missingPackage}</p>
        </>
      )}
    </section>
  );
}

/** Why nothing here can be trusted. */
export function PackageFailure({ failure }: { failure: NonNullable<Snapshot['failure']> }) {
  const { v } = useWords();
  const { code, where, message } = failure;
  return (
    <Note tone="error" live>
      <strong>{v.packageFailureTitle}</strong>
      <p>{v.packageFailures[code] ?? message}</p>
      {where !== undefined && <p>{v.where(where)}</p>}
      <p className={kit.small}>{v.code(code)}</p>
      <p className={kit.small} lang="en">
        {message}
      </p>
    </Note>
  );
}
