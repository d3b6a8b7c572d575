/** Hash and control symbol of a payload: the same on screen, on every page, in the manifest and in the receipt. */
import { decodeBase64url, encodeBase64url } from './encoding/base64url.ts';
import { crockfordGroups } from './encoding/crockford.ts';
import type { SealedCrypto } from './crypto/ed25519.ts';

type Hasher = Pick<SealedCrypto, 'sha256'>;

/** SHA-256 of canonical payload bytes as base64url, as `supersedes`, `definition` and lists of sources carry it. */
export function payloadHashOf(payload: Uint8Array, crypto: Hasher): string {
  return encodeBase64url(crypto.sha256(payload));
}

/**
 * `7H3K0-QZMX2-V9C4T-E81AB-RRS2W`: 125 bits of the payload's SHA-256. It identifies a content; that paper agrees with
 * it is shown by re-typed numbers or a verified QR, never by the symbol alone.
 */
export function controlSymbol(payload: Uint8Array, crypto: Hasher): string {
  return crockfordGroups(crypto.sha256(payload));
}

/** The same from the hash, for a payload that is named and not here; empty where that is no hash. */
export function symbolOfHash(hash: string): string {
  const bytes = decodeBase64url(hash);
  return bytes === undefined ? '' : crockfordGroups(bytes);
}
