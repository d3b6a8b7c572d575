/** base64url without padding (RFC 4648 §5), strict: exactly one text for one sequence of bytes. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = Uint8Array.from(ALPHABET, (c) => c.charCodeAt(0));
const INVALID = 255;
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
  if (text.length % 4 === 1) return undefined;
  const out = new Uint8Array((text.length * 3) >> 2);
  let bits = 0;
  let held = 0;
  let o = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? INVALID;
    if (value === INVALID) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[o++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return held === 0 ? out : undefined;
}
