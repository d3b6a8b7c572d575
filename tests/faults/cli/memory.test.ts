/** A hundred thousand lines need no more memory than a few (docs/quality.md, "Memory stays flat"). */
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { urna } from '../../support/cli.ts';

const LINES = 100_000;
const MAX_MB = 250;
const folder = mkdtempSync(join(tmpdir(), 'urna-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Prints the largest resident set of the process at its end, in MB. What is garbage is swept in turn, not by threads that a
 * busy machine starves.
 */
const measured = {
  nodeArgs: [
    '--single-threaded-gc',
    '--import',
    'data:text/javascript,process.on("exit",()=>process.stderr.write(`rss ${Math.round(process.resourceUsage().maxRSS/1024)}`))',
  ],
};

async function write(name: string, head: string, line: (n: number) => string): Promise<string> {
  const file = join(folder, name);
  const stream = createWriteStream(file);
  stream.write(head);
  for (let n = 0; n < LINES; n++) if (!stream.write(line(n))) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  return file;
}

/** What a command printed. How much garbage lies about at its largest moment differs by a third; so one run of two must be small. */
async function runFlat(args: string[]): Promise<{ code: number | null; out: string }> {
  const sizes: number[] = [];
  for (;;) {
    const { code, out, err } = await urna(args, measured);
    expect(err).toMatch(/^rss \d+$/);
    sizes.push(Number(err.slice('rss '.length)));
    if (sizes.at(-1)! < MAX_MB) return { code, out };
    expect(sizes.length, `${sizes.join(' and ')} MB of ${MAX_MB}`).toBeLessThan(2);
  }
}

test(`urna mayor: ${LINES} lines`, async () => {
  const candidates = [1, 2, 3, 4].map((id) => ({ id: `${id}`, votes: 100 + id }));
  const precincts = [1, 2, 3].map((id) => ({ id: `${id}`, votes: { '1': 30, '2': 30, '3': 30, '4': 30 } }));
  const file = await write(
    'mayor.jsonl',
    '',
    (n) => `${JSON.stringify({ id: `${n}`, round: 1, candidates, precincts })}\n`,
  );
  const { code, out } = await runFlat(['mayor', file]);
  expect(code).toBe(0);
  expect(out.split('\n')).toHaveLength(LINES + 1);
});

test(`urna backtest: ${LINES} protocols of 1,000 communes`, async () => {
  const real = readFileSync(join(import.meta.dirname, '../../golden/backtest/pkw-2024-mayor-lubuskie.csv'), 'utf8');
  const [header, row] = real.split('\n').map((line) => line.split(';').slice(0, 36)) as [string[], string[]];
  const [, , , , ...rest] = [...row.slice(0, 34), '213', '200'];
  const file = await write(
    'pkw.csv',
    `${header.join(';')}\n`,
    (n) => `${1 + Math.floor(n / 1000)};1;"Gmina";${20_000 + (n % 1000)};${rest.join(';')}\n`,
  );
  const { code, out } = await runFlat(['backtest', '--format', 'pkw-mayor-2024', file]);
  expect(out).toContain(`{"communes":1000,"precincts":${LINES},"protocolsWithErrors":0,`);
  expect(code).toBe(0);
});
