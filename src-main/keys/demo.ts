/**
 * Keys of the demo election, derived from a public seed text: same text, same keys. They protect nothing, so their
 * issuer is made recognisable — its thumbprint begins with {@link DEMO_ISSUER_PREFIX} — and a live package refuses it.
 */
import { createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import type { PublicJwk } from '../../src-shared/primitives.ts';
import { isDemoIssuer } from '../../src-shared/sealed/thumbprint.ts';
import { nodeCrypto, type Random } from './crypto.ts';

/** DER of a PKCS #8 Ed25519 private key (RFC 8410), before the 32 bytes of the seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A 32-byte private seed for a purpose such as `commune` or `precinct/1/chair` (HKDF-SHA-256). */
export function demoSeed(seedText: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', seedText, 'urna demo', purpose, 32));
}

/** Predictable bytes for the demo's salts, nonces and passphrases; each call gives the next ones. */
export function demoRandom(seedText: string, purpose: string): Random {
  let call = 0;
  return (length) => new Uint8Array(hkdfSync('sha256', seedText, 'urna demo', `${purpose}/${call++}`, length));
}

/** The demo's root key: the first derived one whose thumbprint begins as a demo issuer's must (about 4,000 tries, 0.3 s). */
export function demoIssuerSeed(seedText: string): Uint8Array {
  for (let n = 0; ; n++) {
    const seed = demoSeed(seedText, `issuer/${n}`);
    if (isDemoIssuer(nativeJwk(seed), nodeCrypto)) return seed;
  }
}

/** As `publicJwkOf`, sixty times as fast: grinding needs thousands. */
function nativeJwk(seed: Uint8Array): PublicJwk {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { crv: 'Ed25519', kty: 'OKP', x: x! };
}
