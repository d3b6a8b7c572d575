/** The kit's fields, bound to a form. */
import { useId, type ComponentProps, type ReactNode } from 'react';
import { CheckField } from '../kit/field.tsx';
import { TextArea, TextField } from '../kit/text-field.tsx';
import kit from '../kit/kit.module.css';
import { ticked, type Bound } from './fields.ts';

type Of<P, V> = Omit<P, 'name' | 'value' | 'onText' | 'problem'> & { of: Bound<V>; problem?: string | null };

const bound = <V,>({ name, value, problem, set }: Bound<V>, own?: string | null) => ({
  name,
  value,
  problem: own ?? problem,
  onText: set,
});

/** A line; with `type="date"` a day. */
export function LineOf({ of, problem, ...rest }: Of<ComponentProps<typeof TextField>, string>) {
  return <TextField {...rest} {...bound(of, problem)} />;
}

/** Several lines: a reason, or persons, one a line. */
export function LinesOf({ of, problem, ...rest }: Of<ComponentProps<typeof TextArea>, string>) {
  return <TextArea {...rest} {...bound(of, problem)} />;
}

type TicksProps = {
  of: Bound<readonly string[]>;
  legend?: ReactNode;
  options: readonly { readonly value: string; readonly label: ReactNode }[];
  /** So many at most; of one and another it is either. */
  most?: number;
  children?: ReactNode;
};

/** Some of what is offered. */
export function TicksOf({ of: { name, value, problem, set }, legend, options, most, children }: TicksProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={problem === null ? undefined : id}>
      {legend !== undefined && (
        <legend>
          <b>{legend}</b>
        </legend>
      )}
      {options.map((one) => (
        <CheckField
          key={one.value}
          type={most === 1 ? 'radio' : 'checkbox'}
          name={name}
          checked={value.includes(one.value)}
          onCheck={(on) => set(ticked(value, one.value, on, most))}
        >
          {one.label}
        </CheckField>
      ))}
      {problem !== null && (
        <p id={id} className={kit.problem} role="alert">
          {problem}
        </p>
      )}
      {children}
    </fieldset>
  );
}
