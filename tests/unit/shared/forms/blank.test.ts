/** Blank is not zero; what is required, when a rule waits, and what explains (docs/formats.md, "urna check"). */
import { describe, expect, test } from 'vitest';
import { shippedForms } from '../../../../src-main/exchange/forms.ts';
import { checkProtocol, isExplanation } from '../../../../src-shared/forms/check.ts';
import { type Context, type Draft } from '../../../../src-shared/forms/draft.ts';
import { loadForm, type Form } from '../../../../src-shared/forms/load.ts';
import { type Rule } from '../../../../src-shared/forms/schema.ts';
import { sample } from './sample.ts';

const form = (id: string): Form => {
  const found = shippedForms().get(id);
  if (found === undefined) throw new Error(id);
  return found;
};
const mayor = form('2024/mayor');
const assembly = form('2024/regional-assembly');
const codes = (of: Form, draft: Draft, context: Context = {}) =>
  checkProtocol(of, draft, context).map((finding) => `${finding.rule} ${finding.fields.join(' ')}`);

describe('B01: blank is not zero', () => {
  test('an empty protocol: one finding for each item and one for the results, no other rule speaks', () => {
    const expected = [...mayor.fields.map((field) => `B01 ${field.id}`), 'B01 results'];
    expect(codes(mayor, { values: {} })).toEqual(expected);
  });
  test('null and absent are the same', () => {
    const draft = sample(mayor, { validVotes: null });
    const { validVotes: _, ...values } = draft.values;
    expect(codes(mayor, draft)).toEqual(['B01 validVotes']);
    expect(codes(mayor, { ...draft, values })).toEqual(['B01 validVotes']);
  });
  test('a blank candidate, list total, or answer is named by its path, and sums wait', () => {
    expect(codes(mayor, sample(mayor, { 'results/2': null, validVotes: 511 }))).toContain('B01 results/2');
    expect(codes(mayor, sample(mayor, { 'results/2': null }))).toEqual(['B01 results/2']);
    expect(codes(assembly, sample(assembly, { 'results/13/total': null }))).toEqual(['B01 results/13/total']);
    expect(codes(assembly, sample(assembly, { 'results/1/2': null }))).toEqual(['B01 results/1/2']);
    const one = form('2024/mayor-one');
    expect(codes(one, sample(one, { 'results/against': null }))).toEqual(['B01 results/against']);
  });
  test('struck-out candidates and annulled lists are not required', () => {
    const struckOut = sample(mayor, { 'results/2': null, 'results/1': 500, validVotes: 500 });
    expect(codes(mayor, struckOut, { struckOut: ['2'] })).toEqual(['M21b results/1 validVotes']);
    const away = sample(assembly, {
      'results/13/total': null,
      'results/13/1': null,
      'results/1/total': 500,
      'results/1/1': 380,
    });
    expect(codes(assembly, away, { annulled: ['13'] })).toEqual([]);
  });
  test('without any results, for and against are blank one by one', () => {
    const one = form('2024/mayor-one');
    expect(codes(one, { ...sample(one), results: undefined })).toEqual(['B01 results/for', 'B01 results/against']);
    expect(codes(one, { ...sample(one), results: { candidates: { '1': 500 } } })).toEqual([
      'B01 results/for',
      'B01 results/against',
    ]);
  });
  test('results of another kind than the form’s are blank', () => {
    expect(codes(mayor, { ...sample(mayor), results: { for: 300, against: 200 } })).toEqual(['B01 results']);
  });
});

describe('without postal voting', () => {
  const blank = Object.fromEntries(mayor.fields.filter((field) => field.postal).map((field) => [field.id, null]));
  const change = { ...blank, issuedTotal: 500, boxBallots: 500, validBallots: 500, validVotes: 489, 'results/2': 189 };
  test('blank postal items are 0 and not required', () => {
    expect(codes(mayor, sample(mayor, change), { postalVoting: false })).toEqual([]);
  });
  test('and they count as 0 in the other rules', () => {
    expect(codes(mayor, sample(mayor, { ...change, issuedTotal: 501 }), { postalVoting: false })).toEqual([
      'T04 issuedTotal issuedInPerson packagesSent',
    ]);
  });
  test('an item that is not about post is required all the same', () => {
    expect(codes(mayor, sample(mayor, { ...change, eligible: null }), { postalVoting: false })).toEqual([
      'B01 eligible',
    ]);
  });
  test('with postal voting they are required', () => {
    expect(codes(mayor, sample(mayor, change)).filter((code) => code.startsWith('B01'))).toHaveLength(8);
  });
});

