import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { neutralised, writeCsv } from '../../../../src-main/exchange/csv.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('a text that begins like a formula is a text to every spreadsheet', () => {
  test.each([
    ['=HYPERLINK("http://example.org")', '\'=HYPERLINK("http://example.org")'],
    ['+48 600', "'+48 600"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ["'tak", "''tak"],
    ['KWW = Zgoda', 'KWW = Zgoda'],
    ['Nowak-Kowalska Anna', 'Nowak-Kowalska Anna'],
    ['', ''],
  ])('%j is written as %j', (given, written) => expect(neutralised(given)).toBe(written));

  test('one leading apostrophe taken away gives every text back', () => {
    for (const given of ["'", "''", '=', "'=", '-', 'a', "a'"])
      expect(neutralised(given).replace(/^'/, '')).toBe(given);
  });
});

test('byte order mark, semicolons, texts in quotes, numbers bare, empty cells empty, lines end with LF', () => {
  const bytes = writeCsv({ header: ['Nr', 'Nazwa'], rows: [[1, 'Żółć „KWW”; "Ą"'], [0, null]] }); // prettier-ignore
  expect(text(bytes)).toBe('\uFEFF"Nr";"Nazwa"\n1;"Żółć „KWW”; ""Ą"""\n0;\n');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test('another reader finds what was written', () => {
  const rows = [['a;b', 'a"b', 'a\nb', 'ąćęłńóśźż'], ['', '1e5', '007', ' x ']]; // prettier-ignore
  const bytes = writeCsv({ header: ['a', 'b', 'c', 'd'], rows });
  expect(parse(Buffer.from(bytes), { bom: true, delimiter: ';' }).slice(1)).toEqual(rows);
});
