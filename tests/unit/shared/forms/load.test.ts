/** What a form may not be: each mistake is refused by name and place when the form loads. */
import { describe, expect, test } from 'vitest';
import { compose } from '../../../../scripts/forms-2024/compose.ts';
import { variants } from '../../../../scripts/forms-2024/variant.ts';
import { shippedForms } from '../../../../src-main/exchange/forms.ts';
import { loadForm } from '../../../../src-shared/forms/load.ts';
import { type FormDefinition, type Rule } from '../../../../src-shared/forms/schema.ts';

const whole = (): FormDefinition => {
  const variant = variants.find((one) => one.id === '2024/council-lists');
  if (variant === undefined) throw new Error('no such variant');
  return structuredClone(compose(variant));
};

test.each([...variants])('definitions/forms/$id.json is what scripts/forms-2024 composes', (variant) => {
  const shipped = shippedForms().get(variant.id);
  const { checks: _, ...definition } = shipped ?? { checks: [] };
  expect(definition).toEqual(compose(variant));
});

describe('a form is refused', () => {
  const rule = (code: string, change: Partial<Rule> | ((one: Rule) => void)) => (form: FormDefinition) => {
    const one = form.rules.find((each) => each.code === code);
    if (one === undefined) throw new Error(code);
    if (typeof change === 'function') change(one);
    else Object.assign(one, change);
  };
  const field = (change: Record<string, unknown>) => (form: FormDefinition) => {
    Object.assign(form.fields[2] ?? {}, change);
  };
  const cases: readonly [string, (form: FormDefinition) => void, string, string][] = [
    ['a field id that is none', field({ id: 'eligible-c' }), 'form-invalid', 'fields/2/id'],
    ['a field id that the rules use for something else', field({ id: 'votes' }), 'form-invalid', 'items/2a'],
    ['a field id that is a word of CEL', field({ id: 'in' }), 'form-invalid', 'items/2a'],
    ['a field id that every object has', field({ id: 'constructor' }), 'form-invalid', 'items/2a'],
    [
      'a remark id that every object has',
      (form) => Object.assign(form.remarks[0]!, { id: 'valueOf' }),
      'form-invalid',
      'items/15',
    ],
    ['a member nobody knows', (form) => Object.assign(form, { extra: 1 }), 'form-invalid', ''],
    ['a newer schema', (form) => Object.assign(form, { schema: 2 }), 'form-invalid', 'schema'],
    ['two fields with one id', field({ id: 'eligible' }), 'form-duplicate', 'fields'],
    ['two items with one number', field({ number: '2' }), 'form-duplicate', 'item numbers'],
    ['a section that is not there', field({ section: 'nowhere' }), 'form-invalid', 'items/2a'],
    ['a part of what is not there', (form) => form.fields.splice(1, 1), 'form-unknown-field', 'items/2a'],
    ['a results line without its name', (form) => delete form.results.listTotal, 'form-invalid', 'results'],
    ['two rules with one code', rule('T15', { code: 'T16' }), 'form-duplicate', 'rules'],
    [
      'a rule over an unknown field',
      rule('T15', { fields: ['boxBallots', 'nothing'] }),
      'form-unknown-field',
      'rules/T15',
    ],
    [
      'an expression over a field it does not list',
      rule('T15', { holds: 'boxBallots == eligible' }),
      'form-expression',
      'rules/T15/holds',
    ],
    [
      'an expression that gives no yes or no',
      rule('T15', { holds: 'boxBallots + validBallots' }),
      'form-expression',
      'rules/T15/holds',
    ],
    ['an expression of mixed types', rule('T15', { holds: "boxBallots == 'x'" }), 'form-expression', 'rules/T15/holds'],
    [
      'an expression that does not parse',
      rule('T15', { holds: 'boxBallots ==' }),
      'form-expression',
      'rules/T15/holds',
    ],
    ['a condition that does not parse', rule('T23', { when: 'precinctTyp == 1' }), 'form-expression', 'rules/T23/when'],
    [
      'a value known before the day that is not declared',
      rule('M12', (one) => delete one.given),
      'form-expression',
      'rules/M12/holds',
    ],
    ['neither condition nor check', rule('T15', (one) => delete one.holds), 'form-invalid', 'rules/T15'],
    ['both condition and check', rule('T15', { check: 'filled' }), 'form-invalid', 'rules/T15'],
    ['"explain" without a remark', rule('M01', (one) => delete one.remark), 'form-invalid', 'rules/M01'],
    ['a remark on an error', rule('T15', { remark: 'orders' }), 'form-invalid', 'rules/T15'],
    ['a remark this form lacks', (form) => form.remarks.splice(0, 1), 'form-unknown-remark', 'rules/M01'],
    [
      'silence after a rule that is not there',
      rule('M05', { unless: ['M99'] }),
      'form-unknown-rule',
      'rules/M05/unless',
    ],
    ['silence after a later rule', rule('M05', { unless: ['M08'] }), 'form-unknown-rule', 'rules/M05/unless'],
    [
      'a text with an unknown item',
      rule('T15', { message: { pl: 'pkt {nowhere}', en: '' } }),
      'form-placeholder',
      'rules/T15/message/pl',
    ],
    [
      'a text with an unknown value',
      rule('T15', { fact: { pl: '', en: '{=eligible}' } }),
      'form-placeholder',
      'rules/T15/fact/en',
    ],
    [
      'a text with a lost brace',
      rule('T15', { help: { pl: 'pkt {', en: '' } }),
      'form-placeholder',
      'rules/T15/help/pl',
    ],
    ['dates where no dates are checked', rule('T15', { fields: ['opened'] }), 'form-unknown-field', 'rules/T15'],
  ];
  test.each(cases)('with %s', (_, change, code, where) => {
    const form = whole();
    change(form);
    const loaded = loadForm(form);
    expect(loaded.ok ? 'loaded' : loaded.error.code).toBe(code);
    expect(loaded.ok ? '' : loaded.error.where).toBe(where);
  });
  test.each(['rules', 'sections', 'fields', 'remarks'] as const)('with one of its %s twice', (where) => {
    const form = whole();
    const all: unknown[] = form[where];
    all.push(structuredClone(all[0]));
    const loaded = loadForm(form);
    expect(loaded.ok ? '' : loaded.error).toMatchObject({ code: 'form-duplicate', where });
  });
  test.each([
    ['boxBallots == eligible', /^Rule T15: "boxBallots == eligible" cannot be understood: .*eligible/],
    ['boxBallots + validBallots', /^Rule T15: "boxBallots \+ validBallots" gives int, but bool is needed here/],
  ])('the expression %s is refused in words', (holds, message) => {
    const form = whole();
    rule('T15', { holds })(form);
    const loaded = loadForm(form);
    expect(loaded.ok ? '' : loaded.error.message).toMatch(message);
  });
  test('unchanged it loads', () => {
    expect(loadForm(whole()).ok).toBe(true);
    expect(loadForm(null).ok).toBe(false);
  });
});

