/** Crockford's base 32: no I, L, O, U, so that a printed or spoken group is not misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP_LENGTH = 5;

/** The first 125 bits of a hash as 5 groups of 5: `7H3K0-QZMX2-V9C4T-E81AB-RRS2W`. */
export function crockfordGroups(hash: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of hash.subarray(0, 16)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >> bits) & 31]!;
      held &= (1 << bits) - 1;
    }
  }
  return Array.from({ length: GROUPS }, (_, g) => text.slice(g * GROUP_LENGTH, (g + 1) * GROUP_LENGTH)).join('-');
}
