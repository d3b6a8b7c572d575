/** A store in a schema of a PostgreSQL database. */
import { instant } from '../../../../src-shared/primitives.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import {
  identityOf,
  type IdentityOf,
  kindIn,
  kinds,
  type OpenOptions,
  type Store,
  type StoreIdentity,
  type StoreKind,
} from '../../kinds.ts';
import { type Connection } from '../connection.ts';
import { asStoreFailure, type StoreCode, storeFailure } from '../failures.ts';
import { sameIdentity } from '../identity.ts';
import { type Inspected, inspectOpen } from '../inspect.ts';
import { beginStore, storeOn, updateStore } from '../store.ts';
import { postgresConnection, type Session } from './connection.ts';

/** As `openFile` does with a file: an empty schema is filled if `create` is set, and what is there is looked at whole first. */
export async function openDatabase<K extends StoreKind>(
  session: Session,
  options: OpenOptions<K>,
): Promise<Result<Store<K>, StoreCode>> {
  const connection = postgresConnection(session);
  const opened = await open(connection, options).catch((error: unknown) => {
    const failure = asStoreFailure(error);
    if (failure === undefined) throw error;
    return failure;
  });
  if (!opened.ok) await session.end();
  return opened;
}

async function open<K extends StoreKind>(
  connection: Connection,
  options: OpenOptions<K>,
): Promise<Result<Store<K>, StoreCode>> {
  const kind = kinds[options.kind];
  const at = options.clock();
  if (!instant.safeParse(at).success) return storeFailure('clock-unusable', connection.name);
  const inspected = await inspectOrMake(connection, options, at);
  if (!inspected.ok) return inspected;
  const { identity } = inspected.value;
  const same = sameIdentity<StoreIdentity>(identity, { ...options.identity, kind: options.kind }, connection.name);
  if (!same.ok) return same;
  const updated = await updateStore(connection, kind, { subject: options.kind, at });
  if (!updated.ok) return updated;
  // its kind is the one that was asked for
  return ok((await storeOn(connection, kind, identity as IdentityOf<K>, { ...options, at })).store);
}

/** In one transaction, so that of two who begin at once one makes it and the other finds it. */
async function inspectOrMake<K extends StoreKind>(
  connection: Connection,
  options: OpenOptions<K>,
  at: string,
): Promise<Result<Inspected<StoreIdentity>, StoreCode>> {
  const kind = kinds[options.kind];
  const known = options.seen?.read();
  await connection.begin();
  try {
    const version = await connection.version();
    if (version === 0) {
      if ((await connection.tables()).length > 0) return storeFailure('store-foreign', connection.name);
      if (known !== undefined) return storeFailure('store-gone', connection.name);
      if (options.create !== true) return storeFailure('store-missing', connection.name);
      await beginStore(connection, kind, identityOf(options), at);
    }
    const inspected = await inspectOpen<StoreIdentity>(connection, kinds[await kindIn(connection)], known);
    if (inspected.ok) await connection.commit();
    return inspected;
  } finally {
    await connection.rollback();
  }
}
