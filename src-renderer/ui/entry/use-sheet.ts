import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Numbers } from '../../../src-shared/protocol/numbers.ts';
import type { Failure } from '../../../src-shared/result.ts';
import { useWindow } from '../../state.ts';
import { registerEditor, reportUnsaved } from '../saving/unsaved.ts';
import { commit, fillZeros, redo, sheetOf, undo, type Move, type Sheet } from '../sheet/history.ts';
import { saveQueue, type SaveQueue, type Saving } from '../sheet/save-queue.ts';

export type SheetSession = {
  numbers: Numbers;
  commit: (path: string, value: number | null) => void;
  zeros: (paths: readonly string[]) => void;
  /** Path of the field to stand in now; null where there is nothing to undo. */
  undo: () => string | null;
  redo: () => string | null;
  /** Fields whose number the core refused to save; they stay on screen and are sent again with the next one. */
  unsaved: ReadonlySet<string>;
  /** True when every committed number is on disk. */
  settle: () => Promise<boolean>;
};

const nothing: ReadonlySet<string> = new Set();

/**
 * One entry being typed. What is given counts at the first render only: give the component a key per entry.
 * @param nameOf how the bar calls a field that could not be saved
 */
export function useSheet(initial: Numbers, save: Saving, nameOf: (path: string) => string): SheetSession {
  const id = useId();
  const [sheet, setSheet] = useState<Sheet>(() => sheetOf(initial));
  const [unsaved, setUnsaved] = useState(nothing);
  const current = useRef(sheet);
  const [queue] = useState<SaveQueue>(() =>
    saveQueue(save, (state, waiting) => {
      const failure: Failure | null = state.kind === 'failed' ? state.failure : null;
      const paths = Object.keys(waiting);
      setUnsaved(failure === null ? nothing : new Set(paths));
      const label = paths.map((path) => nameOf(path)).join(', ');
      const pending =
        state.kind === 'saved' && paths.length === 0 ? null : state.kind === 'failed' ? 'failed' : 'saving';
      reportUnsaved(id, pending === null ? null : { label, state: pending, failure });
      if (state.kind === 'saved') useWindow.setState({ savedAt: state.at });
    }),
  );
  useEffect(() => registerEditor(id, queue), [id, queue]);

  const actions = useMemo(() => {
    function make(move: Move | null): string | null {
      if (move === null) return null;
      current.current = move.sheet;
      setSheet(move.sheet);
      queue.push(move.changes);
      return move.focus;
    }
    return {
      commit: (path: string, value: number | null) => void make(commit(current.current, { [path]: value })),
      zeros: (paths: readonly string[]) => void make(fillZeros(current.current, paths)),
      undo: () => make(undo(current.current)),
      redo: () => make(redo(current.current)),
      settle: queue.settle,
    };
  }, [queue]);

  return { numbers: sheet.numbers, unsaved, ...actions };
}
