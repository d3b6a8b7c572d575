/** Cryptography of this machine: node:crypto for the hot path, proved at start to answer as the standard says. */
import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto';
import nacl from 'tweetnacl';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { verifyStrict, type SealedCrypto } from '../../src-shared/sealed/crypto/ed25519.ts';

/** Source of random bytes; the demo alone gives a predictable one. */
export type Random = (length: number) => Uint8Array;

/** DER of a SubjectPublicKeyInfo for Ed25519 (RFC 8410), before the 32 bytes of the key. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Keys of one commune's roster fit; a stranger's keys cannot make it grow without end. */
const KEPT_KEYS = 4096;
const keyObjects = new Map<string, KeyObject>();

function keyObject(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('latin1');
  const kept = keyObjects.get(name);
  if (kept) return kept;
  const made = createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' });
  if (keyObjects.size >= KEPT_KEYS) keyObjects.clear();
  keyObjects.set(name, made);
  return made;
}

export const nodeCrypto: SealedCrypto = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  verifyEd25519: (publicKey, message, signature) => verify(null, message, keyObject(publicKey), signature),
};

/** RFC 8032 §7.1, test 2. */
const KNOWN = {
  seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
  publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  message: '72',
  signature:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
};
/** FIPS 180-4, "abc". */
const KNOWN_HASH = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

const tested = new WeakMap<SealedCrypto, Result<true, 'crypto-self-test'>>();

/**
 * Known answers, run once when a program starts: a broken or swapped OpenSSL must stop the program, not count votes.
 * Signing (tweetnacl) and verifying (node:crypto) must both give the standard's answer, and an altered message must fail.
 */
export function selfTest(crypto: SealedCrypto = nodeCrypto): Result<true, 'crypto-self-test'> {
  const result = tested.get(crypto) ?? answersAsKnown(crypto);
  tested.set(crypto, result);
  return result;
}

function answersAsKnown(crypto: SealedCrypto): Result<true, 'crypto-self-test'> {
  const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
  const { secretKey } = nacl.sign.keyPair.fromSeed(bytes(KNOWN.seed));
  const signed = Buffer.from(nacl.sign.detached(bytes(KNOWN.message), secretKey)).toString('hex') === KNOWN.signature;
  const verifies = (message: string): boolean =>
    verifyStrict(crypto, bytes(KNOWN.publicKey), bytes(message), bytes(KNOWN.signature));
  const hashed = Buffer.from(crypto.sha256(Buffer.from('abc'))).toString('hex') === KNOWN_HASH;
  return signed && hashed && verifies(KNOWN.message) && !verifies('73')
    ? ok(true)
    : fail('crypto-self-test', 'This computer gives wrong cryptographic answers. Do not use it; take another one.');
}
