/** Base45 (RFC 9285): bytes in the alphanumeric alphabet of a QR code, two bytes in three characters. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const VALUES = new Map(Array.from(ALPHABET, (c, value) => [c, value]));

export function encodeBase45(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = i + 1 < bytes.length;
    let n = pair ? bytes[i]! * 256 + bytes[i + 1]! : bytes[i]!;
    for (let digits = pair ? 3 : 2; digits > 0; digits--) {
      out += ALPHABET[n % 45]!;
      n = Math.floor(n / 45);
    }
  }
  return out;
}

/** @returns the bytes, or `undefined` for a foreign character, an impossible length or a group over its limit. */
export function decodeBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined;
  const out: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const group = Array.from(text.slice(i, i + 3), (c) => VALUES.get(c) ?? Number.NaN);
    const n = group.reduceRight((sum, value) => sum * 45 + value, 0);
    const bytes = group.length - 1;
    if (!(n < 256 ** bytes)) return undefined;
    if (bytes === 2) out.push(n >> 8);
    out.push(n & 255);
  }
  return Uint8Array.from(out);
}
