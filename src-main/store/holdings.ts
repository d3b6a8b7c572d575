/** What a sound store of the night holds, in the few figures by which a person knows one copy from another. */
import Database from 'better-sqlite3';
import { type Result } from '../../src-shared/result.ts';
import { sql as communeSql } from './commune/tables.ts';
import { createRunner, type Runner } from './engine/connection.ts';
import { asStoreFailure, type StoreCode } from './engine/failures.ts';
import { sqliteConnection } from './engine/sqlite/connection.ts';
import { inspectWith, withoutIndex } from './engine/sqlite/inspect.ts';
import { statement } from './engine/statement.ts';
import { wasHandedOver } from './engine/store.ts';
import { type StoreIdentity } from './kinds.ts';
import { sql as precinctSql } from './precinct/tables.ts';

export type Holdings = {
  readonly identity: StoreIdentity;
  readonly rows: number;
  /** Instant of the last row of the journal. */
  readonly lastAt: string;
  readonly handedOver: boolean;
  /** Of a commission: its protocols in force. */
  readonly protocols: readonly { contest: string; constituency: number; revision: number; state: string }[];
  /** Of a commune: protocols received, and those that agree with the paper. */
  readonly received: number;
  readonly agreed: number;
};

const last = statement(() => communeSql.selectFrom('journal').select('at').orderBy('seq', 'desc').limit(1));
const inForce = statement(() =>
  precinctSql
    .selectFrom('drafts')
    .select(['contest', 'constituency', 'revision', 'state'])
    .where('state', '<>', 'superseded')
    .orderBy('contest')
    .orderBy('constituency')
    .orderBy('revision'),
);
const received = statement(() =>
  communeSql
    .selectFrom('sealed')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('status', '=', 'current')
    .where('type', 'in', ['protocol', 'emergency-protocol']),
);
const agreed = statement(() =>
  communeSql
    .selectFrom('agreements')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('status', '=', 'agreed'),
);

export async function holdingsOf(path: string): Promise<Result<Holdings, StoreCode>> {
  return inspectWith(path, undefined, async (runner, { identity, head }) => ({
    identity,
    rows: head.count,
    lastAt: (await runner.all(last, {}))[0]?.at ?? '',
    handedOver: await wasHandedOver(runner),
    protocols: await runner.all(inForce, {}),
    received: await counted(runner, received),
    agreed: await counted(runner, agreed),
  }));
}

async function counted(runner: Runner, wanted: typeof received): Promise<number> {
  return (await runner.all(wanted, {}))[0]?.count ?? 0;
}

/** Whether something of a file, which may be broken, was signed or published, as far as it can be read. */
export async function glanceHandedOver(path: string): Promise<boolean> {
  return withoutIndex(path, async () => {
    let db: Database.Database | undefined;
    try {
      db = new Database(path, { readonly: true, fileMustExist: true });
      db.pragma('trusted_schema = OFF');
      return await wasHandedOver(createRunner(sqliteConnection(db)));
    } catch (error) {
      if (error instanceof Database.SqliteError || error instanceof TypeError || asStoreFailure(error)) return false;
      throw error;
    } finally {
      db?.close();
    }
  });
}
