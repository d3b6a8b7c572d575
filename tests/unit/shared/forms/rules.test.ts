import { describe, expect, test } from 'vitest';
import { shippedForms } from '../../../../src-main/exchange/forms.ts';
import { checkProtocol } from '../../../../src-shared/forms/check.ts';
import { sample } from './sample.ts';
import { contextTable, table } from './table.ts';

describe.each([...shippedForms().values()])('$id', (form) => {
  const has = (code: string) => form.checks.some((check) => check.rule.code === code);
  const rows = table.filter((row) => has(row.code) && (row.ballot?.includes(form.ballot) ?? true));
  const contextRows = contextTable.filter((row) => has(row.code));

  test('the sample protocol has no finding', () => {
    expect(checkProtocol(form, sample(form))).toEqual([]);
  });

  test('every rule has its row', () => {
    const covered = new Set([...rows, ...contextRows].map((row) => row.code));
    expect(form.checks.map((check) => check.rule.code).filter((code) => !covered.has(code))).toEqual([]);
  });

  test.each(rows)('$code passes $passes, finds $finds', ({ code, severity, context, fields, passes, finds }) => {
    const found = (change: (typeof passes)[number]) =>
      checkProtocol(form, sample(form, change, context), context).filter(
        (finding) => finding.rule === code && finding.fields.join() === fields.join(),
      );
    for (const change of passes) expect(found(change), JSON.stringify(change)).toEqual([]);
    for (const change of finds)
      expect(found(change), JSON.stringify(change)).toEqual([{ rule: code, severity, fields }]);
  });

  test.each(contextRows)('$code passes $passes, finds $finds', ({ code, severity, fields, passes, finds }) => {
    const found = (context: (typeof passes)[number]) =>
      checkProtocol(form, sample(form, {}, context), context).filter((finding) => finding.rule === code);
    for (const context of passes) expect(found(context), JSON.stringify(context)).toEqual([]);
    for (const context of finds)
      expect(found(context), JSON.stringify(context)).toEqual([{ rule: code, severity, fields }]);
  });
});
