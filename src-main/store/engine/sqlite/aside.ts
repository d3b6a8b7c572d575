/**
 * Putting a store aside, a copy in its place, and what was put aside back again. Nothing is ever deleted: every file that
 * leaves its place gets a folder of its own. Killed at any point, a store is missing where a note of it lies, or older than
 * the note says, and opens as neither: the same can be done again.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { instant } from '../../../../src-shared/primitives.ts';
import { fail, ok, type Result } from '../../../../src-shared/result.ts';
import { type Clock } from '../../../machine/clock.ts';
import { type StoreKind } from '../../kinds.ts';
import { type StoreCode } from '../failures.ts';
import { type JournalHead } from '../journal.ts';
import { seenFile } from '../seen.ts';
import { syncFolder, writeDurably } from './durable.ts';
import { sqliteFailure } from './failures.ts';
import { openFile } from './file.ts';
import { inspect, SIDE_FILES } from './inspect.ts';

/** Paths of one store: its file, the note of it, folders of its copies and of what was put aside. */
export type StorePlace = {
  readonly path: string;
  readonly seen: string;
  readonly copies: string;
  readonly aside: string;
};

const about = z.strictObject({ schema: z.literal(1), at: instant, code: z.string(), rows: z.int().nullable() });
/** When something was put aside and what was wrong with it; `code` is empty where nothing was. */
export type Aside = Omit<z.infer<typeof about>, 'schema'> & { readonly id: string };

const ABOUT = 'about.json';
const SEEN = 'seen.json';
const folderName = /^\d{3}$/;

type RescueCode = StoreCode | 'copy-gone' | 'rescue-failed';

/** What was put aside, newest first. One that was interrupted is not listed; the next act finishes it. */
export function listAside({ aside }: StorePlace): Aside[] {
  return foldersIn(aside)
    .flatMap((id) => {
      const note = aboutIn(join(aside, id));
      return note ? [{ id, at: note.at, code: note.code, rows: note.rows }] : [];
    })
    .reverse();
}

/**
 * Puts a sound copy in the store's place, journals it there, and moves what is there aside.
 * @param copy name in the folder of copies
 */
export async function restoreCopy(
  place: StorePlace,
  copy: string,
  { kind, clock }: { readonly kind: StoreKind; readonly clock: Clock },
): Promise<Result<JournalHead, RescueCode>> {
  const from = join(place.copies, copy);
  const prepared = `${place.path}.restored`;
  return guarded(place, async () => {
    if (!existsSync(from)) return fail('copy-gone', 'This copy is no longer there. Choose another one.', copy);
    const whole = await inspect(from);
    if (!whole.ok) return whole;
    const seen = seenFile(place.seen);
    const known = seen.read();
    rmSync(prepared, { force: true });
    copyFileSync(from, prepared);
    const old = known === undefined ? null : { count: known.count, hash: known.hash };
    const marked = await journalled(prepared, { kind, clock }, copy, old);
    if (!marked.ok) return marked;
    await putAside(place, clock());
    renameSync(prepared, place.path);
    syncFolder(dirname(place.path));
    seen.write({ ...marked.value, open: false, handedOver: known?.handedOver ?? false, at: clock() });
    return marked;
  });
}

/** Brings back what was put aside, byte by byte; what is there now is put aside in turn. */
export async function putBack(place: StorePlace, id: string, clock: Clock): Promise<Result<null, RescueCode>> {
  return guarded(place, async () => {
    const folder = join(place.aside, id);
    if (!folderName.test(id) || aboutIn(folder) === undefined)
      return fail('copy-gone', 'What was put aside is no longer there.', id);
    const name = basename(place.path);
    await putAside(place, clock());
    const unfinished = `${place.path}.back`;
    if (existsSync(join(folder, name))) {
      for (const side of SIDE_FILES)
        if (existsSync(join(folder, name + side))) copyFileSync(join(folder, name + side), place.path + side);
      copyFileSync(join(folder, name), unfinished);
      renameSync(unfinished, place.path);
      syncFolder(dirname(place.path));
    }
    const seen = seenFile(place.seen);
    const known = seenFile(join(folder, SEEN)).read();
    if (known === undefined) seen.forget();
    else seen.write(known);
    return ok(null);
  });
}

/** Moves everything aside and forgets it was there: the next opening makes a new store. */
export async function startAnew(place: StorePlace, clock: Clock): Promise<Result<null, RescueCode>> {
  return guarded(place, async () => {
    await putAside(place, clock());
    seenFile(place.seen).forget();
    return ok(null);
  });
}

async function journalled(
  path: string,
  { kind, clock }: { readonly kind: StoreKind; readonly clock: Clock },
  from: string,
  old: { count: number; hash: string } | null,
): Promise<Result<JournalHead, StoreCode>> {
  const opened = await openFile(path, { kind, clock });
  if (!opened.ok) return opened;
  const store = opened.value;
  const written: Result<null, StoreCode> = await store.write('urna', async (tx) => {
    await tx.journal({ action: 'store-restored', subject: kind, detail: { from, old } });
    return ok(null) as Result<null, never>;
  });
  const head = written.ok ? await store.verifyJournal() : written;
  await store.close();
  return head;
}

/** Moves the store, what SQLite keeps beside it, and its note, and says last what it was; goes on where it was interrupted. */
async function putAside(place: StorePlace, at: string): Promise<void> {
  const found = await inspect(place.path, seenFile(place.seen).read());
  const last = foldersIn(place.aside).at(-1);
  const unfinished = last !== undefined && aboutIn(join(place.aside, last)) === undefined;
  const id = unfinished ? last : String(Number(last ?? 0) + 1).padStart(3, '0');
  const folder = join(place.aside, id);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (existsSync(place.seen)) copyFileSync(place.seen, join(folder, SEEN));
  for (const side of ['', ...SIDE_FILES]) {
    const path = place.path + side;
    if (existsSync(path)) renameSync(path, join(folder, basename(path)));
  }
  const note: z.infer<typeof about> = {
    schema: 1,
    at,
    code: found.ok ? '' : found.error.code,
    rows: found.ok ? found.value.head.count : null,
  };
  writeDurably(join(folder, ABOUT), JSON.stringify(note));
  for (const path of [folder, dirname(place.path)]) syncFolder(path);
}

function foldersIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => folderName.test(name) && statSync(join(path, name)).isDirectory())
    .sort();
}

function aboutIn(folder: string): z.infer<typeof about> | undefined {
  try {
    const parsed = about.safeParse(JSON.parse(readFileSync(join(folder, ABOUT), 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** A disk that is full or refuses is a failure, and what was there stays where it was or lies aside. */
async function guarded<T>(
  place: StorePlace,
  work: () => Promise<Result<T, RescueCode>>,
): Promise<Result<T, RescueCode>> {
  try {
    return await work();
  } catch (error) {
    const failure = sqliteFailure(error, place.path);
    if (failure !== undefined) return failure;
    if (!(error instanceof Error && 'code' in error)) throw error;
    return fail(
      'rescue-failed',
      `The files could not be moved (${String(error.code)}). Nothing was deleted; free some space, then do it again.`,
      place.path,
    );
  }
}
