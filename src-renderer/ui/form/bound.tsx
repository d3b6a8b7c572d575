/** The kit's fields, bound to a form. */
import { type ComponentProps, type ReactNode } from 'react';
import { CheckField, Grouped } from '../kit/field.tsx';
import { MediumSelect } from '../kit/medium-select.tsx';
import { PassphraseField } from '../kit/passphrase-field.tsx';
import { TextArea, TextField } from '../kit/text-field.tsx';
import { mediumOf, ticked, type Bound } from './fields.ts';

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

/** What opens a key. */
export function PassphraseOf({ of, hint }: { of: Bound<string>; hint?: ReactNode }) {
  return <PassphraseField hint={hint} {...bound(of)} />;
}

type MediumProps = Pick<ComponentProps<typeof MediumSelect>, 'media'> & { of: Bound<string> };

export function MediumOf({ of: { set, value, ...of }, media }: MediumProps) {
  return <MediumSelect {...of} media={media} value={mediumOf(media, value)?.id ?? ''} onMedium={set} />;
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
  return (
    <Grouped legend={legend === undefined ? undefined : <b>{legend}</b>} problem={problem}>
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
      {children}
    </Grouped>
  );
}

/** One sentence. */
export function TickOf({ of: { value, set, ...of }, children }: { of: Bound<boolean>; children: ReactNode }) {
  return (
    <TicksOf
      of={{ ...of, value: value ? [of.name] : [], set: ({ length }) => set(length > 0) }}
      options={[{ value: of.name, label: children }]}
    />
  );
}
