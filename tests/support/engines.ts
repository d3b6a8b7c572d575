/** Engines to try a repository on: a file of SQLite, and PostgreSQL in this process. */
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Row } from '../../src-main/store/engine/connection.ts';
import type { StoreCode } from '../../src-main/store/engine/failures.ts';
import type { Session } from '../../src-main/store/engine/postgres/connection.ts';
import { openDatabase } from '../../src-main/store/engine/postgres/database.ts';
import type { OpenOptions, Store, StoreKind } from '../../src-main/store/kinds.ts';
import { openStore } from '../../src-main/store/open.ts';
import type { Result } from '../../src-shared/result.ts';
import { connectServer } from './server.ts';

/** Where one store lies, however often it is opened. */
export type Place = {
  open<K extends StoreKind>(options: OpenOptions<K>): Promise<Result<Store<K>, StoreCode>>;
};

export const engines: readonly { readonly engine: string; readonly place: () => Place }[] = [
  {
    engine: 'SQLite',
    place: () => {
      const path = join(mkdtempSync(join(tmpdir(), 'urna-store-')), 'a.sqlite');
      return { open: (options) => openStore(path, options) };
    },
  },
  {
    engine: 'PostgreSQL',
    place: () => {
      const schema = newSchema();
      return { open: async (options) => openDatabase(await inProcess(schema), options) };
    },
  },
  // Debian's, where `npm run proof -- postgres` has started one
  ...(process.env['URNA_POSTGRES'] === undefined ? [] : [atServer(process.env['URNA_POSTGRES'])]),
];

function atServer(address: string): { engine: string; place: () => Place } {
  return {
    engine: 'a server',
    place: () => {
      const own = schemaAt(address);
      return { open: async (options) => openAt(await own, options) };
    },
  };
}

/** As the program opens a file. */
export async function openAt<K extends StoreKind>(
  address: string,
  options: OpenOptions<K>,
): Promise<Result<Store<K>, StoreCode>> {
  const session = await connectServer(address);
  return session.ok ? openDatabase(session.value, options) : session;
}

/** @returns address of a new schema of a database */
export async function schemaAt(address: string): Promise<string> {
  const session = await connectServer(address);
  if (!session.ok) throw new Error(session.error.message);
  const schema = `${newSchema()}_${process.pid}`;
  await session.value.exec(`CREATE SCHEMA ${schema}`);
  await session.value.end();
  return `${address}&options=-csearch_path%3D${schema}&application_name=${schema}`;
}

let schemas = 0;
export const newSchema = (): string => `store${++schemas}`;

/** A session of its own in the one server of this process; what several do at once happens one after the other. */
export async function inProcess(schema: string): Promise<Session> {
  const db = await server();
  await inTurn(() => db.exec(`CREATE SCHEMA IF NOT EXISTS ${schema}`));
  let open = true;
  /** Ends the turn that a transaction has taken. */
  let release: (() => void) | null = null;
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!open) throw new Error('the session is over');
    if (release !== null) return work();
    return inTurn(async () => {
      await db.exec(`SET search_path TO ${schema}`);
      return work();
    });
  };
  async function begin(): Promise<void> {
    let begun!: () => void;
    const waited = new Promise<void>((resolve) => (begun = resolve));
    let over!: () => void;
    const until = new Promise<void>((resolve) => (over = resolve));
    void inTurn(async () => {
      begun();
      await until;
    });
    await waited;
    await db.exec(`SET search_path TO ${schema}`);
    release = over;
  }
  return {
    name: `pglite:${schema}`,
    get open() {
      return open;
    },
    query: async (text, values) => {
      if (text === 'BEGIN') await begin();
      try {
        return await alone(async () => (await db.query<Row>(text, [...values])).rows);
      } finally {
        if (text === 'COMMIT' || text === 'ROLLBACK') {
          release?.();
          release = null;
        }
      }
    },
    exec: (text) => alone(async () => void (await db.exec(text))),
    end: async () => {
      open = false;
    },
  };
}

let turns: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turns.then(work);
  turns = mine.catch(() => undefined);
  return mine;
}

/** Made once per process; the four seconds of a new cluster are spent once per machine. */
let made: Promise<PGlite> | undefined;
function server(): Promise<PGlite> {
  return (made ??= start());
}

async function start(): Promise<PGlite> {
  const cluster = join(tmpdir(), 'urna-pglite-0.5.16.tar');
  if (existsSync(cluster)) return PGlite.create({ loadDataDir: new Blob([readFileSync(cluster)]) });
  const db = await PGlite.create();
  const dump = await db.dumpDataDir('none');
  const part = `${cluster}.${process.pid}`;
  writeFileSync(part, new Uint8Array(await dump.arrayBuffer()));
  renameSync(part, cluster);
  return db;
}
