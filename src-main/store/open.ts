/** Opens a store where the program keeps it. Whoever keeps stores elsewhere gives another one to the core (session.ts). */
import { type Result } from '../../src-shared/result.ts';
import { type StoreCode } from './engine/failures.ts';
import { openFile } from './engine/sqlite/file.ts';
import { type OpenOptions, type Store, type StoreKind } from './kinds.ts';

/** @param where the path of a file, wherever the store lies in the end: workspaces are named by it */
export type OpenStore = <K extends StoreKind>(
  where: string,
  options: OpenOptions<K>,
) => Promise<Result<Store<K>, StoreCode>>;

export const openStore: OpenStore = openFile;
