import { describe, expect, test } from 'vitest';
import { sheetPages } from '../../../../../src-renderer/ui/sheet/layout.ts';
import { runningSums } from '../../../../../src-renderer/ui/sheet/sums.ts';
import type { Numbers } from '../../../../../src-shared/protocol/numbers.ts';
import { lists, paperForm, single } from '../../../../support/paper-forms.ts';

const council = paperForm('2024/council-lists');
const mayor = paperForm('2024/mayor');
const page = (form: typeof council, constituency: typeof lists, at: number) => {
  const found = sheetPages(form, constituency, [])[at];
  if (found === undefined) throw new Error('no such page');
  return found;
};
const listed = (numbers: Numbers, focus: string | null = null) =>
  runningSums(council, page(council, lists, 1), numbers, focus);

describe('the running difference of the lists (experience, typing numbers 6)', () => {
  const full = { 'results/13/total': 212, 'results/15/total': 200 };

  test.each([
    ['below', { ...full, validVotes: 415 }, 3],
    ['at', { ...full, validVotes: 412 }, 0],
    ['above', { ...full, validVotes: 410 }, -2],
  ])('%s', (_where, numbers, difference) => {
    expect(listed(numbers)).toEqual([
      { of: 'lists', list: null, sum: 412, target: numbers.validVotes, item: '13', difference },
    ]);
  });

  test('neutral while incomplete: a blank list or a blank item 13', () => {
    expect(listed({ 'results/13/total': 212, validVotes: 415 })[0]?.difference).toBeNull();
    expect(listed(full)[0]).toMatchObject({ sum: 412, target: null, difference: null });
  });

  test('a typed zero is complete, a blank is not', () => {
    const numbers = { 'results/13/total': 0, 'results/15/total': 0, validVotes: 0 };
    expect(listed(numbers)[0]?.difference).toBe(0);
  });

  test('the annulled list does not count as missing', () => {
    expect(listed({ ...full, validVotes: 412 })[0]?.difference).toBe(0);
  });
});

describe('the list the cursor is on', () => {
  const numbers = { 'results/15/total': 9, 'results/15/1': 4, 'results/15/2': 3, validVotes: 9 };

  test('candidates against the list’s own total', () => {
    expect(listed(numbers, 'results/15/1')[0]).toEqual({
      of: 'list',
      list: '15',
      sum: 7,
      target: 9,
      item: null,
      difference: 2,
    });
  });

  test('T19: with a struck-out candidate the list may have more than its candidates, never fewer', () => {
    const struck = (total: number) => ({ 'results/13/total': total, 'results/13/1': 4, 'results/13/3': 3 });
    expect(listed(struck(9), 'results/13/1')[0]?.difference).toBeNull();
    expect(listed(struck(7), 'results/13/1')[0]?.difference).toBe(0);
    expect(listed(struck(6), 'results/13/1')[0]?.difference).toBe(-1);
  });

  test('outside the lists only the sum of lists stands', () => {
    expect(listed(numbers, 'validVotes').map((sum) => sum.of)).toEqual(['lists']);
  });
});

test('single names against item 13; a struck-out one is not waited for', () => {
  const numbers = { 'results/1': 10, 'results/3': 20, validVotes: 31 };
  expect(runningSums(mayor, page(mayor, single, 1), numbers, null)).toEqual([
    { of: 'candidates', list: null, sum: 30, target: 31, item: '13', difference: 1 },
  ]);
});

test('the first section has no running difference', () => {
  expect(runningSums(council, page(council, lists, 0), { eligible: 5 }, 'eligible')).toEqual([]);
});
