/** In the process of its own: lays the demo out, and tells how far it is. */
import { setPriority } from 'node:os';
import { fail, type Failure, type ToolFailure } from '../../../src-shared/result.ts';
import { keepToOwner } from '../../machine/rights.ts';
import { asMediumFailure, systemCode } from '../../media/failures.ts';
import { sqliteFailure } from '../../store/engine/sqlite/failures.ts';
import { takeLock } from '../../store/engine/sqlite/lock.ts';
import { ensureDemo } from '../ensure.ts';
import { type DemoNews } from './news.ts';

/** Milliseconds that another process, whose program is gone, may need to notice it. */
const PATIENCE_MS = 15_000;

/** Lays the demo out at `dir`; the last news is always `ready` or `failed`. */
export async function workBeside(dir: string, tell: (news: DemoNews) => void): Promise<void> {
  keepToOwner();
  giveWay();
  try {
    const lock = takeLock(`${dir}.lock`, PATIENCE_MS);
    const laid = lock.ok ? await ensureDemo(dir, tell) : lock;
    if (lock.ok) lock.value.release();
    tell(laid.ok ? { what: 'ready' } : { what: 'failed', failure: inDemoTerms(laid.error) });
  } catch (error) {
    tell({ what: 'failed', failure: asDemoFailure(error, dir) });
  }
}

/** Behind the window, and not starved by a machine that is busy with other things (BELOW_NORMAL is 10). */
const GENTLE = 5;

/** The window goes before: whoever works in it must not feel that something is done beside. */
function giveWay(): void {
  try {
    setPriority(GENTLE);
  } catch {
    // a system that does not let us; then both share
  }
}

type DemoCode = 'demo-full' | 'demo-folder' | 'demo-failed';
const full = 'The disk is full. Free some space, then prepare the demo election again.';

const codes = new Map<string, DemoCode>([
  ['medium-full', 'demo-full'],
  ['store-full', 'demo-full'],
  ['folder-not-empty', 'demo-folder'],
  ['not-a-rehearsal', 'demo-folder'],
]);

/** What stopped it, in the words of the demo: media and stores are here but folders of its own. */
function inDemoTerms({ code, message, where }: ToolFailure): Failure {
  const own = codes.get(code) ?? 'demo-failed';
  const words = { 'demo-full': full, 'demo-folder': message, 'demo-failed': `${code}: ${message}` };
  return fail(own, words[own], where).error;
}

/** The same of what was thrown: the disk says what it has against it; anything else is a bug, told with its trace. */
export function asDemoFailure(error: unknown, dir: string): Failure {
  const store = sqliteFailure(error, dir);
  if (store !== undefined) return inDemoTerms(store.error);
  const system = systemCode(error);
  if (system !== undefined) return inDemoTerms(asMediumFailure(error, dir).error);
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return fail('demo-failed', String(error), dir).error;
}
