/** Which demo lies in a folder, and whether it is whole. Light: the program asks before its window opens. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../machine/version.ts';
import { demoForms } from './election/forms.ts';
import { inputs, names, realCouncil, realMayor } from './election/inputs.ts';

/** Read by the core's `welcome.status`; written last but for the stamp, so that it is there only when everything is. */
export const DEMO_FILE = 'demo.json';
/** Tells which demo lies here; written last of all. */
export const STAMP_FILE = 'stamp';
/** To be raised when other code lays out the same inputs otherwise. */
const LAYOUT = 5;

/** What this program would lay out. */
export function stampNow(): string {
  const from = [version, LAYOUT, inputs, realCouncil, realMayor, names, demoForms];
  return createHash('sha256').update(JSON.stringify(from)).digest('base64url');
}

/** Whether the demo of this program lies there, whole. */
export async function isLaidOut(dir: string): Promise<boolean> {
  const [stamp, demo] = await Promise.all([STAMP_FILE, DEMO_FILE].map((name) => read(join(dir, name))));
  return stamp === stampNow() && demo !== null;
}

function read(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
