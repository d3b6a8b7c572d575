/** Names of public keys: the RFC 7638 thumbprint for machines, a fingerprint for voices and paper. */
import type { PublicJwk } from '../primitives.ts';
import { canonicalBytes } from './canonical.ts';
import { decodeBase64url, encodeBase64url } from './encoding/base64url.ts';
import { crockfordGroups } from './encoding/crockford.ts';
import { soundPublicKey, type SealedCrypto } from './crypto/ed25519.ts';

type Hasher = Pick<SealedCrypto, 'sha256'>;

/** No issuer made by `urna issuer` has such a thumbprint; every demo issuer has. See {@link isDemoIssuer}. */
export const DEMO_ISSUER_PREFIX = 'DE';

/** The JWK of a 32-byte Ed25519 public key (RFC 8037), members in canonical order. */
export function jwkOf(publicKey: Uint8Array): PublicJwk {
  return { crv: 'Ed25519', kty: 'OKP', x: encodeBase64url(publicKey) };
}

/** The 32 bytes of a public key, or `undefined` where `x` is not strict base64url of 32 bytes. */
export function publicKeyOf(jwk: PublicJwk): Uint8Array | undefined {
  const bytes = decodeBase64url(jwk.x);
  return bytes?.length === 32 ? bytes : undefined;
}

/** Strict bytes of a sound key; whatever is not has no business in a mandate or a roster. */
export function isUsableKey(jwk: PublicJwk): boolean {
  const bytes = publicKeyOf(jwk);
  return bytes !== undefined && soundPublicKey(bytes);
}

function thumbprint({ crv, kty, x }: PublicJwk, crypto: Hasher): Uint8Array {
  return crypto.sha256(canonicalBytes({ crv, kty, x }));
}

/** `kid`: RFC 7638 thumbprint as 43 base64url characters. */
export function kidOf(jwk: PublicJwk, crypto: Hasher): string {
  return encodeBase64url(thumbprint(jwk, crypto));
}

/** 125 bits of the thumbprint in groups, to be read aloud and compared with paper before a key is trusted. */
export function fingerprintOf(jwk: PublicJwk, crypto: Hasher): string {
  return crockfordGroups(thumbprint(jwk, crypto));
}

/** A demo key comes from a public seed, so anybody can sign with it: its chain must never lead into a live store. */
export function isDemoIssuer(jwk: PublicJwk, crypto: Hasher): boolean {
  return kidOf(jwk, crypto).startsWith(DEMO_ISSUER_PREFIX);
}
