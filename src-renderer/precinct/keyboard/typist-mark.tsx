import { useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import { leaveKeyboard } from './away.ts';
import styles from './mark.module.css';

/** Who is at the keyboard, in sight on every screen; pressed, the window asks anew. */
export function TypistMark() {
  const t = useTexts();
  const typist = useWindow((state) => state.typist);
  if (typist === '') return null;
  return (
    <button
      type="button"
      className={styles.mark}
      title={`${t.precinct.keyboard.at} ${typist} – ${t.precinct.keyboard.change}`}
      onClick={() => void leaveKeyboard()}
    >
      <Icon name="pencil" size={16} />
      <span>
        <span className="visually-hidden">{t.precinct.keyboard.at} </span>
        <b>{typist}</b>
        <span className="visually-hidden"> – {t.precinct.keyboard.change}</span>
      </span>
    </button>
  );
}
