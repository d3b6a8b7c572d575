import { useState } from 'react';
import { useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { Button } from '../kit/button.tsx';
import { useFailureWords } from '../kit/note.tsx';
import { Icon } from '../kit/icon.tsx';
import styles from './frame.module.css';

/** The copies of this store fail: said once, until somebody has read it. The work goes on. */
export function CopyNotice() {
  const t = useTexts();
  const failure = useWindow((state) => state.status?.copyFailure ?? null);
  const [read, setRead] = useState('');
  const words = useFailureWords(failure);
  if (failure === null || words === null || read === failure.message) return null;
  return (
    <div className={styles.copyNotice} role="alert">
      <Icon name="triangle" />
      <p>
        <strong>{words.what}</strong> {words.next}
      </p>
      <Button onClick={() => setRead(failure.message)}>{t.start.rescue.understood}</Button>
    </div>
  );
}
