/** base64url without padding (RFC 4648 §5), strict: exactly one text for one sequence of bytes. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = Uint8Array.from(ALPHABET, (c) => c.charCodeAt(0));
const INVALID = 255;
/** Set in no value from 0 to 63. */
const INVALID_BIT = 128;
const VALUES = new Uint8Array(128).fill(INVALID);
CODES.forEach((code, value) => (VALUES[code] = value));

const ascii = new TextDecoder();

export function encodeBase64url(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  for (let i = 0, o = 0; o < out.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let shift = 18; shift >= 0 && o < out.length; shift -= 6) out[o++] = CODES[(group >> shift) & 63]!;
  }
  return ascii.decode(out);
}

/**
 * @returns the bytes, or `undefined` for anything that {@link encodeBase64url} would not have written: foreign
 * characters, padding, an impossible length, or a last character with unused bits set (it has up to 16 lenient readings).
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  const rest = text.length % 4;
  if (rest === 1) return undefined;
  const out = new Uint8Array((text.length * 3) >> 2);
  const value = (at: number): number => VALUES[text.charCodeAt(at)] ?? INVALID;
  const whole = text.length - rest;
  let seen = 0;
  let o = 0;
  // four characters at a time: this loop sees every byte of every file
  for (let i = 0; i < whole; i += 4) {
    const a = value(i);
    const b = value(i + 1);
    const c = value(i + 2);
    const d = value(i + 3);
    seen |= a | b | c | d;
    out[o++] = (a << 2) | (b >> 4);
    out[o++] = (b << 4) | (c >> 2);
    out[o++] = (c << 6) | d;
  }
  if (rest > 0) {
    const a = value(whole);
    const b = value(whole + 1);
    const c = rest === 3 ? value(whole + 2) : 0;
    seen |= a | b | c;
    out[o++] = (a << 2) | (b >> 4);
    if (rest === 3) out[o] = (b << 4) | (c >> 2);
    if ((rest === 2 ? b & 15 : c & 3) !== 0) return undefined;
  }
  return (seen & INVALID_BIT) === 0 ? out : undefined;
}
