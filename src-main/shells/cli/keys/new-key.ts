/** Making a key of an issuer or a commune: two files, and a fingerprint to be compared by voice or on paper. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type ToolResult } from '../../../../src-shared/result.ts';
import { canonicalBytes } from '../../../../src-shared/sealed/canonical.ts';
import { selfTest } from '../../../keys/crypto.ts';
import { makeKey } from '../../../keys/issuer.ts';
import { generatePassphrase } from '../../../keys/passphrase.ts';
import { type Io } from '../io.ts';
import { readPassphrase, writeNew } from './files.ts';

/** Writes `<name>.urnakey` and `<name>.jwk`. A generated passphrase is printed once and kept nowhere. */
export async function newKey(
  folder: string,
  name: string,
  passphraseFile: string | undefined,
  io: Io,
): Promise<ToolResult<null>> {
  const sound = selfTest();
  if (!sound.ok) return sound;
  const given = passphraseFile === undefined ? undefined : await readPassphrase(passphraseFile);
  if (given?.ok === false) return given;
  const passphrase = given?.value ?? generatePassphrase();
  const made = await makeKey(passphrase);
  if (!made.ok) return made;
  const { jwk, fingerprint, keyFile } = made.value;
  const [secret, open] = [join(folder, `${name}.urnakey`), join(folder, `${name}.jwk`)];
  const written = await writeNew(secret, keyFile, 0o600);
  if (!written.ok) return written;
  const beside = await writeNew(open, canonicalBytes(jwk));
  if (!beside.ok) {
    // a key file whose passphrase nobody was told is of no use, and stands in the way of the next try
    await rm(secret, { force: true });
    return beside;
  }
  await io.out.write(`key file     ${secret}  (keep it, in two places)\n`);
  await io.out.write(`public key   ${open}  (give it away)\n`);
  await io.out.write(`fingerprint  ${fingerprint}  (to be compared by voice or on paper)\n`);
  if (given === undefined) await io.out.write(`passphrase   ${passphrase}  (shown once: write it down now)\n`);
  return ok(null);
}
