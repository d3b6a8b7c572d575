import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blanks,
  commit,
  fillZeros,
  redo,
  sheetOf,
  undo,
  type Move,
  type Sheet,
} from '../../../../../src-renderer/ui/sheet/history.ts';

const paths = ['eligible', 'results/13/total', 'results/13/1', 'results/13/2'];
const after = (move: Move | null): Sheet => {
  if (move === null) throw new Error('nothing moved');
  return move.sheet;
};

describe('undo and redo across fields move the focus there (experience, typing numbers 3)', () => {
  const typed = after(commit(after(commit(sheetOf({}), { eligible: 10 })), { 'results/13/1': 4 }));

  test('undo takes back the last field, then the one before', () => {
    const once = undo(typed);
    expect(once).toMatchObject({ changes: { 'results/13/1': null }, focus: 'results/13/1' });
    const twice = undo(after(once));
    expect(twice).toMatchObject({ changes: { eligible: null }, focus: 'eligible' });
    expect(undo(after(twice))).toBeNull();
  });

  test('redo brings back in the same order', () => {
    const back = after(undo(after(undo(typed))));
    const first = redo(back);
    expect(first).toMatchObject({ changes: { eligible: 10 }, focus: 'eligible' });
    const second = redo(after(first));
    expect(after(second).numbers).toEqual({ eligible: 10, 'results/13/1': 4 });
    expect(redo(after(second))).toBeNull();
  });

  test('typing after undo forgets what was undone', () => {
    const other = after(commit(after(undo(typed)), { eligible: 11 }));
    expect(redo(other)).toBeNull();
    expect(other.numbers).toEqual({ eligible: 11, 'results/13/1': null });
  });

  test('walking over a field leaves no trace', () => {
    expect(commit(typed, { eligible: 10 })).toBeNull();
    expect(commit(sheetOf({}), { eligible: null })).toBeNull();
    expect(commit(sheetOf({}), {})).toBeNull();
  });

  test('a field made blank is saved as blank, not as 0', () => {
    expect(commit(typed, { eligible: null })?.changes).toEqual({ eligible: null });
  });
});

describe('zeros into blank lines of a list are one undoable step (4)', () => {
  const sheet = sheetOf({ 'results/13/1': 5, 'results/13/2': 0 });

  test('only blank lines get a zero', () => {
    expect(blanks(sheet.numbers, paths)).toEqual(['eligible', 'results/13/total']);
    const filled = fillZeros(sheet, paths);
    expect(filled?.changes).toEqual({ eligible: 0, 'results/13/total': 0 });
    expect(blanks(after(filled).numbers, paths)).toEqual([]);
  });

  test('one undo takes all of them back and stands in the first', () => {
    const undone = undo(after(fillZeros(sheet, paths)));
    expect(undone?.focus).toBe('eligible');
    expect(after(undone).numbers).toMatchObject({ eligible: null, 'results/13/total': null, 'results/13/1': 5 });
  });

  test('nothing blank, nothing to do', () => {
    expect(fillZeros(sheet, ['results/13/1', 'results/13/2'])).toBeNull();
  });
});

test('any typing can be undone to the start and redone to the end', () => {
  const change = fc.record({ path: fc.constantFrom(...paths), value: fc.option(fc.nat(99_999)) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      let sheet = sheetOf({});
      for (const { path, value } of changes) sheet = commit(sheet, { [path]: value })?.sheet ?? sheet;
      const end = sheet.numbers;
      let steps = 0;
      for (let move = undo(sheet); move !== null; move = undo(sheet)) {
        sheet = move.sheet;
        steps += 1;
      }
      expect(blanks(sheet.numbers, paths)).toEqual(paths);
      for (let at = 0; at < steps; at += 1) sheet = after(redo(sheet));
      for (const path of paths) expect(sheet.numbers[path] ?? null).toBe(end[path] ?? null);
    }),
  );
});
