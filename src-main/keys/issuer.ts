/**
 * The root of trust: a key made once, offline, kept in two places, that signs mandates and nothing else. Its public
 * fingerprint is compared by voice or on paper by everybody who installs it (docs/formats.md, "Trust chain").
 */
import { randomBytes } from 'node:crypto';
import type { PublicJwk } from '../../src-shared/primitives.ts';
import { fail, ok, type ToolResult } from '../../src-shared/result.ts';
import { fingerprintOf, isDemoIssuer } from '../../src-shared/sealed/thumbprint.ts';
import { nodeCrypto, type Random } from './crypto.ts';
import { openKey, sealKey } from './keyfile.ts';
import { checkPassphrase } from './passphrase.ts';
import { publicJwkOf } from './seal.ts';

export type NewKey = {
  readonly jwk: PublicJwk;
  /** To be read aloud: `7H3K0-QZMX2-V9C4T-E81AB-RRS2W`. */
  readonly fingerprint: string;
  /** Bytes of the `*.urnakey` file. */
  readonly keyFile: Uint8Array;
};

/**
 * Makes a key of an issuer, a commune or a commission: a new seed, sealed at once. A thumbprint that would read as a
 * demo issuer's is thrown away and made again.
 */
export async function makeKey(passphrase: string, random: Random = randomBytes): Promise<ToolResult<NewKey>> {
  const judged = checkPassphrase(passphrase);
  if (!judged.ok) return judged;
  for (;;) {
    const seed = Uint8Array.from(random(32));
    const jwk = publicJwkOf(seed);
    const demo = isDemoIssuer(jwk, nodeCrypto);
    const keyFile = demo ? undefined : await sealKey(seed, passphrase, random);
    seed.fill(0);
    if (keyFile) return ok({ jwk, fingerprint: fingerprintOf(jwk, nodeCrypto), keyFile });
  }
}

/**
 * Shows that a second copy, as read back from its medium, will do when the first is lost: same bytes, and the
 * passphrase opens it.
 */
export async function confirmBackup(
  original: Uint8Array,
  readBack: Uint8Array,
  passphrase: string,
): Promise<ToolResult<PublicJwk>> {
  if (Buffer.compare(original, readBack) !== 0)
    return fail('backup-differs', 'The copy differs from the key file. Write it again, on another medium.');
  const opened = await openKey(readBack, passphrase);
  if (!opened.ok) return opened;
  opened.value.seed.fill(0);
  return ok(opened.value.jwk);
}
