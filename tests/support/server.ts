/** A PostgreSQL server, by its address: the driver comes into the program with the headquarters. */
import { Client, TypeOverrides, types as known } from 'pg';
import { type Row } from '../../src-main/store/engine/connection.ts';
import { type StoreCode } from '../../src-main/store/engine/failures.ts';
import { postgresFailure, type Session } from '../../src-main/store/engine/postgres/connection.ts';
import { ok, type Result } from '../../src-shared/result.ts';

/**
 * @param address `postgres://person@host/database`; the store fills the schema that comes first in the search path, which
 *   `?options=-csearch_path%3Dname` may name. What it leaves out the usual `PG…` variables say.
 */
export async function connectServer(address: string): Promise<Result<Session, StoreCode>> {
  const client = new Client({ connectionString: address, types });
  let open = true;
  // a server that goes away between two statements is met again at the next one
  client.on('error', () => (open = false));
  client.on('end', () => (open = false));
  const name = nameOf(address);
  try {
    await client.connect();
  } catch (error) {
    const failure = postgresFailure(error, name);
    if (failure === undefined) throw error;
    return failure;
  }
  return ok({
    name,
    get open() {
      return open;
    },
    query: async (text, values) => (await client.query<Row>(text, [...values])).rows,
    exec: async (text) => void (await client.query(text)),
    end: () => client.end(),
  });
}

/** Without whoever connects, and with what. */
function nameOf(address: string): string {
  try {
    const { protocol, host, pathname } = new URL(address);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return 'postgres://';
  }
}

/** Whole numbers of 64 bits (`int8`) are numbers here, as they are in the other engine. */
const types = new TypeOverrides();
types.setTypeParser(known.builtins.INT8, wholeNumber);

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new Error(`not a number this program can count with: ${text}`);
  return number;
}
