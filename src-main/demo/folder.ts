/**
 * The demo's folder (docs/formats.md, "Demo folder"): fixed names, and what of it lies there before the night begins.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type ToolResult } from '../../src-shared/result.ts';
import { canonicalBytes } from '../../src-shared/sealed/canonical.ts';
import { demoRandom } from '../keys/demo.ts';
import { sealKeys } from '../keys/keyfile.ts';
import { diskFs } from '../media/media-fs.ts';
import { withFolder } from '../media/place.ts';
import { writeFiles } from '../media/write.ts';
import { type DemoElection } from './election/election.ts';
import { clearMarked, type DemoName } from './mark.ts';
import { keyFileName, precinctFolder } from './night/precinct.ts';

export type DemoFolder = ReturnType<typeof demoFolder>;

export function demoFolder(dir: string) {
  return {
    dir,
    issuer: join(dir, 'issuer.jwk'),
    package: join(dir, 'package'),
    credentials: join(dir, 'credentials'),
    media: join(dir, 'media'),
    commune: join(dir, 'commune.sqlite'),
    results: join(dir, 'results'),
    summary: join(dir, 'summary.json'),
    /** Stores of the laptops while the night is played; removed at its end. */
    work: join(dir, '.work'),
    medium: (precinct: number) => precinctFolder(join(dir, 'media'), precinct),
  } as const;
}

/** What every demo makes there. */
const common: readonly DemoName[] = ['issuer.jwk', 'package', 'credentials', 'media', '.work'];

/**
 * Makes the folder ready for a new night: new, empty, or an earlier demo's, whose files go. Whatever else lies there is
 * somebody's own, and is never removed.
 * @param others what else this demo will make there
 */
export async function clearFolder({ dir, work }: DemoFolder, others: readonly DemoName[]): Promise<ToolResult<null>> {
  await mkdir(dir, { recursive: true });
  // What says that a demo is whole goes first: a clearing that is cut short leaves nothing that looks like one.
  const cleared = await clearMarked(dir, [...others, ...common]);
  if (cleared.ok) await mkdir(work);
  return cleared;
}

/** Passphrases by name of key file: `001-chair.urnakey`. */
export type Passphrases = Readonly<Record<string, string>>;

/** Every private key of the demo by the name of its file: the commissions' and the commune's own. */
function keysOf({ credentials, communeSeed }: DemoElection): { readonly name: string; readonly seed: Uint8Array }[] {
  return [
    ...credentials.map(({ precinct, role, seed }) => ({ name: keyFileName(precinct, role), seed })),
    { name: 'commune.urnakey', seed: communeSeed },
  ];
}

/** Writes issuer, package, and what opens each key; the keys themselves are {@link layOutKeys}'. */
export async function layOutPackage(folder: DemoFolder, election: DemoElection): Promise<ToolResult<Passphrases>> {
  const { issuer, files, passphrase } = election;
  await diskFs.createDurably(folder.issuer, canonicalBytes(issuer));
  const written = await withFolder(folder.package, (place) => writeFiles(place, files));
  if (!written.ok) return written;
  await mkdir(folder.credentials);
  const names = keysOf(election).map(({ name }) => name);
  const lines = names.map((name) => `${name.replace('.urnakey', '')}: ${passphrase}\n`);
  await diskFs.createDurably(join(folder.credentials, 'passphrases.txt'), Buffer.from(lines.join('')));
  return ok(Object.fromEntries(names.map((name) => [name, passphrase])));
}

/** Writes the key files. @param seed the demo's text, from which salt and nonces follow */
export async function layOutKeys(folder: DemoFolder, seed: string, election: DemoElection): Promise<void> {
  const keys = keysOf(election);
  const seeds = keys.map((key) => key.seed);
  const files = await sealKeys(seeds, election.passphrase, demoRandom(seed, 'key files'));
  for (const [at, { name }] of keys.entries()) await diskFs.createDurably(join(folder.credentials, name), files[at]!);
}
