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

/** Groups of the symbol that are enough to tell contents apart: 50 bits. */
const GROUPS_TYPED = 2;
const GROUP = 5;

/**
 * A symbol as somebody reads it from paper: capitals or not, gaps or dashes or none, O for 0, I and L for 1 (Crockford).
 * The first two groups are enough; what is typed beyond them counts, too.
 * @returns its characters without dashes, or `undefined` where it is no beginning of a symbol
 */
export function typedSymbol(text: string): string | undefined {
  const plain = text
    .toUpperCase()
    .replace(/[\s\-–—]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return new RegExp(`^[0-9A-HJKMNP-TV-Z]{${GROUPS_TYPED * GROUP},25}$`).test(plain) ? plain : undefined;
}

/** Whether `symbol` is the one of which {@link typedSymbol} was read. */
export function bearsSymbol(symbol: string, typed: string): boolean {
  return symbol.replaceAll('-', '').startsWith(typed);
}

/** The last group: enough to talk about two contents, and none of what is typed from the paper. */
export function symbolEnd(symbol: string): string {
  return symbol.slice(-GROUP);
}
