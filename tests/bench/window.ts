/** What a window loads before it can be used, packed: scripts and styles, but not fonts, which come later. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { limitKilobytes, weigh } from '../../scripts/build.ts';
import { measured, type Figures } from './measure.ts';

/** Nothing where the window is not built. */
export function benchWindow(): Figures | undefined {
  const folder = join(import.meta.dirname, '..', '..', 'dist', 'renderer');
  if (!existsSync(folder)) return undefined;
  return measured('window, gzip', 'kB', limitKilobytes, weigh(folder).code);
}

if (import.meta.main) console.log(benchWindow());
