/**
 * Everything in this window that is typed and not on the disk yet, in one place: the header says it, the bar gives the
 * reason, and no way leads out of a screen, a precinct or the window while it is so.
 */
import { create } from 'zustand';
import type { Failure } from '../../../src-shared/result.ts';

export type Unsaved = {
  /** What it is about, as the screen calls it. */
  readonly label: string;
  readonly state: 'changed' | 'saving' | 'failed';
  /** Why it could not be saved. */
  readonly failure: Failure | null;
};

/** By editor. Empty: everything in sight is on the disk. */
export const useUnsaved = create<{ readonly entries: Readonly<Record<string, Unsaved>> }>()(() => ({ entries: {} }));

/** Of one thing that two windows wrote differently. */
export type Whose = 'mine' | 'theirs';

/** A field, a sheet or a list that saves what is typed in it. */
export type Editor = {
  /** Sends what waits; true if it is on the disk. */
  readonly settle: () => Promise<boolean>;
  /** Another window wrote here meanwhile: a person says which of both is right. */
  readonly take?: (whose: Whose) => void;
};

const editors = new Map<string, Editor>();
/** Fields whose text is not even given on yet: it counts when the field is left, whatever way it is left. */
const typing = new Set<() => unknown>();

/** What an editor has to say; `null`: nothing waits. */
export function reportUnsaved(id: string, entry: Unsaved | null): void {
  const { [id]: before, ...others } = useUnsaved.getState().entries;
  if (entry === null && before === undefined) return;
  useUnsaved.setState({ entries: entry === null ? others : { ...others, [id]: entry } });
}

/** The editor stays known after its screen is gone as long as something of it is not saved. */
export function registerEditor(id: string, editor: Editor): () => void {
  editors.set(id, editor);
  return () => {
    void editor.settle().then((saved) => {
      if (saved && editors.get(id) === editor) editors.delete(id);
    });
  };
}

/** `commit` gives on what stands in a field that has the focus. */
export function registerTyping(commit: () => unknown): () => void {
  typing.add(commit);
  return () => typing.delete(commit);
}

export function isUnsaved(): boolean {
  return Object.keys(useUnsaved.getState().entries).length > 0;
}

/** Before leaving anything: `true` at once where nothing waits, else a promise that says whether all of it was saved. */
export function settleAll(): true | Promise<boolean> {
  for (const commit of typing) commit();
  if (!isUnsaved()) return true;
  return Promise.all([...editors.values()].map((editor) => editor.settle())).then((saved) => saved.every(Boolean));
}

/** Of everything that another window wrote meanwhile. */
export function takeAll(whose: Whose): void {
  for (const editor of editors.values()) editor.take?.(whose);
}

/** Somebody decided to lose it. */
export function discardUnsaved(): void {
  editors.clear();
  useUnsaved.setState({ entries: {} });
}
