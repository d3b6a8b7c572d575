/**
 * Sends committed numbers to the core one batch at a time and keeps what was not taken yet, so that a slow or broken
 * disk loses nothing that is still on screen.
 */
import type { Numbers } from '../../../src-shared/protocol/numbers.ts';
import type { Failure, Result } from '../../../src-shared/result.ts';
import type { SavedView } from '../../../src-shared/views.ts';

export type Saving = (changes: Numbers) => Promise<Result<SavedView>>;
export type SaveState = { kind: 'saving' } | { kind: 'saved'; at: string } | { kind: 'failed'; failure: Failure };

/** What happened, and every number that is not on the disk now. */
export type Report = (state: SaveState, unsaved: Numbers) => void;

export type SaveQueue = {
  push: (changes: Numbers) => void;
  /** Tries again what failed. Resolves when nothing is waiting: true if everything is on disk. */
  settle: () => Promise<boolean>;
};

export function saveQueue(save: Saving, report: Report): SaveQueue {
  let waiting: Numbers = {};
  let running: Promise<boolean> | null = null;

  async function send(): Promise<boolean> {
    while (Object.keys(waiting).length > 0) {
      const batch = waiting;
      waiting = {};
      report({ kind: 'saving' }, batch);
      const result = await save(batch);
      if (!result.ok) {
        // What was typed meanwhile is newer than what failed.
        waiting = { ...batch, ...waiting };
        report({ kind: 'failed', failure: result.error }, waiting);
        return false;
      }
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
  };
}
