/** Making sealed files. Signing is done with tweetnacl: deterministic, constant-time, and independent of the verifier. */
import nacl from 'tweetnacl';
import type { PublicJwk } from '../../src-shared/primitives.ts';
import { canonicalBytes } from '../../src-shared/sealed/canonical.ts';
import { encodeEnvelope, signingInput, typOf } from '../../src-shared/sealed/jws.ts';
import type { Payload } from '../../src-shared/sealed/payloads.ts';
import { jwkOf, kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { nodeCrypto } from './crypto.ts';

/** The public half of a 32-byte private seed. */
export function publicJwkOf(seed: Uint8Array): PublicJwk {
  const { publicKey, secretKey } = nacl.sign.keyPair.fromSeed(seed);
  secretKey.fill(0);
  return jwkOf(publicKey);
}

/** Seals a payload under its own type. The seed stays the caller's to zero. */
export function seal(payload: Payload, seed: Uint8Array): Uint8Array {
  return sealBytes(canonicalBytes(payload), typOf(payload.type), seed);
}

/**
 * Seals canonical payload bytes that were frozen earlier: a protocol is frozen at its final print and signed after the
 * paper is (docs/formats.md, "Payload protocol"), so exactly the printed bytes are signed.
 */
export function sealBytes(payload: Uint8Array, typ: string, seed: Uint8Array): Uint8Array {
  const { publicKey, secretKey } = nacl.sign.keyPair.fromSeed(seed);
  const unsigned = { typ, kid: kidOf(jwkOf(publicKey), nodeCrypto), payload };
  const signature = nacl.sign.detached(signingInput(unsigned), secretKey);
  secretKey.fill(0);
  return encodeEnvelope({ ...unsigned, signature });
}
