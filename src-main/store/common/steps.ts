/** Steps that several kinds share: the journal that every store begins with, and what commission and commune left the house with. */
import { steps } from '../engine/steps.ts';

const journalOnlyGrows = `
  CREATE FUNCTION journal_only_grows() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the journal only grows'; END $$;
  CREATE TRIGGER journal_keeps_rows BEFORE DELETE OR UPDATE ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_only_grows();
  CREATE TRIGGER journal_keeps_all BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_only_grows();
`;

/** A kind that nobody has a store of yet begins so, and goes on with its own list. */
export const beginning = steps([], {
  about: 'whose it is, and its journal',
  postgres: journalOnlyGrows,
  sql: `
  CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    kind TEXT NOT NULL,
    identity TEXT NOT NULL,
    created TEXT NOT NULL,
    journal_count INTEGER NOT NULL,
    journal_head TEXT NOT NULL
  ) STRICT;

  CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL,
    wrote TEXT
  ) STRICT;
  CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
  CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
  `,
});

/** Commission and commune alike; each goes on with its own list. */
export const night = steps(
  [],
  {
    about: 'what a night needs',
    released: '36b56528242dff5f',
    postgres: journalOnlyGrows,
    sql: `
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
  },
  {
    about: 'rulings and publications',
    released: 'bfec049116a80473',
    sql: `
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
  },
  {
    about: 'records taken back',
    released: '919db2278648eb42',
    sql: `
  CREATE TABLE withdrawals (
    id INTEGER PRIMARY KEY,
    record TEXT NOT NULL CHECK (record IN ('lot', 'ruling')),
    record_id INTEGER NOT NULL,
    document TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (record, record_id)
  ) STRICT;
  `,
  },
  {
    about: 'the journal says what was written',
    released: '8cce844e6b1feb11',
    // what the transaction wrote (contents.ts); in its last row only
    sql: `
  ALTER TABLE journal ADD COLUMN wrote TEXT;
  `,
  },
  {
    about: 'numbers given out',
    released: 'bf9cf0ecd9d021b0',
    sql: `
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
  },
  {
    about: 'what was offered and how it was settled',
    released: '8c94852fdf6cdf55',
    sql: `
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
  },
);

/** The first of the night's steps whose journal says what was written. */
export const BOUND_SINCE = 4;
