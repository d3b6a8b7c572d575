import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './kit.module.css';

export type Common = { label: ReactNode; hint?: ReactNode; problem?: string | null };

/** Label above, hint below it, the problem beside the field: one shape for every question that is not a number. */
export function Labelled({ id, label, hint, problem, children }: Common & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      {problem !== undefined && problem !== null && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** Several to tick or to choose from, asked as one. */
export function Grouped({
  legend,
  problem,
  children,
}: {
  legend?: ReactNode;
  problem: string | null;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset aria-describedby={problem === null ? undefined : id}>
      {legend !== undefined && <legend>{legend}</legend>}
      {children}
      {problem !== null && (
        <p id={id} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

export function described(id: string, { hint, problem }: Pick<Common, 'hint' | 'problem'>): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, problem !== undefined && problem !== null && `${id}-problem`];
  return ids.filter((one) => one !== false).join(' ') || undefined;
}

type CodeProps = Common & { name?: string; value: string; onText: (text: string) => void; rows?: number };

/** For what a machine wrote: any length, kept as it is. Words of people go into `TextField` and `TextArea`. */
export function CodeField({ label, hint, problem, onText, ...rest }: CodeProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem ?? null}>
      <textarea
        {...rest}
        id={id}
        lang="zxx"
        spellCheck={false}
        autoComplete="off"
        className={cx(styles.input, styles.area)}
        aria-describedby={described(id, { hint, problem: problem ?? null })}
        aria-invalid={typeof problem === 'string'}
        onChange={(event) => onText(event.target.value)}
      />
    </Labelled>
  );
}

type SelectProps = Common & {
  name?: string;
  value: string;
  onText: (value: string) => void;
  options: readonly { value: string; label: string; disabled?: boolean }[];
};

export function SelectField({ name, label, hint, problem, value, onText, options }: SelectProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem ?? null}>
      <select
        id={id}
        name={name}
        className={styles.input}
        value={value}
        aria-describedby={described(id, { hint, problem: problem ?? null })}
        aria-invalid={typeof problem === 'string'}
        onChange={(event) => onText(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

type CheckProps = {
  checked: boolean;
  onCheck: (checked: boolean) => void;
  children: ReactNode;
  disabled?: boolean;
  type?: 'checkbox' | 'radio';
  name?: string;
};

/** A tick with its sentence; the whole line is the target. */
export function CheckField({ checked, onCheck, children, disabled = false, type = 'checkbox', name }: CheckProps) {
  return (
    <label className={cx(styles.check, disabled && styles.checkOff)}>
      <input
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onCheck(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
