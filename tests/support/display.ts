/** A screen nobody sits at (Xvfb), for the program's own Chromium. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { findChromium } from '../../scripts/chromium.ts';

const onPath = (name: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

/** Why the program's own Chromium cannot be shown on this machine; empty where it can. */
export const noDisplay =
  process.platform !== 'linux'
    ? 'not run: needs Linux'
    : findChromium() === undefined
      ? 'not run: no Chromium of this machine'
      : onPath('Xvfb')
        ? ''
        : 'not run: no Xvfb (Debian: xvfb)';

export type Display = { readonly name: string; readonly close: () => void };

/** Takes a free display number and tells it. */
export async function openDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = server.stdio[3] as Readable;
  const number = await new Promise<string>((resolve, reject) => {
    told.once('data', (part: Buffer) => resolve(String(part).trim()));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
  });
  return { name: `:${number}`, close: () => void server.kill() };
}
