import { describe, expect, test } from 'vitest';
import { allocateLine, mayorLine } from '../../../../src-shared/results/lines.ts';

const council = {
  id: 'a',
  method: 'dhondt',
  seats: 3,
  lists: [
    { id: '1', votes: 10 },
    { id: '2', votes: 4 },
  ],
};
const lot = { kind: 'list', between: ['1', '2'], drawn: ['1'] };

describe('allocate: a line is taken whole or refused with the member at fault', () => {
  test.each<[string, unknown, string]>([
    ['no object', 5, 'line: '],
    ['nothing', null, 'line: '],
    ['no id', { ...council, id: undefined }, 'id: '],
    ['unknown method', { ...council, method: 'hare' }, 'method: '],
    ['unknown member', { ...council, seat: 3 }, 'line: Unrecognized key: "seat"'],
    ['a fraction of a seat', { ...council, seats: 1.5 }, 'seats: must be a whole number'],
    ['a negative house', { ...council, seats: -1 }, 'seats: must be a whole number'],
    ['a house nobody could seat', { ...council, seats: 100_001 }, 'seats: must be at most'],
    ['negative votes', { ...council, lists: [{ id: '1', votes: -1 }] }, 'lists[0].votes: '],
    ['votes as text', { ...council, lists: [{ id: '1', votes: '7' }] }, 'lists[0].votes: '],
    ['votes beyond exact numbers', { ...council, lists: [{ id: '1', votes: 2 ** 53 }] }, 'lists[0].votes: '],
    ['blank votes', { ...council, lists: [{ id: '1', votes: null }] }, 'lists[0].votes: '],
    ['a number for an id', { ...council, lists: [{ id: 1, votes: 1 }] }, 'lists[0].id: '],
    ['an id that is no name', { ...council, lists: [{ id: '__proto__', votes: 1 }] }, 'lists[0].id: '],
    ['one list twice', { ...council, lists: [council.lists[0], council.lists[0]] }, 'lists[1]: a list with this id'],
    [
      'one candidate twice',
      {
        ...council,
        lists: [
          {
            id: '1',
            votes: 2,
            candidates: [
              { id: '1', votes: 1 },
              { id: '1', votes: 1 },
            ],
          },
        ],
      },
      'lists[0].candidates[1]: ',
    ],
    [
      'one precinct twice',
      {
        ...council,
        precincts: [
          { id: '1', votes: {} },
          { id: '1', votes: {} },
        ],
      },
      'precincts[1]: ',
    ],
    [
      'negative votes in a precinct',
      { ...council, precincts: [{ id: '1', votes: { 1: -1 } }] },
      'precincts[0].votes.1: ',
    ],
    ['a percentage above 100', { ...council, threshold: { percent: 101 } }, 'threshold.percent: '],
    [
      'totals without a list that stands',
      { ...council, threshold: { percent: 5, totals: { 1: 9 } } },
      'threshold.totals: lacks list "2"',
    ],
    ['drawn: somebody else', { ...council, lots: [{ ...lot, drawn: ['3'] }] }, 'lots[0]: '],
    ['drawn: one name twice', { ...council, lots: [{ ...lot, drawn: ['1', '1'] }] }, 'lots[0]: '],
    ['drawn: nobody', { ...council, lots: [{ ...lot, drawn: [] }] }, 'lots[0].drawn: '],
    ['drawn: another number than places', { ...council, lots: [{ ...lot, places: 2 }] }, 'lots[0]: '],
    ['between one name twice', { ...council, lots: [{ ...lot, between: ['1', '1'] }] }, 'lots[0]: '],
    [
      'the same lot twice',
      { ...council, lots: [lot, { ...lot, between: ['2', '1'], drawn: ['2'] }] },
      'lots[1]: a lot between these',
    ],
    ['a list’s lot about a list', { ...council, lots: [{ ...lot, list: '1' }] }, 'lots[0]: '],
    ['an unknown reading', { id: 'a', method: 'plurality', seats: 1, candidates: [], reading: 'mine' }, 'reading: '],
    ['lists where single names stand', { ...council, method: 'plurality' }, 'candidates: '],
  ])('%s', (_, line, message) => {
    const result = allocateLine(line);
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    if (!result.ok) expect(result.error.message).toContain(message);
  });

  test('the failure says where, what, and whether there is more', () => {
    const votes = 'lists[0].votes: must be a whole number from 0 to 9007199254740991';
    expect(allocateLine({ ...council, lists: [{ id: '1', votes: -1 }] })).toEqual({
      ok: false,
      error: { code: 'bad-input', message: votes, where: 'lists[0].votes' },
    });
    const three = [1, 2, 3].map((id) => ({ id: `${id}`, votes: -1 }));
    expect(allocateLine({ ...council, lists: three })).toMatchObject({ error: { message: `${votes} (and 2 more)` } });
  });
  test('about the line as a whole there is no place to name', () => {
    const result = allocateLine({ ...council, seat: 3 });
    expect(result.ok ? undefined : result.error).not.toHaveProperty('where');
  });
});

describe('allocate: what is taken', () => {
  test('the whole answer', () => {
    expect(allocateLine(council)).toEqual({
      ok: true,
      value: {
        id: 'a',
        status: 'decided',
        seats: { 1: 2, 2: 1 },
        steps: [
          { seat: 1, list: '1', quotient: [10, 1], by: 'quotient' },
          { seat: 2, list: '1', quotient: [10, 2], by: 'quotient' },
          { seat: 3, list: '2', quotient: [4, 1], by: 'quotient' },
        ],
        unfilled: 0,
      },
    });
  });
});

describe('mayor: a line is taken whole or refused with the member at fault', () => {
  const two = [
    { id: '1', votes: 2 },
    { id: '2', votes: 1 },
  ];
  test.each<[string, unknown, string]>([
    ['no object', [], 'line: '],
    ['nothing', null, 'line: '],
    ['a text', 'single', 'line: '],
    ['neither candidates nor single', { id: 'a', round: 1 }, 'candidates: '],
    ['no round', { id: 'a', candidates: two }, 'round: must be 1 or 2'],
    ['round 3', { id: 'a', round: 3, candidates: two }, 'round: must be 1 or 2'],
    ['one candidate', { id: 'a', round: 1, candidates: two.slice(1) }, 'candidates: must name two or more'],
    [
      'three in the run-off',
      { id: 'a', round: 2, candidates: [...two, { id: '3', votes: 0 }] },
      'candidates: must name exactly two',
    ],
    ['one candidate twice', { id: 'a', round: 1, candidates: [two[0], two[0]] }, 'candidates[1]: '],
    ['half a single', { id: 'a', single: { for: 1 } }, 'single.against: '],
    [
      'single and candidates',
      { id: 'a', round: 1, single: { for: 1, against: 1 }, candidates: two },
      'line: Unrecognized key: "candidates"',
    ],
  ])('%s', (_, line, message) => {
    const result = mayorLine(line);
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    if (!result.ok) expect(result.error.message).toContain(message);
  });
});
