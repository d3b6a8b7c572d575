/** A demo's commune played once more from the media that are there: received, agreed, decided and published. */
import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scenario } from '../../src-main/demo/election/votes.ts';
import { atCommune, type CommuneNight, publishNight } from '../../src-main/demo/night/commune.ts';
import { layOut } from '../../src-main/demo/run.ts';
import type { OpenStore } from '../../src-main/store/open.ts';
import type { ResultsView } from '../../src-shared/api/commune/results.ts';

export type Demo = {
  readonly seed: string;
  readonly precincts: number;
  readonly scenario: Scenario;
  readonly dir: string;
  /** Seconds between two looks at the clock, if not the demo's. */
  readonly pace?: number;
};
export type PlayedAgain = {
  readonly accepted: number;
  readonly results: ResultsView;
  /** `results.urna`. */
  readonly sealed: Uint8Array;
};

/**
 * @param openStore where the commune keeps its store
 * @param desks how many work on it at once, each with its part of the media and papers, and with a program of its own
 */
export async function playCommuneAgain(demo: Demo, openStore: OpenStore, desks = 1): Promise<PlayedAgain> {
  const laid = layOut(demo.seed, demo.precincts, demo.scenario);
  const home = await mkdtemp(join(tmpdir(), 'urna-again-'));
  const media = (await readdir(join(demo.dir, 'media'))).sort().map((name) => join(demo.dir, 'media', name));
  const partOf = (desk: number): CommuneNight => ({
    definition: laid.definition,
    issuerKid: laid.issuerKid,
    folder: demo.dir,
    media: media.filter((_, at) => at % desks === desk % desks),
    papers: laid.papers.filter(({ precinct }) => (precinct - 1) % desks === desk % desks),
    dataDir: join(home, `desk-${desk}`),
    openStore,
    ...(demo.pace !== undefined && { pace: demo.pace }),
  });
  const accepted = await Promise.all(
    Array.from({ length: desks }, (_, desk) =>
      atCommune(partOf(desk), async (own) => {
        const received = await own.receive(() => {});
        await own.agree(() => {});
        return received;
      }),
    ),
  );
  const night = { ...partOf(0), media };
  const results = await atCommune(night, (desk) => desk.results());
  const to = join(home, 'publication');
  await mkdir(to);
  const published = await publishNight(night, { to, passphrase: laid.election.passphrase }, () => {});
  return {
    accepted: accepted.reduce((sum, one) => sum + one, 0),
    results,
    sealed: await readFile(join(published, 'results.urna')),
  };
}
