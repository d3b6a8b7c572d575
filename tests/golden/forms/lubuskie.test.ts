/** All 900 protocols of the mayor elections of 7 April 2024 in Lubuskie: accepted in reality, so no `error` may appear. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { shippedForms } from '../../../src-main/exchange/forms.ts';
import { checkProtocol, type Finding } from '../../../src-shared/forms/check.ts';
import { knownFields } from '../../../src-shared/forms/vocabulary.ts';

const file = join(import.meta.dirname, '..', 'backtest', 'pkw-2024-mayor-lubuskie.csv');
const [header = [], ...rows] = parse(readFileSync(file), { bom: true, delimiter: ';' });

/** The 26 items stand in the order of the paper, which is the order of `knownFields`. */
const first = header.indexOf('Komisja otrzymała kart do głosowania');
const column = (row: readonly string[], at: number) => Number(row[first + at]);
const at = { received: 0, unused: 4, issued: 5, box: 17, fromEnvelopes: 18, invalidBallots: 19 };

function check(row: readonly string[]): Finding[] {
  const votes: Record<string, number> = {};
  header.forEach((name, index) => {
    const cell = row[index];
    if (cell === undefined || cell === '' || !name.startsWith('Głosy ')) return;
    votes[/^Głosy na kandydata nr (\d+) /.exec(name)?.[1] ?? (name.startsWith('Głosy za ') ? 'for' : 'against')] = Number(cell);
  });
  const alone = 'for' in votes;
  const form = shippedForms().get(alone ? '2024/mayor-one' : '2024/mayor');
  if (form === undefined) throw new Error('no form');
  const cells = knownFields.map((id, index): [string, string] => [id, row[first + index] ?? '']);
  const values = Object.fromEntries(cells.filter(([, cell]) => cell !== '').map(([id, cell]) => [id, Number(cell)]));
  const results = alone ? { for: votes.for, against: votes.against } : { candidates: votes };
  return checkProtocol(form, { values, results });
}

const findings = rows.map(check);
const protocolsWith = (code: string) => findings.filter((found) => found.some((one) => one.rule === code)).length;

test('900 protocols and no error', () => {
  expect(rows).toHaveLength(900);
  expect(findings.flat().filter((one) => one.severity === 'error')).toEqual([]);
});
test('M01, M02 and M04 as often as the columns say', () => {
  const count = (test: (row: readonly string[]) => boolean) => rows.filter(test).length;
  const M01 = count((row) => column(row, at.unused) + column(row, at.issued) !== column(row, at.received));
  const M02 = count((row) => column(row, at.box) - column(row, at.fromEnvelopes) !== column(row, at.issued));
  const M04 = count((row) => column(row, at.invalidBallots) > 0);
  expect({ M01: protocolsWith('M01'), M02: protocolsWith('M02'), M04: protocolsWith('M04') }).toEqual({ M01, M02, M04 });
  expect(M01 * M02 * M04).toBeGreaterThan(0);
});
test('how often each rule speaks', () => {
  const counts = Object.fromEntries([...new Set(findings.flat().map((one) => one.rule))].sort().map((code) => [code, protocolsWith(code)]));
  expect(counts).toMatchInlineSnapshot(`
    {
      "M01": 39,
      "M02": 77,
      "M03": 1,
      "M04": 27,
      "M05": 2,
      "M08": 1,
      "M11": 6,
      "M14b": 1,
      "M14c": 1,
      "M14d": 1,
      "M21a": 8,
    }
  `);
});
