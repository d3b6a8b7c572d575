import { useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { Button } from '../kit/button.tsx';
import styles from './frame.module.css';

/** Under the header: what somebody decided here was not done, because another window came first. */
export function OvertakenBar() {
  const t = useTexts();
  const overtaken = useWindow((state) => state.overtaken);
  if (!overtaken) return null;
  return (
    <div className={styles.unsavedBar} role="alert">
      <p>
        <strong>{t.ui.frame.overtaken.what}</strong> {t.ui.frame.overtaken.next}
      </p>
      <Button onClick={() => useWindow.setState({ overtaken: false })}>{t.ui.frame.overtaken.seen}</Button>
    </div>
  );
}
