import { useEffect, type ReactNode } from 'react';
import type { Failure } from '../../../src-shared/result.ts';
import { useTexts } from '../../language.ts';
import { lookAgain, useWindow } from '../../state.ts';
import { Button } from '../kit/button.tsx';
import { useFailureWords } from '../kit/note.tsx';
import { discardUnsaved, settleAll, takeAll, useUnsaved } from '../saving/unsaved.ts';
import styles from './frame.module.css';

/** Another window took a step after which this is not saved any more, whatever anybody chooses. */
const tooLate = ['wrong-state', 'numbers-shown', 'contents-differ'];

/** Under the header, always in sight: why something that was typed is not on the disk, and what to do now. */
export function UnsavedBar() {
  const t = useTexts();
  const entries = useUnsaved((state) => state.entries);
  const failed = Object.values(entries).filter(({ state }) => state === 'failed');
  const failure = failed[0]?.failure ?? null;
  const known = useFailureWords(failure);
  const words = failure?.code === 'wrong-state' ? t.ui.frame.unsaved.late : known;
  const late = failure !== null && tooLate.includes(failure.code);
  const open = useWindow((state) => state.link === 'open');
  // a program that was silent and answers again gets what it missed
  useEffect(() => {
    if (open) void settleAll();
  }, [open]);
  useEffect(() => {
    if (late) lookAgain();
  }, [late]);
  // that nothing can be saved now is said already
  if (failure === null || words === null || !open) return null;
  return (
    <div className={styles.unsavedBar} role="alert">
      <p>
        <strong>{t.ui.frame.unsaved.title}.</strong> {words.what} {words.next}{' '}
        {t.ui.frame.unsaved.where(failed.map(({ label }) => label))}
      </p>
      <WayOut failure={failure} late={late} />
    </div>
  );
}

function WayOut({ failure, late }: { failure: Failure; late: boolean }): ReactNode {
  const t = useTexts();
  if (late) return <Button onClick={discardUnsaved}>{t.ui.frame.overtaken.seen}</Button>;
  if (failure.code !== 'changed-meanwhile')
    return <Button onClick={() => void settleAll()}>{t.ui.frame.unsaved.again}</Button>;
  return (
    <>
      <Button onClick={() => takeAll('theirs')}>{t.ui.frame.unsaved.theirs}</Button>
      <Button onClick={() => takeAll('mine')}>{t.ui.frame.unsaved.mine}</Button>
    </>
  );
}
