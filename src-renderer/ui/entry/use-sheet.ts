import { useMemo, useRef, useState } from 'react';
import type { Numbers } from '../../../src-shared/protocol/numbers.ts';
import type { Failure } from '../../../src-shared/result.ts';
import { useWhenBack, useWindow } from '../../state.ts';
import { commit, fillZeros, redo, sheetOf, undo, type Move, type Sheet } from '../sheet/history.ts';
import { saveQueue, type SaveQueue, type Saving } from '../sheet/save-queue.ts';

export type SheetSession = {
  numbers: Numbers;
  commit: (path: string, value: number | null) => void;
  zeros: (paths: readonly string[]) => void;
  /** Path of the field to stand in now; null where there is nothing to undo. */
  undo: () => string | null;
  redo: () => string | null;
  /** What the core refused to save; the numbers stay on screen and are sent again with the next one. */
  failure: Failure | null;
  /** True when every committed number is on disk. */
  settle: () => Promise<boolean>;
};

/** One entry being typed. Both inputs count at the first render only: give the component a key per entry. */
export function useSheet(initial: Numbers, save: Saving): SheetSession {
  const [sheet, setSheet] = useState<Sheet>(() => sheetOf(initial));
  const [failure, setFailure] = useState<Failure | null>(null);
  const current = useRef(sheet);
  const [queue] = useState<SaveQueue>(() =>
    saveQueue(save, (state) => {
      useWindow.setState({ saved: state.kind === 'failed' ? { kind: 'failed' } : state });
      setFailure(state.kind === 'failed' ? state.failure : null);
    }),
  );

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

  useWhenBack(failure, queue.settle);

  return { numbers: sheet.numbers, failure, ...actions };
}
