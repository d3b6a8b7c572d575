/** Numbers being typed, and the way back: every commit can be undone and done again, across fields. */
import type { Numbers } from '../../../src-shared/protocol/numbers.ts';

type Change = { readonly before: Numbers; readonly after: Numbers };

export type Sheet = {
  readonly numbers: Numbers;
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
};

/** A step of the sheet: what to save, and the field to stand in afterwards. */
export type Move = { readonly sheet: Sheet; readonly changes: Numbers; readonly focus: string };

export function sheetOf(numbers: Numbers): Sheet {
  return { numbers, done: [], undone: [] };
}

export function valueAt(numbers: Numbers, path: string): number | null {
  return numbers[path] ?? null;
}

/** Commits numbers at once; `null` where nothing would change, so that walking over a field leaves no trace. */
export function commit(sheet: Sheet, wanted: Numbers): Move | null {
  const paths = Object.keys(wanted).filter((path) => valueAt(sheet.numbers, path) !== valueAt(wanted, path));
  const [focus] = paths;
  if (focus === undefined) return null;
  const pick = (numbers: Numbers) => Object.fromEntries(paths.map((path) => [path, valueAt(numbers, path)]));
  const change = { before: pick(sheet.numbers), after: pick(wanted) };
  return {
    sheet: {
      numbers: { ...sheet.numbers, ...change.after },
      done: [...sheet.done, change],
      undone: [],
    },
    changes: change.after,
    focus,
  };
}

/** Zeros into what is blank among `paths`, as one step that one undo takes back. */
export function fillZeros(sheet: Sheet, paths: readonly string[]): Move | null {
  return commit(sheet, Object.fromEntries(blanks(sheet.numbers, paths).map((path) => [path, 0])));
}

export function blanks(numbers: Numbers, paths: readonly string[]): string[] {
  return paths.filter((path) => valueAt(numbers, path) === null);
}

export function undo(sheet: Sheet): Move | null {
  const change = sheet.done.at(-1);
  if (change === undefined) return null;
  return step(sheet, change.before, { done: sheet.done.slice(0, -1), undone: [...sheet.undone, change] });
}

export function redo(sheet: Sheet): Move | null {
  const change = sheet.undone.at(-1);
  if (change === undefined) return null;
  return step(sheet, change.after, { done: [...sheet.done, change], undone: sheet.undone.slice(0, -1) });
}

function step(sheet: Sheet, changes: Numbers, history: Pick<Sheet, 'done' | 'undone'>): Move {
  const [focus = ''] = Object.keys(changes);
  return { sheet: { numbers: { ...sheet.numbers, ...changes }, ...history }, changes, focus };
}
