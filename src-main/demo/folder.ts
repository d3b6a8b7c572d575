/** The demo's folder (contracts §3, `demo`): fixed names, and what of it lies there before the night begins. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../../src-shared/result.ts';
import { canonicalBytes } from '../../src-shared/sealed/canonical.ts';
import { demoRandom } from '../keys/demo.ts';
import { sealKey } from '../keys/keyfile.ts';
import { diskFs } from '../media/media-fs.ts';
import { withFolder } from '../media/place.ts';
import { writeFiles } from '../media/write.ts';
import { type DemoElection } from './election/election.ts';
import { inLanes } from './lanes.ts';
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
export async function clearFolder({ dir, work }: DemoFolder, others: readonly DemoName[]): Promise<Result<null>> {
  await mkdir(dir, { recursive: true });
  // What says that a demo is whole goes first: a clearing that is cut short leaves nothing that looks like one.
  const cleared = await clearMarked(dir, [...others, ...common]);
  if (cleared.ok) await mkdir(work);
  return cleared;
}

/** scrypt takes a third of a second on a core for each key; Node gives it four threads. */
const SCRYPT_LANES = 4;

/** Passphrases by name of key file: `001-chair.urnakey`. */
export type Passphrases = Readonly<Record<string, string>>;

/** A private key and the file it is to lie in. */
export type DemoKey = {
  readonly name: string;
  /** Null for the commune's own. */
  readonly precinct: number | null;
  readonly seed: Uint8Array;
  readonly passphrase: string;
};

/** Every key of the demo: the commissions' and the commune's own. */
export function keysOf(election: DemoElection): DemoKey[] {
  const { credentials, communeSeed, communePassphrase } = election;
  return [
    ...credentials.map(({ precinct, role, seed, passphrase }) => ({
      name: keyFileName(precinct, role),
      precinct,
      seed,
      passphrase,
    })),
    { name: 'commune.urnakey', precinct: null, seed: communeSeed, passphrase: communePassphrase },
  ];
}

/** Writes issuer, package, and what opens each key; the keys themselves are {@link sealKeys}'. */
export async function layOutPackage(
  folder: DemoFolder,
  election: DemoElection,
  keys: readonly DemoKey[],
): Promise<Result<Passphrases>> {
  await diskFs.createDurably(folder.issuer, canonicalBytes(election.issuer));
  const written = await withFolder(folder.package, (place) => writeFiles(place, election.files));
  if (!written.ok) return written;
  await mkdir(folder.credentials);
  const lines = keys.map(({ name, passphrase }) => `${name.replace('.urnakey', '')}: ${passphrase}\n`);
  await diskFs.createDurably(join(folder.credentials, 'passphrases.txt'), Buffer.from(lines.join('')));
  return ok(Object.fromEntries(keys.map(({ name, passphrase }) => [name, passphrase])));
}

/** Writes key files, each sealed with its passphrase. */
export async function sealKeys(
  folder: DemoFolder,
  seed: string,
  keys: readonly DemoKey[],
  progress: (done: number, of: number) => void = () => {},
): Promise<void> {
  let done = 0;
  await inLanes(keys, SCRYPT_LANES, async (key) => {
    const bytes = await sealKey(key.seed, key.passphrase, demoRandom(seed, `key file/${key.name}`));
    await diskFs.createDurably(join(folder.credentials, key.name), bytes);
    progress(++done, keys.length);
  });
}
