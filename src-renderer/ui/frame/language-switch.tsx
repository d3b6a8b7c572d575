import { setLanguage, useWindow } from '../../state.ts';
import styles from './frame.module.css';

/** Names the other language in itself, so that who needs it can read it. */
export function LanguageSwitch() {
  const language = useWindow((state) => state.language);
  const other = language === 'pl' ? 'en' : 'pl';
  return (
    <button type="button" className={styles.tool} lang={other} onClick={() => setLanguage(other)}>
      {other === 'en' ? 'English' : 'Polski'}
    </button>
  );
}
