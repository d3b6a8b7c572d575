/** Rolling copies of a store on its disk: each is a whole store that opens like any other. */
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type JournalAction } from '../../../../src-shared/api/events.ts';
import { fail, type Failure, ok, type Result } from '../../../../src-shared/result.ts';
import { type StoreFile } from '../../kinds.ts';
import { type StoreCode } from '../failures.ts';
import { type JournalHead, readHead } from '../journal.ts';

/** `<number of the copy>-<rows of the journal>-<start of its last hash>.sqlite`: a laptop's clock is not asked. */
const name = /^(\d{5})-\d{9}-\w{6}\.sqlite$/;

/** The copies in a folder, newest first. */
export async function copiesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder))
    .filter((one) => name.test(one))
    .sort()
    .reverse();
}

/**
 * Makes a copy in a folder of the store's own, and keeps the newest `keep`. A store that did not change since the newest
 * copy is not copied again.
 * @returns path of the copy that holds the store as it is now
 */
export async function copyStore(
  store: Pick<StoreFile, 'all' | 'copyTo'>,
  folder: string,
  keep: number,
): Promise<Result<string, StoreCode | 'copy-failed'>> {
  const temporary = join(folder, 'unfinished');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rm(temporary, { force: true });
    const there = await copiesIn(folder);
    const [newest = ''] = there;
    const now = await readHead(store);
    if (now !== undefined && newest.endsWith(endOf(now))) return ok(join(folder, newest));
    const head = await store.copyTo(temporary);
    if (!head.ok) return failed(folder, head.error.code);
    const number = Number(name.exec(newest)?.[1] ?? 0) + 1;
    const made = `${String(number).padStart(5, '0')}-${endOf(head.value)}`;
    await flush(temporary, 'r+');
    await rename(temporary, join(folder, made));
    if (process.platform !== 'win32') await flush(folder, 'r');
    for (const old of there.slice(Math.max(keep - 1, 0))) await rm(join(folder, old));
    return ok(join(folder, made));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // whatever it is: a copy must never end the work it is a copy of
    return failed(folder, 'code' in error ? String(error.code) : error.message);
  }
}

function endOf({ count, hash }: JournalHead): string {
  return `${String(count).padStart(9, '0')}-${hash.slice(0, 6).replaceAll(/[-_]/g, 'x')}.sqlite`;
}

async function flush(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function failed(folder: string, why: string) {
  return fail(
    'copy-failed',
    `The copy of the store could not be written (${why}). The store itself is whole; free some space, the next step is copied again.`,
    folder,
  );
}

/** Copies kept of each store. */
const KEPT = 12;

/** Steps after which a store is copied: whoever loses the store loses no more than the step under way. */
const steps: ReadonlySet<JournalAction> = new Set<JournalAction>([
  'entry-finished',
  'read-aloud',
  'frozen',
  'signed',
  'exported',
  'revision-started',
  'report-sealed',
  'received',
  'repaired',
  'emergency-typed',
  'agreed',
  'agreement-differs',
  'returned',
  'lot-recorded',
  'ruling-recorded',
  'record-withdrawn',
  'result-exported',
  'store-restored',
]);

export type CopyKeeper = {
  /** The store is open: what was not copied yet is copied from now on. */
  of(store: Pick<StoreFile, 'all' | 'copyTo'>): void;
  /** Told what was committed; at a step a copy is made beside the work. */
  after(actions: readonly JournalAction[]): void;
  /** Makes the copy that is due, now, and waits for it. */
  finish(): Promise<void>;
  /** Why the newest copy is missing; null where it is there. */
  readonly failure: Failure | null;
};

/** At most this part of the time goes into copying, so that a large store does not spend the night on it. */
const SHARE = 10;

/**
 * Copies at each step, one at a time. A copy that fails is remembered and never holds up the work.
 * @param changed is told when one failed that was made before, or the other way round
 */
export function keepCopies(folder: string, changed: () => void = () => {}): CopyKeeper {
  let store: Pick<StoreFile, 'all' | 'copyTo'> | null = null;
  let underWay: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let due = false;
  /** When the next one may begin, by the clock that never goes back. */
  let free = 0;
  let failure: Failure | null = null;

  async function copy(): Promise<void> {
    due = false;
    const begun = performance.now();
    const made = store && (await copyStore(store, folder, KEPT));
    const before = failure?.message;
    failure = made?.ok === false ? made.error : null;
    if (failure?.message !== before) changed();
    const ended = performance.now();
    free = ended + (ended - begun) * (SHARE - 1);
  }
  function begin(): Promise<void> {
    return (underWay ??= copy().finally(() => {
      underWay = null;
      if (due) wait();
    }));
  }
  function wait(): void {
    timer ??= setTimeout(
      () => {
        timer = null;
        void begin();
      },
      Math.max(0, free - performance.now()),
    ).unref();
  }
  function stopWaiting(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }
  function soon(): void {
    due = true;
    if (store !== null && underWay === null) wait();
  }

  return {
    of(opened) {
      store = opened;
      soon();
    },
    after(actions) {
      if (actions.some((action) => steps.has(action))) soon();
    },
    async finish() {
      await underWay;
      stopWaiting();
      await begin();
      stopWaiting();
    },
    get failure() {
      return failure;
    },
  };
}
