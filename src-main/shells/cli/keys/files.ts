/** Keys on disk, as the commands meet them: read with a cap, written once and never over another. */
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { publicJwk, type PublicJwk } from '../../../../src-shared/primitives.ts';
import { fail, ok, type ToolResult } from '../../../../src-shared/result.ts';
import { openKey } from '../../../keys/keyfile.ts';
import { selfTest } from '../../../keys/crypto.ts';
import { diskFs } from '../../../media/media-fs.ts';

const MAX_BYTES = 64 * 1024;

export async function readSmall(path: string): Promise<ToolResult<Buffer>> {
  try {
    const bytes = await readFile(path);
    return bytes.length > MAX_BYTES ? fail('too-large', `The file has more than ${MAX_BYTES} bytes.`, path) : ok(bytes);
  } catch (error) {
    return fail('file-unreadable', `The file cannot be read (${codeOf(error)}).`, path);
  }
}

/**
 * Writes a file that is not there yet and waits until it is on the disk. A key in use must never be lost to a new one;
 * a link, a pipe or a folder of that name is something that is there.
 */
export async function writeNew(path: string, bytes: Uint8Array, mode = 0o644): Promise<ToolResult<null>> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await diskFs.createDurably(path, bytes, mode);
    await diskFs.syncFolder(dirname(path));
    return ok(null);
  } catch (error) {
    return codeOf(error) === 'EEXIST'
      ? fail('file-exists', `${basename(path)} is there already and was left as it is. Name another place.`, path)
      : fail('file-unwritable', `The file cannot be written (${codeOf(error)}).`, path);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'syscall' in error && 'code' in error) return String(error.code);
  throw error;
}

/** Other tools write `kid`, `use` or `alg` into a JWK; only the key itself is taken. */
const jwkFile = z.object(publicJwk.shape);

export async function readJwk(path: string): Promise<ToolResult<PublicJwk>> {
  const bytes = await readSmall(path);
  if (!bytes.ok) return bytes;
  const parsed = jwkFile.safeParse(jsonOf(bytes.value));
  return parsed.success ? ok(parsed.data) : fail('key-invalid', 'This is no public key (Ed25519 JWK).', path);
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The whole file is the passphrase; spaces and line breaks around and between its words do not count. */
export async function readPassphrase(path: string): Promise<ToolResult<string>> {
  const bytes = await readSmall(path);
  return bytes.ok ? ok(bytes.value.toString('utf8')) : bytes;
}

export type Unlocked = { readonly seed: Uint8Array; readonly jwk: PublicJwk };

/** Unlocks a key, lends it, and forgets it whatever happens. */
export async function withKey<T>(
  keyFile: string,
  passphraseFile: string,
  work: (key: Unlocked) => Promise<ToolResult<T>>,
): Promise<ToolResult<T>> {
  const sound = selfTest();
  if (!sound.ok) return sound;
  const bytes = await readSmall(keyFile);
  if (!bytes.ok) return bytes;
  const passphrase = await readPassphrase(passphraseFile);
  if (!passphrase.ok) return passphrase;
  const key = await openKey(bytes.value, passphrase.value);
  if (!key.ok) return fail(key.error.code, key.error.message, keyFile);
  try {
    return await work(key.value);
  } finally {
    key.value.seed.fill(0);
  }
}
