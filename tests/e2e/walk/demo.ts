/** A laid out demo election, made once and copied for each walk, and the window on it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../../src-main/core.ts';
import { layOut, DEFAULT_PRECINCTS, DEFAULT_SEED } from '../../../src-main/demo/run.ts';
import { ensureDemo } from '../../../src-main/demo/ensure.ts';
import { resourceRoot } from '../../../src-main/machine/paths.ts';
import { startBrowserShell } from '../../../src-main/shells/browser/server.ts';
import { machineServices } from '../../../src-main/shells/services.ts';
import { readWindowFiles } from '../../../src-main/shells/window-files.ts';
import { type ContestKind } from '../../../src-shared/primitives.ts';
import { flattened } from '../../../src-shared/protocol/numbers.ts';

/** Kept between runs; `ensureDemo` replaces it when the demo changed. */
export const laidOut = join(resourceRoot(), 'node_modules', '.cache', 'urna-laid-out-demo');

export async function layOutOnce(): Promise<void> {
  const laid = await ensureDemo(laidOut, () => {});
  if (!laid.ok) throw new Error(`${laid.error.code}: ${laid.error.message}`);
}

/** A machine of its own with the demo on it: the program's home, in a temporary folder. */
export async function layOutMachine(): Promise<string> {
  await layOutOnce();
  const home = mkdtempSync(join(tmpdir(), 'urna-window-'));
  mkdirSync(join(home, 'demo'));
  cpSync(laidOut, join(home, 'demo'), { recursive: true });
  return home;
}

export type OpenedWindow = {
  readonly address: string;
  readonly home: string;
  /** Another address, as Enter in the terminal gives it. */
  another(): string;
  close(): Promise<void>;
};

/** A machine of its own with the demo on it, and the address of its window. */
export async function openWindow(): Promise<OpenedWindow> {
  const home = await layOutMachine();
  const core = await createCore(await machineServices(home, 'browser'));
  if (!core.ok) throw new Error(core.error.message);
  const files = await readWindowFiles(join(resourceRoot(), 'dist/renderer'));
  const shell = await startBrowserShell({ core: core.value, files });
  return {
    address: shell.address(),
    home,
    another: () => shell.address(),
    close: async () => {
      await shell.close();
      await core.value.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const papers = layOut(DEFAULT_SEED, DEFAULT_PRECINCTS, 'plain').papers;

/** What stands on the demo's paper of one protocol, by path. */
export function paperOf(precinct: number, contest: ContestKind): Readonly<Record<string, number>> {
  const paper = papers.find((one) => one.precinct === precinct && one.contest === contest);
  if (!paper) throw new Error(`the demo has no paper of precinct ${precinct}, ${contest}`);
  return flattened(paper.values, paper.results);
}
