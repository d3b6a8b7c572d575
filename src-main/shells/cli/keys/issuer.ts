import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { kidOf, fingerprintOf, isDemoIssuer } from '../../../../src-shared/sealed/thumbprint.ts';
import { nodeCrypto } from '../../../keys/crypto.ts';
import { confirmBackup } from '../../../keys/issuer.ts';
import { readKeyFile } from '../../../keys/keyfile.ts';
import { command, misuse, subcommands } from '../options.ts';
import { readJwk, readPassphrase, readSmall, writeNew } from './files.ts';
import { newKey } from './new-key.ts';

const usage = `
usage: urna issuer new --out DIR [--passphrase-file F]
       urna issuer backup --key F --passphrase-file P --to DIR
       urna issuer show F

The root key of an election authority: made once, on a machine without a network, kept in two places; it signs mandates
and nothing else. Without --passphrase-file six words are drawn and printed once. «backup» writes a second copy, reads it
back and opens it. «show» prints the fingerprint of a *.jwk or *.urnakey file, to be compared by voice or on paper.
`;

const create = command(
  usage,
  { out: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  async ({ values, positionals }, io) => {
    if (values.out === undefined || positionals.length > 0) return misuse('Name one folder with --out.');
    const made = await newKey(values.out, 'issuer', values['passphrase-file'], io);
    return made.ok ? 0 : made;
  },
);

const backup = command(
  usage,
  { key: { type: 'string' }, 'passphrase-file': { type: 'string' }, to: { type: 'string' } },
  async ({ values, positionals }, io) => {
    const { key, to, 'passphrase-file': passphraseFile } = values;
    if (key === undefined || to === undefined || passphraseFile === undefined || positionals.length > 0)
      return misuse('A backup needs --key, --passphrase-file and --to.');
    const original = await readSmall(key);
    if (!original.ok) return original;
    const passphrase = await readPassphrase(passphraseFile);
    if (!passphrase.ok) return passphrase;
    const copy = join(to, basename(key));
    const written = await writeNew(copy, original.value, 0o600);
    if (!written.ok) return written;
    const readBack = await readSmall(copy);
    if (!readBack.ok) return readBack;
    const confirmed = await confirmBackup(original.value, readBack.value, passphrase.value);
    if (!confirmed.ok) {
      await rm(copy);
      return confirmed;
    }
    await io.out.write(`backup       ${copy}  (read back, and opened with its passphrase)\n`);
    await io.out.write(`fingerprint  ${fingerprintOf(confirmed.value, nodeCrypto)}\n`);
    return 0;
  },
);

const show = command(usage, {}, async ({ positionals }, io) => {
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return misuse('Name one file to show.');
  const bytes = await readSmall(file);
  if (!bytes.ok) return bytes;
  const keyFile = readKeyFile(bytes.value);
  const jwk = keyFile.ok ? { ok: true as const, value: keyFile.value.jwk } : await readJwk(file);
  if (!jwk.ok) return jwk;
  await io.out.write(`fingerprint  ${fingerprintOf(jwk.value, nodeCrypto)}\n`);
  await io.out.write(`thumbprint   ${kidOf(jwk.value, nodeCrypto)}\n`);
  if (isDemoIssuer(jwk.value, nodeCrypto))
    await io.out.write('This is the key of a demo: no live election takes it.\n');
  return 0;
});

export default subcommands('issuer', usage, { new: create, backup, show });
