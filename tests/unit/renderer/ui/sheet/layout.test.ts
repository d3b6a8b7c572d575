import { describe, expect, test } from 'vitest';
import {
  neighbour,
  nextBlock,
  pagePaths,
  rowsByPath,
  sheetPages,
} from '../../../../../src-renderer/ui/sheet/layout.ts';
import { pathNames } from '../../../../../src-renderer/ui/sheet/names.ts';
import { pl } from '../../../../../src-shared/language/pl.ts';
import { resultPaths } from '../../../../../src-shared/protocol/numbers.ts';
import { lists, paperForm, single } from '../../../../support/paper-forms.ts';

const council = paperForm('2024/council-lists');
const mayor = paperForm('2024/mayor');
const one = paperForm('2024/mayor-one');

describe('sections, order, numbers and wording are the paper’s (experience, typing numbers 1)', () => {
  const pages = sheetPages(council, lists, []);

  test('one page per section that has numbers', () => {
    expect(pages.map((page) => page.number)).toEqual(['I', 'II']);
  });

  test('every item of the form stands on its page, in its order, with its number and wording', () => {
    const rows = pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'items').flatMap((b) => b.rows));
    expect(rows.map((row) => row.path)).toEqual(council.fields.map((field) => field.id));
    expect(rows.map((row) => row.number)).toEqual(council.fields.map((field) => field.number));
    expect(rows.map((row) => row.label)).toEqual(council.fields.map((field) => field.label));
  });

  test('the typed paths are those of the protocol, in the order of the paper', () => {
    const typed = pages.flatMap(pagePaths);
    expect(typed).toEqual([...council.fields.map((field) => field.id), ...resultPaths('lists', lists)]);
  });

  test('a list has its total first, then its candidates; the struck-out line stays without a field (T20)', () => {
    const block = pages[1]?.blocks.find((b) => b.id === 'list-13');
    expect(block?.title?.pl).toBe('Lista nr 13 — KWW Razem');
    expect(block?.rows.map((row) => [row.number, row.label.pl, row.kind])).toEqual([
      ['14', 'Liczba głosów ważnych oddanych na listę', 'typed'],
      ['1', 'ŁOŚ Żaneta', 'typed'],
      ['2', 'SĘK Żaneta', 'struck-out'],
      ['3', 'ĆMA Żaneta', 'typed'],
    ]);
  });

  test('an annulled list stays with its heading and no line', () => {
    expect(pages[1]?.blocks.find((block) => block.id === 'list-14')).toMatchObject({ kind: 'annulled-list', rows: [] });
  });

  test('locked items (no postal voting) cannot be typed', () => {
    const locked = ['packagesSent', 'boxFromEnvelopes'];
    const rows = rowsByPath(sheetPages(council, lists, locked));
    expect(rows.get('packagesSent')?.kind).toBe('locked');
    expect(sheetPages(council, lists, locked).flatMap(pagePaths)).not.toContain('boxFromEnvelopes');
  });

  test.each([
    ['single names', mayor, single, resultPaths('candidates', single)],
    ['for and against', one, single, resultPaths('for-against', single)],
  ])('%s', (_kind, form, constituency, expected) => {
    const paths = sheetPages(form, constituency, []).flatMap(pagePaths);
    expect(paths.filter((path) => path.startsWith('results/'))).toEqual(expected);
  });
});

describe('moving (3)', () => {
  const page = sheetPages(council, lists, [])[1];
  if (page === undefined) throw new Error('no second page');
  const paths = pagePaths(page);

  test('to the neighbour, and never around the end', () => {
    expect(neighbour(paths, 'boxBallots', 1)).toBe('boxFromEnvelopes');
    expect(neighbour(paths, 'boxBallots', -1)).toBeNull();
    expect(neighbour(paths, 'results/15/2', 1)).toBeNull();
    expect(neighbour(paths, 'results/15/2', -1)).toBe('results/15/1');
    expect(neighbour(paths, 'elsewhere', 1)).toBeNull();
  });

  test('over a struck-out candidate', () => {
    expect(neighbour(paths, 'results/13/1', 1)).toBe('results/13/3');
  });

  test('to the next and the previous list, over an annulled one', () => {
    expect(nextBlock(page, 'validVotes', 1)).toBe('results/13/total');
    expect(nextBlock(page, 'results/13/3', 1)).toBe('results/15/total');
    expect(nextBlock(page, 'results/15/total', 1)).toBeNull();
    expect(nextBlock(page, 'results/15/2', -1)).toBe('results/13/total');
    expect(nextBlock(page, 'results/13/1', -1)).toBe('boxBallots');
  });
});

test('paths are called as on paper', () => {
  const name = pathNames(council, pl);
  expect(['eligibleA', 'results/13/total', 'results/13/3'].map(name)).toEqual([
    'pkt 2a',
    'lista nr 13, razem',
    'lista nr 13, kandydat nr 3',
  ]);
  expect(['results/2'].map(pathNames(mayor, pl))).toEqual(['kandydat nr 2']);
  expect(['results/for', 'results/against'].map(pathNames(one, pl))).toEqual(['głosy za', 'głosy przeciw']);
});
