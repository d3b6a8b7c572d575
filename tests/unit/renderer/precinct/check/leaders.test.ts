import { describe, expect, test } from 'vitest';
import { leaders, leadersOfLists } from '../../../../../src-renderer/precinct/check/leaders.ts';
import { sheetPages } from '../../../../../src-renderer/ui/sheet/layout.ts';
import { pl } from '../../../../../src-shared/language/pl.ts';
import { lists, paperForm, single } from '../../../../support/paper-forms.ts';

const council = sheetPages(paperForm('2024/council-lists'), lists, []);
const mayor = sheetPages(paperForm('2024/mayor'), single, []);
const numbers = { 'results/13/total': 9, 'results/13/1': 2, 'results/13/3': 7, 'results/15/total': 30 };

describe('who has most votes, to be compared with the piles (experience, typing numbers 10)', () => {
  test('lists by their totals, not by their candidates', () => {
    expect(leaders(council, numbers).map(({ name, votes }) => [name.pl, votes])).toEqual([
      ['Lista nr 15 — KWW Osobno', 30],
      ['Lista nr 13 — KWW Razem', 9],
    ]);
  });

  test('the first inside each list; none where nobody has a vote', () => {
    expect(leadersOfLists(council, numbers).map(({ list, leader }) => [list.pl, leader.name.pl, leader.votes])).toEqual(
      [['Lista nr 13 — KWW Razem', 'ĆMA Żaneta', 7]],
    );
  });

  test('single names; equal ones in the order of the paper, a struck-out one never', () => {
    expect(leaders(mayor, { 'results/1': 5, 'results/3': 5 }).map(({ name }) => name.pl)).toEqual([
      'ŁOŚ Żaneta',
      'ĆMA Żaneta',
    ]);
  });

  test('the sentence', () => {
    const said = pl.precinct.check.order([
      { name: 'ŁOŚ Żaneta', votes: 1234 },
      { name: 'ĆMA Żaneta', votes: 5 },
    ]);
    expect(said).toBe('Najwięcej głosów: ŁOŚ Żaneta (1\u00a0234), potem ĆMA Żaneta (5).');
  });
});
