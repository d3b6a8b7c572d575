/**
 * Open stores by path: two windows on one workspace share one connection, and the last to leave closes it. They share
 * one trust, too: what one window learns of a package, a revoked key above all, holds in the others at their next call.
 * Beside an open store its copies are kept up, and a note of how far it got.
 */
import { join } from 'node:path';
import { fail, type Failure, ok, type Result } from '../../src-shared/result.ts';
import { type Home } from '../../src-shared/sealed/chain.ts';
import { type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { seenFile } from '../store/engine/seen.ts';
import { type StorePlace } from '../store/engine/sqlite/aside.ts';
import { type CopyKeeper, keepCopies } from '../store/engine/sqlite/copies.ts';
import { createQueue } from '../store/engine/transaction.ts';
import { isFile, type Store } from '../store/kinds.ts';
import { type Events } from './events.ts';
import { type OfferedPackage } from './package-media.ts';
import { type Services } from './session.ts';
import { openWithPackage, packageInStore, storeName, type StoreOf, takePackage, type TrustingStore } from './trust.ts';

/** Where a store lies, and what is kept apart from it: who puts an older folder of stores in its place does not put these back. */
export function placeOf(dataDir: string, home: Home, of: StoreOf): StorePlace {
  const name = storeName(home, of);
  const stem = name.replace(/\.sqlite$/, '');
  return {
    path: join(dataDir, 'stores', name),
    seen: join(dataDir, 'seen', `${stem}.json`),
    copies: join(dataDir, 'copies', stem),
    aside: join(dataDir, 'aside', stem),
  };
}

export type Stores = {
  /** Opens the store these files belong to, or joins those who have it open, and takes the files into it. */
  open(offered: OfferedPackage, of: StoreOf): Promise<Result<TrustingStore>>;
  /** What an open store trusts now; a failure where its trust was taken back since it was opened. */
  trustOf(store: Store): Result<TrustedPackage>;
  /** Why the newest copy of an open store is missing; null where it is there. */
  copyFailure(store: Store): Failure | null;
  /** Work on the files of a store that nobody has open, and nobody opens meanwhile. */
  closed<T>(place: StorePlace, work: () => Promise<Result<T>>): Promise<Result<T>>;
  close(store: Store): Promise<void>;
};

type Shared = {
  readonly path: string;
  readonly store: Store;
  readonly copies: CopyKeeper;
  users: number;
  trust: Result<TrustedPackage>;
};

export function createStores(
  {
    dataDir,
    clock,
    openStore,
    storeSeam = (store) => store,
  }: Pick<Services, 'dataDir' | 'clock' | 'openStore' | 'storeSeam'>,
  events: Events,
): Stores {
  const shared = new Map<string, Shared>();
  /** One after the other (a mutex): two windows that open the same store at once must not meet its lock. */
  const inTurn = createQueue();

  async function open(offered: OfferedPackage, of: StoreOf): Promise<Result<TrustingStore>> {
    const { home } = offered;
    if (!home.ok) return home;
    const place = placeOf(dataDir, home.value, of);
    const known = shared.get(place.path);
    if (known === undefined) return openAlone(place, offered, of);
    const taken = await takePackage(known.store, offered);
    // a refused package may still have brought a mandate that was taken back
    known.trust = taken.ok ? taken : await packageInStore(known.store);
    events.tell('trust', { store: known.store });
    if (!taken.ok) return taken;
    known.users += 1;
    return ok({ store: known.store, pkg: taken.value });
  }

  async function openAlone(place: StorePlace, offered: OfferedPackage, of: StoreOf): Promise<Result<TrustingStore>> {
    let store: Store | null = null;
    // before it is open for a session nobody shows anything of it
    const copies = keepCopies(place.copies, () => store !== null && events.tell('copies', { store }));
    const onCommit: CopyKeeper['after'] = (actions) => {
      copies.after(actions);
      if (store !== null) events.committed(store, actions);
    };
    const kept = { clock, onCommit, seen: seenFile(place.seen) };
    const opened = await openWithPackage(place.path, offered, of, kept, openStore);
    if (!opened.ok) return opened;
    const { store: alone, pkg } = opened.value;
    // what lies at a server is copied there
    if (isFile(alone)) copies.of(alone);
    store = storeSeam(alone);
    shared.set(place.path, { path: place.path, store, copies, users: 1, trust: ok(pkg) });
    return ok({ store, pkg });
  }

  const sharing = (store: Store): Shared | undefined => [...shared.values()].find((one) => one.store === store);

  async function close(store: Store): Promise<void> {
    const known = sharing(store);
    if (known === undefined) return store.close();
    known.users -= 1;
    if (known.users > 0) return;
    shared.delete(known.path);
    await known.copies.finish();
    await store.close();
  }

  function isOpen(store: Store): Shared {
    const known = sharing(store);
    if (known === undefined) throw new Error('a workspace whose store is not open');
    return known;
  }

  return {
    open: (offered, of) => inTurn(() => open(offered, of)),
    trustOf: (store) => isOpen(store).trust,
    copyFailure: (store) => isOpen(store).copies.failure,
    closed: (place, work) =>
      inTurn(async () =>
        shared.has(place.path)
          ? fail('store-in-use', 'This store is open in another window. Leave it there first.', place.path)
          : work(),
      ),
    close: (store) => inTurn(() => close(store)),
  };
}
