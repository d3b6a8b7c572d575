/**
 * Kinds of store. Preparation and night meet only through the signed package and the sealed results, so no kind reads
 * another one's; what each is made of stands in its own folder.
 */
import { type NightIdentity } from './common/identity.ts';
import { ofTheNight } from './common/night.ts';
import { desk, type DeskIdentity } from './desk/kind.ts';
import { type Connection } from './engine/connection.ts';
import { type Kind } from './engine/kind.ts';
import { type Kept, type Store as AnyStore, type StoreFile as AnyStoreFile } from './engine/store.ts';
import { preparation, type PreparationIdentity } from './preparation/kind.ts';

type Identities = {
  /** A commission's protocols, on its own laptop. */
  precinct: NightIdentity;
  /** The night at a commune; a county and a region are a level of it. */
  commune: NightIdentity;
  /** What leads to a package: registers, candidates, keys handed out, releases. */
  preparation: PreparationIdentity;
  /** One of each machine: who may sit down here. */
  desk: DeskIdentity;
};
export type StoreKind = keyof Identities;
export type IdentityOf<K extends StoreKind> = Identities[K];
export type StoreIdentity = Identities[StoreKind];

/** Of the night, where no other kind is named. */
export type Store<K extends StoreKind = 'precinct' | 'commune'> = AnyStore<IdentityOf<K>>;
export type StoreFile<K extends StoreKind = 'precinct' | 'commune'> = AnyStoreFile<IdentityOf<K>>;

export type OpenOptions<K extends StoreKind = StoreKind> = Kept & { readonly kind: K } & (
    | { readonly create: true; readonly identity: Omit<IdentityOf<K>, 'kind'> }
    | { readonly create?: false; readonly identity?: Partial<Omit<IdentityOf<K>, 'kind'>> }
  );

export const kinds: { readonly [K in StoreKind]: Kind<IdentityOf<K>> } = {
  precinct: ofTheNight,
  commune: ofTheNight,
  preparation,
  desk,
};

/** As `meta` says; where it says nothing sensible, what is wrong is found by taking it for a commune's. */
export async function kindIn({ tables, query }: Pick<Connection, 'tables' | 'query'>): Promise<StoreKind> {
  const rows = (await tables()).includes('meta') ? await query('SELECT * FROM meta WHERE id = 1', []) : [];
  const kind = rows[0]?.['kind'];
  return typeof kind === 'string' && Object.hasOwn(kinds, kind) ? (kind as StoreKind) : 'commune';
}

/** Of a store to be made. */
export function identityOf<K extends StoreKind>({
  kind,
  identity,
}: Pick<Extract<OpenOptions<K>, { create: true }>, 'kind' | 'identity'>): IdentityOf<K> {
  // each kind's members beside its name are its identity
  return { ...identity, kind } as unknown as IdentityOf<K>;
}

/** Whether it lies in a file, which can be copied. */
export function isFile<K extends StoreKind>(store: Store<K>): store is StoreFile<K> {
  return 'copyTo' in store;
}
