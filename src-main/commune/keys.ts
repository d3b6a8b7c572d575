/** The commune's own key, for sealing what it publishes: found on a medium, used once, zeroed. */
import { fail, type Result } from '../../src-shared/result.ts';
import { type MediumView } from '../../src-shared/views.ts';
import { keysOnMedia, type KeyOnMedium } from '../key-media.ts';
import { openKey } from '../keys/keyfile.ts';
import { type CommuneWorkspace } from './workspace.ts';

/** Key files whose public key the issuer mandated for this commune. */
export async function findCommuneKeys({ pkg }: CommuneWorkspace, media: readonly MediumView[]): Promise<KeyOnMedium[]> {
  const { teryt } = pkg.definition.payload;
  return (await keysOnMedia(media)).filter(({ kid }) => pkg.mandatedKeys.get(kid)?.teryt === teryt);
}

/** Runs `work` with the private seed and zeroes it, whatever happens. */
export async function withCommuneKey<T>(
  workspace: CommuneWorkspace,
  media: readonly MediumView[],
  wanted: { medium: string; name: string; passphrase: string },
  work: (seed: Uint8Array) => Promise<Result<T>>,
): Promise<Result<T>> {
  const keys = await findCommuneKeys(workspace, media);
  const found = keys.find((one) => one.medium === wanted.medium && one.name === wanted.name);
  if (!found) return fail('key-missing', 'This key file is no longer there, or it is not the key of this commune.');
  const opened = await openKey(found.bytes, wanted.passphrase);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value.seed);
  } finally {
    opened.value.seed.fill(0);
  }
}
