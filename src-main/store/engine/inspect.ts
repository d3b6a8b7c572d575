/** An open store looked at whole before anybody works with it, whatever it lies in. */
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { type Connection, createRunner, type Runner } from './connection.ts';
import { edited, type StoreCode } from './failures.ts';
import { readIdentity } from './identity.ts';
import { type JournalHead } from './journal.ts';
import { type Identity, type Kind } from './kind.ts';
import { type Seen } from './seen.ts';
import { builderOf, statement } from './statement.ts';
import { type EngineTables } from './tables.ts';
import { checkStore } from './verify.ts';

export type Inspected<I extends Identity> = { readonly head: JournalHead; readonly identity: I };

const sql = builderOf<EngineTables>();
const rowAt = statement((input: { seq: number }) =>
  sql.selectFrom('journal').select(['detail', 'hash']).where('seq', '=', input.seq),
);

/** Reads everything once. @param seen what this machine saw of the store last; undefined where nothing is known */
export async function inspectOpen<I extends Identity>(
  connection: Connection,
  kind: Kind<I>,
  seen: Seen | undefined,
): Promise<Result<Inspected<I>, StoreCode>> {
  const { name } = connection;
  const runner = createRunner(connection);
  const head = await checkStore(connection, kind);
  if (!head.ok) return head;
  const identity = await readIdentity(runner, kind, name);
  if (!identity.ok) return identity;
  const own = await asCreated(runner, identity.value);
  if (!own.ok) return own;
  const met = await asSeen(runner, head.value, seen, name);
  return met.ok ? ok({ head: head.value, identity: identity.value }) : met;
}

/** Whose store it is stands in the first row of the journal, too. */
async function asCreated(runner: Runner, identity: Identity): Promise<Result<null, StoreCode>> {
  const [first] = await runner.all(rowAt, { seq: 1 });
  const created = (JSON.parse(first?.detail ?? '{}') as { new?: Readonly<Record<string, unknown>> }).new ?? {};
  const other = Object.entries(identity).find(
    ([member, value]) => JSON.stringify(created[member]) !== JSON.stringify(value),
  );
  return other === undefined ? ok(null) : edited('meta', `${other[0]} is another one than when it was made`);
}

/** The last row this machine saw must still be there, under its number. */
async function asSeen(
  runner: Runner,
  head: JournalHead,
  seen: Seen | undefined,
  name: string,
): Promise<Result<null, StoreCode>> {
  if (seen === undefined) return ok(null);
  const [row] = await runner.all(rowAt, { seq: seen.count });
  if (row?.hash === seen.hash) return ok(null);
  const why =
    row === undefined
      ? `its journal has ${head.count} rows; ${seen.count} were seen here`
      : `row ${seen.count} of its journal is another one than was seen here`;
  return fail(
    'store-older',
    `This store is older than the one last seen on this computer, or another one (${why}). It was left as it is; restore a copy.`,
    name,
  );
}
