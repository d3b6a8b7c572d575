/** `*.urnakey`: a private seed, sealed with a passphrase (docs/formats.md, "Keys"). */
import { randomBytes, scrypt, type BinaryLike, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import nacl from 'tweetnacl';
import { z } from 'zod';
import { publicJwk, type PublicJwk } from '../../src-shared/primitives.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { canonicalBytes, parseCanonical } from '../../src-shared/sealed/canonical.ts';
import { decodeBase64url, encodeBase64url } from '../../src-shared/sealed/encoding/base64url.ts';
import { jwkOf } from '../../src-shared/sealed/thumbprint.ts';
import { createTurns } from '../machine/turns.ts';
import type { Random } from './crypto.ts';
import { normalPassphrase } from './passphrase.ts';

const SALT_BYTES = 16;
const base64urlOf = (bytes: number): z.ZodString =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`), `${bytes} bytes as base64url`);

/** The cost is fixed, not read: a file cannot ask this machine for more memory or less work. */
export const keyFileSchema = z.strictObject({
  schema: z.literal(1),
  type: z.literal('key'),
  jwk: publicJwk,
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    N: z.literal(131_072),
    r: z.literal(8),
    p: z.literal(1),
    salt: base64urlOf(SALT_BYTES),
  }),
  nonce: base64urlOf(nacl.secretbox.nonceLength),
  box: base64urlOf(32 + nacl.secretbox.overheadLength),
});
export type KeyFile = z.infer<typeof keyFileSchema>;

/** Ten times what a key file has. */
export const MAX_KEY_FILE_BYTES = 4096;
const derive = promisify<BinaryLike, BinaryLike, number, ScryptOptions, Buffer>(scrypt);

/**
 * Keys are opened one at a time: whoever guesses waits, and neither the memory nor Node's four threads, which read every
 * file too, are taken from the others.
 */
const inTurn = createTurns();

/** About 0.3 s and 128 MiB on purpose: each guess at a stolen medium costs as much. */
async function boxKey(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  return derive(normalPassphrase(passphrase), salt, 32, { N: 131_072, r: 8, p: 1, maxmem: 256 * 1024 * 1024 });
}

/** Writes the file's bytes. The passphrase is not judged here ({@link checkPassphrase}); the seed stays the caller's to zero. */
export async function sealKey(seed: Uint8Array, passphrase: string, random: Random = randomBytes): Promise<Uint8Array> {
  const [file] = await sealKeys([seed], passphrase, random);
  return file!;
}

/** Several keys under one passphrase and salt, for a demo: what opens one opens all, and costs once. */
export async function sealKeys(
  seeds: readonly Uint8Array[],
  passphrase: string,
  random: Random = randomBytes,
): Promise<Uint8Array[]> {
  const salt = random(SALT_BYTES);
  const key = await boxKey(passphrase, salt);
  const files = seeds.map((seed) => sealWith(key, salt, seed, random(nacl.secretbox.nonceLength)));
  key.fill(0);
  return files;
}

function sealWith(key: Uint8Array, salt: Uint8Array, seed: Uint8Array, nonce: Uint8Array): Uint8Array {
  const { publicKey, secretKey } = nacl.sign.keyPair.fromSeed(seed);
  secretKey.fill(0);
  const box = nacl.secretbox(seed, nonce, key);
  return canonicalBytes({
    schema: 1,
    type: 'key',
    jwk: jwkOf(publicKey),
    kdf: { name: 'scrypt', N: 131_072, r: 8, p: 1, salt: encodeBase64url(salt) },
    nonce: encodeBase64url(nonce),
    box: encodeBase64url(box),
  } satisfies KeyFile);
}

type ReadCode = 'too-large' | 'damaged' | 'not-canonical' | 'unknown-schema';

/** Reads the public part: whose key this is, before any passphrase is asked for. */
export function readKeyFile(bytes: Uint8Array): Result<KeyFile, ReadCode> {
  const json = parseCanonical(bytes, MAX_KEY_FILE_BYTES);
  if (!json.ok) return json;
  const parsed = keyFileSchema.safeParse(json.value);
  if (parsed.success) return ok(parsed.data);
  const where = parsed.error.issues[0]?.path.join('/') ?? '';
  return fail(
    'unknown-schema',
    'This is no key file of schema 1. Choose the *.urnakey file of this commission.',
    where,
  );
}

/**
 * Unlocks a key file. `wrong-passphrase` is also the answer to an altered box: the two cannot be told apart.
 * @returns the 32-byte seed, which the caller zeroes (`fill(0)`) as soon as the signature is made
 */
export async function openKey(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<{ readonly seed: Uint8Array; readonly jwk: PublicJwk }, ReadCode | 'wrong-passphrase'>> {
  const read = readKeyFile(bytes);
  if (!read.ok) return read;
  const { jwk, kdf } = read.value;
  const [salt, nonce, box] = [kdf.salt, read.value.nonce, read.value.box].map(decodeBase64url);
  if (!salt || !nonce || !box) return fail('not-canonical', 'The key file holds base64url that is not strict.');
  const key = await inTurn('open', () => boxKey(passphrase, salt));
  const seed = nacl.secretbox.open(box, nonce, key);
  key.fill(0);
  if (!seed) return fail('wrong-passphrase', 'The passphrase does not open this key. Check the words and try again.');
  const { publicKey, secretKey } = nacl.sign.keyPair.fromSeed(seed);
  secretKey.fill(0);
  if (jwkOf(publicKey).x === jwk.x) return ok({ seed, jwk });
  seed.fill(0);
  return fail('damaged', 'The key file names another public key than the one it holds. Use its back-up.', 'jwk');
}
