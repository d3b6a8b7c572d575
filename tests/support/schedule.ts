/**
 * Runs several calls side by side and decides, by a seed, which of them goes on at every step of the store and at every
 * file operation. Only one goes at a time, so one seed is one order of events, whatever the machine is busy with.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { MediaFs } from '../../src-main/media/media-fs.ts';
import type { Tx } from '../../src-main/store/engine/transaction.ts';
import { type Store } from '../../src-main/store/kinds.ts';

type Task = {
  /** `waiting` for a turn that is seen here; `away`: it seems to wait for one that is not. */
  state: 'going' | 'parked' | 'waiting' | 'away' | 'done';
  go: () => void;
};

export type Schedule = {
  /** All answers, in the order of the works. */
  run<T>(works: readonly (() => Promise<T>)[]): Promise<T[]>;
  /** Another task may go on here; outside {@link run} nothing happens. */
  step(): Promise<void>;
  /** For `Services.storeSeam`. */
  readonly storeSeam: (store: Store) => Store;
  fsSeam(fs: MediaFs): MediaFs;
};

/** @param patience milliseconds after which a task that takes no step is not waited for while others can go on */
export function schedule(seed: number, patience = Infinity): Schedule {
  const random = randomFrom(seed);
  /** Some orders switch at every step, some let one task run far before another comes in between. */
  const stay = [0, 0.5, 0.8, 0.95][seed % 4] ?? 0;
  const current = new AsyncLocalStorage<Task>();
  let tasks: Task[] = [];
  let moved = () => {};

  async function step(): Promise<void> {
    const task = current.getStore();
    if (task === undefined) return;
    await new Promise<void>((resolve) => {
      task.go = resolve;
      task.state = 'parked';
      moved();
    });
  }

  async function run<T>(works: readonly (() => Promise<T>)[]): Promise<T[]> {
    tasks = works.map(() => ({ state: 'going', go: () => {} }));
    const answers = works.map((work, at) => current.run(tasks[at]!, () => begun(tasks[at]!, work)));
    let last: Task | undefined;
    for (;;) {
      while (tasks.some(({ state }) => state === 'going')) if (!(await somebodyMoves(patience))) sendAway();
      const parked = tasks.filter(({ state }) => state === 'parked');
      if (parked.length === 0 && tasks.every(({ state }) => state !== 'away')) break;
      if (parked.length === 0) {
        await somebodyMoves(Infinity);
        continue;
      }
      if (last?.state !== 'parked' || random() >= stay) last = parked[Math.floor(random() * parked.length)]!;
      last.state = 'going';
      last.go();
    }
    if (tasks.some(({ state }) => state === 'waiting')) throw new Error(`seed ${seed}: everybody waits for a turn`);
    return Promise.all(answers);
  }

  /** @returns whether anybody did before the patience ended */
  async function somebodyMoves(within: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<boolean>((resolve) => {
        moved = () => resolve(true);
        if (within !== Infinity) timer = setTimeout(() => resolve(false), within);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  function sendAway(): void {
    for (const task of tasks) if (task.state === 'going') task.state = 'away';
  }

  async function begun<T>(task: Task, work: () => Promise<T>): Promise<T> {
    await step();
    try {
      return await work();
    } finally {
      task.state = 'done';
      moved();
    }
  }

  /** Turns as the core has them, but seen: whoever waits for one is not waited for. */
  const turns = new Map<string, { readonly waiting: { task: Task | undefined; go: () => void }[] }>();

  async function take(name: string): Promise<void> {
    const turn = turns.get(name);
    if (turn === undefined) return void turns.set(name, { waiting: [] });
    const task = current.getStore();
    await new Promise<void>((go) => {
      turn.waiting.push({ task, go });
      if (task !== undefined) task.state = 'waiting';
      moved();
    });
  }

  function give(name: string): void {
    const next = turns.get(name)?.waiting.shift();
    if (next === undefined) return void turns.delete(name);
    if (next.task !== undefined) next.task.state = 'going';
    next.go();
  }

  async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    await step();
    await take(name);
    try {
      return await work();
    } finally {
      give(name);
      await step();
    }
  }

  const before =
    <Args extends unknown[], T>(work: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      await step();
      return work(...args);
    };

  const watched = (tx: Tx): Tx => ({
    ...tx,
    all: async (wanted, input) => {
      await step();
      return tx.all(wanted, input);
    },
    run: async (wanted, input) => {
      await step();
      return tx.run(wanted, input);
    },
    record: async (wanted, input) => {
      await step();
      return tx.record(wanted, input);
    },
    journal: async (event, by) => {
      await step();
      return tx.journal(event, by);
    },
  });

  return {
    run,
    step,
    storeSeam: (store) => ({
      ...store,
      all: (wanted, input) => inTurn(store.name, () => store.all(wanted, input)),
      write: (actor, work) => inTurn(store.name, () => store.write(actor, (tx) => work(watched(tx)))),
      close: () => inTurn(store.name, () => store.close()),
    }),
    fsSeam: (fs) => ({
      ...fs,
      // one export at a time per medium: taken here, the core's own turn is never waited for unseen
      hold: async (path) => {
        await step();
        await take(path);
        try {
          const held = await fs.hold(path);
          return { ...held, release: async () => held.release().finally(() => give(path)) };
        } catch (error) {
          give(path);
          throw error;
        }
      },
      lookAt: before(fs.lookAt),
      makeFolder: before(fs.makeFolder),
      createDurably: before(fs.createDurably),
      readOnce: before(fs.readOnce),
      readBack: before(fs.readBack),
      rename: before(fs.rename),
      syncFolder: before(fs.syncFolder),
      remove: before(fs.remove),
      removeFolder: before(fs.removeFolder),
      kindOf: before(fs.kindOf),
      async *entries(path) {
        for await (const entry of fs.entries(path)) {
          await step();
          yield entry;
        }
      },
    }),
  };
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
