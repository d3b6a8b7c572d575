/** Fields for the words of people, which go onto paper: what a paper cannot carry is told while it is typed, nothing is cut. */
import { useId, type InputHTMLAttributes, type Ref } from 'react';
import { LINE_LIMIT, TEXT_LIMIT } from '../../../src-shared/text/limits.ts';
import { cleaned, cleanedLine, firstUnprintable } from '../../../src-shared/text/printable.ts';
import { useTexts } from '../../language.ts';
import { cx } from './cx.ts';
import { described, Labelled, type Common } from './field.tsx';
import styles from './kit.module.css';

/**
 * What a text may not have, told while it is typed; nothing is ever cut. A password or a date is no text for paper.
 */
function useTextProblem(limit: number): (text: string) => string | null {
  const t = useTexts();
  return (text) => {
    if (text.length > limit) return t.ui.kit.typed.tooLong(text.length - limit, limit);
    const found = firstUnprintable(text);
    return found === undefined ? null : t.ui.kit.typed.unprintable(found);
  };
}

/**
 * What a paste brought along unseen is gone before anybody works with the text; the cursor stays where it was. A letter
 * that is still being composed is left alone.
 */
function takeText(field: HTMLInputElement | HTMLTextAreaElement, composing: boolean, clean: (text: string) => string) {
  const text = composing ? field.value : clean(field.value);
  if (text === field.value) return text;
  const at = clean(field.value.slice(0, field.selectionStart ?? 0)).length;
  field.value = text;
  field.setSelectionRange(at, at);
  return text;
}

type TextProps = Common &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & { value: string; onText: (text: string) => void };

export function TextField({ label, hint, problem, onText, className, ...rest }: TextProps) {
  const id = useId();
  const { type = 'text', value } = rest;
  const problemOf = useTextProblem(LINE_LIMIT);
  const shown = problem ?? (type === 'text' ? problemOf(value) : null);
  return (
    <Labelled id={id} label={label} hint={hint} problem={shown}>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id}
        className={cx(styles.input, className)}
        aria-describedby={described(id, { hint, problem: shown })}
        aria-invalid={shown !== null}
        onChange={(event) => {
          const composing = (event.nativeEvent as InputEvent).isComposing;
          onText(type === 'text' ? takeText(event.target, composing, cleanedLine) : event.target.value);
        }}
      />
    </Labelled>
  );
}

type AreaProps = Common & {
  value: string;
  onText: (text: string) => void;
  onBlur?: () => void;
  name?: string;
  rows?: number;
  lang?: string;
  limit?: number;
  /** What stands here is not on the disk, and the last try failed. */
  unsaved?: boolean;
  fieldRef?: Ref<HTMLTextAreaElement>;
};

/** Below so many characters left the field says how many. */
const ROOM_TOLD = 500;

/** Words of several lines. The box grows with them. */
export function TextArea({
  label,
  hint,
  problem,
  onText,
  rows = 3,
  limit = TEXT_LIMIT,
  unsaved,
  fieldRef,
  ...rest
}: AreaProps) {
  const t = useTexts();
  const id = useId();
  const problemOf = useTextProblem(limit);
  const shown = problemOf(rest.value) ?? problem ?? null;
  const left = limit - rest.value.length;
  return (
    <Labelled id={id} label={label} hint={hint} problem={shown}>
      <textarea
        {...rest}
        ref={fieldRef}
        id={id}
        rows={rows}
        className={cx(styles.input, styles.area, unsaved === true && styles.unsaved)}
        aria-describedby={described(id, { hint, problem: shown })}
        aria-invalid={shown !== null || unsaved === true}
        onChange={(event) => onText(takeText(event.target, (event.nativeEvent as InputEvent).isComposing, cleaned))}
      />
      {unsaved === true && <p className={styles.unsavedMark}>{t.ui.kit.typed.unsaved}</p>}
      {left >= 0 && left < ROOM_TOLD && <p className={styles.hint}>{t.ui.kit.typed.room(left)}</p>}
    </Labelled>
  );
}
