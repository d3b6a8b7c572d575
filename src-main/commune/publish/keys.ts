/** The commune's own key, for sealing what it publishes: found on a medium, used once, zeroed. */
import { type MediumView } from '../../../src-shared/api/media.ts';
import { fail, type Result } from '../../../src-shared/result.ts';
import { type KeyOnMedium, keysNamed, keysOnMedia, openFound } from '../../session/key-media.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';

/** Of key files those whose public key the issuer mandated for this commune. */
function mandatedAmong({ pkg }: CommuneWorkspace, keys: readonly KeyOnMedium[]): KeyOnMedium[] {
  const { teryt } = pkg.definition.payload;
  return keys.filter(({ kid }) => pkg.mandatedKeys.get(kid)?.teryt === teryt);
}

export async function findCommuneKeys(
  workspace: CommuneWorkspace,
  media: readonly MediumView[],
): Promise<KeyOnMedium[]> {
  return mandatedAmong(workspace, await keysOnMedia(media));
}

/** Runs `work` with the private seed and zeroes it, whatever happens. */
export async function withCommuneKey<T>(
  workspace: CommuneWorkspace,
  media: readonly MediumView[],
  wanted: { medium: string; name: string; passphrase: string },
  work: (seed: Uint8Array) => Promise<Result<T>>,
): Promise<Result<T>> {
  const [found] = mandatedAmong(workspace, await keysNamed(media, wanted));
  if (!found) return fail('key-missing', 'This key file is no longer there, or it is not the key of this commune.');
  const opened = await openFound(found, wanted.passphrase, { store: workspace.store, actor: workspace.actor });
  if (!opened.ok) return opened;
  try {
    return await work(opened.value.seed);
  } finally {
    opened.value.seed.fill(0);
  }
}
