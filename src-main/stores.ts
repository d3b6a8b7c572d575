/** Open stores by path: two windows on one workspace share one connection, and the last to leave closes it. */
import { join } from 'node:path';
import { ok, type Result } from '../src-shared/result.ts';
import { type Services } from './session.ts';
import { type Store } from './store/store.ts';
import { openWithPackage, storeName, storePackage, type PackageOnMedium, type StoreOf } from './trust.ts';

export type Stores = {
  open(found: PackageOnMedium, of: StoreOf): Promise<Result<Store>>;
  close(store: Store): Promise<void>;
};

export function createStores({ dataDir, clock }: Pick<Services, 'dataDir' | 'clock'>): Stores {
  const shared = new Map<string, { store: Store; users: number }>();
  return {
    async open(found, of) {
      const path = join(dataDir, 'stores', storeName(found, of));
      const known = shared.get(path);
      if (known) {
        const held = await storePackage(known.store, found);
        if (!held.ok) return held;
        known.users += 1;
        return ok(known.store);
      }
      const opened = await openWithPackage(path, found, of, clock);
      if (opened.ok) shared.set(path, { store: opened.value, users: 1 });
      return opened;
    },
    async close(store) {
      const known = shared.get(store.path);
      if (!known) return store.close();
      known.users -= 1;
      if (known.users > 0) return;
      shared.delete(store.path);
      await store.close();
    },
  };
}
