/** One commission's night, played through the core as people do: typed twice, compared, explained, read, signed, carried. */
import { join } from 'node:path';
import { type Definition, type Precinct } from '../../../src-shared/definition/definition.ts';
import { type KeyRole } from '../../../src-shared/primitives.ts';
import { flattened } from '../../../src-shared/protocol/numbers.ts';
import { type ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import { withFolder } from '../../media/place.ts';
import { writeFiles } from '../../media/write.ts';
import { type Credential } from '../election/election.ts';
import { type DemoProtocol } from '../election/paper.ts';
import { must, stop, withSession, type MustCall } from './call.ts';
import { instantOf, walkingClock } from './clock.ts';
import { causeOf, positionOn } from './explanations.ts';
import { reportsOf, sealedReport } from './reports.ts';

export type PrecinctNight = {
  readonly definition: Definition;
  /** Hash of the definition's payload. */
  readonly hash: string;
  readonly issuerKid: string;
  readonly precinct: Precinct;
  /** What stands on the commission's papers, in the order of counting. */
  readonly papers: readonly DemoProtocol[];
  /** Who signs. */
  readonly credential: Credential;
  /** Opens its key file. */
  readonly passphrase: string;
  /** The demo's folder: package and credentials are read from there. */
  readonly folder: string;
  /** The precinct's medium, a folder. */
  readonly medium: string;
  /** Where this laptop keeps its store; thrown away afterwards. */
  readonly dataDir: string;
};

/** Seconds between two things that are written down; a protocol of twenty steps takes a quarter of an hour. */
const PACE = 47;

export async function playPrecinct(night: PrecinctNight): Promise<void> {
  const { definition, precinct, papers, folder, medium, dataDir } = night;
  const reports = reportsOf(definition, night.hash, precinct, papers).map((r) =>
    sealedReport(r, night.credential.seed),
  );
  must(await withFolder(medium, (place) => writeFiles(place, reports)), `precinct ${precinct.number}, reports`);
  const services = {
    clock: walkingClock(instantOf(definition.votingDay, definition.calendar.pollsClose), PACE),
    dataDir,
    shell: 'cli',
    demoDir: null,
    media: async () => [
      { id: 'package', label: 'package', path: folder, kind: 'folder', writable: false } as const,
      {
        id: 'usb',
        label: `obwod-${threeDigits(precinct.number)}`,
        path: medium,
        kind: 'folder',
        writable: true,
      } as const,
    ],
  } as const;
  await withSession(services, `precinct ${precinct.number}`, async (call) => {
    await call('package.openPrecinct', { medium: 'package', issuerKid: night.issuerKid, precinct: precinct.number });
    const { protocols } = await call('overview.view', {});
    const closed: Record<string, number> = {};
    for (const { id, contest, constituency, version } of protocols) {
      const paper = papers.find((p) => p.contest === contest && p.constituency === constituency);
      if (paper === undefined) stop('no-paper', `no numbers for ${precinct.number}/${id}`);
      closed[id] = await drawUp(call, night, { id, version }, paper);
    }
    await signAndCarry(call, night, closed);
  });
}

/**
 * From the commission's working sheets to the final print.
 * @returns the version that was closed
 */
async function drawUp(
  call: MustCall,
  night: PrecinctNight,
  { id, version }: Pick<ProtocolView, 'id' | 'version'>,
  paper: DemoProtocol,
): Promise<number> {
  const { precinct, definition } = night;
  const [chair, , one, another] = precinct.commission.map((member) => member.name);
  const numbers = flattened(paper.values, paper.results);
  const typed = (view: ProtocolView) => Object.fromEntries(view.paths.map((path) => [path, numbers[path] ?? null]));

  const first = typed(await call('entry.begin', { id, seen: version, entry: 1, by: one! }));
  const slip = slipOfTheFinger(precinct.number, paper, first);
  let saved = await call('entry.saveNumbers', { id, entry: 1, changes: { ...first, ...slip }, was: {} });
  const handedOver = await call('entry.finish', { id, seen: saved.version, entry: 1 });
  const begun = await call('entry.begin', { id, seen: handedOver.version, entry: 2, by: another! });
  saved = await call('entry.saveNumbers', { id, entry: 2, changes: typed(begun), was: {} });
  let view = await call('entry.finish', { id, seen: saved.version, entry: 2 });
  // the paper is read a third time, aloud, by the chair (docs/decisions/settling-differences.md)
  for (const path of view.differing)
    view = await call('entry.resolve', { id, seen: view.version, path, value: numbers[path] ?? 0, by: chair! });

  const absent = precinct.number % 5 === 0 ? precinct.commission.length - 1 : null;
  saved = await call('notes.saveAttendance', {
    id,
    was: { attendance: view.attendance, ...view.voting },
    attendance: precinct.commission.map((member, at) => ({ ...member, present: at !== absent })),
    opened: instantOf(definition.votingDay, definition.calendar.pollsOpen),
    closed: instantOf(definition.votingDay, definition.calendar.pollsClose),
  });
  const noted = await call('notes.saveRefusals', { id, refusals: paper.refusals, was: null });
  const explained = (await explain(call, view)) ?? noted.version;
  const read = await call('check.confirmReading', { id, seen: explained, by: chair! });
  await call('papers.freeze', { id, seen: read.version });
  return (await call('papers.print', { id, document: 'final' })).view.version;
}

/** In every fourth precinct the first typist errs by nine, as swapped digits do; the second entry finds it. */
function slipOfTheFinger(
  precinct: number,
  { contest }: DemoProtocol,
  numbers: Readonly<Record<string, number | null>>,
): Record<string, number> {
  const path = 'results/1';
  const votes = numbers[path] ?? 0;
  return contest === 'mayor' && precinct % 4 === 3 ? { [path]: votes + 9 } : {};
}

/** @returns the version of the last saving, if anything had to be explained */
async function explain(call: MustCall, { id, remarks }: ProtocolView): Promise<number | undefined> {
  const written: Record<string, string> = { ...remarks };
  let version: number | undefined;
  for (const { rule, severity, remark } of await call('entry.findings', { id })) {
    if (severity === 'error') stop('has-errors', `the demo's own numbers break ${rule} in ${id}`);
    if (severity === 'explain' && remark !== null) {
      const [text, was] = [causeOf(rule), written[remark] ?? ''];
      written[remark] = text;
      version = (await call('notes.saveRemark', { id, remark, text, was })).version;
    } else version = (await call('notes.savePosition', { id, rule, text: positionOn(rule), was: '' })).version;
  }
  return version;
}

/** @param closed version by id */
async function signAndCarry(
  call: MustCall,
  { credential, passphrase }: PrecinctNight,
  closed: Readonly<Record<string, number>>,
): Promise<void> {
  const { precinct, role } = credential;
  const key = { medium: 'package', name: keyFileName(precinct, role), passphrase };
  const ids = Object.keys(closed);
  await call('seal.sign', { ids, seen: { ...closed }, key });
  for (const id of ids) await call('carry.export', { id, medium: 'usb' });
}

/** `001`: folders and key files are named so. */
const threeDigits = (precinct: number) => String(precinct).padStart(3, '0');

export function precinctFolder(media: string, precinct: number): string {
  return join(media, threeDigits(precinct));
}

export function keyFileName(precinct: number, role: KeyRole): string {
  return `${threeDigits(precinct)}-${role}.urnakey`;
}
