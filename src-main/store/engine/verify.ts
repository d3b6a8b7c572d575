/**
 * Whether a store says the same everywhere: the journal's chain, and every row of the tables beside what the journal says
 * was written there. Page by page, with flat memory: what is compared lies in a table of the connection.
 */
import { setImmediate as pause } from 'node:timers/promises';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { type Connection, createRunner, type Runner } from './connection.ts';
import { boundTables, type Claim, digestOfRow, pagesOf } from './contents.ts';
import { edited, type StoreCode } from './failures.ts';
import { journalHash, type JournalHead, readHead } from './journal.ts';
import { type Kind } from './kind.ts';
import { builderOf, statement } from './statement.ts';
import { type EngineTables } from './tables.ts';

const PAGE = 500;

const sql = builderOf<EngineTables & { claimed: { tbl: string; key: string; digest: string | null } }>();
const page = statement((input: { after: number }) =>
  sql.selectFrom('journal').selectAll().where('seq', '>', input.after).orderBy('seq').limit(PAGE),
);
const claim = statement((row: { tbl: string; key: string; digest: string | null }) =>
  sql
    .insertInto('claimed')
    .values({ tbl: row.tbl, key: row.key, digest: row.digest })
    .onConflict((known) => known.columns(['tbl', 'key']).doUpdateSet({ digest: row.digest })),
);
const find = statement((row: { tbl: string; key: string; digest: string }) =>
  sql.deleteFrom('claimed').where('tbl', '=', row.tbl).where('key', '=', row.key).where('digest', '=', row.digest),
);
const missing = statement(() =>
  sql
    .selectFrom('claimed')
    .select(['tbl', 'key'])
    .where('digest', 'is not', null)
    .orderBy('tbl')
    .orderBy('key')
    .limit(1),
);

/** Chain and contents of an open connection; nobody else must write meanwhile. */
export async function checkStore(connection: Connection, kind: Kind): Promise<Result<JournalHead, StoreCode>> {
  const runner = createRunner(connection);
  const bound = (await connection.version()) >= kind.boundSince;
  await connection.query('CREATE TEMP TABLE claimed (tbl TEXT, key TEXT, digest TEXT, PRIMARY KEY (tbl, key))', []);
  const head = await checkChain(runner);
  const contents = head.ok && bound ? await checkContents(connection, runner, kind) : ok(null);
  // where an error comes first, the transaction or the connection ends, and the table with it
  await connection.query('DROP TABLE claimed', []);
  return contents.ok ? head : contents;
}

/** Re-checks the chain row by row, and notes what each row says was written last. */
async function checkChain(runner: Runner): Promise<Result<JournalHead, 'journal-broken'>> {
  const head = await readHead(runner);
  if (head === undefined) return broken(0, 'the store does not say where its journal ends');
  let count = 0;
  let hash = '';
  for (let from = Number.MIN_SAFE_INTEGER; ; from = count) {
    const rows = await runner.all(page, { after: from });
    for (const row of rows) {
      if (row.seq !== count + 1) return broken(count + 1, `the row is missing; the next one found is ${row.seq}`);
      if (row.prev !== hash) return broken(row.seq, 'the row does not follow from the one before it');
      if (row.hash !== journalHash({ ...row, wrote: row.wrote ?? null }))
        return broken(row.seq, 'the row was changed after it was written');
      for (const [tbl, key, digest] of JSON.parse(row.wrote ?? '[]') as Claim[])
        await runner.change(claim, { tbl, key: JSON.stringify(key), digest });
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
async function checkContents(
  connection: Connection,
  runner: Runner,
  kind: Kind,
): Promise<Result<null, 'store-edited'>> {
  for (const table of await boundTables(connection, kind))
    for await (const rows of pagesOf(connection, table)) {
      for (const row of rows) {
        const { name: tbl, keys } = table;
        const key = keys.map((column) => row[column]);
        const known = await runner.change(find, { tbl, key: JSON.stringify(key), digest: digestOfRow(tbl, row) });
        const misfit = known.rows.length === 1 ? kind.misfit?.(tbl, row) : 'the journal does not know it as it is';
        if (misfit !== undefined) return edited(`${tbl}/${key.join('/')}`, misfit);
      }
      await pause();
    }
  const [lost] = await runner.all(missing, {});
  if (lost !== undefined)
    return edited(`${lost.tbl}/${(JSON.parse(lost.key) as unknown[]).join('/')}`, 'it is missing');
  const wrong = await kind.contradiction?.(runner);
  return wrong === undefined ? ok(null) : edited(wrong.where, wrong.why);
}

function broken(seq: number, why: string) {
  return fail(
    'journal-broken',
    `The journal does not hold at row ${seq}: ${why}. Keep this file as evidence, compare protocols with their paper, and go on from a copy whose journal holds.`,
    `journal/${seq}`,
  );
}
