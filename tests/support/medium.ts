/** A folder with the small sealed election as it lies on a medium: issuer, package, files, and a store to receive into. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { seal } from '../../src-main/keys/seal.ts';
import { type MediaFs } from '../../src-main/media/media-fs.ts';
import { withFolder } from '../../src-main/media/place.ts';
import { type FileToWrite, writeFiles } from '../../src-main/media/write.ts';
import { listSealed } from '../../src-main/store/common/repositories/sealed.ts';
import { openStore } from '../../src-main/store/open.ts';
import { type ProtocolPayload } from '../../src-shared/protocol/payload.ts';
import { jwks, packageFiles, protocol, seeds } from './sealed.ts';

export type Medium = ReturnType<typeof layOutMedium>;

/** `files` beside issuer and package, by path below the folder. */
export function layOutMedium(files: Readonly<Record<string, Uint8Array | string>> = {}, pack = packageFiles()) {
  const root = mkdtempSync(join(tmpdir(), 'urna-medium-'));
  const path = (...names: string[]) => join(root, ...names);
  const put = (name: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), bytes);
    return path(name);
  };
  put('issuer.jwk', JSON.stringify(jwks.issuer));
  for (const { name, bytes } of pack) put(`package/${name}`, bytes);
  for (const [name, bytes] of Object.entries(files)) put(name, bytes);
  const store = path('commune.sqlite');
  return {
    path,
    put,
    store,
    issuer: path('issuer.jwk'),
    /** Arguments of `receive` into the store of this folder. */
    receiving: ['--json', '--store', store, '--issuer', path('issuer.jwk')],
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** Files into a folder as onto a medium; `fs` may be one that breaks. */
export function writeTo(folder: string, files: readonly FileToWrite[], fs?: MediaFs) {
  return withFolder(folder, (place) => writeFiles(place, files), fs);
}

/** A protocol of precinct 1 for mayor, sealed by its chair. */
export function sealed(change: Partial<ProtocolPayload> = {}, seed = seeds.chair1): Uint8Array {
  return seal(protocol(change), seed);
}

/** `status hash` of every protocol and report a store holds. */
export async function held(path: string): Promise<string[]> {
  const store = await openStore(path, { kind: 'commune', clock: () => '2029-04-09T02:00:00+02:00' });
  if (!store.ok) throw new Error(store.error.message);
  const found = [...(await listSealed(store.value, 'protocol')), ...(await listSealed(store.value, 'report'))];
  await store.value.close();
  return found.map(({ status, hash }) => `${status} ${hash}`).sort();
}
