/** The named ways a store can fail, and the next step for each (docs/quality.md, "Loses nothing"). */
import { fail, type Failure } from '../../../src-shared/result.ts';

export type StoreCode =
  | 'store-missing'
  | 'store-gone'
  | 'store-emptied'
  | 'store-log-missing'
  | 'store-older'
  | 'store-tables-differ'
  | 'store-edited'
  | 'store-foreign'
  | 'store-damaged'
  | 'store-in-use'
  | 'store-newer'
  | 'store-other'
  | 'store-full'
  | 'store-read-only'
  | 'store-unreachable'
  | 'clock-unusable'
  | 'store-closed'
  | 'store-path-long'
  | 'store-row-unreadable'
  | 'journal-broken';

/** SQLite takes 512 bytes, and its log has eight letters more in its name. */
export const LONGEST_PATH = 504;

const messages: Record<
  Exclude<
    StoreCode,
    | 'store-newer'
    | 'store-other'
    | 'store-older'
    | 'store-tables-differ'
    | 'store-edited'
    | 'store-row-unreadable'
    | 'journal-broken'
  >,
  string
> = {
  'store-missing': 'There is no store here. Check the path, or open the package to start a new one.',
  'store-gone':
    'The store that was here is gone, and no new one was made in its place. Look for the file, or restore a copy.',
  'store-emptied': 'The store is an empty file, and no new one was made in its place. Restore a copy.',
  'store-log-missing':
    'The log that lay beside the store is gone, and the last changes with it. The store was left as it is; put its «-wal» file back, or restore a copy.',
  'store-foreign':
    'This file is not a store of Urna, or its beginning is destroyed. It was left as it is; choose another file, or restore a copy.',
  'store-damaged':
    'The store is damaged and was left as it is. Restore a copy; what was signed can be received again from its medium or paper.',
  'store-in-use': 'Another window or program has this store open. Close it, then try again.',
  'store-full':
    'The disk is full. The last change was not saved, everything before it was. Free some space, then repeat the change.',
  'store-read-only':
    'The store cannot be written. The last change was not saved, everything before it was. Make the file and its folder writable, then repeat the change.',
  'store-closed': 'The workspace was left meanwhile. Nothing of this was saved; open it again.',
  'clock-unusable':
    'The clock of this computer shows a date that no protocol can carry. Nothing was saved. Set the date, then repeat the change.',
  'store-unreachable':
    'The disk did not answer. The last change was not saved, everything before it was. Check that the disk is connected, then open the store again.',
  'store-path-long': `SQLite, which keeps the store, takes paths of ${LONGEST_PATH} bytes at most (a letter with an accent has two). Nothing was made here; choose a folder with a shorter path, then start again.`,
};

export function storeFailure(code: keyof typeof messages, path: string): { ok: false; error: Failure<StoreCode> } {
  return fail(code, messages[code], path);
}

/** @param version of its tables @param known the last one this program knows */
export function tooNew(version: number, known: number, where: string) {
  return fail(
    'store-newer',
    `This store was written by a newer Urna (version ${version} of its tables; this program knows ${known}). Install the newer program; the store was left as it is.`,
    where,
  );
}

/** A record and the journal, or a record's own bytes, say different things. @param where table and key */
export function edited(where: string, why: string) {
  return fail(
    'store-edited',
    `A record of this store was changed beside the program (${where}: ${why}). It was left as it is; restore a copy, and compare with the paper.`,
    where,
  );
}

/** An engine's error that a person can do something about, thrown from where it is met to where it is answered. */
export class StoreFault extends Error {
  readonly failure: StoreFailure;
  constructor(failure: StoreFailure, cause: unknown) {
    super(failure.error.message, { cause });
    this.failure = failure;
  }
}
export type StoreFailure = { readonly ok: false; readonly error: Failure<StoreCode> };

/** `undefined` where the error is a bug (a broken constraint, a wrong statement). */
export function asStoreFailure(error: unknown): StoreFailure | undefined {
  return error instanceof StoreFault ? error.failure : undefined;
}
