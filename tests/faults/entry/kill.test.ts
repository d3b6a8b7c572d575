/** Killing the process at random moments of typing loses no committed field (quality.md, "Loses nothing"). */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';
import { resourceRoot } from '../../../src-main/paths.ts';
import { MAYOR, openDesk, openPrecinct } from '../../support/core.ts';
import { packageFiles } from '../../support/sealed.ts';

/** `npm run proof` asks for a thousand. */
const KILLS = Number(process.env['URNA_KILLS'] ?? 100);
/** The typist in one file: starting is most of its short life, and two hundred modules take a second to read. */
const typist = join(resourceRoot(), 'node_modules', '.cache', 'urna-typist.mjs');

beforeAll(async () => {
  const input = join(import.meta.dirname, 'typist.ts');
  const made = await rolldown({ input, platform: 'node', external: ['better-sqlite3', /^node:/] });
  await made.write({ format: 'es', file: typist, codeSplitting: false });
  await made.close();
});

/** Runs one typist, kills it after a random while of typing, and returns the last value told saved of each field. */
async function typeAndKill(dir: string): Promise<Map<string, number>> {
  const child = spawn(process.execPath, [typist, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const saved = new Map<string, number>();
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === 'ready') {
        setTimeout(() => child.kill('SIGKILL'), Math.random() * 120);
        continue;
      }
      const [path = '', value] = line.split(' ');
      saved.set(path, Number(value));
    }
  });
  const { signal } = await new Promise<{ signal: NodeJS.Signals | null }>((done) => {
    child.on('close', (_code, signal) => done({ signal }));
  });
  expect(signal).toBe('SIGKILL');
  return saved;
}

/** Kills typists at one desk; the desk is opened anew after each kill. */
async function killAt(dir: string, kills: number): Promise<Set<string>> {
  const seen = new Set<string>();
  for (let n = 1; n <= kills; n++) {
    const saved = await typeAndKill(dir);
    const again = await openDesk([], dir);
    await again.ask('workspace.openPrecinct', openPrecinct);
    const view = await again.ask('protocol.view', { id: MAYOR });
    for (const [path, value] of saved) {
      seen.add(path);
      // the kill may fall between the commit and the telling: then the field holds a later value, never an older one
      expect(view.entry?.numbers[path], `${path} after kill ${n}`).toBeGreaterThanOrEqual(value);
    }
    await again.close();
  }
  return seen;
}

test(
  `${KILLS} kills while typing: every field told saved is there when the desk opens again`,
  async () => {
    // two desks, because the tests have two cores
    const desks = await Promise.all([openDesk(packageFiles()), openDesk(packageFiles())]);
    const seen = await Promise.all(desks.map(({ dir }) => killAt(dir, Math.ceil(KILLS / 2))));
    for (const fields of seen) expect(fields.size).toBeGreaterThanOrEqual(3);
    await Promise.all(desks.map((desk) => desk.close()));
  },
  30 * 60_000,
);
