import { useState } from 'react';
import { useTexts } from '../../language.ts';
import { Button } from '../../ui/kit/button.tsx';
import { isBlank } from '../../../src-shared/text/words.ts';
import styles from './notes.module.css';

type Props = {
  label: string;
  texts: readonly string[];
  /** What stands in the field now. */
  typed: string;
  /** Phrases nobody misses when they are replaced. */
  plain?: readonly string[];
  onTemplate: (text: string) => void;
};

/**
 * Words to start from; the protocol is in Polish, whatever the language of the window. Somebody's own words that a press
 * replaced can be had back by another one.
 */
export function Templates({ label, texts, typed, plain = [], onTemplate }: Props) {
  const t = useTexts();
  const [replaced, setReplaced] = useState<{ by: string; words: string } | null>(null);
  const back = replaced !== null && typed === replaced.by ? replaced.words : null;
  if (texts.length === 0 && back === null) return null;

  function choose(text: string): void {
    const own = !isBlank(typed) && !plain.includes(typed);
    setReplaced(own ? { by: text, words: typed } : null);
    onTemplate(text);
  }

  return (
    <div className={styles.templates}>
      {back !== null && (
        <p role="status">
          {t.precinct.notes.replaced}{' '}
          <Button
            kind="quiet"
            onClick={() => {
              setReplaced(null);
              onTemplate(back);
            }}
          >
            {t.precinct.notes.restore}
          </Button>
        </p>
      )}
      {texts.length > 0 && <p>{label}</p>}
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <button type="button" lang="pl" className={styles.template} onClick={() => choose(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
