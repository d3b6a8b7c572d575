/** How everything here is measured: ours and its floor in turn, within one run, so that a busy machine is unkind to both. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One line of the table (quality.md, "Fast"). `goal` is of the ratio, or of `ours` where there is no floor. */
export type Figures = {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'kB' | 'MB' | '×';
  readonly ours: number;
  readonly floor: number | null;
  readonly ratio: number | null;
  readonly goal: number;
};

export function figures(
  name: string,
  unit: Figures['unit'],
  goal: number,
  { ours, floor = null }: { ours: number; floor?: number | null },
): Figures {
  return { name, unit, ours, floor, ratio: floor === null ? null : ours / floor, goal };
}

export function isMet({ ours, ratio, goal }: Figures): boolean {
  return (ratio ?? ours) <= goal;
}

/**
 * Processor milliseconds of each side, taken in turn `rounds` times after a round that warms both up; the least of each,
 * for whatever else runs on the machine can only add to it.
 */
export async function inTurn(
  rounds: number,
  ours: () => unknown,
  floor: () => unknown,
): Promise<{ ours: number; floor: number }> {
  const least = { ours: Infinity, floor: Infinity };
  for (let round = 0; round <= rounds; round++) {
    const plain = await work(floor);
    const own = await work(ours);
    if (round === 0) continue;
    least.floor = Math.min(least.floor, plain);
    least.ours = Math.min(least.ours, own);
  }
  return least;
}

/** The least processor time of some runs, in milliseconds, after one that warms up. */
export async function leastOf(rounds: number, ours: () => unknown): Promise<number> {
  await work(ours);
  let least = Infinity;
  for (let round = 0; round < rounds; round++) least = Math.min(least, await work(ours));
  return least;
}

/**
 * Milliseconds that the processor worked for JavaScript's thread. A clock on the wall would count the turns that other
 * programs take and how this machine's disk waits, which is the same for both sides.
 */
async function work(run: () => unknown): Promise<number> {
  collectGarbage();
  const start = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes that live on after garbage was collected. */
export function heldMegabytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** The value of a result that must be one. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: { code: string; message: string } }): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
