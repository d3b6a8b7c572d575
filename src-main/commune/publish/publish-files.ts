/** Publish: the result with everything it stands on, as files anybody can check, and a record of what was published. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { type ContestKind } from '../../../src-shared/primitives.ts';
import { protocolKey } from '../../../src-shared/protocol/payload.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { type DecidedBody } from '../../../src-shared/results/body.ts';
import { told } from '../../../src-shared/results/view/contest.ts';
import { kidOf } from '../../../src-shared/sealed/thumbprint.ts';
import { type TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { publicJwkOf } from '../../keys/seal.ts';
import { writeEdition } from '../../media/edition.ts';
import { type ManifestEntry } from '../../media/manifest.ts';
import { inside, pathOf, type Place, withFolder } from '../../media/place.ts';
import { cancelled } from '../../session/jobs.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import { addPublication, latestPublication } from '../../store/commune/repositories/publications.ts';
import { decideInSlices, gatherEvidence, nothingYet } from '../common/evidence.ts';
import { nowOf } from '../common/stale.ts';
import { issueNumbers, numberedResults } from './edition.ts';
import { publishedFiles, type PublishOptions } from './files.ts';
import { ownerOf } from './owner.ts';

/**
 * Writes everything about the contests this commune decides into the folder `out` and records it, so that a later change
 * makes the publication stale. The same store gives the same bytes: no clock is read for the content.
 * @returns the paths written, below `out`
 */
export async function publishResults(
  workspace: CommuneWorkspace,
  out: string,
  options: PublishOptions,
): Promise<Result<string[]>> {
  // a link to the folder is followed once, as whoever named it meant; it is the folder that is swapped
  const folder = await realpath(out).catch(() => resolve(out));
  if (dirname(folder) === folder) return noRoomBeside(folder);
  const published = await withFolder(dirname(folder), async (above) => {
    const there = await above.fs.lookAt(folder).catch(() => null);
    if (there?.kind === 'folder' && there.device !== above.device) return noRoomBeside(folder);
    return publishFiles(workspace, inside(above, basename(folder)), options);
  });
  return published.ok ? ok(published.value.map(({ name }) => name)) : published;
}

/** An edition is written beside the one before, which a drive of its own, or all of this computer, does not have. */
function noRoomBeside(folder: string): Result<never> {
  return fail(
    'no-room-beside',
    'Results are written beside the folder and then put in its place; a whole drive has no beside. Name a folder on it.',
    folder,
  );
}

/** As {@link publishResults}, into a place that is held already; with size and hash of every file. */
export async function publishFiles(
  workspace: CommuneWorkspace,
  place: Place,
  options: PublishOptions,
): Promise<Result<readonly ManifestEntry[]>> {
  const { store, pkg, actor } = workspace;
  const refused = options.seal && refuseForeignKey(pkg, options.seal.seed);
  if (refused) return refused;
  // everything is judged anew, before anybody has to wait for it; what comes in meanwhile is judged below
  const judged = nothingYet();
  const sound = await gatherEvidence(workspace, judged);
  if (!sound.ok) return sound;
  // of one moment: what another window decides meanwhile is in all of it or in nothing
  const evidence = await store.write(actor, (tx) => gatherEvidence({ ...workspace, store: tx }, judged));
  if (!evidence.ok) return evidence;
  const bodies = told([...(await decideInSlices(pkg, evidence.value))].filter(([, body]) => body.own));
  if (bodies.size === 0) return fail('nothing-to-publish', 'This commune decides no contest of this election.');
  const contested = options.seal && refuseConflict(bodies);
  if (contested) return contested;
  const before = await latestPublication(store);
  if (!before.ok) return before;
  const results = await numberedResults(store, pkg, evidence.value, bodies, before.value);
  const content = await publishedFiles(workspace, results, bodies, options);
  if (!content.ok) return content;
  if (options.signal?.aborted) return cancelled();
  const numbered = await issueNumbers(workspace, results, bodies);
  if (!numbered.ok) return numbered;
  const { hash, folders } = content.value;
  const written = await writeEdition(place, folders, ownerOf(pkg.definition.payload));
  if (!written.ok) return written;
  const files = written.value.map(({ name }) => name);
  const what = { files, number: results.number, ...nowOf(pkg, bodies, evidence.value) };
  const noted = await note(workspace, hash, pathOf(place), { ...what, sources: [...what.sources] });
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

/** While two signed contents of one protocol wait for the paper, nobody seals a result. */
function refuseConflict(bodies: ReadonlyMap<ContestKind, DecidedBody>): Result<never> | null {
  const [conflict] = [...bodies.values()].flatMap(({ conflicts }) => conflicts);
  if (conflict === undefined) return null;
  const { precinct, contest, constituency } = conflict;
  return fail(
    'conflict-open',
    `Two contents of the protocol of precinct ${precinct} (${contest} ${constituency}) were signed. The paper decides first which one holds.`,
    protocolKey(conflict),
  );
}

function note(
  { store, actor }: CommuneWorkspace,
  hash: string,
  to: string,
  what: Parameters<typeof addPublication>[2],
) {
  return store.write(actor, async (tx) => {
    await addPublication(tx, hash, what);
    await tx.journal({ action: 'result-exported', subject: hash, detail: { hash, to } });
    return ok(null);
  });
}
