/** Key files (`*.urnakey`) as they lie on media: read with a cap, told apart by thumbprint, opened by whoever they belong to. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { kidOf } from '../src-shared/sealed/thumbprint.ts';
import { type MediumView } from '../src-shared/views.ts';
import { nodeCrypto } from './keys/crypto.ts';
import { MAX_KEY_FILE_BYTES, readKeyFile } from './keys/keyfile.ts';
import { diskFs } from './media/media-fs.ts';

export type KeyOnMedium = {
  readonly medium: string;
  readonly name: string;
  readonly kid: string;
  readonly bytes: Uint8Array;
};

const SUFFIX = '.urnakey';
/** A medium's own folder and the one the demo keeps credentials in. */
const places = ['', 'credentials'];

export async function keysOnMedia(media: readonly MediumView[]): Promise<KeyOnMedium[]> {
  const found: KeyOnMedium[] = [];
  for (const medium of media)
    for (const place of places) {
      const folder = join(medium.path, place);
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter((one) => one.endsWith(SUFFIX)).sort()) {
        // a medium is a stranger's: no link, no pipe, nothing larger than a key
        const bytes = await diskFs.readOnce(join(folder, name), MAX_KEY_FILE_BYTES).catch(() => null);
        const key = bytes instanceof Uint8Array ? readKeyFile(bytes) : null;
        if (bytes instanceof Uint8Array && key?.ok)
          found.push({ medium: medium.id, name, kid: kidOf(key.value.jwk, nodeCrypto), bytes });
      }
    }
  return found;
}
