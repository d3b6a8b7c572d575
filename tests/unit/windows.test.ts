/** No command of the program is left out where two windows are tried against each other (tests/faults/windows). */
import { expect, test } from 'vitest';
import { api, type ApiName } from '../../src-shared/api/api.ts';
import { results } from '../support/windows/commune/results.ts';
import { commune } from '../support/windows/commune/states.ts';
import { opening } from '../support/windows/opening.ts';
import { callsOf } from '../support/windows/pairs.ts';
import { precinct } from '../support/windows/precinct/states.ts';

/** Commands that cannot take anything from another window, and why. */
const alone: Partial<Record<ApiName, string>> = {
  'welcome.layOutDemo': 'begins again what failed, beside the program, and does nothing where nothing has',
  'jobs.cancel': 'stops what this window began; nothing is written',
  'welcome.leave': 'leaves what this window has open; every pair of windows ends with it',
  'keyboard.leave': 'the seat is the window’s own; nothing is written',
};

test('every command is tried against others, or it is said why it cannot matter', () => {
  const tried = new Set([...callsOf(precinct), ...callsOf(commune), ...callsOf(results), ...callsOf(opening)]);
  const names = Object.keys(api) as ApiName[];
  const left = names.filter((name) => api[name].kind !== 'query' && !tried.has(name));
  expect(left.toSorted()).toEqual(Object.keys(alone).toSorted());
});
