/** Cryptography without Node, for the offline verifier: slow (about 6 ms a signature), and independent of OpenSSL. */
import nacl from 'tweetnacl';
import type { SealedCrypto } from './ed25519.ts';
import { sha256 } from './sha256.ts';

export const portableCrypto: SealedCrypto = {
  sha256,
  verifyEd25519: (publicKey, message, signature) => nacl.sign.detached.verify(message, signature, publicKey),
};
