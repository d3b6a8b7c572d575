/**
 * Numbered steps from an empty file to today's tables. A step that left the house is never edited; a new one is added.
 * The number reached stands in SQLite's `user_version`, so a rolled back step leaves no trace.
 */
import type Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { type StoreCode } from '../engine/failures.ts';

/** "URNA" in ASCII: marks the file as ours (SQLite file format, offset 68). */
export const APPLICATION_ID = 0x55524e41;

export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    kind TEXT NOT NULL CHECK (kind IN ('precinct', 'commune')),
    mode TEXT NOT NULL CHECK (mode IN ('live', 'rehearsal')),
    election TEXT NOT NULL,
    teryt TEXT NOT NULL,
    precinct INTEGER,
    issuer TEXT NOT NULL,
    created TEXT NOT NULL,
    journal_count INTEGER NOT NULL,
    journal_head TEXT NOT NULL,
    CHECK ((kind = 'precinct') = (precinct IS NOT NULL))
  ) STRICT;

  CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
  CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

  CREATE TABLE package_files (
    hash TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    number INTEGER NOT NULL,
    contest TEXT,
    bytes BLOB NOT NULL,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    contest TEXT NOT NULL,
    constituency INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL,
    document TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (contest, constituency, revision)
  ) STRICT;

  CREATE TABLE sealed (
    hash TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    precinct INTEGER,
    contest TEXT,
    constituency INTEGER,
    revision INTEGER,
    report TEXT,
    symbol TEXT,
    kid TEXT NOT NULL,
    bytes BLOB NOT NULL,
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('current', 'superseded')),
    flag TEXT
  ) STRICT;
  CREATE UNIQUE INDEX sealed_one_current ON sealed (precinct, contest, constituency)
    WHERE status = 'current' AND type IN ('protocol', 'emergency-protocol');
  CREATE INDEX sealed_by_type ON sealed (type, status, contest, constituency, precinct);
  CREATE INDEX sealed_by_precinct ON sealed (precinct, type);

  CREATE TABLE agreements (
    protocol TEXT PRIMARY KEY REFERENCES sealed (hash),
    document TEXT NOT NULL,
    status TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE refusals (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    code TEXT NOT NULL,
    hash TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (path, hash, code)
  ) STRICT;

  CREATE TABLE lots (
    id INTEGER PRIMARY KEY,
    contest TEXT NOT NULL,
    constituency INTEGER NOT NULL,
    document TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX lots_by_contest ON lots (contest, constituency);
  `,
  `
  CREATE TABLE rulings (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE publications (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    document TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  `,
  `
  CREATE TABLE withdrawals (
    id INTEGER PRIMARY KEY,
    record TEXT NOT NULL CHECK (record IN ('lot', 'ruling')),
    record_id INTEGER NOT NULL,
    document TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (record, record_id)
  ) STRICT;
  `,
  // what the transaction wrote (contents.ts); in its last row only
  `
  ALTER TABLE journal ADD COLUMN wrote TEXT;
  `,
  `
  CREATE TABLE issued (
    subject TEXT NOT NULL,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    supersedes TEXT,
    content TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (subject, number)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE settlements (
    id INTEGER PRIMARY KEY,
    precinct INTEGER NOT NULL,
    contest TEXT NOT NULL,
    constituency INTEGER NOT NULL,
    document TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX settlements_by_cell ON settlements (precinct, contest, constituency);

  CREATE TABLE offered (
    hash TEXT PRIMARY KEY,
    precinct INTEGER NOT NULL,
    contest TEXT NOT NULL,
    constituency INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    symbol TEXT NOT NULL,
    kid TEXT NOT NULL,
    supersedes TEXT,
    why TEXT NOT NULL CHECK (why IN ('newer-revision', 'conflicting-revision')),
    bytes BLOB NOT NULL,
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    seen_by TEXT NOT NULL,
    settlement INTEGER REFERENCES settlements (id)
  ) STRICT;
  CREATE INDEX offered_open ON offered (settlement, precinct, contest, constituency);

  CREATE TABLE warnings (
    protocol TEXT PRIMARY KEY REFERENCES sealed (hash),
    document TEXT NOT NULL
  ) STRICT;
  `,
];

/** The first step whose journal says what was written. */
export const BOUND_SINCE = 4;

/** Brings an open file up to the last step inside the caller's transaction; a file of a newer program is refused untouched. */
export function migrate(
  db: Database.Database,
  steps: readonly string[],
): Result<{ from: number; to: number }, StoreCode> {
  const from = Number(db.pragma('user_version', { simple: true }));
  if (from > steps.length) return tooNew(from, db.name);
  if (from === steps.length) return ok({ from, to: from });
  for (const step of steps.slice(from)) db.exec(step);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${steps.length}`);
  return ok({ from, to: steps.length });
}

export function tooNew(version: number, path: string) {
  return fail(
    'store-newer',
    `This store was written by a newer Urna (version ${version} of its tables; this program knows ${migrations.length}). Install the newer program; the store was left as it is.`,
    path,
  );
}
