/**
 * Open stores by path: two windows on one workspace share one connection, and the last to leave closes it. They share
 * one trust, too: what one window learns of a package, a revoked key above all, holds in the others at their next call.
 */
import { join } from 'node:path';
import { ok, type Result } from '../src-shared/result.ts';
import { homeOf } from '../src-shared/sealed/chain.ts';
import { type TrustedPackage } from '../src-shared/sealed/trusted.ts';
import { nodeCrypto } from './keys/crypto.ts';
import { type OfferedPackage } from './package-media.ts';
import { type Services } from './session.ts';
import { type Store } from './store/store.ts';
import { createQueue } from './store/transaction.ts';
import { openWithPackage, packageInStore, storeName, takePackage, type StoreOf, type TrustingStore } from './trust.ts';

export type Stores = {
  /** Opens the store these files belong to, or joins those who have it open, and takes the files into it. */
  open(offered: OfferedPackage, of: StoreOf): Promise<Result<TrustingStore>>;
  /** What an open store trusts now; a failure where its trust was taken back since it was opened. */
  trustOf(store: Store): Result<TrustedPackage>;
  close(store: Store): Promise<void>;
};

type Shared = { readonly store: Store; users: number; trust: Result<TrustedPackage> };

export function createStores({
  dataDir,
  clock,
  storeSeam = (store) => store,
}: Pick<Services, 'dataDir' | 'clock' | 'storeSeam'>): Stores {
  const shared = new Map<string, Shared>();
  /** One after the other (a mutex): two windows that open the same store at once must not meet its lock. */
  const inTurn = createQueue();

  async function open(offered: OfferedPackage, of: StoreOf): Promise<Result<TrustingStore>> {
    const home = homeOf(offered.files, offered.issuer, nodeCrypto);
    if (!home.ok) return home;
    const path = join(dataDir, 'stores', storeName(home.value, of));
    const known = shared.get(path);
    if (known === undefined) {
      const opened = await openWithPackage(path, offered, of, clock);
      if (!opened.ok) return opened;
      const { pkg } = opened.value;
      const store = storeSeam(opened.value.store);
      shared.set(path, { store, users: 1, trust: ok(pkg) });
      return ok({ store, pkg });
    }
    const taken = await takePackage(known.store, offered);
    // a refused package may still have brought a mandate that was taken back
    known.trust = taken.ok ? taken : await packageInStore(known.store);
    if (!taken.ok) return taken;
    known.users += 1;
    return ok({ store: known.store, pkg: taken.value });
  }

  async function close(store: Store): Promise<void> {
    const known = shared.get(store.path);
    if (!known) return store.close();
    known.users -= 1;
    if (known.users > 0) return;
    shared.delete(store.path);
    await store.close();
  }

  return {
    open: (offered, of) => inTurn(() => open(offered, of)),
    trustOf: (store) => {
      const known = shared.get(store.path);
      if (known === undefined) throw new Error('a workspace whose store is not open');
      return known.trust;
    },
    close: (store) => inTurn(() => close(store)),
  };
}
