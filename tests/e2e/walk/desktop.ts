/** The desktop program in a real Electron: which one this machine has, its start on a display of its own, and its end. */
import { type ChildProcess, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { findElectron } from '../../../scripts/electron.ts';
import { findTestElectron } from '../../../scripts/test-electron.ts';
import { type Core, createCore } from '../../../src-main/core.ts';
import { systemClock } from '../../../src-main/machine/clock.ts';
import { resourceRoot } from '../../../src-main/machine/paths.ts';
import { machineServices } from '../../../src-main/shells/services.ts';
import { openStore } from '../../../src-main/store/open.ts';
import type { ApiInput, ApiName, ApiOutput } from '../../../src-shared/api/api.ts';

const usual = findElectron();
const program = usual ?? findTestElectron();
const found = (command: string) => spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

/** True where Electron needs a display and nobody's own is there to be used; `set-up.ts` opens one that nobody looks at. */
export const ownDisplay =
  program !== null && process.platform === 'linux' && process.env.DISPLAY === undefined && found('Xvfb');

function whyNot(): string | null {
  if (program === null) {
    const why =
      process.env.URNA_NO_ELECTRON ?? 'no Electron here; «node scripts/run.mjs test-electron» makes one for tests';
    return `not run: ${why}`;
  }
  const shown = ownDisplay || process.platform !== 'linux' || process.env.DISPLAY !== undefined;
  return shown ? null : 'not run: no display for Electron; install xvfb';
}
const missing = whyNot();

/** Ends the title of a test: reporters list titles, not reasons. */
export const remark = missing === null ? '' : ` (${missing})`;

/** Skips the tests of a file where no Electron can run. */
export function needsElectron(): void {
  test.skip(missing !== null, missing ?? '');
}

/** What a program started by a test finds around it. */
export function surroundings(home: string): Record<string, string> {
  // `npm start` is to find the same Electron.
  const dist = program === null || usual !== null ? {} : { ELECTRON_OVERRIDE_DIST_PATH: dirname(program) };
  return { ...(process.env as Record<string, string>), ...dist, TZ: 'Europe/Warsaw', URNA_HOME: home };
}

export type Desktop = {
  readonly home: string;
  readonly application: ElectronApplication;
  readonly page: Page;
  /** Everything the page logged as wrong. */
  readonly faults: string[];
};

export async function startDesktop(home: string): Promise<Desktop> {
  if (program === null) throw new Error('no Electron');
  const application = await _electron.launch({
    executablePath: program,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), resourceRoot()],
    env: surroundings(home),
  });
  const page = await application.firstWindow();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return { home, application, page, faults };
}

/** Milliseconds a program has to end in after it was told. */
const limit = 5_000;

/** Tells a program to end and holds it to its time; the code it ended with. */
export async function endOf(child: ChildProcess, tell: () => unknown): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const started = Date.now();
  await tell();
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error(`did not end within ${limit} ms`)), limit).unref();
  });
  try {
    const code = await Promise.race([ended, late]);
    test.info().annotations.push({ type: 'ended after', description: `${Date.now() - started} ms` });
    return code;
  } finally {
    child.kill('SIGKILL');
  }
}

/**
 * The machine after the program has ended: its stores lie closed, each one file, whole, with an unbroken journal. Answers
 * calls to the precinct as the next start would.
 */
export async function lookInto(home: string) {
  const folder = join(home, 'data/stores');
  const files = readdirSync(folder);
  expect(files).toEqual(files.filter((name) => name.endsWith('.sqlite')));
  for (const name of files) {
    const store = await openStore(join(folder, name), { kind: 'precinct', clock: systemClock });
    if (!store.ok) throw new Error(store.error.message);
    expect(await store.value.verifyJournal()).toMatchObject({ ok: true });
    await store.value.close();
  }
  const core = await createCore(await machineServices(home, 'browser'));
  if (!core.ok) throw new Error(core.error.message);
  const machine = callable(core.value);
  const medium = (await machine.ask('welcome.status', {})).demo?.medium ?? '';
  const { issuerKid } = await machine.ask('package.inspect', { medium });
  await machine.ask('package.openPrecinct', { medium, issuerKid, precinct: 1 });
  return machine;
}

function callable(core: Core) {
  const session = core.openSession();
  return {
    ask: async <N extends ApiName>(name: N, input: ApiInput<N>): Promise<ApiOutput<N>> => {
      const result = await session.call(name, input);
      if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
      return result.value as ApiOutput<N>;
    },
    close: () => core.close(),
  };
}
