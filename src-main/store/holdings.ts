/** What a sound store holds, in the few figures by which a person knows one copy from another. */
import Database from 'better-sqlite3';
import { type Result } from '../../src-shared/result.ts';
import { type StoreCode } from './engine/failures.ts';
import { type StoreIdentity } from './engine/identity.ts';
import { inspectWith, withoutIndex } from './engine/sqlite/inspect.ts';
import { handsOver } from './events.ts';

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

export async function holdingsOf(path: string): Promise<Result<Holdings, StoreCode>> {
  return inspectWith(path, undefined, (db, { identity, head }) => ({
    identity,
    rows: head.count,
    lastAt: String(one(db, 'SELECT at FROM journal ORDER BY seq DESC LIMIT 1')),
    handedOver: wasHandedOver(db),
    protocols: db
      .prepare<[], Holdings['protocols'][number]>(
        `SELECT contest, constituency, revision, state FROM drafts WHERE state <> 'superseded'
         ORDER BY contest, constituency, revision`,
      )
      .all(),
    received: Number(
      one(db, `SELECT count(*) FROM sealed WHERE status = 'current' AND type IN ('protocol', 'emergency-protocol')`),
    ),
    agreed: Number(one(db, `SELECT count(*) FROM agreements WHERE status = 'agreed'`)),
  }));
}

/** Something of it was signed or published. */
export function wasHandedOver(db: Database.Database): boolean {
  const actions = handsOver.map((action) => `'${action}'`).join(', ');
  return one(db, `SELECT 1 FROM journal WHERE action IN (${actions}) LIMIT 1`) !== undefined;
}

/** The same of a file that may be broken, as far as it can be read. */
export async function glanceHandedOver(path: string): Promise<boolean> {
  return withoutIndex(path, async () => {
    let db: Database.Database | undefined;
    try {
      db = new Database(path, { readonly: true, fileMustExist: true });
      db.pragma('trusted_schema = OFF');
      return wasHandedOver(db);
    } catch (error) {
      if (error instanceof Database.SqliteError || error instanceof TypeError) return false;
      throw error;
    } finally {
      db?.close();
    }
  });
}

const one = (db: Database.Database, query: string): unknown => db.prepare<[]>(query).pluck().get();
