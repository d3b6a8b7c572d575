import { useEffect } from 'react';
import { useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { Button } from '../kit/button.tsx';
import { useFailureWords } from '../kit/note.tsx';
import { settleAll, takeAll, useUnsaved } from '../saving/unsaved.ts';
import styles from './frame.module.css';

/** Under the header, always in sight: why something that was typed is not on the disk, and what to do now. */
export function UnsavedBar() {
  const t = useTexts();
  const entries = useUnsaved((state) => state.entries);
  const failed = Object.values(entries).filter(({ state }) => state === 'failed');
  const words = useFailureWords(failed[0]?.failure ?? null);
  const open = useWindow((state) => state.link === 'open');
  // a program that was silent and answers again gets what it missed
  useEffect(() => {
    if (open) void settleAll();
  }, [open]);
  // that nothing can be saved now is said already
  if (words === null || !open) return null;
  return (
    <div className={styles.unsavedBar} role="alert">
      <p>
        <strong>{t.unsaved.title}.</strong> {words.what} {words.next}{' '}
        {t.unsaved.where(failed.map(({ label }) => label))}
      </p>
      {failed[0]?.failure?.code === 'changed-meanwhile' ? (
        <>
          <Button onClick={() => takeAll('theirs')}>{t.unsaved.theirs}</Button>
          <Button onClick={() => takeAll('mine')}>{t.unsaved.mine}</Button>
        </>
      ) : (
        <Button onClick={() => void settleAll()}>{t.unsaved.again}</Button>
      )}
    </div>
  );
}
