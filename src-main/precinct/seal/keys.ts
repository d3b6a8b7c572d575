/**
 * Chairs' and deputies' credentials: found on a medium, unlocked for one signing, zeroed before the call ends
 * (docs/architecture.md, "Persons and keys").
 */
import { type MediumView } from '../../../src-shared/api/media.ts';
import { fail, type Result } from '../../../src-shared/result.ts';
import { type RosterKey } from '../../../src-shared/sealed/payloads.ts';
import { type KeyOnMedium, keysNamed, keysOnMedia, openFound } from '../../session/key-media.ts';
import { type PrecinctWorkspace } from '../../session/workspace.ts';

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

export type UnlockedKey = Pick<RosterKey, 'role' | 'holder'> & { readonly kid: string; readonly seed: Uint8Array };

/**
 * Unlocks a key of this precinct for one piece of work. The seed is zeroed in the end, whatever happens.
 * @param mayUse whether its holder may do this work: asked before the passphrase is tried
 * `key-missing`, `key-revoked`, `wrong-passphrase`, and what is asked and done answers.
 */
export async function withCredential<T>(
  workspace: PrecinctWorkspace,
  media: readonly MediumView[],
  wanted: { medium: string; name: string; passphrase: string },
  mayUse: (entry: RosterKey) => Result<null>,
  work: (key: UnlockedKey) => Promise<Result<T>>,
): Promise<Result<T>> {
  const [found] = credentialsAmong(workspace, await keysNamed(media, wanted));
  if (!found) return fail('key-missing', 'This key file is no longer there, or it is not of this precinct.');
  const { role, holder, status } = found.entry;
  if (status === 'revoked')
    return fail('key-revoked', 'This key was revoked. The deputy may sign, or call the coordinator for a new one.');
  const allowed = mayUse(found.entry);
  if (!allowed.ok) return allowed;
  const opened = await openFound(found, wanted.passphrase, { store: workspace.store, actor: found.entry.holder });
  if (!opened.ok) return opened;
  const { seed } = opened.value;
  try {
    return await work({ kid: found.kid, role, holder, seed });
  } finally {
    seed.fill(0);
  }
}
