import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Numbers } from '../../../src-shared/protocol/numbers.ts';
import { useWindow } from '../../state.ts';
import { registerEditor, reportUnsaved, type Whose } from '../saving/unsaved.ts';
import { commit, fillZeros, redo, sheetOf, undo, type Move, type Sheet } from '../sheet/history.ts';
import { saveQueue, type SaveQueue, type Saving } from '../sheet/save-queue.ts';

export type SheetSession = {
  numbers: Numbers;
  commit: (path: string, value: number | null) => void;
  /** In which field somebody types what is not committed yet. */
  typing: (path: string | null) => void;
  zeros: (paths: readonly string[]) => void;
  /** Path of the field to stand in now; null where there is nothing to undo. */
  undo: () => string | null;
  redo: () => string | null;
  /** Fields whose number the core refused to save; they stay on screen and are sent again with the next one. */
  unsaved: ReadonlySet<string>;
  /** True when every committed number is on disk. */
  settle: () => Promise<boolean>;
};

type Options = {
  /** What the core holds, and since which version: what another window typed meanwhile comes in by it. */
  kept: Numbers;
  version: number;
  /** Nothing of it is shown here: the numbers are read from the paper once more. */
  hidden?: boolean;
  save: Saving;
  /** How the bar calls a field that could not be saved. */
  nameOf: (path: string) => string;
};

const nothing: ReadonlySet<string> = new Set();

/** One entry being typed. `save`, `hidden` and `nameOf` count at the first render only: give the component a key per entry. */
export function useSheet({ kept, version, hidden = false, save, nameOf }: Options): SheetSession {
  const id = useId();
  const [sheet, setSheet] = useState<Sheet>(() => sheetOf(hidden ? {} : kept));
  const [unsaved, setUnsaved] = useState(nothing);
  const current = useRef(sheet);
  const [queue] = useState<SaveQueue>(() =>
    saveQueue(
      save,
      (state, waiting) => {
        const failure = state.kind === 'failed' ? state.failure : null;
        const paths = Object.keys(waiting);
        setUnsaved(failure === null ? nothing : new Set(paths));
        const label = paths.map((path) => nameOf(path)).join(', ');
        const pending = paths.length === 0 && state.kind !== 'saving' ? null : failure === null ? 'saving' : 'failed';
        reportUnsaved(id, pending === null ? null : { label, state: pending, failure });
        if (state.kind === 'saved') useWindow.setState({ savedAt: state.at });
      },
      kept,
      hidden,
    ),
  );

  const actions = useMemo(() => {
    function show(next: Sheet): void {
      current.current = next;
      setSheet(next);
    }
    function make(move: Move | null): string | null {
      if (move === null) return null;
      show(move.sheet);
      queue.push(move.changes);
      return move.focus;
    }
    // numbers of another window: they stand, and are nothing this one could undo
    function adopt(numbers: Numbers): void {
      if (Object.keys(numbers).length === 0) return;
      show({ ...current.current, numbers: { ...current.current.numbers, ...numbers } });
    }
    return {
      commit: (path: string, value: number | null) => void make(commit(current.current, { [path]: value })),
      zeros: (paths: readonly string[]) => void make(fillZeros(current.current, paths)),
      undo: () => make(undo(current.current)),
      redo: () => make(redo(current.current)),
      typing: (path: string | null) => adopt(queue.typing(path)),
      settle: queue.settle,
      adopt,
    };
  }, [queue]);
  const { adopt, ...session } = actions;

  useEffect(
    () => registerEditor(id, { settle: queue.settle, take: (whose: Whose) => void queue.take(whose).then(adopt) }),
    [id, queue, adopt],
  );
  useEffect(() => {
    adopt(queue.stands(kept, version));
  }, [queue, adopt, kept, version]);

  return { numbers: sheet.numbers, unsaved, ...session };
}
