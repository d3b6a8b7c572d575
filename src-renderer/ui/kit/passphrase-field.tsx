import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../language.ts';
import { CheckField, described, Labelled, type Common } from './field.tsx';
import { masked, retyped } from './masked.ts';
import styles from './kit.module.css';

type Props = Omit<Common, 'label'> & { name: string; value: string; onText: (passphrase: string) => void };

/**
 * The one field for a passphrase. To the browser it is a field with dots in it: no password that it could offer to keep,
 * no text that it could learn, keep for the next start, select or copy, nor read out when the focus comes back. Letters
 * are shown when a person asks for them.
 */
export function PassphraseField({ name, hint, problem = null, value, onText }: Props) {
  const t = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [visible, setVisible] = useState(false);
  const shown = visible ? value : masked(value);

  // React would put what it knows back while a letter is still composed: the field keeps its content itself.
  useLayoutEffect(() => {
    if (field.current !== null && field.current.value !== shown) field.current.value = shown;
  }, [shown]);

  function take(input: HTMLInputElement): void {
    const caret = input.selectionEnd ?? input.value.length;
    const text = visible ? input.value : retyped(value, input.value, caret);
    if (!visible) {
      input.value = masked(text);
      input.setSelectionRange(caret, caret);
    }
    onText(text);
  }

  return (
    <>
      <Labelled id={id} label={t.ui.kit.passphrase.label} hint={hint} problem={problem}>
        <input
          ref={field}
          id={id}
          name={name}
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={500}
          className={styles.input}
          aria-describedby={[described(id, { hint, problem }), `${id}-dots`].filter(Boolean).join(' ')}
          aria-invalid={problem !== null}
          onChange={({ target, nativeEvent }) => {
            if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) take(target);
          }}
          onCompositionEnd={({ currentTarget }) => take(currentTarget)}
        />
        <span id={`${id}-dots`} className="visually-hidden">
          {t.ui.kit.passphrase.dots}
        </span>
      </Labelled>
      <CheckField checked={visible} onCheck={setVisible}>
        {t.ui.kit.passphrase.show}
      </CheckField>
    </>
  );
}
