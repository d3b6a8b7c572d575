/** Once before all walks, since several run side by side: what they walk through is built, and Electron gets a display. */
import { buildMain, buildRenderer } from '../../../scripts/build.ts';
import { openDisplay } from '../../support/display.ts';
import { layOutOnce } from './demo.ts';
import { ownDisplay } from './desktop.ts';

export default async function setUp(): Promise<() => void> {
  await buildRenderer();
  await buildMain();
  await layOutOnce();
  if (!ownDisplay) return () => {};
  const display = await openDisplay();
  process.env.DISPLAY = display.name;
  return display.close;
}
