/** `urna check`: what is a finding, and what is not even a draft (docs/formats.md, "urna check"). */
import { describe, expect, test } from 'vitest';
import { shippedForms } from '../../../../src-main/exchange/forms.ts';
import { checkLine } from '../../../../src-shared/forms/line.ts';
import { sample } from './sample.ts';

const forms = shippedForms();
const mayor = forms.get('2024/mayor');
if (mayor === undefined) throw new Error('no form');
const { values, results } = sample(mayor);
const line = { id: 'a', form: '2024/mayor', values, results, remarks: {}, context: {} };

test('a faultless line', () => {
  expect(checkLine(line, forms)).toEqual({ ok: true, value: { id: 'a', findings: [] } });
});
test('a finding is exactly rule, severity, fields', () => {
  expect(
    checkLine({ ...line, values: { ...values, boxBallots: 512, boxFromEnvelopes: 12, envPutInBox: 12 } }, forms),
  ).toEqual({
    ok: true,
    value: {
      id: 'a',
      findings: [
        { rule: 'T15', severity: 'error', fields: ['boxBallots', 'invalidBallots', 'validBallots'] },
        {
          rule: 'M10',
          severity: 'warning',
          fields: [
            'envPutInBox',
            'returnEnvelopes',
            'envNoDeclaration',
            'envUnsignedDeclaration',
            'envNoBallotEnvelope',
            'envUnsealedBallotEnvelope',
          ],
        },
      ],
    },
  });
});
test('all but id and form may be absent: everything is blank', () => {
  const checked = checkLine({ id: 'a', form: '2024/mayor' }, forms);
  expect(checked.ok && checked.value.findings.every((finding) => finding.rule === 'B01')).toBe(true);
});
test.each([-1, 100_000])('%d is T01, not a bad line', (ballotsReceived) => {
  const checked = checkLine({ ...line, values: { ...values, ballotsReceived } }, forms);
  expect(checked.ok && checked.value.findings[0]).toEqual({
    rule: 'T01',
    severity: 'error',
    fields: ['ballotsReceived'],
  });
});

describe('refused', () => {
  test.each<[string, unknown, string, string]>([
    ['an unknown form', { ...line, form: '2014/mayor' }, 'unknown-form', 'form'],
    ['no id', { ...line, id: undefined }, 'bad-input', 'id'],
    ['an unknown member', { ...line, note: '' }, 'bad-input', 'line'],
    ['an unknown field', { ...line, values: { ...values, nothing: 1 } }, 'bad-input', 'values/nothing'],
    ['a fraction', { ...line, values: { ...values, eligible: 1.5 } }, 'bad-input', 'values/eligible'],
    ['a number as text', { ...line, values: { ...values, eligible: '900' } }, 'bad-input', 'values/eligible'],
    ['a fraction of a vote', { ...line, results: { candidates: { '1': 0.5 } } }, 'bad-input', 'results/candidates/1'],
    ['a candidate without number', { ...line, results: { candidates: { x: 1 } } }, 'bad-input', 'results/candidates/x'],
    ['results of another ballot', { ...line, results: { for: 1, against: 2 } }, 'bad-input', 'results/candidates'],
    ['an unknown remark', { ...line, remarks: { nothing: '' } }, 'bad-input', 'remarks'],
    ['an unknown precinct type', { ...line, context: { precinctType: 'zoo' } }, 'bad-input', 'context/precinctType'],
    ['an unknown context', { ...line, context: { weather: 'rain' } }, 'bad-input', 'context'],
    ['no object', 5, 'bad-input', 'line'],
    ['null', null, 'bad-input', 'line'],
  ])('%s', (_, input, code, where) => {
    const checked = checkLine(input, forms);
    expect(checked.ok ? 'accepted' : checked.error).toMatchObject({ code, where });
  });
  test('a field other forms have is unknown here: no part A in a regional assembly', () => {
    const checked = checkLine({ id: 'a', form: '2024/regional-assembly', values: { eligibleA: 1 } }, forms);
    expect(checked.ok ? 'accepted' : checked.error.where).toBe('values/eligibleA');
  });
});

describe('a member __proto__, which no schema of records sees, is refused wherever it stands', () => {
  const hidden = (json: string) => {
    const checked = checkLine(JSON.parse(json), forms);
    return checked.ok ? 'ok' : `${checked.error.code} ${checked.error.where}`;
  };
  test.each([
    ['{"id":"a","form":"2024/mayor","__proto__":{}}', '__proto__'],
    ['{"id":"a","form":"2024/mayor","values":{"__proto__":1}}', 'values/__proto__'],
    ['{"id":"a","form":"2024/mayor","values":{"eligible":1},"remarks":{"__proto__":"x"}}', 'remarks/__proto__'],
    [
      '{"id":"a","form":"2024/council-lists","results":{"lists":{"13":{"total":1,"candidates":{"__proto__":1}}}}}',
      'results/lists/13/candidates/__proto__',
    ],
  ])('%s', (json, where) => expect(hidden(json)).toBe(`bad-input ${where}`));
  test('deeper than a line nests the schema refuses what is there', () => {
    const deep = '{"lists":{"13":{"total":1,"candidates":{"1":{"__proto__":1}}}}}';
    expect(hidden(`{"id":"a","form":"2024/council-lists","results":${deep}}`)).toBe(
      'bad-input results/lists/13/candidates/1',
    );
  });
  test('without one nothing is in the way', () => {
    expect(hidden('{"id":"a","form":"2024/mayor","values":{"eligible":1}}')).toBe('ok');
  });
});

test('an unknown form names those that are known', () => {
  const checked = checkLine({ ...line, form: '2024/senate' }, forms);
  expect(checked).toMatchObject({ ok: false, error: { code: 'unknown-form', where: 'form' } });
  for (const id of forms.keys()) expect(checked.ok || checked.error.message).toContain(id);
});
