/** How everything here is measured: ours and its floor in turn, within one run, so that a busy machine is unkind to both. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * One line of the table (docs/quality.md, "Fast"). `goal` is of the ratio, or of `ours` where there is no floor; it is
 * judged by the middle round, of which `ours` and `floor` are, and never by the luckiest. `best` only says how far
 * apart they lie.
 */
export type Figures = {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'kB' | 'MB';
  readonly goal: number;
  readonly ours: number;
  readonly floor: number | null;
  readonly best: number;
};

type Pair = { readonly ours: number; readonly floor: number };
const ratio = ({ ours, floor }: Pair): number => ours / floor;

/** Of what one unit of work took: the rounds of {@link inTurn}, each divided by how much was done. */
export function compared(name: string, goal: number, rounds: readonly Pair[], done: Pair | number): Figures {
  const per = typeof done === 'number' ? { ours: done, floor: done } : done;
  const each = rounds
    .map(({ ours, floor }) => ({ ours: ours / per.ours, floor: floor / per.floor }))
    .sort((a, b) => ratio(a) - ratio(b));
  const [best, middle] = [each[0], each[Math.floor(each.length / 2)]];
  if (!best || !middle) throw new Error(`${name} was not measured`);
  return { name, unit: 'ms', goal, ...middle, best: ratio(best) };
}

/** Of one number a round, where there is no floor: milliseconds, or what is measured once. */
export function measured(name: string, unit: Figures['unit'], goal: number, ...rounds: readonly number[]): Figures {
  const each = rounds.toSorted((a, b) => a - b);
  const [best, ours] = [each[0], each[Math.floor(each.length / 2)]];
  if (best === undefined || ours === undefined) throw new Error(`${name} was not measured`);
  return { name, unit, goal, ours, floor: null, best };
}

/** What is held against the goal: the ratio of the middle round, or its one number. */
export function median({ ours, floor }: Figures): number {
  return floor === null ? ours : ratio({ ours, floor });
}

/** Work in steps of some milliseconds each. */
export type Side = () => AsyncGenerator;

export function repeated(times: number, work: () => unknown): Side {
  return async function* () {
    for (let n = 0; n < times; n++) yield await work();
  };
}

/**
 * Milliseconds of both sides in each round, after two that warm up. The sides go step by step in turn, so that whatever
 * else the machine does meets both.
 */
export async function inTurn(rounds: number, ours: Side, floor: Side): Promise<Pair[]> {
  const times: Pair[] = [];
  for (let round = -2; round < rounds; round++) {
    collectGarbage();
    const time = await race(ours(), floor());
    if (round >= 0) times.push(time);
  }
  return times;
}

async function race(ours: AsyncGenerator, floor: AsyncGenerator): Promise<Pair> {
  const times = { ours: 0, floor: 0 };
  for (let running = true; running;) {
    const [own, ownTime] = await timed(() => ours.next());
    const [plain, plainTime] = await timed(() => floor.next());
    times.ours += ownTime;
    times.floor += plainTime;
    running = own.done !== true || plain.done !== true;
  }
  return times;
}

/** The milliseconds of each run, after one that warms up. */
export async function timesOf(runs: number, work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = -1; run < runs; run++) {
    collectGarbage();
    const [, time] = await timed(work);
    if (run >= 0) times.push(time);
  }
  return times;
}

async function timed<T>(work: () => T): Promise<[Awaited<T>, number]> {
  const start = performance.now();
  const done = await work();
  return [done, performance.now() - start];
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
