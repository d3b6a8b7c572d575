/** One connection to one workspace file: durable, alone, checked before use, and gone without a trace when closed. */
import { closeSync, existsSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { SqliteQueryCompiler } from 'kysely';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { type Connection, type Row } from '../connection.ts';
import { LONGEST_PATH, type StoreCode, storeFailure } from '../failures.ts';
import { asFault, sqliteFailure } from './failures.ts';

/** Long enough for a virus scanner to let go of the file, short enough for a person to wait. */
export const BUSY_MS = 1_000;

/** "URNA" in ASCII: marks the file as ours (SQLite file format, offset 68). */
export const APPLICATION_ID = 0x55524e41;

/**
 * Opens a file that {@link inspect} found sound, and keeps it locked as long as the process lives: SQLite's exclusive
 * locking lets the operating system release the lock at a crash, and nobody else reads or writes beside us meanwhile.
 */
export function connect(path: string): Result<Database.Database, StoreCode> {
  let db: Database.Database;
  try {
    db = new Database(path, { fileMustExist: true, timeout: BUSY_MS });
  } catch (error) {
    return failedOpening(error, path);
  }
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('trusted_schema = OFF');
    db.pragma('journal_mode = WAL');
    // WAL alone would leave NORMAL, where a power cut may take back the last commits.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    return ok(db);
  } catch (error) {
    db.close();
    return failedOpening(error, path);
  }
}

/**
 * A database as the engine's neutral part knows it. Its statements run at once: what is awaited costs no turn of the loop.
 * @param name what it is called towards people; its path, where nothing else is said
 */
export function sqliteConnection(db: Database.Database, name: string = db.name): Connection {
  const prepared = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, known);
    return known;
  };
  const guarded = async <T>(work: () => T): Promise<T> => {
    try {
      return work();
    } catch (error) {
      throw asFault(error, name);
    }
  };
  const pragma = (text: string): number => Number(db.pragma(text, { simple: true }));
  return {
    name,
    get open() {
      return db.open;
    },
    compiler: new SqliteQueryCompiler(),
    query: (text, values) =>
      guarded(() => {
        const wanted = prepare(text);
        if (wanted.reader) return wanted.all(...values) as Row[];
        wanted.run(...values);
        return [];
      }),
    begin: () => guarded(() => void db.exec('BEGIN IMMEDIATE')),
    commit: () => guarded(() => void db.exec('COMMIT')),
    rollback: async () => {
      // A failed COMMIT may leave the transaction open; some errors make SQLite roll back by itself.
      if (db.inTransaction) db.exec('ROLLBACK');
    },
    version: () => guarded(() => pragma('user_version')),
    take: ({ number, sqlite }) =>
      guarded(() => {
        db.exec(sqlite);
        db.pragma(`application_id = ${APPLICATION_ID}`);
        db.pragma(`user_version = ${number}`);
      }),
    tables: () => guarded(() => tablesIn(db)),
    close: async (settled) => {
      try {
        db.pragma('wal_checkpoint(TRUNCATE)');
        // from here on the log is not wanted any more; the next step takes it away
        await settled();
      } catch (error) {
        if (sqliteFailure(error, db.name) === undefined) throw error;
      } finally {
        disconnect(db);
      }
    },
  };
}

function tablesIn(db: Database.Database): string[] {
  return db
    .prepare<[], { name: string }>("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('sqlite_'));
}

/**
 * Makes an empty file that only its owner reads; SQLite gives its log the same rights. Where that cannot be done, or a file
 * is there, SQLite meets the same and says what it is.
 */
export function makePrivate(path: string): void {
  if (Buffer.byteLength(path) > LONGEST_PATH) return;
  try {
    closeSync(openSync(path, 'ax', 0o600));
  } catch {
    // Named by whoever opens it next.
  }
}

/** Folds the log back into the file and closes: one file stays, which any SQLite reads from any medium. */
export function disconnect(db: Database.Database): void {
  try {
    db.pragma('journal_mode = DELETE');
  } catch (error) {
    // A full or vanished disk: every commit is safe in the log, which the next opening reads.
    if (sqliteFailure(error, db.name) === undefined) throw error;
  } finally {
    db.close();
  }
}

export function failedOpening(error: unknown, path: string): Result<never, StoreCode> {
  const failure = sqliteFailure(error, path);
  if (failure !== undefined) return failure;
  // better-sqlite3 names a missing folder with a plain TypeError.
  if (error instanceof TypeError && !existsSync(path)) return storeFailure('store-missing', path);
  throw error;
}
