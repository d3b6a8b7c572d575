/** Once before all walks, since several run side by side: what they walk through is built, and Electron gets a display. */
import { spawn } from 'node:child_process';
import { buildMain, buildRenderer } from '../../../scripts/build.ts';
import { layOutOnce } from './demo.ts';
import { ownDisplay } from './desktop.ts';

export default async function setUp(): Promise<() => void> {
  await buildRenderer();
  await buildMain();
  await layOutOnce();
  if (!ownDisplay) return () => {};
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdout.once('data', (said) => resolve(String(said).trim()));
    screen.once('exit', () => reject(new Error('Xvfb did not start')));
  });
  process.env.DISPLAY = `:${number}`;
  return () => void screen.kill();
}
