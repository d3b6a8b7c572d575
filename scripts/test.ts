// The whole of `npm test`: lint, types, unit, property, golden, faults, end-to-end in a real browser and a real Electron.
// `npm test -- tests/unit/shared/forms` runs vitest on a part only.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { findElectron } from './electron.ts';
import { requireTool } from './tools.ts';

const some = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), 'urna-test-'));
/** What a killed process or a failed test leaves behind goes with it. */
const temporary = join(reports, 'tmp');
mkdirSync(temporary);
// as /tmp is: some tests let another user of the computer try
chmodSync(reports, 0o711);
chmodSync(temporary, 0o1777);
const started = Date.now();
let failed = false;

function step(title: string, command: string, args: readonly string[], env: Record<string, string> = {}): void {
  const at = Date.now();
  process.stdout.write(`\n── ${title}\n`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TMPDIR: temporary, ...env },
  });
  process.stdout.write(`── ${title}: ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - at) / 1000).toFixed(1)} s\n`);
  if (status !== 0) failed = true;
}

/** Makes an Electron for tests where there is none, beside the steps; what it has to say, and whether there is one now. */
async function makeElectron(): Promise<{ says: string; made: boolean }> {
  if (findElectron() !== null) return { says: '', made: true };
  const making = spawn('node', ['scripts/test-electron.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let says = '';
  for (const out of [making.stdout, making.stderr]) out.on('data', (text) => (says += text));
  const status = await new Promise<number | null>((resolve) => making.once('close', resolve));
  return { says: says.trim(), made: status === 0 };
}

const count = z.int().default(0);
const unitReport = z.object({ numPassedTests: count, numFailedTests: count, numPendingTests: count });
const browserReport = z.object({
  stats: z.object({ expected: count, unexpected: count, skipped: count, flaky: count }).prefault({}),
});

/** A report that is missing or cut off counts nothing: the exit codes say what failed. */
function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(reports, file), 'utf8'));
  } catch {
    return {};
  }
}

const vitest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'vitest.json')}`];
if (some.length > 0) {
  step('tests', 'vitest', [...vitest, ...some]);
} else {
  for (const tool of ['chromium', 'xvfb', 'poppler', 'qpdf'] as const) requireTool(tool);
  const making = makeElectron();
  step('lint and types', 'node', ['scripts/lint.ts']);
  step('build', 'node', ['scripts/build.ts']);
  step('unit, property, golden and fault tests', 'vitest', vitest);
  const electron = await making;
  process.stdout.write(`\n${electron.says}\n`);
  step('end to end', 'playwright', ['test'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'playwright.json'),
    ...(electron.made ? {} : { URNA_NO_ELECTRON: electron.says.split('\n').at(-1) ?? '' }),
  });
}

const unit = unitReport.parse(read('vitest.json'));
const { stats: browser } = browserReport.parse(read('playwright.json'));
const passed = unit.numPassedTests + browser.expected + browser.flaky;
const broken = unit.numFailedTests + browser.unexpected;
const skipped = unit.numPendingTests + browser.skipped;
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${((Date.now() - started) / 1000).toFixed(0)} s in all\n`);
process.stdout.write(`${passed} passed, ${broken} failed, ${skipped} skipped\n`);
process.exit(failed || broken > 0 ? 1 : 0);
