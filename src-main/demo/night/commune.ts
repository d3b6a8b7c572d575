/** The commune's night, played through the core: every medium received, every paper copy typed blind, results looked at. */
import { basename } from 'node:path';
import { type Definition } from '../../../src-shared/definition/definition.ts';
import { flattened } from '../../../src-shared/protocol/numbers.ts';
import { protocolKey } from '../../../src-shared/protocol/payload.ts';
import { type ResultsView } from '../../../src-shared/api/commune/results.ts';
import { type DemoProtocol } from '../election/paper.ts';
import { stop, withSession, type MustCall } from './call.ts';
import { instantOf, nextDay, walkingClock } from './clock.ts';
import { paperSymbols } from './paper-symbols.ts';
import { type Services } from '../../session/session.ts';

export type CommuneNight = {
  readonly definition: Definition;
  readonly issuerKid: string;
  readonly folder: string;
  /** Folders of the precincts' media. */
  readonly media: readonly string[];
  /** The paper copies. */
  readonly papers: readonly DemoProtocol[];
  readonly dataDir: string;
  /** Where the commune keeps its store, if not in a file of its data. */
  readonly openStore?: Services['openStore'];
  /** Seconds between two looks at the clock. */
  readonly pace?: number;
};

/** Tells what is under way: how many of a stage's pieces are done. */
export type StageProgress = (done: number, of: number) => void;

/** What a night's stages share; each is timed by its caller. */
export type CommuneDesk = {
  /** Every medium, one after the other; the number of protocols accepted. */
  receive(progress: StageProgress): Promise<number>;
  /** Every paper copy typed by a helper who does not see the file. */
  agree(progress: StageProgress): Promise<void>;
  results(): Promise<ResultsView>;
};

const HELPER = 'Bławatek Eustachy';
const PACE = 3;

export async function atCommune<T>(night: CommuneNight, work: (desk: CommuneDesk) => Promise<T>): Promise<T> {
  return withSession(desktop(night, '01:30', night.pace ?? PACE), 'commune', async (call) => {
    await call('package.openCommune', { medium: night.folder, issuerKid: night.issuerKid });
    return work({
      receive: (progress) => receive(call, night.media, progress),
      agree: (progress) => agree(call, night, progress),
      results: () => call('results.view', {}),
    });
  });
}

/**
 * In the morning the result is sealed with the commune's own key.
 * @param to a folder, in the place of a medium
 * @returns the folder of the publication in it
 */
export async function publishNight(
  night: CommuneNight,
  key: { to: string; passphrase: string },
  progress: StageProgress,
): Promise<string> {
  const services = desktop({ ...night, media: [...night.media, key.to] }, '05:00', 1);
  return withSession(services, 'commune', async (call) => {
    await call('package.openCommune', { medium: night.folder, issuerKid: night.issuerKid });
    const unlocking = { medium: night.folder, name: 'commune.urnakey', passphrase: key.passphrase };
    const wanted = { medium: key.to, note: '', key: unlocking };
    const { folder } = await call('publish.export', wanted, ({ done, of }) => of !== null && progress(done, of));
    return folder;
  });
}

/** The commune's computer on the morning after. */
function desktop(
  { definition, folder, media, dataDir, openStore }: CommuneNight,
  time: string,
  pace: number,
): Services {
  return {
    clock: walkingClock(instantOf(nextDay(definition.votingDay), time), pace),
    dataDir,
    ...(openStore && { openStore }),
    shell: 'cli',
    demoDir: null,
    media: async () =>
      [folder, ...media].map((path) => ({ id: path, label: basename(path), path, kind: 'folder', writable: true })),
  };
}

async function receive(call: MustCall, media: readonly string[], progress: StageProgress): Promise<number> {
  let accepted = 0;
  for (const [at, medium] of media.entries()) {
    const verdicts = await call('receive.medium', { medium });
    const refused = verdicts.find((verdict) => !verdict.ok);
    if (refused) stop('would-be-refused', `the commune refused ${refused.path}: ${refused.code}`);
    accepted += verdicts.filter((verdict) => verdict.kind === 'protocol').length;
    progress(at + 1, media.length);
  }
  return accepted;
}

async function agree(call: MustCall, { papers, media }: CommuneNight, progress: StageProgress): Promise<void> {
  const symbols = await paperSymbols(media);
  for (const [at, paper] of papers.entries()) {
    const { precinct, contest, constituency } = paper;
    const ref = { precinct, contest, constituency };
    const numbers = flattened(paper.values, paper.results);
    const { version } = await call('agreement.view', ref);
    const begun = await call('agreement.begin', {
      ...ref,
      seen: version,
      by: HELPER,
      symbol: symbols.get(protocolKey(ref)) ?? '',
    });
    const changes = Object.fromEntries(begun.paths.map((path) => [path, numbers[path] ?? null]));
    const { status } = await typePaper(call, { ...ref, seen: begun.version }, changes, isMisread(paper));
    if (status !== 'agreed') stop('paper-differs', `the paper of ${protocolKey(ref)} does not agree with its file`);
    progress(at + 1, papers.length);
  }
}

/** One paper is misread at first: the comparison names the field, the helper reads it again. */
function isMisread({ precinct, contest }: DemoProtocol): boolean {
  return precinct === 2 && contest === 'mayor';
}

async function typePaper(
  call: MustCall,
  { seen, ...ref }: Pick<DemoProtocol, 'precinct' | 'contest' | 'constituency'> & { readonly seen: number },
  changes: Readonly<Record<string, number | null>>,
  misread: boolean,
) {
  const path = 'results/1';
  const wrong = misread ? { [path]: (changes[path] ?? 0) + 1 } : {};
  const typed = await call('agreement.saveNumbers', { ...ref, seen, changes: { ...changes, ...wrong }, was: {} });
  const compared = await call('agreement.finish', { ...ref, seen: typed.version });
  if (!misread) return compared;
  const again = { changes: { [path]: changes[path] ?? null }, was: wrong };
  const read = await call('agreement.saveNumbers', { ...ref, seen: compared.version, ...again });
  return call('agreement.finish', { ...ref, seen: read.version });
}
