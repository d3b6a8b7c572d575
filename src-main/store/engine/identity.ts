/** Whose a store is. It never changes hands: whatever differs from what was asked for is refused. */
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { type Runner } from './connection.ts';
import { type StoreCode } from './failures.ts';
import { type Identity, type Kind } from './kind.ts';
import { builderOf, statement } from './statement.ts';
import { type EngineTables } from './tables.ts';

const sql = builderOf<EngineTables>();
const readMeta = statement(() => sql.selectFrom('meta').selectAll());

export async function writeIdentity<I extends Identity>(
  runner: Runner,
  kind: Kind<I>,
  identity: I,
  created: string,
): Promise<void> {
  const own = kind.identity.columns(identity);
  const row = { id: 1, kind: identity.kind, created, journal_count: 0, journal_head: '', ...own };
  await runner.change(
    statement(() => sql.insertInto('meta').values(row)),
    {},
  );
}

/** Parsed like everything that crosses a boundary. @param name of the store */
export async function readIdentity<I extends Identity>(
  { all }: Pick<Runner, 'all'>,
  kind: Kind<I>,
  name: string,
): Promise<Result<I, StoreCode>> {
  const row = (await all(readMeta, {}))[0];
  const parsed = kind.identity.schema.safeParse(row && kind.identity.read(row));
  return parsed.success
    ? ok(parsed.data)
    : fail('store-damaged', 'The store does not say whose it is. Restore a copy.', name);
}

/** Compares what is found with what was asked for, and names the first member that differs. */
export function sameIdentity<I extends Identity>(found: I, wanted: Partial<I>, name: string): Result<null, StoreCode> {
  for (const member of Object.keys(found) as (keyof I & string)[]) {
    const want = wanted[member];
    const is = found[member];
    if (want === undefined || spelled(want) === spelled(is)) continue;
    if (typeof is === 'object' && is !== null)
      return fail(
        'store-other',
        `The store ${name} trusts another issuer. Compare the fingerprints; the store was left as it is.`,
        member,
      );
    return fail(
      'store-other',
      `The store ${name} is of ${member} «${String(is)}», not «${String(want)}». Open the right store; this one was left as it is.`,
      member,
    );
  }
  return ok(null);
}

/** An object's members in one order. */
function spelled(value: unknown): string {
  return JSON.stringify(value, typeof value === 'object' && value !== null ? Object.keys(value).sort() : null);
}
