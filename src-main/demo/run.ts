/**
 * `urna demo`: the whole main job on the demo election, from keys to results, in one folder
 * (docs/formats.md, "Demo folder").
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Definition, type Precinct } from '../../src-shared/definition/definition.ts';
import { type ToolResult } from '../../src-shared/result.ts';
import { openPackage } from '../../src-shared/sealed/chain.ts';
import { kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { diskFs } from '../media/media-fs.ts';
import { demoElection, type DemoElection } from './election/election.ts';
import { type DemoProtocol } from './election/paper.ts';
import { demoVotes, type Scenario } from './election/votes.ts';
import { clearFolder, demoFolder, type DemoFolder, layOutKeys, layOutPackage } from './folder.ts';
import { inLanes } from './lanes.ts';
import { attempt, must } from './night/call.ts';
import { atCommune, publishNight } from './night/commune.ts';
import { playPrecinct } from './night/precinct.ts';
import { type Outcomes, outcomesOf } from './outcomes.ts';

export const DEFAULT_SEED = 'demo';
export const DEFAULT_PRECINCTS = 19;

export const stages = ['election', 'keys', 'precincts', 'receive', 'agree', 'results'] as const;
export type Stage = (typeof stages)[number];
/** `done` of `of` pieces of a stage; called at least once per stage. */
export type Progress = (stage: Stage, done: number, of: number) => void;

export type DemoOptions = {
  readonly out: string;
  readonly seed?: string;
  readonly precincts?: number;
  readonly scenario?: Scenario;
};

/** `summary.json`. Everything but `seconds` follows from the options. */
export type DemoSummary = {
  readonly seed: string;
  readonly scenario: Scenario;
  readonly precincts: number;
  readonly protocols: number;
  readonly accepted: number;
  readonly outcomes: Outcomes;
  readonly seconds: Readonly<Record<string, number>>;
};

/** Plays the day; the folder must be new, empty, or an earlier demo's. */
export async function runDemo(options: DemoOptions, progress: Progress = () => {}): Promise<ToolResult<DemoSummary>> {
  const { seed = DEFAULT_SEED, precincts = DEFAULT_PRECINCTS, scenario = 'plain' } = options;
  const folder = demoFolder(options.out);
  const seconds: Record<string, number> = {};
  const timed = async <T>(stage: Stage, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const value = await work();
    seconds[stage] = Math.round(performance.now() - start) / 1000;
    return value;
  };
  return attempt(async () => {
    must(await clearFolder(folder, ['commune.sqlite', 'results', 'summary.json']), 'folder');
    progress('election', 0, 1);
    const laid = await timed('election', async () => layOut(seed, precincts, scenario));
    progress('election', 1, 1);
    await timed('keys', async () => {
      progress('keys', 0, 1);
      must(await layOutPackage(folder, laid.election), 'package');
      await layOutKeys(folder, seed, laid.election);
      progress('keys', 1, 1);
    });
    await timed('precincts', () =>
      playNight(folder, laid, laid.definition.precincts, (done, of) => progress('precincts', done, of)),
    );
    const night = {
      definition: laid.definition,
      issuerKid: laid.issuerKid,
      folder: folder.dir,
      media: laid.definition.precincts.map((precinct) => folder.medium(precinct.number)),
      papers: laid.papers,
      dataDir: join(folder.work, 'commune'),
    };
    const { accepted, results } = await atCommune(night, async (desk) => ({
      accepted: await timed('receive', () => desk.receive((done, of) => progress('receive', done, of))),
      agreed: await timed('agree', () => desk.agree((done, of) => progress('agree', done, of))),
      results: await desk.results(),
    }));
    const publication = join(folder.work, 'publication');
    await mkdir(publication);
    const { passphrase } = laid.election;
    const published = await timed('results', () =>
      publishNight(night, { to: publication, passphrase }, (done, of) => progress('results', done, of)),
    );
    await rename(published, folder.results);
    await keepStore(join(night.dataDir, 'stores'), folder.commune);
    progress('results', 1, 1);
    const summary: DemoSummary = {
      seed,
      scenario,
      precincts,
      protocols: laid.papers.length,
      accepted,
      outcomes: outcomesOf(results),
      seconds,
    };
    await diskFs.createDurably(folder.summary, Buffer.from(`${JSON.stringify(summary, null, 2)}\n`));
    await rm(folder.work, { recursive: true, force: true });
    return summary;
  });
}

export type LaidElection = {
  readonly election: DemoElection;
  readonly definition: Definition;
  readonly hash: string;
  readonly issuerKid: string;
  readonly papers: readonly DemoProtocol[];
};

/** The election and everything that stands on its papers. */
export function layOut(seed: string, precincts: number, scenario: Scenario): LaidElection {
  const election = must(demoElection({ seed, precincts }), 'election');
  const opened = must(openPackage(election.files, election.issuer, nodeCrypto), 'package');
  return {
    election,
    definition: opened.definition.payload,
    hash: opened.definition.hash,
    issuerKid: kidOf(election.issuer, nodeCrypto),
    papers: demoVotes(seed, election.contests, election.precincts, scenario),
  };
}

/** More would not be faster: drawing documents holds JavaScript's one thread, the rest waits for scrypt and the disk. */
const PRECINCT_LANES = 3;

/** Plays some precincts side by side, each on a laptop of its own. */
export async function playNight(
  folder: DemoFolder,
  laid: LaidElection,
  precincts: Definition['precincts'],
  progress: (done: number, of: number) => void,
): Promise<void> {
  let done = 0;
  progress(0, precincts.length);
  await inLanes(precincts, PRECINCT_LANES, async (precinct) => {
    await playOne(folder, laid, precinct);
    progress(++done, precincts.length);
  });
}

async function playOne(
  folder: DemoFolder,
  { election, definition, hash, issuerKid, papers }: LaidElection,
  precinct: Precinct,
): Promise<void> {
  const { number } = precinct;
  // in every sixth precinct the chair has gone home ill: the deputy signs
  const role = number % 6 === 0 ? 'deputy' : 'chair';
  const credential = election.credentials.find((key) => key.precinct === number && key.role === role);
  const dataDir = join(folder.work, String(number));
  await playPrecinct({
    definition,
    hash,
    issuerKid,
    precinct,
    papers: papers.filter((paper) => paper.precinct === number),
    credential: credential!,
    passphrase: election.passphrase,
    folder: folder.dir,
    medium: folder.medium(number),
    dataDir,
  });
  await rm(dataDir, { recursive: true, force: true });
}

/** A closed store is one file; it gets the demo's fixed name. */
async function keepStore(stores: string, to: string): Promise<void> {
  const [name] = (await readdir(stores)).filter((file) => file.endsWith('.sqlite'));
  await rename(join(stores, name!), to);
}
