/**
 * What sealed files need of cryptography, as a parameter: node:crypto in src-main, tweetnacl where only a browser is.
 * The two libraries differ in what they let pass at the edges; the checks here run before either, so both agree.
 */
export type SealedCrypto = {
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  /** RFC 8032 Ed25519 (pure). Never call it directly for a file: {@link verifyStrict} does. */
  readonly verifyEd25519: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
};

/** Order of the base point, L = 2^252 + 27742317777372353535851937790883648493. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
/** The field's prime, p = 2^255 - 19. */
const P = 2n ** 255n - 19n;
const SIGN_BIT = 2n ** 255n;

/**
 * The y of the eight points whose order divides 8 (with either sign of x): the neutral element, the point of order 2,
 * those of order 4 and 8. Under such a key one signature fits every message.
 */
const SMALL_ORDER_Y: readonly bigint[] = [
  1n,
  P - 1n,
  0n,
  2707385501144840649318225287225658788936804267575313519463743609750303402022n,
  P - 2707385501144840649318225287225658788936804267575313519463743609750303402022n,
];

/** The number that 32 bytes are. */
function littleEndian(bytes: Uint8Array): bigint {
  const words = new DataView(bytes.buffer, bytes.byteOffset, 32);
  const word = (at: number): bigint => words.getBigUint64(at, true);
  return word(0) | (word(8) << 64n) | (word(16) << 128n) | (word(24) << 192n);
}

/** A canonical encoding (y < p, RFC 8032 §5.1.3) of a point that is not of small order. Whether it lies on the curve the library says. */
function soundPoint(bytes: Uint8Array): boolean {
  const y = littleEndian(bytes) % SIGN_BIT;
  return y < P && !SMALL_ORDER_Y.includes(y);
}

/** A 32-byte public key that may verify anything at all. */
export function soundPublicKey(publicKey: Uint8Array): boolean {
  return publicKey.length === 32 && soundPoint(publicKey);
}

/** Strict Ed25519: canonical S (S < L, no second signature of the same message), canonical A and R of large order. */
export function verifyStrict(
  crypto: SealedCrypto,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  return (
    signature.length === 64 &&
    soundPublicKey(publicKey) &&
    soundPoint(signature.subarray(0, 32)) &&
    littleEndian(signature.subarray(32)) < L &&
    crypto.verifyEd25519(publicKey, message, signature)
  );
}
