/**
 * Whether a store says the same everywhere: the journal's chain, and every row of the tables beside what the journal says
 * was written there. Page by page, with flat memory: what is compared lies in a table of the connection.
 */
import { setImmediate as pause } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { misfitOfSealed, outdatedInForce } from '../common/sealed-rows.ts';
import { BOUND_SINCE } from '../common/steps.ts';
import { type JournalTable, type SealedTable } from '../common/tables.ts';
import { boundTables, digestOfRow, quoted, type Written } from './contents.ts';
import { edited, type StoreCode } from './failures.ts';
import { journalHash, type JournalHead, readHead } from './journal.ts';
import { createRunner } from './statement.ts';

const PAGE = 500;

/** Chain and contents of an open connection. @param version of its tables */
export async function checkJournal(db: Database.Database, version: number): Promise<Result<JournalHead, StoreCode>> {
  const bound = version >= BOUND_SINCE;
  db.exec('CREATE TEMP TABLE claimed (tbl TEXT, key TEXT, digest TEXT, PRIMARY KEY (tbl, key)) WITHOUT ROWID');
  try {
    const head = await checkChain(db);
    if (!head.ok || !bound) return head;
    const contents = await checkContents(db);
    return contents.ok ? head : contents;
  } finally {
    if (db.open) db.exec('DROP TABLE temp.claimed');
  }
}

/** Re-checks the chain row by row, and notes what each row says was written last. */
async function checkChain(db: Database.Database): Promise<Result<JournalHead, 'journal-broken'>> {
  const head = createRunner(db).all(readHead, {})[0];
  if (head === undefined) return broken(0, 'the store does not say where its journal ends');
  const page = db.prepare<[number, number], JournalTable>(
    'SELECT * FROM main.journal WHERE seq > ? ORDER BY seq LIMIT ?',
  );
  const claim = db.prepare('INSERT OR REPLACE INTO temp.claimed VALUES (?, ?, ?)');
  let count = 0;
  let hash = '';
  for (let from = Number.MIN_SAFE_INTEGER; ; from = count) {
    const rows = page.all(from, PAGE);
    for (const row of rows) {
      if (row.seq !== count + 1) return broken(count + 1, `the row is missing; the next one found is ${row.seq}`);
      if (row.prev !== hash) return broken(row.seq, 'the row does not follow from the one before it');
      if (row.hash !== journalHash({ ...row, wrote: row.wrote ?? null }))
        return broken(row.seq, 'the row was changed after it was written');
      if (row.wrote)
        for (const [table, key, digest] of JSON.parse(row.wrote) as Written[])
          claim.run(table, JSON.stringify(key), digest);
      ({ seq: count, hash } = row);
    }
    if (rows.length < PAGE) break;
    await pause();
  }
  if (count === 0) return broken(1, 'the journal is empty');
  if (count !== head.count)
    return count < head.count
      ? broken(count + 1, `the end is missing: the store counts ${head.count} rows`)
      : broken(head.count + 1, `the row is not counted: the store counts ${head.count} rows`);
  if (hash !== head.hash) return broken(count, 'the last row is not the one the store remembers');
  return ok({ count, hash });
}

/** Every row of every table is one the journal knows, just as it is, and none that the journal knows is missing. */
async function checkContents(db: Database.Database): Promise<Result<null, 'store-edited'>> {
  const found = db.prepare('DELETE FROM temp.claimed WHERE tbl = ? AND key = ? AND digest = ?');
  for (const { name, keys } of boundTables(db)) {
    const columns = keys.map(quoted).join(', ');
    const select = `SELECT * FROM main.${quoted(name)}`;
    const order = `ORDER BY ${columns} LIMIT ${PAGE}`;
    const next = db.prepare<unknown[], Record<string, unknown>>(
      `${select} WHERE (${columns}) > (${keys.map(() => '?').join(', ')}) ${order}`,
    );
    let rows = db.prepare<[], Record<string, unknown>>(`${select} ${order}`).all();
    while (rows.length > 0) {
      for (const row of rows) {
        const key = keys.map((column) => row[column]);
        const where = `${name}/${key.join('/')}`;
        if (found.run(name, JSON.stringify(key), digestOfRow(name, row)).changes !== 1)
          return edited(where, 'the journal does not know it as it is');
        const misfit = name === 'sealed' ? misfitOfSealed(row as SealedTable) : undefined;
        if (misfit !== undefined) return edited(where, misfit);
      }
      const last = rows.at(-1) ?? {};
      rows = rows.length < PAGE ? [] : next.all(...keys.map((column) => last[column]));
      await pause();
    }
  }
  const missing = db
    .prepare<[], { tbl: string; key: string }>('SELECT tbl, key FROM temp.claimed WHERE digest IS NOT NULL LIMIT 1')
    .get();
  if (missing) return edited(`${missing.tbl}/${(JSON.parse(missing.key) as unknown[]).join('/')}`, 'it is missing');
  const outdated = outdatedInForce(db);
  return outdated === undefined ? ok(null) : edited(`sealed/${outdated}`, 'a newer revision of it is there');
}

function broken(seq: number, why: string) {
  return fail(
    'journal-broken',
    `The journal does not hold at row ${seq}: ${why}. Keep this file as evidence, compare protocols with their paper, and go on from a copy whose journal holds.`,
    `journal/${seq}`,
  );
}
