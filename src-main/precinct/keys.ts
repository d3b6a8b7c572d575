/** Chairs' and deputies' credentials: found on a medium, unlocked for signing only, zeroed afterwards (decision 9). */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { type RosterKey } from '../../src-shared/sealed/payloads.ts';
import { type CredentialView, type MediumView } from '../../src-shared/views.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { MAX_KEY_FILE_BYTES, openKey, readKeyFile } from '../keys/keyfile.ts';
import { diskFs } from '../media/media-fs.ts';
import { type UnlockedKey } from '../session.ts';
import { type PrecinctWorkspace } from './workspace.ts';

const SUFFIX = '.urnakey';
/** A medium's own folder and the one the demo keeps credentials in. */
const places = ['', 'credentials'];

type Found = CredentialView & { readonly bytes: Uint8Array; readonly entry: RosterKey; readonly kid: string };

/** Key files of this precinct: only those whose public key the roster lists for it. */
export async function findCredentials(
  { pkg, precinct }: PrecinctWorkspace,
  media: readonly MediumView[],
): Promise<Found[]> {
  const found: Found[] = [];
  for (const medium of media)
    for (const place of places) {
      const folder = join(medium.path, place);
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter((one) => one.endsWith(SUFFIX)).sort()) {
        // a medium is a stranger's: no link, no pipe, nothing larger than a key
        const bytes = await diskFs.readOnce(join(folder, name), MAX_KEY_FILE_BYTES).catch(() => null);
        if (!(bytes instanceof Uint8Array)) continue;
        const key = readKeyFile(bytes);
        if (!key.ok) continue;
        const kid = kidOf(key.value.jwk, nodeCrypto);
        const entry = pkg.rosterKeys.get(kid);
        if (entry?.precinct !== precinct.number) continue;
        found.push({ medium: medium.id, name, role: entry.role, holder: entry.holder, bytes, entry, kid });
      }
    }
  return found;
}

export async function unlock(
  workspace: PrecinctWorkspace,
  media: readonly MediumView[],
  wanted: { medium: string; name: string; passphrase: string },
): Promise<Result<UnlockedKey>> {
  const credentials = await findCredentials(workspace, media);
  const found = credentials.find((one) => one.medium === wanted.medium && one.name === wanted.name);
  if (!found) return fail('key-missing', 'This key file is no longer there, or it is not of this precinct.');
  if (found.entry.status === 'revoked')
    return fail('key-revoked', 'This key was revoked. The deputy may sign, or call the coordinator for a new one.');
  const opened = await openKey(found.bytes, wanted.passphrase);
  if (!opened.ok) return opened;
  return ok({ kid: found.kid, role: found.role, holder: found.holder, seed: opened.value.seed });
}
