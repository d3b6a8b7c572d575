/**
 * One value on its way to the disk while somebody types or ticks: sent after a short pause in typing, at the latest after a
 * few seconds, and at once when asked. What the core does not take stays here and is sent again.
 */
import type { Failure, Result } from '../../../src-shared/result.ts';
import type { SavedView } from '../../../src-shared/api/call.ts';

export type ValueState =
  | { kind: 'kept'; at: string | null }
  /** Typed, not sent yet. */
  | { kind: 'changed' }
  | { kind: 'saving' }
  | { kind: 'failed'; failure: Failure };

export type ValueQueue<T> = {
  /** `soon` waits for a pause in typing; `now` does not. */
  change: (value: T, when: 'soon' | 'now') => void;
  /** Resolves when nothing is waiting: true if the value is on the disk. */
  settle: () => Promise<boolean>;
  /** What the core holds now: shown, where another window changed it and nothing of this window waits. */
  stands: (value: T, version: number) => void;
  /** Where another window wrote meanwhile. `theirs`: what was typed here is given up, and what stands is shown. */
  take: (whose: 'mine' | 'theirs') => Promise<void>;
};

type Parts<T> = {
  /** What the core holds already. */
  readonly kept: T;
  readonly same: (a: T, b: T) => boolean;
  /** What the core would refuse is not sent. */
  readonly refuse: (value: T) => Failure | null;
  /** `was`: what stood there, as far as this window knows. */
  readonly save: (value: T, was: T) => Promise<Result<SavedView>>;
  readonly report: (state: ValueState) => void;
  /** What another window wrote takes the place of what was typed here. */
  readonly show: (value: T) => void;
};

/** Long enough for the next key, short enough for a pulled plug. */
export const PAUSE_MS = 700;
/** However long somebody types without a pause. */
export const LONGEST_MS = 2_500;

export function valueQueue<T>({ kept, same, refuse, save, report, show }: Parts<T>): ValueQueue<T> {
  let stored = kept;
  let current = kept;
  /** As {@link ValueQueue.stands} said it last. */
  let newest = kept;
  let saved = 0;
  /** Said as long as the same waits, also while it is sent again: whoever is about to choose must not lose the choice. */
  let failed: { readonly value: T; readonly failure: Failure } | null = null;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let changedAt: number | null = null;

  function stopWaiting(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    changedAt = null;
  }

  async function send(): Promise<boolean> {
    while (!same(current, stored)) {
      const value = current;
      const refused = refuse(value);
      const before = failed !== null && same(failed.value, value) ? failed.failure : null;
      if (refused === null) report(before === null ? { kind: 'saving' } : { kind: 'failed', failure: before });
      const answer: Result<SavedView> = refused === null ? await save(value, stored) : { ok: false, error: refused };
      if (!answer.ok) {
        // something newer may be acceptable where this was not
        if (!same(current, value)) continue;
        failed = { value, failure: answer.error };
        report({ kind: 'failed', failure: answer.error });
        return false;
      }
      failed = null;
      stored = value;
      newest = value;
      saved = answer.value.version;
      report({ kind: 'kept', at: answer.value.savedAt });
    }
    return true;
  }

  function start(): Promise<boolean> {
    stopWaiting();
    running ??= send().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    change: (value, when) => {
      current = value;
      if (same(value, stored) && running === null) {
        stopWaiting();
        report({ kind: 'kept', at: null });
        return;
      }
      if (when === 'now') return void start();
      report({ kind: 'changed' });
      const now = Date.now();
      changedAt ??= now;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void start(), Math.max(0, Math.min(PAUSE_MS, changedAt + LONGEST_MS - now)));
    },
    settle: async () => {
      if (running !== null) await running;
      return start();
    },
    stands: (value, version) => {
      if (version < saved || same(value, newest)) return;
      newest = value;
      if (running !== null || !same(current, stored)) return;
      stored = value;
      current = value;
      show(value);
    },
    take: async (whose) => {
      // leaving the field for the choice may have sent it once more
      await running;
      if (same(current, stored) || same(newest, stored)) return;
      stored = newest;
      failed = null;
      if (whose === 'mine') return void start();
      current = newest;
      stopWaiting();
      show(newest);
      report({ kind: 'kept', at: null });
    },
  };
}
