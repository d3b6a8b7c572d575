/** Chairs' and deputies' credentials: found on a medium, unlocked for signing only, zeroed afterwards (decision 9). */
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { type RosterKey } from '../../src-shared/sealed/payloads.ts';
import { type MediumView } from '../../src-shared/views.ts';
import { keysNamed, keysOnMedia, openFound, type KeyOnMedium } from '../key-media.ts';
import { type UnlockedKey } from '../session.ts';
import { type PrecinctWorkspace } from './workspace.ts';

export type Credential = KeyOnMedium & { readonly entry: RosterKey };

/** Of key files those of this precinct: whose public key the roster lists for it. */
function credentialsAmong({ pkg, precinct }: PrecinctWorkspace, keys: readonly KeyOnMedium[]): Credential[] {
  return keys.flatMap((key) => {
    const entry = pkg.rosterKeys.get(key.kid);
    return entry?.precinct === precinct.number ? [{ ...key, entry }] : [];
  });
}

export async function findCredentials(
  workspace: PrecinctWorkspace,
  media: readonly MediumView[],
): Promise<Credential[]> {
  return credentialsAmong(workspace, await keysOnMedia(media));
}

export async function unlock(
  workspace: PrecinctWorkspace,
  media: readonly MediumView[],
  wanted: { medium: string; name: string; passphrase: string },
): Promise<Result<UnlockedKey>> {
  const [found] = credentialsAmong(workspace, await keysNamed(media, wanted));
  if (!found) return fail('key-missing', 'This key file is no longer there, or it is not of this precinct.');
  const { role, holder, status } = found.entry;
  if (status === 'revoked')
    return fail('key-revoked', 'This key was revoked. The deputy may sign, or call the coordinator for a new one.');
  const opened = await openFound(found, wanted.passphrase, { store: workspace.store, actor: 'commission' });
  return opened.ok ? ok({ kid: found.kid, role, holder, seed: opened.value.seed }) : opened;
}
