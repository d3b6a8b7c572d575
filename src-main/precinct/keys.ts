/** Chairs' and deputies' credentials: found on a medium, unlocked for signing only, zeroed afterwards (decision 9). */
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { type RosterKey } from '../../src-shared/sealed/payloads.ts';
import { type MediumView } from '../../src-shared/views.ts';
import { keysOnMedia, type KeyOnMedium } from '../key-media.ts';
import { openKey } from '../keys/keyfile.ts';
import { type UnlockedKey } from '../session.ts';
import { type PrecinctWorkspace } from './workspace.ts';

/** Key files of this precinct: only those whose public key the roster lists for it. */
export async function findCredentials(
  { pkg, precinct }: PrecinctWorkspace,
  media: readonly MediumView[],
): Promise<(KeyOnMedium & { readonly entry: RosterKey })[]> {
  return (await keysOnMedia(media)).flatMap((key) => {
    const entry = pkg.rosterKeys.get(key.kid);
    return entry?.precinct === precinct.number ? [{ ...key, entry }] : [];
  });
}

export async function unlock(
  workspace: PrecinctWorkspace,
  media: readonly MediumView[],
  wanted: { medium: string; name: string; passphrase: string },
): Promise<Result<UnlockedKey>> {
  const credentials = await findCredentials(workspace, media);
  const found = credentials.find((one) => one.medium === wanted.medium && one.name === wanted.name);
  if (!found) return fail('key-missing', 'This key file is no longer there, or it is not of this precinct.');
  const { role, holder, status } = found.entry;
  if (status === 'revoked')
    return fail('key-revoked', 'This key was revoked. The deputy may sign, or call the coordinator for a new one.');
  const opened = await openKey(found.bytes, wanted.passphrase);
  return opened.ok ? ok({ kid: found.kid, role, holder, seed: opened.value.seed }) : opened;
}
