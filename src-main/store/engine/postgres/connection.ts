/** One session at a PostgreSQL server, in the one schema that a store fills. */
import { PostgresQueryCompiler } from 'kysely';
import { type Connection, type Row } from '../connection.ts';
import { storeFailure, type StoreFailure, StoreFault } from '../failures.ts';

/** What the drivers have in common: `pg`, and the engine in process that tests use. */
export type Session = {
  /** An address without its password. */
  readonly name: string;
  readonly open: boolean;
  /** One statement; whole numbers of 64 bits come as numbers. */
  query(text: string, values: readonly unknown[]): Promise<Row[]>;
  /** Several statements, without values. */
  exec(text: string): Promise<void>;
  end(): Promise<void>;
};

/**
 * A transaction begins by locking the head of the journal: whoever writes next, in whatever process, waits for its end and
 * reads what it committed. So the chain never forks, and what decides is read where nobody else writes.
 */
export function postgresConnection(session: Session): Connection {
  let inTransaction = false;
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const failure = session.open ? postgresFailure(error, session.name) : storeFailure('store-closed', session.name);
      throw failure === undefined ? error : new StoreFault(failure, error);
    }
  };
  const query: Connection['query'] = (text, values) => guarded(() => session.query(text, values));
  const exists = async (table: string): Promise<boolean> =>
    (await query('SELECT to_regclass($1) IS NOT NULL AS there', [table]))[0]?.['there'] === true;
  const end = async (how: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    inTransaction = false;
    await query(how, []);
  };
  return {
    name: session.name,
    get open() {
      return session.open;
    },
    compiler: new PostgresQueryCompiler(),
    query,
    begin: async () => {
      await query('BEGIN', []);
      inTransaction = true;
      // a schema that two fill at once has no head yet: there the lock is the schema's own
      await query(`SELECT pg_advisory_xact_lock(hashtext('urna ' || current_schema()))`, []);
      if (await exists('meta')) await query('SELECT 1 FROM meta WHERE id = 1 FOR UPDATE', []);
    },
    commit: () => end('COMMIT'),
    rollback: async () => {
      if (inTransaction && session.open) await end('ROLLBACK');
    },
    version: async () => {
      if (!(await exists('steps'))) return 0;
      return Number((await query('SELECT max(number) AS number FROM steps', []))[0]?.['number']);
    },
    take: ({ number, about, postgres }) =>
      guarded(async () => {
        await session.exec('CREATE TABLE IF NOT EXISTS steps (number BIGINT PRIMARY KEY, about TEXT NOT NULL)');
        await session.exec(postgres);
        await session.query('INSERT INTO steps VALUES ($1, $2)', [number, about]);
      }),
    tables: async () => {
      const rows = await query(
        `SELECT tablename::text AS name FROM pg_tables
         WHERE schemaname = current_schema() AND tablename <> 'steps' ORDER BY tablename COLLATE "C"`,
        [],
      );
      return rows.map(({ name }) => String(name));
    },
    close: async (settled) => {
      try {
        await settled();
      } finally {
        await session.end();
      }
    },
  };
}

/** https://www.postgresql.org/docs/15/errcodes-appendix.html */
export function postgresFailure(error: unknown, name: string): StoreFailure | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case '53100':
      return storeFailure('store-full', name);
    case '25006':
    case '42501':
      return storeFailure('store-read-only', name);
    case '55P03':
      return storeFailure('store-in-use', name);
    case '3D000':
    case '3F000':
      return storeFailure('store-missing', name);
    // tables or columns that the program made are not there
    case '42P01':
    case '42703':
    case 'XX001':
    case 'XX002':
      return storeFailure('store-damaged', name);
    default:
      return code.startsWith('08') || code.startsWith('57P') || code.startsWith('28') || /^E[A-Z]+$/.test(code)
        ? storeFailure('store-unreachable', name)
        : undefined;
  }
}
