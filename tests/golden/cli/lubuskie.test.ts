/**
 * The 900 protocols of the mayor elections of 7 April 2024 in Lubuskie, played again. The golden file is held against a
 * small reading of its own: another CSV reader, another majority, another order, nothing of ours.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lines, urna } from '../../support/cli.ts';

const folder = join(import.meta.dirname, '..', 'backtest');
const csv = join(folder, 'pkw-2024-mayor-lubuskie.csv');
const golden = readFileSync(join(folder, 'lubuskie-2024.jsonl'), 'utf8');
const text = readFileSync(csv, 'utf8');

type Line = { teryt: string; precincts: number; errors: number; explain: number; outcome: string; elected?: string; runoff?: string[]; by?: string }; // prettier-ignore
const decided = lines(golden) as Line[];

test('urna backtest gives the golden file and a summary', async () => {
  const { code, out, err } = await urna(['backtest', '--format', 'pkw-mayor-2024', csv]);
  const end = out.lastIndexOf('\n', out.length - 2) + 1;
  expect(out.slice(0, end)).toBe(golden);
  expect(JSON.parse(out.slice(end))).toEqual({
    communes: 82,
    precincts: 900,
    protocolsWithErrors: 0,
    seconds: expect.any(Number),
  });
  expect([code, err]).toEqual([0, '']);
});

/** Cells of a line: quotes toggle, a doubled quote is a quote. */
function cells(line: string): string[] {
  const found = [''];
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line[at]!;
    if (letter === '"' && quoted && line[at + 1] === '"') found[found.length - 1] += line[++at]!;
    else if (letter === '"') quoted = !quoted;
    else if (letter === ';' && !quoted) found.push('');
    else found[found.length - 1] += letter;
  }
  return found;
}

const [header = [], ...rows] = text.replace('\uFEFF', '').trimEnd().split(/\r?\n/).map(cells);

test('every commune is there once, with its precincts, and without an error', () => {
  const communes = Map.groupBy(rows, (row) => row[3]!);
  expect(decided.map(({ teryt, precincts, errors }) => [teryt, precincts, errors])).toEqual(
    [...communes].map(([teryt, own]) => [`0${teryt}`, own.length, 0] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
});

test('every decision, from the columns alone (art. 473 § 1–2: more than half, else the two best)', () => {
  const sums = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const own = sums.get(`0${row[3]}`) ?? new Map<string, number>();
    sums.set(`0${row[3]}`, own);
    header.forEach((name, at) => {
      if (name.startsWith('Głosy ') && row[at] !== '')
        own.set(name.split(' - ')[0]!, (own.get(name.split(' - ')[0]!) ?? 0) + Number(row[at]));
    });
  }
  for (const { teryt, outcome, elected, runoff, by } of decided) {
    const votes = [...sums.get(teryt)!].sort((a, b) => b[1] - a[1]);
    const all = votes.reduce((sum, [, own]) => sum + own, 0);
    const [[first, most], [second, next], third = ['', -1]] = votes as [[string, number], [string, number], [string, number]?];
    const number = (name: string) => name.replace('Głosy na kandydata nr ', '');
    const answer = { outcome, elected, runoff, by };
    if (first.startsWith('Głosy za') || first.startsWith('Głosy przeciw'))
      expect(answer, teryt).toEqual({ outcome: first.startsWith('Głosy za') && most > all - most ? 'elected' : 'not-elected' });
    else if (most > all - most) expect(answer, teryt).toEqual({ outcome: 'elected', elected: number(first) });
    else {
      // ties for the second place need the precincts; there is none in Lubuskie, so this reading may stay small
      expect(next, teryt).toBeGreaterThan(third[1]);
      const pair = most === next ? [number(first), number(second)].sort() : [number(first), number(second)];
      expect({ ...answer, runoff: most === next ? runoff?.toSorted() : runoff }, teryt).toEqual({ outcome: 'runoff', runoff: pair, by: 'votes' });
    }
  }
});

test('explain counts the protocols that differ in one of the four balances, whatever else they say', () => {
  const at = (name: string) => header.indexOf(name);
  const [received, unused, issued, box, envelopes, dropped, invalid] = [
    'Komisja otrzymała kart do głosowania',
    'Nie wykorzystano kart do głosowania',
    'Liczba wyborców, którym wydano karty do głosowania w lokalu wyborczym',
    'Liczba kart wyjętych z urny',
    'w tym liczba kart wyjętych z kopert na kartę do głosowania',
    'Liczba kopert na kartę do głosowania wrzuconych do urny',
    'Liczba kart nieważnych',
  ].map(at) as [number, number, number, number, number, number, number];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const n = (column: number) => Number(row[column]);
    const differs =
      n(unused) + n(issued) !== n(received) || n(box) - n(envelopes) !== n(issued) || n(envelopes) !== n(dropped) || n(invalid) !== 0;
    counts.set(`0${row[3]}`, (counts.get(`0${row[3]}`) ?? 0) + (differs ? 1 : 0));
  }
  expect(Object.fromEntries(decided.map(({ teryt, explain }) => [teryt, explain]))).toEqual(Object.fromEntries(counts));
});
