import { useEffect, useId, useState } from 'react';
import type { Failure, Result } from '../../../src-shared/result.ts';
import type { SavedView } from '../../../src-shared/api/call.ts';
import { useWindow } from '../../state.ts';
import { registerEditor, reportUnsaved } from './unsaved.ts';
import { valueQueue, type ValueQueue, type ValueState } from './value-queue.ts';

/** What is not about `kept` counts at the first render only: give the component a key per thing. */
type Options<T> = {
  /** What the bar calls it, should it not be saved. */
  label: string;
  /** What the core holds, and since which version: what another window wrote comes in by it. */
  kept: T;
  version: number;
  same?: (a: T, b: T) => boolean;
  refuse?: (value: T) => Failure | null;
  /** @param was what it replaces */
  save: (value: T, was: T) => Promise<Result<SavedView>>;
  /** The core holds something newer now. */
  onSaved?: () => void;
};

export type Saving<T> = {
  value: T;
  /** Why the value on the screen is not on the disk. */
  failure: Failure | null;
  change: (value: T, when: 'soon' | 'now') => void;
  /** Sends it now: the field was left. */
  settle: () => Promise<boolean>;
};

/** A value of a screen that is saved while it changes, and blocks leaving while it is not. */
export function useSaved<T>({
  label,
  kept,
  version,
  same = Object.is,
  refuse = () => null,
  save,
  onSaved,
}: Options<T>): Saving<T> {
  const id = useId();
  const [value, setValue] = useState(kept);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [queue] = useState<ValueQueue<T>>(() =>
    valueQueue({
      kept,
      same,
      refuse,
      save,
      show: setValue,
      report: (state) => {
        setFailure(state.kind === 'failed' ? state.failure : null);
        reportUnsaved(id, entryOf(state, label));
        if (state.kind !== 'kept' || state.at === null) return;
        useWindow.setState({ savedAt: state.at });
        onSaved?.();
      },
    }),
  );
  useEffect(() => registerEditor(id, { settle: queue.settle, take: (whose) => void queue.take(whose) }), [id, queue]);
  useEffect(() => queue.stands(kept, version), [queue, kept, version]);
  return {
    value,
    failure,
    change: (next, when) => {
      setValue(next);
      queue.change(next, when);
    },
    settle: queue.settle,
  };
}

function entryOf(state: ValueState, label: string) {
  if (state.kind === 'kept') return null;
  return { label, state: state.kind, failure: state.kind === 'failed' ? state.failure : null };
}
