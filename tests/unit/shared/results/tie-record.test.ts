import { describe, expect, test } from 'vitest';
import { decide } from '../../../../src-shared/results/decide.ts';
import { seatsOf } from '../../../../src-shared/results/seated.ts';
import { namedTies, tieRecords } from '../../../../src-shared/results/tie-record.ts';
import { tieRecord } from '../../../../src-shared/sealed/payloads.ts';
import { candidates, council, councilOfSingleNames, counted, lists, lot, ruling } from '../../../support/results.ts';
import { mayor } from '../../../support/sealed.ts';

const first = (...of: Parameters<typeof decide>) => decide(...of).constituencies[0]!;
const body = { ...council(), threshold: 0 };

describe('docs/domain.md, "Record of an equality": an equality is kept with the numbers of every precinct and with what decided', () => {
  // one seat for list 1, between its candidates 1 and 2: 1 is ahead in precinct 2, 2 in precincts 1 and 3
  const oneSeat = structuredClone(body);
  oneSeat.constituencies[0]!.seats = 1;
  const byPrecincts = first(
    oneSeat,
    'lists',
    [counted(lists({ 1: [0, 1, 0] }), 3), counted(lists({ 1: [0, 9, 1] })), counted(lists({ 1: [10, 0, 0] }), 2)],
    [],
    [],
  );

  test('inside a list, by precincts (art. 444 § 3 with art. 233)', () => {
    expect(tieRecords(byPrecincts)).toEqual([
      {
        constituency: 1,
        kind: 'candidate',
        list: '1',
        article: 'art. 444 § 3 w związku z art. 233',
        places: 1,
        between: ['1', '2'],
        votes: 10,
        against: 'tied',
        precincts: [
          { precinct: 1, votes: { 1: 0, 2: 9 }, winner: '2' },
          { precinct: 2, votes: { 1: 10, 2: 0 }, winner: '1' },
          { precinct: 3, votes: { 1: 0, 2: 1 }, winner: '2' },
        ],
        won: { 1: 1, 2: 2 },
        ahead: ['2'],
        lot: null,
      },
    ]);
  });
  test('the seat says it was the precincts, beside the quotient that gave the list its seat', () => {
    expect(seatsOf(byPrecincts)).toMatchObject([{ by: 'quotient', onList: 'precincts', candidate: { position: 2 } }]);
  });
  test('with names', () => {
    expect(namedTies(byPrecincts)[0]?.between).toEqual([
      { id: '1', name: 'Osoba1 Łucja' },
      { id: '2', name: 'Osoba2 Łucja' },
    ]);
  });

  // 50 and 50 over three seats: 50, 50, then 25 against 25 for one seat; 1:1 precincts
  const even = [counted(lists({ 1: [30, 0, 0], 2: [20, 0, 0] })), counted(lists({ 1: [20, 0, 0], 2: [30, 0, 0] }), 2)];
  const between: Parameters<typeof lot>[0] = { kind: 'list', between: ['1', '2'], votes: 50, drawn: ['2'] };
  test('between lists, a lot still to be drawn (art. 444 § 2)', () => {
    expect(tieRecords(first(body, 'lists', even, [], []))).toMatchObject([
      {
        kind: 'list',
        list: null,
        article: 'art. 444 § 2',
        votes: 50,
        won: { 1: 1, 2: 1 },
        ahead: [],
        lot: { between: ['1', '2'], places: 1, drawn: null },
      },
    ]);
  });
  test('between lists, drawn', () => {
    const drawn = first(body, 'lists', even, [lot(between)], []);
    expect(tieRecords(drawn)[0]?.lot).toEqual({ between: ['1', '2'], places: 1, drawn: ['2'] });
    expect(namedTies(drawn)[0]?.between[0]).toEqual({ id: '1', name: 'KĆ' });
  });
  test('a precinct in which both have as many votes is nobody’s', () => {
    const tied = [...even, counted(lists({ 1: [7, 0, 0], 2: [7, 0, 0] }), 3)];
    expect(tieRecords(first(body, 'lists', tied, [], []))[0]?.precincts[2]?.winner).toBeNull();
  });

  test('the run-off, three equal for two places (art. 473): one by precincts, a lot between the others', () => {
    const three = mayor();
    const [sample] = three.constituencies[0]!.candidates;
    three.constituencies[0]!.candidates = [1, 2, 3].map((position) => ({ ...sample!, position }));
    const protocols = [counted(candidates(3, 1, 1)), counted(candidates(2, 2, 2), 2), counted(candidates(1, 3, 3), 3)];
    const record = tieRecords(first(three, 'candidates', protocols, [], []))[0];
    expect(record).toMatchObject({
      kind: 'mayor',
      article: 'art. 473',
      places: 2,
      won: { 1: 1, 2: 0, 3: 0 },
      ahead: ['1'],
      lot: { between: ['2', '3'], places: 1, drawn: null },
    });
  });

  describe('art. 443 § 2: whom a precinct is won against', () => {
    // 1 and 2 are equal; among themselves 1 wins two precincts, among all one only
    const names = [
      counted(candidates(10, 0, 11, 0)),
      counted(candidates(6, 5, 0, 30), 2),
      counted(candidates(0, 11, 0, 0), 3),
    ];
    const singleNames = (...rulings: Parameters<typeof decide>[4]) =>
      first(councilOfSingleNames(), 'candidates', names, [], rulings);
    const read = (...rulings: Parameters<typeof decide>[4]) => tieRecords(singleNames(...rulings));
    test('the equal ones', () => {
      expect(read(ruling({ answer: 'tied' }))).toMatchObject([
        { against: 'tied', article: 'art. 443 § 2', won: { 1: 2, 2: 1 }, ahead: ['1'] },
      ]);
      expect(read(ruling({ answer: 'tied' }))[0]?.precincts[0]).toEqual({
        precinct: 1,
        votes: { 1: 10, 2: 0 },
        winner: '1',
      });
    });
    test('all: their votes are told, too', () => {
      const [record] = read(ruling({ answer: 'all' }));
      expect(record).toMatchObject({ against: 'all', won: { 1: 0, 2: 1 }, ahead: ['2'] });
      expect(record?.precincts.map(({ winner }) => winner)).toEqual(['3', '4', '2']);
      const [named] = namedTies(singleNames(ruling({ answer: 'all' })));
      expect(named?.precincts.map(({ others }) => others)).toEqual([11, 30, 0]);
    });
    test('while the commission has not decided, both', () => {
      expect(read().map(({ against, ahead }) => [against, ...ahead])).toEqual([
        ['tied', '1'],
        ['all', '2'],
      ]);
    });
  });

  test('every record is one the sealed result may carry', () => {
    for (const record of tieRecords(byPrecincts)) expect(tieRecord.parse(record)).toEqual(record);
  });
  test('nothing was equal: nothing to tell', () => {
    expect(tieRecords(first(body, 'lists', [counted(lists({ 1: [9, 1, 0], 2: [4, 1, 0] }))], [], []))).toEqual([]);
    expect(tieRecords(first(body, 'lists', [], [], []))).toEqual([]);
  });
});
