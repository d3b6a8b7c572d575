import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../../language.ts';
import { cx } from '../kit/cx.ts';
import { registerTyping } from '../saving/unsaved.ts';
import { intentOf, type Intent } from '../sheet/intents.ts';
import { numberOf, readTyped, shown, type Refusal } from '../sheet/typed.ts';
import styles from './entry.module.css';

export function fieldId(path: string): string {
  return `field-${path.replaceAll('/', '-')}`;
}

/** Puts the cursor into a field; false where the field is not on this page. */
export function focusField(path: string): boolean {
  const field = document.getElementById(fieldId(path));
  field?.focus();
  return field !== null;
}

type Props = {
  path: string;
  value: number | null;
  describedBy?: string | undefined;
  invalid?: boolean;
  /** The number that stands here is not on the disk. */
  unsaved?: boolean;
  /** What was given on is being looked at: nothing is typed here until the answer. */
  locked?: boolean;
  onCommit: (path: string, value: number | null) => void;
  /** Another number stands here than is committed; `null`: not any more. */
  onTyping?: (path: string | null) => void;
  /** True when the key was used up. */
  onIntent: (path: string, intent: Intent) => boolean;
};

/**
 * One number of the paper. Text, not `type=number`: the wheel and the arrows must never change a value. What is typed
 * counts when the field is left or Enter is pressed; Esc takes it back.
 */
export function NumberField(props: Props) {
  const { path, value, describedBy, invalid = false, unsaved = false, locked = false } = props;
  const { onCommit, onTyping, onIntent } = props;
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  /** Why a key was not taken; told until the field is left, so that whoever looks at the paper sees it when looking up. */
  const [refused, setRefused] = useState<Refusal | null>(null);
  /** What was given on already: Enter and then leaving the field is one commit, not two. */
  const given = useRef<number | null>(value);
  const focused = text !== null;
  const id = fieldId(path);

  // A value changed from outside (undo, zeros) while the cursor stands here.
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (focused) setText(shown(value, true));
  }
  useLayoutEffect(() => {
    if (focused) input.current?.select();
  }, [focused]);

  function accept(): void {
    const typed = text === null ? undefined : numberOf(text);
    if (typed !== undefined && typed !== given.current && typed !== value) {
      given.current = typed;
      onCommit(path, typed);
    }
    onTyping?.(null);
  }
  // Whatever way the screen is left while the cursor stands here, what is typed counts.
  const commitNow = useRef(accept);
  useLayoutEffect(() => {
    commitNow.current = accept;
  });
  // also where another window took the step that leads away from here: the bar says that it came too late
  useLayoutEffect(() => () => commitNow.current(), []);
  useEffect(() => (focused ? registerTyping(() => commitNow.current()) : undefined), [focused]);
  function restore(): void {
    setRefused(null);
    // At once: a digit typed right after Esc must not be what gets selected.
    flushSync(() => {
      onTyping?.(null);
      setText(shown(value, true));
    });
    input.current?.select();
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const intent = intentOf(event);
    if (intent === null) return;
    const dirty = text !== null && numberOf(text) !== value;
    if (intent === 'restore' || (intent === 'undo' && dirty)) {
      event.preventDefault();
      restore();
      return;
    }
    accept();
    if (onIntent(path, intent)) event.preventDefault();
  }

  return (
    <span className={styles.fieldCell}>
      <input
        ref={input}
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        readOnly={locked}
        className={cx(styles.number, invalid && styles.invalid, unsaved && styles.unsaved)}
        value={text ?? shown(value, false)}
        aria-invalid={invalid || unsaved}
        aria-describedby={cx(refused !== null && `${id}-note`, describedBy) || undefined}
        onFocus={() => {
          given.current = value;
          setText(shown(value, true));
        }}
        onMouseDown={(event) => {
          // The first click selects all, as the keyboard does; a second one may place the cursor.
          if (focused) return;
          event.preventDefault();
          event.currentTarget.focus();
        }}
        onChange={(event) => {
          const read = readTyped(event.target.value);
          if (read.kind === 'refused') {
            setRefused(read.why);
            return;
          }
          onTyping?.(path);
          setText(event.target.value);
        }}
        onBlur={() => {
          accept();
          setText(null);
          setRefused(null);
        }}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}-note`} className={styles.refused} role="status">
        {refused !== null && t.ui.entry.refused[refused]}
      </span>
    </span>
  );
}
