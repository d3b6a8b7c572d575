/** Re-checks a journal's chain row by row, with flat memory (contracts.md §3, `urna journal verify`). */
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { BUSY_MS } from './connection.ts';
import { asStoreFailure, storeFailure, type StoreCode } from './failures.ts';
import { journalHash, readHead, type JournalHead } from './journal.ts';
import { APPLICATION_ID } from './migrations.ts';
import { createRunner, sql, statement } from './statement.ts';
import { type JournalTable } from './tables.ts';

const allRows = statement(() => sql.selectFrom('journal').selectAll().orderBy('seq'));

/**
 * Opens a closed store read-only and checks its journal.
 * @returns count and last hash, or `journal-broken` with the first broken row in `where` (`journal/17`).
 */
export async function verifyJournal(path: string): Promise<Result<JournalHead, StoreCode>> {
  if (!existsSync(path)) return storeFailure('store-missing', path);
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
    if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID)
      return storeFailure('store-foreign', path);
    return checkChain(db);
  } catch (error) {
    const failure = asStoreFailure(error, path);
    if (failure === undefined) throw error;
    return failure;
  } finally {
    db?.close();
  }
}

/** The same check on a connection that is already open. */
export function checkChain(db: Database.Database): Result<JournalHead, 'journal-broken'> {
  const head = createRunner(db).all(readHead, {})[0];
  if (head === undefined) return broken(0, 'the store does not say where its journal ends');
  let count = 0;
  let hash = '';
  for (const row of rows(db)) {
    if (row.seq !== count + 1) return broken(count + 1, `the row is missing; the next one found is ${row.seq}`);
    if (row.prev !== hash) return broken(row.seq, 'the row does not follow from the one before it');
    if (row.hash !== journalHash(row)) return broken(row.seq, 'the row was changed after it was written');
    ({ seq: count, hash } = row);
  }
  if (count !== head.count)
    return count < head.count
      ? broken(count + 1, `the end is missing: the store counts ${head.count} rows`)
      : broken(head.count + 1, `the row is not counted: the store counts ${head.count} rows`);
  if (hash !== head.hash) return broken(count, 'the last row is not the one the store remembers');
  return ok({ count, hash });
}

/** Row by row; leaving the loop early frees the connection. */
function* rows(db: Database.Database): Generator<JournalTable> {
  for (const row of db.prepare(allRows.text).iterate()) yield row as JournalTable;
}

function broken(seq: number, why: string) {
  return fail(
    'journal-broken',
    `The journal does not hold at row ${seq}: ${why}. Keep this file as evidence, compare protocols with their paper, and go on from a backup whose journal holds.`,
    `journal/${seq}`,
  );
}
