/** The law of the house (docs/architecture.md, "The law"): it holds, and breaking it is seen. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resourceRoot } from '../../src-main/machine/paths.ts';
import { api } from '../../src-shared/api/api.ts';
import { broken, type House, readHouse } from '../support/house.ts';

const house = readHouse(resourceRoot());

test('the law holds', () => {
  expect(broken(house)).toEqual([]);
});

test('at the top level stands no code but what tools are told by', () => {
  const code = readdirSync(resourceRoot()).filter((name) => /\.[cm]?[jt]sx?$/.test(name));
  expect(code.sort()).toEqual(['playwright.config.ts', 'vite.config.ts', 'vitest.config.ts']);
});

test('every call of the table is seen', () => {
  expect([...house.calls.values()].flat().sort()).toEqual(Object.keys(api).sort());
});

/** The house with one thing changed. */
function changed(change: { files?: Record<string, string[] | null>; calls?: Record<string, string[]> }): House {
  const files = new Map(house.files);
  for (const [path, imports] of Object.entries(change.files ?? {}))
    if (imports === null) files.delete(path);
    else files.set(path, [...(files.get(path) ?? []), ...imports]);
  return { files, calls: new Map([...house.calls, ...Object.entries(change.calls ?? {})]) };
}

describe('what breaks it is told', () => {
  test.each<[string, Parameters<typeof changed>[0], string]>([
    [
      'a handler under another name',
      { files: { 'src-main/precinct/check.ts': null } },
      'the station precinct/check is missing in main',
    ],
    [
      'a station without English',
      { files: { 'src-shared/language/en/commune/board.ts': null } },
      'the station commune/board is missing in en',
    ],
    [
      'a room among the stations that is none',
      { files: { 'src-renderer/precinct/closing/closing.tsx': [] } },
      'src-renderer/precinct/closing/closing.tsx belongs to no station',
    ],
    [
      'a call of another station',
      { calls: { 'src-shared/api/commune/board.ts': ['board.view', 'commune.board'] } },
      'the call commune.board stands in src-shared/api/commune/board.ts',
    ],
    [
      'an arrow up',
      { files: { 'src-main/store/engine/store.ts': ['src-main/session/session.ts'] } },
      'src-main/store/engine/store.ts points up to src-main/session/session.ts',
    ],
    [
      'rooms that must not know each other',
      { files: { 'src-main/keys/seal.ts': ['src-main/media/write.ts'] } },
      'src-main/keys/seal.ts points up to src-main/media/write.ts',
    ],
    [
      'a window that reaches into the core',
      { files: { 'src-renderer/state.ts': ['src-main/core.ts'] } },
      'src-renderer/state.ts points up to src-main/core.ts',
    ],
    [
      'a station that stands on another',
      { files: { 'src-main/commune/board/board.ts': ['src-main/commune/results/results.ts'] } },
      'src-main/commune/board/board.ts stands on src-main/commune/results/results.ts',
    ],
    [
      'a workspace that stands on another',
      { files: { 'src-renderer/commune/board/order.ts': ['src-renderer/precinct/common/people.tsx'] } },
      'src-renderer/commune/board/order.ts stands on src-renderer/precinct/common/people.tsx',
    ],
    [
      'a repository that knows its engine',
      { files: { 'src-main/store/commune/repositories/lots.ts': ['src-main/store/engine/sqlite/connection.ts'] } },
      'src-main/store/commune/repositories/lots.ts stands on src-main/store/engine/sqlite/connection.ts',
    ],
    [
      'a kind of store that reads another one',
      { files: { 'src-main/store/precinct/repositories/drafts.ts': ['src-main/store/commune/tables.ts'] } },
      'src-main/store/precinct/repositories/drafts.ts stands on src-main/store/commune/tables.ts',
    ],
    [
      'a circle, though only types make it',
      { files: { 'src-shared/results/dhondt.ts': ['src-shared/results/compute.ts'] } },
      'a circle: ',
    ],
  ])('%s', (_title, change, told) => {
    expect(broken(changed(change))).toContainEqual(expect.stringContaining(told));
  });
});
