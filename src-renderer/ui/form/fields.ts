/** What a form asks: what stands on the screen, and the answer that is read from it. */
import { loose } from '../../../src-shared/language/typeset.ts';
import type { Failure } from '../../../src-shared/result.ts';

/** One question: `Shown` stands on the screen, `Answer` is read from it. Its name is the one the core calls it by. */
export type Field<Shown, Answer> = {
  readonly start: Shown;
  /** `undefined` while it is not answered, or not fully. */
  readonly read: (shown: Shown) => Answer | undefined;
  /** What is asked, where that may change under the hands: an answer to something else is none. */
  readonly about?: string;
  /** Said once, it holds for the next answer too. */
  readonly stays?: boolean;
};

/** A line or several; blank is no answer. It begins as text that is stored, not as text is set on a screen. */
export function words(start = '', right: (typed: string) => boolean = () => true): Field<string, string> {
  return {
    start: loose(start),
    read: (typed) => {
      const clean = typed.trim();
      return clean !== '' && right(clean) ? clean : undefined;
    },
  };
}

/** A day, `YYYY-MM-DD`. */
export function day(start: string): Field<string, string> {
  return { ...words(start), stays: true };
}

/** One person a line, as it is typed; empty lines are nobody. */
export function people(enough: (names: readonly string[]) => boolean = ({ length }) => length > 0) {
  return {
    start: '',
    read: (typed) => {
      const names = peopleOf(typed);
      return enough(names) ? names : undefined;
    },
  } satisfies Field<string, string[]>;
}

function peopleOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Ticked among what is offered. */
export function ticks(
  enough: (ticked: readonly string[]) => boolean,
  about = '',
  start: readonly string[] = [],
): Field<readonly string[], string[]> {
  return { start, about, read: (ticked) => (enough(ticked) ? [...ticked] : undefined) };
}

/** A sentence to be ticked: what it says was done. */
export function tick(start = false): Field<boolean, true> {
  return { start, read: (on) => on || undefined };
}

type Medium = { readonly id: string };

/** Where something is written to; it stays for the next time. */
export function medium(media: readonly Medium[]): Field<string, string> {
  return { start: '', stays: true, read: (id) => mediumOf(media, id)?.id };
}

/** One that was pulled out is none; the only one there is need not be chosen. */
export function mediumOf<M extends Medium>(media: readonly M[], id: string): M | undefined {
  return media.find((one) => one.id === id) ?? (media.length === 1 ? media[0] : undefined);
}

/** The key with what opens it: a passphrase is what was typed, spaces and all. */
export function opening<K extends { medium: string; name: string }>(key: K) {
  return {
    start: '',
    read: (passphrase) => (passphrase === '' ? undefined : { ...key, passphrase }),
  } satisfies Field<string, K & { passphrase: string }>;
}

/** After one more tick, or one less; of more than `most` the first gives way. */
export function ticked(chosen: readonly string[], one: string, on: boolean, most = Infinity): string[] {
  const others = chosen.filter((other) => other !== one);
  return on ? [...others, one].slice(-most) : others;
}

/** What a field on the screen needs; `set` is what a person does, and takes a failure off. */
export type Bound<V> = { name: string; value: V; problem: string | null; set: (value: V) => void };

export type Fields = Readonly<
  Record<string, Pick<Field<unknown, unknown>, 'start' | 'about' | 'stays'> & { read: (shown: never) => unknown }>
>;
export type Name<F> = keyof F & string;
export type Shown<F extends Fields> = { readonly [K in keyof F]: F[K]['start'] };
export type Answers<F extends Fields> = { [K in keyof F]: Exclude<ReturnType<F[K]['read']>, undefined> };

/** The answers, or `null` with what is missing, in the order of the form. */
export function read<F extends Fields>(
  fields: F,
  shown: Shown<F>,
): { answers: Answers<F> | null; missing: readonly Name<F>[] } {
  const entries = namesOf(fields).map((name) => [name, fields[name]?.read(shown[name] as never)] as const);
  const missing = entries.filter(([, answer]) => answer === undefined).map(([name]) => name);
  return { answers: missing.length === 0 ? (Object.fromEntries(entries) as Answers<F>) : null, missing };
}

export function startsOf<F extends Fields>(fields: F): Shown<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, { start }]) => [name, start])) as Shown<F>;
}

/** What somebody gave, each with what was asked when it was given. */
export type Given<F extends Fields> = {
  readonly [K in keyof F]?: { readonly value: F[K]['start']; readonly about: string | undefined };
};

export function shownOf<F extends Fields>(fields: F, starts: Shown<F>, given: Given<F>): Shown<F> {
  const entries = namesOf(fields).map((name) => {
    const one = given[name];
    return [name, one !== undefined && one.about === fields[name]?.about ? one.value : starts[name]];
  });
  return Object.fromEntries(entries) as Shown<F>;
}

/** What stands in the form once its answer was taken. */
export function kept<F extends Fields>(fields: F, given: Given<F>): Given<F> {
  const stays = namesOf(fields).filter((name) => fields[name]?.stays === true && given[name] !== undefined);
  return Object.fromEntries(stays.map((name) => [name, given[name]])) as Given<F>;
}

/** The field that a failure of the core is about: `where` begins with its name. */
export function fieldOf<F extends Fields>(fields: F, failure: Failure | null): Name<F> | undefined {
  const [name] = failure?.where?.split('/') ?? [];
  return namesOf(fields).find((one) => one === name);
}

export function namesOf<F extends Fields>(fields: F): Name<F>[] {
  return Object.keys(fields);
}
