/** Publish: the result with everything it stands on, as files anybody can check, and a record of what was published. */
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { decideBodies } from '../../src-shared/results/compute.ts';
import { kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { publicJwkOf } from '../keys/seal.ts';
import { asMediumFailure } from '../media/failures.ts';
import { MANIFEST, type ManifestEntry } from '../media/manifest.ts';
import { diskFs } from '../media/media-fs.ts';
import { writeFiles } from '../media/write.ts';
import { addPublication, latestPublication } from '../store/repositories/publications.ts';
import { type Store } from '../store/store.ts';
import { gatherEvidence } from './evidence.ts';
import { publishedFiles, type Folders, type PublishOptions } from './publish/files.ts';
import { digestOf } from './record/records.ts';
import { sourcesOf } from './stale.ts';
import { type CommuneWorkspace } from './workspace.ts';

/**
 * Writes everything about the contests this commune decides into `out` and records it, so that a later change makes the
 * publication stale. The same store gives the same bytes: no clock is read for the content.
 * @returns the paths written, below `out`
 */
export async function publishResults(
  workspace: CommuneWorkspace,
  out: string,
  options: PublishOptions,
): Promise<Result<string[]>> {
  const published = await publishFiles(workspace, out, options);
  return published.ok ? ok(published.value.map(({ name }) => name)) : published;
}

/** As {@link publishResults}, with size and hash of every file. */
export async function publishFiles(
  workspace: CommuneWorkspace,
  out: string,
  options: PublishOptions,
): Promise<Result<ManifestEntry[]>> {
  const { store, pkg } = workspace;
  const refused = options.seal && refuseForeignKey(pkg, options.seal.seed);
  if (refused) return refused;
  const evidence = await gatherEvidence(workspace);
  if (!evidence.ok) return evidence;
  const bodies = new Map([...decideBodies(pkg, evidence.value)].filter(([, body]) => body.own));
  if (bodies.size === 0) return fail('nothing-to-publish', 'This commune decides no contest of this election.');
  const before = await latestPublication(store);
  if (!before.ok) return before;
  const content = await publishedFiles(workspace, evidence.value, bodies, options);
  if (!content.ok) return content;
  const { hash, folders } = content.value;
  const cleared = await clearLeftovers(out, before.value?.files ?? [], folders);
  if (!cleared.ok) return cleared;
  const written = await writeFolders(out, folders);
  if (!written.ok) return written;
  const files = written.value.map(({ name }) => name);
  const recorded = digestOf(evidence.value);
  const noted = await note(store, hash, out, { files, sources: sourcesOf(bodies), recorded });
  return noted.ok ? written : noted;
}

/** Only the key the issuer mandated for this commune makes a result others can verify. */
function refuseForeignKey(pkg: TrustedPackage, seed: Uint8Array): Result<never> | null {
  const { teryt } = pkg.definition.payload;
  const kid = kidOf(publicJwkOf(seed), nodeCrypto);
  if (pkg.mandatedKeys.get(kid)?.teryt === teryt) return null;
  return fail(
    'key-not-mandated',
    `This key (${kid}) is not the one mandated for ${teryt}. Use the key the commune's mandate names.`,
    kid,
  );
}

/** What {@link pathOf} makes; nothing else is ever taken away. */
const ownPath = /^(?:[a-z]+\/)?[A-Za-z0-9][\w.-]*$/;

/**
 * Takes away what the last publication wrote and this one does not: a certificate of somebody no longer elected must not
 * lie among the new papers. The folder's manifest goes with it and is written anew.
 */
async function clearLeftovers(out: string, before: readonly string[], folders: Folders): Promise<Result<null>> {
  const now = new Set([...folders].flatMap(([folder, files]) => files.map(({ name }) => pathOf(folder, name))));
  const leftovers = before.filter((path) => ownPath.test(path) && !now.has(path));
  try {
    for (const path of leftovers) {
      await diskFs.remove(join(out, dirname(path), MANIFEST));
      await diskFs.remove(join(out, path));
    }
    return ok(null);
  } catch (error) {
    return asMediumFailure(error, out);
  }
}

function pathOf(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

async function writeFolders(out: string, folders: Folders): Promise<Result<ManifestEntry[]>> {
  const entries: ManifestEntry[] = [];
  for (const [folder, files] of folders) {
    const written = await writeFiles(join(out, folder), files);
    if (!written.ok) return written;
    entries.push(...written.value.map((entry) => ({ ...entry, name: pathOf(folder, entry.name) })));
  }
  return ok(entries);
}

function note(store: Store, hash: string, to: string, what: Parameters<typeof addPublication>[2]) {
  return store.write('coordinator', async (tx) => {
    await addPublication(tx, hash, what);
    await tx.journal({ action: 'result-exported', subject: hash, detail: { hash, to } });
    return ok(null);
  });
}
