import styles from './notes.module.css';

type Props = { label: string; texts: readonly string[]; onTemplate: (text: string) => void };

/** Words to start from; the protocol is in Polish, whatever the language of the window. */
export function Templates({ label, texts, onTemplate }: Props) {
  if (texts.length === 0) return null;
  return (
    <div className={styles.templates}>
      <p>{label}</p>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <button type="button" lang="pl" className={styles.template} onClick={() => onTemplate(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