describe('one cause, one finding', () => {
  test('M08 and M09 are silent when M02 speaks', () => {
    const more = { boxBallots: 522, validBallots: 522, invalidVotes: 22, invalidNone: 18 };
    expect(codes(mayor, sample(mayor, more))).toEqual(['M02 boxBallots boxFromEnvelopes issuedInPerson']);
  });
  test('M05 is silent when M06 speaks; M07 (equal numbers) is part of M05', () => {
    const found = (invalidBallots: number, invalidVotes: number) =>
      codes(mayor, sample(mayor, { invalidBallots, invalidVotes })).filter((code) => /^M0[567]/.test(code));
    expect(found(3, 0)).toEqual(['M06 invalidBallots invalidVotes']);
    expect(found(3, 3)).toEqual(['M05 invalidBallots invalidVotes']);
    expect(found(3, 4)).toEqual([]);
  });
});

describe('precinct types', () => {
  const empty = { issuedInPerson: 5, issuedInPersonA: 5, issuedInPersonB: 0, boxBallots: 0, validBallots: 0 };
  test('T23, M11 and M14 are about regular precincts only', () => {
    const found = (context: Context) =>
      codes(mayor, sample(mayor, { ...empty, eligible: 5, proxyVoters: 0 }, context), context)
        .map((code) => code.slice(0, 4).trim())
        .filter((code) => ['T23', 'M11', 'M14c', 'M14d'].includes(code));
    expect(found({})).toEqual(['T23', 'M11', 'M14c', 'M14d']);
    expect(found({ precinctType: 'prison' })).toEqual([]);
  });
});

describe('what a rule said of one protocol is nothing for the next', () => {
  // T01 of another form: about each number alone, or silent for want of a second one, or under a condition
  const changed = (change: Partial<Rule>): Form => {
    const { checks: _, ...definition } = structuredClone({ ...mayor, checks: [] });
    const rules = definition.rules.flatMap((rule) => (rule.code === 'T01' ? [{ ...rule, ...change }] : []));
    const loaded = loadForm({ ...definition, rules });
    if (!loaded.ok) throw new Error(loaded.error.message);
    return loaded.value;
  };
  const small = 'value <= 100';
  test.each<[string, Partial<Rule>, Context, Context]>([
    ['a number it needs was missing', { holds: small, given: ['estimatedEligible'] }, {}, { estimatedEligible: 700 }],
    ['its condition was not met', { holds: small, when: '!postalVoting' }, {}, { postalVoting: false }],
    ['it reads the context', { holds: `postalVoting || ${small}` }, {}, { postalVoting: false }],
    ['another number was other', { fields: ['value', 'eligible'], holds: 'value <= eligible' }, {}, {}],
  ])('%s', (_, change, before, after) => {
    const of = changed(change);
    const silent = checkProtocol(of, sample(mayor, { eligible: 99_999 }), before);
    expect(silent).toEqual([]);
    const found = checkProtocol(of, sample(mayor, { eligible: 1 }), after);
    expect(found).toEqual(checkProtocol(changed(change), sample(mayor, { eligible: 1 }), after));
    expect(found).not.toEqual([]);
  });
  test('a number that held once holds again, and one that does not never did', () => {
    const of = changed({ holds: small });
    const finds = () => checkProtocol(of, sample(mayor)).map(({ fields }) => fields.join());
    const first = finds();
    expect(first.length).toBeGreaterThan(0);
    expect(finds()).toEqual(first);
  });
});

