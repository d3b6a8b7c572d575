/** What the whole window shares: who it is, what was saved last, which language; and the one way to ask the core. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import type { ApiAnswer, ApiInput, ApiName, ApiOutput, Call, QueryName } from '../src-shared/api/api.ts';
import type { Language } from '../src-shared/forms/vocabulary.ts';
import type { Failure, Result } from '../src-shared/result.ts';
import type { StatusView } from '../src-shared/api/start/welcome.ts';
import type { Hear } from './connect.ts';

/** Whether the program answers this window: not now (`silent`), or never again as it stands (`cut`). */
export type Link = 'open' | 'silent' | 'cut';

type WindowState = {
  link: Link;
  status: StatusView | null;
  language: Language;
  /** Shown in the header: when the last committed field reached the disk. */
  savedAt: string | null;
  /** Contest of the protocol on screen, for the header. */
  subject: string | null;
  /** The helper who named themselves last at the commune; offered again, never assumed. */
  person: string;
  /** Who is at the keyboard of this precinct's window, as the core knows; empty where that must be asked. */
  typist: string;
  /** How often each answer was told to be old: what is on screen of them is asked again. */
  stale: Readonly<Partial<Record<QueryName, number>>>;
  /** How often all of them were. */
  allStale: number;
  /** What somebody decided here was not done for that reason; the window says so until the next try. */
  overtaken: boolean;
};

const remembered = 'urna.language';

export const useWindow = create<WindowState>()(() => ({
  link: 'open',
  status: null,
  language: localStorage.getItem(remembered) === 'en' ? 'en' : 'pl',
  savedAt: null,
  subject: null,
  person: '',
  typist: '',
  stale: {},
  allStale: 0,
  overtaken: false,
}));

export function setLanguage(language: Language): void {
  localStorage.setItem(remembered, language);
  useWindow.setState({ language });
}

let core: Call | null = null;

export function attach(call: Call): void {
  core = call;
}

/**
 * Asks the core. A core that cannot be reached is a failure like any other, shown in place, nothing lost; and the whole
 * window says so, for not every screen has a place for it.
 */
export async function ask<N extends ApiName>(name: N, input: ApiInput<N>): Promise<Result<ApiAnswer<N>>> {
  if (core === null) throw new Error('the window asks before it is connected');
  const answer = await core(name, input);
  useWindow.setState({ link: answer.ok ? 'open' : linkAfter(answer.error) });
  if (!answer.ok && asksWhoTypes(answer.error)) useWindow.setState({ typist: '' });
  if (wasOvertaken(answer)) lookAgain();
  return answer;
}

/** What is on screen is asked again. */
export function lookAgain(): void {
  useWindow.setState(({ allStale }) => ({ allStale: allStale + 1 }));
}

/** Resolves when the answer to this question is told to be old, from now on. */
export function toldStale(name: QueryName): Promise<void> {
  const age = ({ allStale, stale }: WindowState) => allStale + (stale[name] ?? 0);
  const now = age(useWindow.getState());
  return new Promise((resolve) => {
    const stop = useWindow.subscribe((state) => {
      if (age(state) === now) return;
      stop();
      resolve();
    });
  });
}

/** What the core tells unasked. After a break nobody knows what was missed. */
export const hear: Hear = (told) => {
  if (told === 'gone') useWindow.setState({ link: 'silent' });
  else if (told === 'back') {
    void refreshStatus();
    lookAgain();
  } else {
    useWindow.setState(({ stale }) => ({
      stale: { ...stale, ...Object.fromEntries(told.stale.map((name) => [name, (stale[name] ?? 0) + 1])) },
    }));
    if (told.stale.includes('welcome.status')) void refreshStatus();
  }
};

/** Nobody is known to be at the keyboard, or the one who is has not looked at the day yet. */
function asksWhoTypes({ code }: Failure): boolean {
  return code === 'nobody-types' || code === 'day-not-confirmed';
}

/** Another window changed what this one was about. */
export function wasOvertaken(answer: Result<unknown>): boolean {
  return !answer.ok && answer.error.code === 'changed-meanwhile';
}

function linkAfter({ code }: Failure): Link {
  return code === 'window-unknown' ? 'cut' : code === 'core-unreachable' ? 'silent' : 'open';
}

/** Does again what a silent program missed, as soon as it answers. `again` is the same function at every render. */
export function useWhenBack(failure: Failure | null, again: () => unknown): void {
  const missed = failure?.code === 'core-unreachable';
  const open = useWindow((state) => state.link === 'open');
  useEffect(() => {
    if (missed && open) again();
  }, [missed, open, again]);
}

/** Fetches who and where we are. */
export async function refreshStatus(): Promise<Result<StatusView>> {
  const { typist: before } = useWindow.getState();
  const answer = await ask('welcome.status', {});
  if (answer.ok)
    useWindow.setState(({ typist }) => ({
      status: answer.value,
      // whoever sat down while this was on its way is newer than its answer
      typist: typist === before ? (answer.value.typist ?? '') : typist,
    }));
  return answer;
}

export type Asked<T> = {
  value: T | null;
  failure: Failure | null;
  reload: () => void;
  /** Puts the fresh value a command answered in place of the one that was asked. */
  replace: (value: T) => void;
};

/** A query's answer, asked again when its input changes, and when the core tells that it is stale. */
export function useAsk<N extends QueryName>(name: N, input: ApiInput<N>): Asked<ApiOutput<N>> {
  const key = `${name} ${JSON.stringify(input)}`;
  const [answer, setAnswer] = useState<{ key: string; result: Result<ApiOutput<N>> } | null>(null);
  const [round, setRound] = useState(0);
  const stale = useWindow((state) => state.allStale + (state.stale[name] ?? 0));
  /** Counts what was asked and what was put in place: an answer on its way must not undo what a command answered since. */
  const latest = useRef(0);
  /** What is on its way. One that is stale before it is here is shown, and asked again: never two at once. */
  const onItsWay = useRef<{ again: boolean } | null>(null);

  useEffect(
    () => () => {
      latest.current += 1;
      onItsWay.current = null;
    },
    [key],
  );
  useEffect(() => {
    if (onItsWay.current !== null) {
      onItsWay.current.again = true;
      return;
    }
    latest.current += 1;
    const own = latest.current;
    const question = { again: false };
    onItsWay.current = question;
    void ask(name, input).then((result) => {
      if (own === latest.current) setAnswer({ key, result });
      if (onItsWay.current !== question) return;
      onItsWay.current = null;
      if (question.again) setRound((n) => n + 1);
    });
    // `key` stands for name and input: an input is a fresh object at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [key, round, stale]);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  const replace = useCallback(
    (value: ApiOutput<N>) => {
      latest.current += 1;
      setAnswer({ key, result: { ok: true, value } });
    },
    [key],
  );
  const result = answer?.key === key ? answer.result : null;
  const failure = result?.ok === false ? result.error : null;
  useWhenBack(failure, reload);
  return {
    value: result?.ok === true ? result.value : null,
    failure,
    reload,
    replace,
  };
}
