import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { Failure } from '../../../src-shared/result.ts';
import { useTexts } from '../../language.ts';
import { type Command, useCommand } from '../../command.ts';
import { useFailureWords } from '../kit/note.tsx';
import {
  type Answers,
  type Bound,
  fieldOf,
  type Fields,
  type Given,
  kept,
  type Name,
  read,
  type Shown,
  shownOf,
  startsOf,
} from './fields.ts';

type Options<F extends Fields, T> = {
  /** In the order they stand on the screen. */
  fields: F;
  /** Gives the answers to the core; `null` where it refused. */
  send: (answers: Answers<F>, run: Command['run']) => Promise<T | null>;
  /** Where it takes its time: what it brings to somebody who left this screen meanwhile and comes back. */
  resume?: (again: Command['resume']) => Promise<T | null>;
  done: (value: T) => void;
};

/** `run` is for what is asked beside the answers: one thing at a time, and one place for what failed. */
export type Form<F extends Fields> = Command & {
  /** Of the element around the fields. */
  id: string;
  shown: Shown<F>;
  /** Every question is answered. */
  ready: boolean;
  /** Sends the answers, or goes to the first that is missing. */
  submit: () => Promise<void>;
  field: <K extends Name<F>>(name: K) => Bound<F[K]['start']>;
};

/** What is typed stays until it was taken; a failure stands at the field it is about, and the focus goes there. */
export function useForm<F extends Fields, T>({ fields, send, resume, done }: Options<F, T>): Form<F> {
  const t = useTexts();
  const id = useId();
  const [starts] = useState(() => startsOf(fields));
  const [given, setGiven] = useState<Given<F>>({});
  const [tried, setTried] = useState(false);
  const [mended, setMended] = useState<Failure | null>(null);
  const command = useCommand();
  const { failure, run } = command;
  const refusal = useFailureWords(failure);
  const refused = fieldOf(fields, failure);
  const shown = shownOf(fields, starts, given);
  const { answers, missing } = read(fields, shown);

  useEffect(() => {
    if (failure !== null && refused !== undefined) focusField(id, refused);
  }, [id, failure, refused]);

  const comeBack = useEffectEvent(async () => {
    const value = (await resume?.(command.resume)) ?? null;
    if (value !== null) done(value);
  });
  useEffect(() => void comeBack(), []);

  async function submit(): Promise<void> {
    setTried(true);
    if (answers === null) return focusField(id, missing[0]);
    const value = await send(answers, run);
    if (value === null) return;
    setTried(false);
    setGiven((now) => kept(fields, now));
    done(value);
  }

  function problemOf(name: Name<F>): string | null {
    if (name === refused && mended !== failure) return refusal?.what ?? null;
    return tried && missing.includes(name) ? t.ui.form.missing : null;
  }

  const field: Form<F>['field'] = (name) => ({
    name,
    value: shown[name],
    problem: problemOf(name),
    set: (value) => {
      setGiven((before) => ({ ...before, [name]: { value, about: fields[name]?.about } }));
      if (name === refused) setMended(failure);
    },
  });
  return { ...command, id, shown, ready: answers !== null, submit, field };
}

function focusField(form: string, name: string | undefined): void {
  document.getElementById(form)?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
}
