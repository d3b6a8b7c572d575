import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import backtest from '../../../../../src-main/shells/cli/batch/backtest.ts';
import { call, lines } from '../../../../support/cli.ts';

const format = ['--format', 'pkw-mayor-2024'];
const folder = mkdtempSync(join(tmpdir(), 'urna-backtest-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The real header up to the votes, and the real first row's items: 413 valid votes. */
const real = readFileSync(join(import.meta.dirname, '../../../../golden/backtest/pkw-2024-mayor-lubuskie.csv'), 'utf8');
const [header, row] = real.split('\n').map((line) => line.split(';').slice(0, 34)) as [string[], string[]];
const votesHeader = [
  '"Głosy na kandydata nr 1 - ŁĘCKA Izabela zarejestrowanego przez KWW ""NASZA GMINA"""',
  '"Głosy na kandydata nr 2 - RZECKI Ignacy zarejestrowanego przez KKW KOMITET"',
  '"Głosy za wyborem kandydata - WOKULSKI Stanisław zarejestrowanego przez KWW X"',
  '"Głosy przeciw wyborowi kandydata - WOKULSKI Stanisław zarejestrowanego przez KWW X"',
];
const line = (
  teryt: string,
  precinct: number | string,
  votes: (number | string)[],
  change: Record<number, string> = {},
) => [...row.map((cell, at) => change[at] ?? (at === 0 ? precinct : at === 3 ? teryt : cell)), ...votes].join(';');
const csv = (...rows: string[]) => `${[[...header, ...votesHeader].join(';'), ...rows].join('\r\n')}\r\n`;
const run = async (...rows: string[]) => {
  const { code, out, err } = await call(backtest, [...format, '-'], [csv(...rows)]);
  return { code, err, communes: lines(out).slice(0, -1), summary: lines(out).at(-1) };
};

describe('urna backtest', () => {
  it('communes in order of TERYT, rows in any order, zeros and empty columns as they come', async () => {
    const { code, err, communes, summary } = await run(
      line('80102', 2, ['', '', 13, 400]),
      line('80101', 1, [200, 213, '', '']),
      line('080102', 1, ['', '', 400, 13]),
      line('120101', 1, [213, 200, '', '']),
      line('80101', 2, [213, 200, '', '']),
    );
    expect(communes).toEqual([
      { teryt: '080101', precincts: 2, errors: 0, explain: 0, outcome: 'runoff', runoff: ['1', '2'], by: 'votes' },
      { teryt: '080102', precincts: 2, errors: 0, explain: 0, outcome: 'not-elected' },
      { teryt: '120101', precincts: 1, errors: 0, explain: 0, outcome: 'elected', elected: '1' },
    ]);
    expect(summary).toEqual({ communes: 3, precincts: 5, protocolsWithErrors: 0, seconds: expect.any(Number) });
    expect([code, err]).toEqual([0, '']);
  });

  it('counts protocols, not findings, and ends with 1 where one has an error', async () => {
    // one protocol with T15, T16 and M04 (invalid ballots), one with M01 alone
    const { code, communes, summary } = await run(
      line('80101', 1, [413, 0, '', ''], { 27: '9' }),
      line('80101', 2, [413, 0, '', ''], { 12: '466' }),
    );
    expect(communes).toMatchObject([{ errors: 1, explain: 2 }]);
    expect(summary).toMatchObject({ protocolsWithErrors: 1 });
    expect(code).toBe(1);
  });

  it('an empty cell is blank (B01): an item, and a candidate of this commune', async () => {
    const { communes, err } = await run(
      line('80101', 1, [413, 0, '', '']),
      line('80101', 2, [413, '', '', '']),
      line('80101', 3, [413, 0, '', ''], { 20: '' }),
    );
    expect(communes).toMatchObject([{ precincts: 3, errors: 2, outcome: 'elected', elected: '1' }]);
    expect(err).toBe('');
  });

  it('names bad rows by line and goes on; what they say is not counted', async () => {
    const good = line('80101', 1, [413, 0, '', '']);
    const { code, err, communes } = await run(
      good,
      line('8010', 2, [413, 0, '', '']),
      line('80101', '2a', [413, 0, '', '']),
      line('80101', 3, [413, 0, '', ''], { 9: '9.5' }),
      line('80101', 4, ['x', 413, '', '']),
      `${line('80101', 5, [0, 413, '', ''])};1`,
      line('80101', 6, [0, 413, '', '']).slice(0, -3),
      line('80103', 7, ['', '', '', '']),
      line('80101', 8, [1, 2, 3, 4]),
      line('80101', 9, ['', '', 413, '']),
      '',
      line('80101', 1, [0, 413, '', '']),
      line('80101', 11, [412, 1, '', '']),
    );
    expect(err.split('\n').map((told) => /^urna: bad-row: -:(\d+): /.exec(told)?.[1])).toEqual(
      ['3', '4', '5', '6', '7', '8', '9', '10', '11', '13', undefined], // prettier-ignore
    );
    expect(communes).toMatchObject([{ teryt: '080101', precincts: 2, errors: 0, outcome: 'elected', elected: '1' }]);
    expect(code).toBe(1);
  });

  it('reads names with stray quotation marks', async () => {
    const stray = line('80101', 2, [412, 1, '', ''], { 7: '"Szkoła "Pod Lipą" nr 2, ul. "Nowa""' });
    const { communes, err } = await run(stray, line('80101', 3, [412, 1, '', '']));
    expect([communes, err]).toMatchObject([[{ precincts: 2 }], '']);
  });

  it('a quotation mark that never closes costs rows, is named, and ends nothing else', async () => {
    const open = line('80101', 2, [412, 1, '', ''], { 7: '"Szkoła' });
    const { code, communes, err } = await run(line('80101', 1, [412, 1, '', '']), open);
    expect(communes).toMatchObject([{ precincts: 1 }]);
    expect(err).toContain('bad-row');
    expect(code).toBe(1);
  });

  it('a tie for the second place is broken by precincts, then asks for a lot (art. 473 § 3)', async () => {
    const three = [...votesHeader.slice(0, 2), '"Głosy na kandydata nr 3 - X"', '"inna kolumna"'];
    const of = (...rows: string[]) => `${[[...header, ...three].join(';'), ...rows].join('\n')}\n`;
    const decide = async (...rows: string[]) => lines((await call(backtest, [...format, '-'], [of(...rows)])).out)[0];
    expect(await decide(line('80101', 1, [201, 107, 105, '']), line('80101', 2, [201, 107, 105, '']), line('80101', 3, [201, 104, 108, '']))).toMatchObject(
      { outcome: 'runoff', runoff: ['1', '2'], by: 'precincts' },
    ); // prettier-ignore
    expect(await decide(line('80101', 1, [201, 107, 105, '']), line('80101', 2, [201, 105, 107, '']))).toMatchObject({
      outcome: 'lot-required',
      lot: { kind: 'mayor', places: 1, between: ['2', '3'] },
    });
  });

  it('goes on with the next file where one is missing or of another format', async () => {
    const [good, other] = ['good', 'other'].map((name) => join(folder, `${name}.csv`)) as [string, string];
    writeFileSync(good, csv(line('80101', 1, [413, 0, '', ''])));
    writeFileSync(other, 'a;b\n1;2\n');
    const { code, out, err } = await call(backtest, [...format, join(folder, 'none.csv'), other, good]);
    expect(lines(out)).toMatchObject([{ teryt: '080101' }, { communes: 1 }]);
    expect(err).toMatch(/^urna: file-missing: .*none.csv: .*\nurna: unknown-format: .*other.csv: .*Nr komisji.*\n$/);
    expect(code).toBe(1);
  });

  it.each([
    ['a header and no row', csv()],
    ['a header without an end of line', csv().trimEnd()],
  ])('%s: says that there are no rows, and ends with 1', async (_, text) => {
    const { code, out, err } = await call(backtest, [...format, '-'], [text]);
    expect(err).toMatch(/^urna: no-rows: -: .*\n$/);
    expect([code, lines(out)]).toMatchObject([1, [{ communes: 0, precincts: 0 }]]);
  });

  it.each([
    ['without a format', ['a.csv']],
    ['with another format', ['--format', 'pkw-council-2024', 'a.csv']],
    ['without a file', format],
  ])('misuse: %s', async (_, args) => expect((await call(backtest, args)).code).toBe(2));
});