describe('lists that lost a candidate or their registration', () => {
  test('T19: only the list of the struck-out candidate may have more votes than its candidates together', () => {
    const more = sample(assembly, { 'results/13/1': 190 });
    expect(codes(assembly, more, { struckOut: ['13/2'] })).toEqual([]);
    expect(codes(assembly, more, { struckOut: ['1/3'] })).toEqual(['T19 results/13/total results/13/1']);
    // list 1 is not list 13
    expect(codes(assembly, sample(assembly, { 'results/1/1': 170 }), { struckOut: ['13/2'] })).toEqual([
      'T19 results/1/total results/1/1 results/1/2',
    ]);
  });
  test('T18, T19: an annulled list is neither summed nor compared; that it has numbers at all is T20', () => {
    const found = codes(assembly, sample(assembly, { 'results/13/1': 190 }), { annulled: ['13'] });
    expect(found).toEqual(['T18 validVotes results/1/total', 'T20 results/13/total', 'T20 results/13/1']);
  });
  test('a struck-out candidate is not among those whose votes are added up', () => {
    const draft = sample(mayor, { 'results/1': 499, 'results/3': null });
    const [finding] = checkProtocol(mayor, draft, { struckOut: ['3'] }).filter(({ fields }) =>
      fields.includes('results/1'),
    );
    expect(finding?.fields.filter((field) => field.startsWith('results/'))).toEqual(['results/1', 'results/2']);
  });
  test('T20 is told of each withdrawn line, T21 of each line beyond the valid votes, equal numbers too', () => {
    const draft = sample(mayor, { 'results/1': 600, 'results/2': 600 });
    expect(codes(mayor, draft, { struckOut: ['2'] }).filter((code) => /^T2[01]/.test(code))).toEqual([
      'T20 results/2',
      'T21 results/1 validVotes',
      'T21 results/2 validVotes',
    ]);
  });
});

describe('explaining', () => {
  const draft = (text: string): Draft => ({
    ...sample(mayor, { ballotsUnused: 499 }),
    remarks: { remarkBallotBalance: text },
  });
  const M01 = { rule: 'M01', severity: 'explain', fields: ['ballotsUnused', 'issuedInPerson', 'ballotsReceived'] };
  const nothing = ['', '  ', 'brak uwag', ' Brak  uwag. ', 'brak uwag ...', 'BRAK UWAG', 'Brak uwag!', '\n'];
  const wordless = ['-', '.', '…', 'x', 'bu', '12'];
  const gaps = ['[liczba] wyborców nie wrzuciło do urny wydanej karty.', 'Przyczyna: [przyczyna].'];
  test.each(['brak zarzutów', ...nothing, ...wordless, ...gaps])('%j explains nothing', (text) => {
    expect(checkProtocol(mayor, draft(text))).toEqual([M01]);
  });
  test.each([
    'Wyborca zabrał kartę.',
    'brak uwag do liczby kart',
    'brakuwag',
    'nie wiadomo',
    '2 wyborców zabrało karty',
  ])('%j is an explanation', (text) => {
    expect(checkProtocol(mayor, draft(text))).toEqual([{ ...M01, explained: true }]);
  });
  test('each official phrase of a remark says nothing, however it is written', () => {
    const [first, ...rest] = mayor.remarks;
    const two = { ...mayor, remarks: [{ ...first!, defaults: ['brak uwag', 'Nie wniesiono'] }, ...rest] };
    for (const text of ['brak uwag', 'nie wniesiono', '  Nie\n wniesiono . ', 'BRAK  UWAG...'])
      expect(isExplanation(two, text), text).toBe(false);
    expect(isExplanation(two, 'wniesiono')).toBe(true);
  });
  test('a text in another remark does not explain', () => {
    expect(checkProtocol(mayor, { ...draft(''), remarks: { otherRemarks: 'Wyborca zabrał kartę.' } })).toEqual([M01]);
    expect(isExplanation(mayor, undefined)).toBe(false);
  });
});

test('findings stand in the order of the rules, then of the paper', () => {
  const draft = sample(mayor, {
    invalidBallots: 1,
    eligibleB: 10,
    'results/1': 900,
    'results/2': 800,
    proxyVoters: null,
  });
  expect(codes(mayor, draft).map((code) => code.split(' ').slice(0, 2).join(' '))).toEqual([
    'B01 proxyVoters',
    'T02 eligible',
    'T15 boxBallots',
    'T18 validVotes',
    'T21 results/1',
    'T21 results/2',
    'M04 invalidBallots',
  ]);
});
test('numbers beyond any paper are T01 and never a crash', () => {
  const huge = Object.fromEntries(mayor.fields.map((field) => [field.id, Number.MAX_SAFE_INTEGER]));
  expect(codes(mayor, sample(mayor, huge)).filter((code) => code.startsWith('T01'))).toHaveLength(mayor.fields.length);
});