/** Every name a rule or a text may use for something else, and every word of CEL, is refused as an item's. */
test.each(['true', 'null', 'int', 'size', 'sum', 'line', 'results', 'value', 'listTotal', 'struckOut', 'appointed', 'present', 'opened', 'toString'])('no item is called %s', (id) => {
  const form = whole();
  form.fields[2]!.id = id;
  form.rules = [];
  const loaded = loadForm(form);
  expect(loaded.ok ? 'loaded' : loaded.error.where).toBe('items/2a');
}); // prettier-ignore

test('an item and a remark nobody knows load, with a rule over them', () => {
  const form = whole();
  form.fields.push({ ...form.fields[0]!, id: 'ballotsSpoilt2', number: '3a' });
  form.remarks.push({ ...form.remarks[0]!, id: 'remarkSpoilt', number: '22' });
  form.rules.push({
    ...form.rules.find(({ code }) => code === 'M01')!,
    code: 'M99',
    fields: ['ballotsSpoilt2', 'ballotsUnused'],
    holds: 'ballotsSpoilt2 <= ballotsUnused',
    remark: 'remarkSpoilt',
    message: { pl: '{ballotsSpoilt2} {=ballotsSpoilt2}', en: '{remarkSpoilt}' },
    fact: { pl: '', en: '' },
    help: { pl: '', en: '' },
  });
  expect(loadForm(form)).toMatchObject({ ok: true });
});

test('the eight forms: which items and rules exist where (domain: A and B only in communes, 12c not for one name)', () => {
  const having = (id: string) =>
    variants
      .map((one) => one.id)
      .filter((form) =>
        shippedForms()
          .get(form)
          ?.fields.some((field) => field.id === id),
      );
  const ruled = (code: string) =>
    variants
      .map((one) => one.id)
      .filter((form) =>
        shippedForms()
          .get(form)
          ?.rules.some((rule) => rule.code === code),
      );
  const upper = ['2024/county-council', '2024/regional-assembly'];
  const alone = ['2024/mayor-one', '2024/mayor-runoff-one'];
  const without = (some: readonly string[]) => variants.map((one) => one.id).filter((id) => !some.includes(id));
  for (const id of ['eligibleA', 'eligibleB', 'issuedInPersonA', 'issuedInPersonB'])
    expect(having(id)).toEqual(without(upper));
  for (const code of ['T02', 'T03', 'T07a', 'T07b', 'M18a', 'M18b', 'M19']) expect(ruled(code)).toEqual(without(upper));
  expect(having('invalidStruckOut')).toEqual(without(alone));
  for (const code of ['T20', 'M21c']) expect(ruled(code)).toEqual(without(alone));
  expect(ruled('T19')).toEqual(['2024/council-lists', ...upper]);
});
