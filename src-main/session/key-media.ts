/** Key files (`*.urnakey`) as they lie on media: read with a cap, told apart by thumbprint, opened by whoever they belong to. */
import { join } from 'node:path';
import { type MediumView } from '../../src-shared/api/media.ts';
import { fail, ok } from '../../src-shared/result.ts';
import { kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { MAX_KEY_FILE_BYTES, openKey, readKeyFile } from '../keys/keyfile.ts';
import { diskFs } from '../media/media-fs.ts';
import { printable } from '../media/printable.ts';
import { type Store } from '../store/kinds.ts';

export type KeyOnMedium = {
  readonly medium: string;
  readonly name: string;
  readonly kid: string;
  readonly bytes: Uint8Array;
};

/** A plain name: one that leads somewhere else is none. */
const KEY_NAME = /^[^/\\]+\.urnakey$/;
/** A medium's own folder and the one the demo keeps credentials in. */
const places = ['', 'credentials'];
/** A medium is a stranger's: so many files of a folder are looked at, and so many names. */
const MOST_KEYS = 1_000;
const MOST_NAMES = 100_000;

/** Every key there is to choose from, as far as a folder is looked through. */
export async function keysOnMedia(media: readonly MediumView[]): Promise<KeyOnMedium[]> {
  const found: KeyOnMedium[] = [];
  for (const medium of media)
    for (const folder of await keyFolders(medium))
      for (const name of await namesIn(folder)) found.push(...(await keyAt(medium, folder, name)));
  return found;
}

/** The keys of one name, of which a medium may hold two; nothing else on it is read. */
export async function keysNamed(
  media: readonly MediumView[],
  wanted: Pick<KeyOnMedium, 'medium' | 'name'>,
): Promise<KeyOnMedium[]> {
  const medium = media.find(({ id }) => id === wanted.medium);
  if (medium === undefined || !KEY_NAME.test(wanted.name)) return [];
  const folders = await keyFolders(medium);
  return (await Promise.all(folders.map((folder) => keyAt(medium, folder, wanted.name)))).flat();
}

/**
 * Opens a key for its owner. A passphrase that does not fit is written into the journal, so that guessing is not unseen;
 * of the passphrase nothing is. The field it was typed in is called `key` wherever it is asked for.
 */
export async function openFound(
  { name, kid, bytes }: KeyOnMedium,
  passphrase: string,
  { store, actor }: { readonly store: Store; readonly actor: string },
): ReturnType<typeof openKey> {
  const opened = await openKey(bytes, passphrase);
  if (opened.ok || opened.error.code !== 'wrong-passphrase') return opened;
  // where the note cannot be written either, the next thing typed will say so
  await store.write(actor, async (tx) => {
    await tx.journal({ action: 'unlock-failed', subject: printable(name), detail: { kid } });
    return ok(null);
  });
  return fail(opened.error.code, opened.error.message, 'key');
}

async function keyFolders({ path }: MediumView): Promise<string[]> {
  const folders = places.map((place) => join(path, place));
  const seen = await Promise.all(folders.map((folder) => diskFs.lookAt(folder).catch(() => null)));
  // the medium itself may be a link, to a folder a person chose
  return folders.filter((_, at) => at === 0 || seen[at]?.kind === 'folder');
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  let seen = 0;
  try {
    for await (const { name, kind } of diskFs.entries(folder)) {
      if (kind === 'file' && KEY_NAME.test(name)) names.push(name);
      seen += 1;
      if (names.length === MOST_KEYS || seen === MOST_NAMES) break;
    }
  } catch {
    // a medium pulled out has no keys
  }
  return names.sort();
}

async function keyAt({ id }: MediumView, folder: string, name: string): Promise<KeyOnMedium[]> {
  // no link, no pipe, nothing larger than a key
  const bytes = await diskFs.readOnce(join(folder, name), MAX_KEY_FILE_BYTES).catch(() => null);
  const key = bytes instanceof Uint8Array ? readKeyFile(bytes) : null;
  return bytes instanceof Uint8Array && key?.ok
    ? [{ medium: id, name, kid: kidOf(key.value.jwk, nodeCrypto), bytes }]
    : [];
}
