/**
 * Sends committed numbers to the core one batch at a time and keeps what was not taken yet, so that a slow or broken
 * disk loses nothing that is still on screen.
 */
import type { Numbers } from '../../../src-shared/protocol/numbers.ts';
import type { Failure, Result } from '../../../src-shared/result.ts';
import type { SavedView } from '../../../src-shared/api/call.ts';

/** `was`: what stood in those fields, as far as this window knows. */
export type Saving = (changes: Numbers, was: Numbers) => Promise<Result<SavedView>>;
export type SaveState =
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  /** Nothing waits any more, and nothing was saved. */
  | { kind: 'given-up' }
  | { kind: 'failed'; failure: Failure };

/** What happened, and every number that is not on the disk now. */
export type Report = (state: SaveState, unsaved: Numbers) => void;

export type SaveQueue = {
  push: (changes: Numbers) => void;
  /** Tries again what failed. Resolves when nothing is waiting: true if everything is on disk. */
  settle: () => Promise<boolean>;
  /**
   * What the core holds now.
   * @returns the fields another window changed, as far as nothing of this window waits in them and nobody types there
   */
  stands: (numbers: Numbers, version: number) => Numbers;
  /**
   * In which field somebody types what is not given on yet; `null`: in none any more. It counts over what stood there when
   * they began, for that is what they saw.
   * @returns what another window wrote meanwhile into a field that was left as it was
   */
  typing: (path: string | null) => Numbers;
  /** Of fields that another window wrote meanwhile. `theirs`: what was typed here is given up, and what stands returned. */
  take: (whose: 'mine' | 'theirs') => Promise<Numbers>;
};

/**
 * @param kept what the core holds already
 * @param hidden nobody sees what stands, so that nothing counts over what came in since
 */
export function saveQueue(save: Saving, report: Report, kept: Numbers = {}, hidden = false): SaveQueue {
  let stored = kept;
  /** As {@link SaveQueue.stands} said it last. */
  let newest = kept;
  let saved = 0;
  let waiting: Numbers = {};
  let sending: Numbers = {};
  /** Said until it is sent, also while it is tried again: whoever is about to choose must not lose the choice. */
  let failure: Failure | null = null;
  let running: Promise<boolean> | null = null;
  let held: string | null = null;

  const at = (numbers: Numbers, path: string) => numbers[path] ?? null;
  const picked = (numbers: Numbers, paths: readonly string[]): Numbers =>
    Object.fromEntries(paths.map((path) => [path, at(numbers, path)]));

  /** Of these fields what another window wrote, where it may take the place of what this one knows. */
  function adopted(paths: readonly string[]): Numbers {
    if (hidden) return {};
    const mine = { ...sending, ...waiting };
    const free = paths.filter((path) => path !== held && !Object.hasOwn(mine, path));
    const changed = picked(
      newest,
      free.filter((path) => at(stored, path) !== at(newest, path)),
    );
    stored = { ...stored, ...changed };
    return changed;
  }

  async function send(): Promise<boolean> {
    while (Object.keys(waiting).length > 0) {
      const batch = waiting;
      waiting = {};
      sending = batch;
      report(failure === null ? { kind: 'saving' } : { kind: 'failed', failure }, batch);
      const result = await save(batch, picked(stored, Object.keys(batch)));
      sending = {};
      if (!result.ok) {
        // What was typed meanwhile is newer than what failed.
        waiting = { ...batch, ...waiting };
        failure = result.error;
        report({ kind: 'failed', failure }, waiting);
        return false;
      }
      failure = null;
      stored = { ...stored, ...batch };
      newest = { ...newest, ...batch };
      saved = result.value.version;
      report({ kind: 'saved', at: result.value.savedAt }, waiting);
    }
    return true;
  }

  function start(): Promise<boolean> {
    running ??= send().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    push: (changes) => {
      waiting = { ...waiting, ...changes };
      void start();
    },
    settle: async () => {
      if (running !== null) await running;
      return start();
    },
    stands: (numbers, version) => {
      if (version < saved) return {};
      newest = numbers;
      return adopted([...new Set([...Object.keys(stored), ...Object.keys(numbers)])]);
    },
    typing: (path) => {
      const left = held;
      held = path;
      return left === null ? {} : adopted([left]);
    },
    take: async (whose) => {
      // leaving a field for the choice may have sent it once more
      await running;
      failure = null;
      const all = Object.keys(waiting);
      const differing = all.filter((path) => at(stored, path) !== at(newest, path));
      // where none differs it is the sitting that is another one, and with it everything that was typed here
      const paths = differing.length > 0 ? differing : all;
      const theirs = picked(newest, paths);
      stored = { ...stored, ...theirs };
      if (whose === 'theirs')
        waiting = Object.fromEntries(Object.entries(waiting).filter(([path]) => !paths.includes(path)));
      if (Object.keys(waiting).length === 0) report({ kind: 'given-up' }, waiting);
      else void start();
      return whose === 'theirs' ? theirs : {};
    },
  };
}
