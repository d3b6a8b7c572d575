import { describe, expect, test } from 'vitest';
import {
  currentStation,
  mayGoTo,
  shownStation,
  stations,
  stepState,
} from '../../../../../src-renderer/precinct/protocol/stations.ts';
import { statusOf } from '../../../../../src-renderer/ui/marks/protocol-status.ts';
import { draftStates } from '../../../../../src-shared/protocol/draft.ts';

const had = '2029-04-08T23:52:00+02:00';
const read = { by: 'Łoś', at: '2029-04-08T23:41:07+02:00' };

describe('where the work is', () => {
  test.each([
    ['empty', false, null, 'first'],
    ['first-entry', false, null, 'first'],
    ['first-done', false, null, 'second'],
    ['second-entry', false, null, 'second'],
    ['differences', false, null, 'second'],
    ['entered', false, null, 'notes'],
    ['entered', true, null, 'check'],
    ['entered', true, read, 'papers'],
    ['printed', false, read, 'seal'],
    ['signed', false, read, 'carry'],
    ['exported', false, read, 'carry'],
    ['superseded', false, read, 'carry'],
  ] as const)('%s, ready %s: %s → %s', (state, ready, checked, expected) =>
    expect(currentStation({ state, ready, checked, paperAt: had })).toBe(expected),
  );
});

describe('what may be opened', () => {
  test('after the final print nothing can be written any more', () => {
    for (const state of ['printed', 'signed', 'exported'] as const) {
      const seen = { state, ready: false, checked: read, paperAt: had };
      expect(['notes', 'check', 'first', 'second'].filter((one) => shownStation(seen, one) === one)).toEqual([]);
      expect(mayGoTo(seen, 'papers')).toBe(true);
    }
  });

  test('nobody signs before there is a paper', () => {
    const seen = { state: 'printed', ready: false, checked: read, paperAt: null } as const;
    expect(currentStation(seen)).toBe('papers');
    expect(mayGoTo(seen, 'seal')).toBe(false);
    expect(stepState(seen, 'papers', 'notes')).toBe('open');
  });

  test('words may be written while the numbers are typed', () => {
    expect(shownStation({ state: 'second-entry', ready: false, checked: null, paperAt: had }, 'notes')).toBe('notes');
    expect(shownStation({ state: 'empty', ready: false, checked: null, paperAt: had }, 'notes')).toBe('first');
  });

  test('an address that names no open station shows the current one', () => {
    expect(shownStation({ state: 'entered', ready: false, checked: null, paperAt: had }, 'seal')).toBe('notes');
    expect(shownStation({ state: 'entered', ready: false, checked: null, paperAt: had }, 'nonsense')).toBe('notes');
    expect(shownStation({ state: 'entered', ready: false, checked: null, paperAt: had }, null)).toBe('notes');
  });

  test('an exported protocol has every step behind it', () => {
    const seen = { state: 'exported', ready: false, checked: read, paperAt: had } as const;
    expect(stations.map((one) => stepState(seen, one, 'carry'))).toEqual([
      ...stations.slice(0, -1).map(() => 'done'),
      'current',
    ]);
  });
});

test('every state has a tile', () => {
  for (const state of draftStates) expect(statusOf(state).status).toBeTruthy();
});
