/** Which findings decide whether a received protocol is taken, and what is silent when something else speaks. */
import { describe, expect, test } from 'vitest';
import { shippedForms } from '../../../../src-main/exchange/forms.ts';
import { checkProtocol, findErrors } from '../../../../src-shared/forms/check.ts';
import { loadForm, type Form } from '../../../../src-shared/forms/load.ts';
import { type Severity } from '../../../../src-shared/forms/vocabulary.ts';
import { sample } from './sample.ts';
import { contextTable, table } from './table.ts';

const errors = (form: Form, ...args: [Parameters<typeof checkProtocol>[1], Parameters<typeof checkProtocol>[2]]) =>
  checkProtocol(form, ...args).filter(({ severity }) => severity === 'error');

test.each([...shippedForms().values()])('$id: findErrors gives just the errors of all findings', (form) => {
  for (const { context, finds, passes } of table)
    for (const change of [...finds, ...passes]) {
      const draft = sample(form, change, context);
      expect(findErrors(form, draft, context)).toEqual(errors(form, draft, context));
    }
  for (const { finds } of contextTable)
    for (const context of finds)
      expect(findErrors(form, sample(form), context)).toEqual(errors(form, sample(form), context));
});

describe('a rule kept silent by others', () => {
  const text = { pl: 'tekst', en: 'text' };
  const rule = (code: string, severity: Severity, field: string, limit: number, unless?: string[]) => ({
    code,
    severity,
    fields: [field],
    holds: `${field} <= ${limit}`,
    message: text,
    help: text,
    ...(unless ? { unless } : {}),
  });
  /** Z01 and Z02 are warnings, Z03 is silent after either, Z04 after Z03. */
  function loaded(): Form {
    const { checks: _, ...definition } = shippedForms().get('2024/mayor') ?? { checks: [] };
    const form = loadForm({
      ...definition,
      rules: [
        rule('Z01', 'warning', 'eligible', 1),
        rule('Z02', 'warning', 'eligible', 2),
        rule('Z03', 'warning', 'eligible', 0, ['Z01', 'Z02']),
        rule('Z04', 'error', 'proxyVoters', 0, ['Z03']),
      ],
    });
    if (!form.ok) throw new Error(form.error.message);
    return form.value;
  }
  const form = loaded();
  const found = (eligible: number) => {
    const draft = sample(form, { eligible, proxyVoters: 1 });
    expect(findErrors(form, draft)).toEqual(errors(form, draft, {}));
    return checkProtocol(form, draft).map((finding) => finding.rule);
  };

  test.each([
    [0, ['Z04']],
    [1, ['Z03']],
    [2, ['Z01', 'Z04']],
    [3, ['Z01', 'Z02', 'Z04']],
  ])('%i: %j speak', (eligible, rules) => expect(found(eligible)).toEqual(rules));
});
