/** Every pair of commands of the commune's desk on one protocol, and two desks that receive one medium. */
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findAgreement, type StoredAgreement } from '../../../src-main/store/repositories/agreements.ts';
import { listJournal } from '../../../src-main/store/repositories/journal-entries.ts';
import { listSealed, type SealedInfo } from '../../../src-main/store/repositories/sealed.ts';
import type { JournalEntry } from '../../../src-main/store/journal-events.ts';
import type { Store } from '../../../src-main/store/store.ts';
import type { ApiName } from '../../../src-shared/api.ts';
import type { AgreementView } from '../../../src-shared/views.ts';
import {
  chairsKey,
  attend,
  enterMayor,
  goodNumbers,
  issuerKid,
  MAYOR,
  openPrecinct,
  packageMedium,
  paperSymbol,
  signMayor,
  stick,
  type Desk,
} from '../../support/core.ts';
import { editionIn } from '../../support/edition.ts';
import { faultsOfPairs, must, snapshot, type Room, type Told as ToldOf } from '../../support/windows.ts';

const ref = { precinct: 1, contest: 'mayor', constituency: 1 } as const;
const HELPER = 'Bławatek Eustachy';
const OTHER = 'Chaber Roma';

const kept = z.object({ numbers: z.record(z.string(), z.int().nullable()), reason: z.string(), version: z.int() });
type Paper = StoredAgreement<z.infer<typeof kept>>;
type Picture = {
  /** Protocols, the first revision first. */
  readonly sealed: readonly SealedInfo[];
  readonly papers: ReadonlyMap<string, Paper>;
  readonly journal: readonly JournalEntry[];
  /** Folders of results on the medium, by name; hidden ones too. */
  readonly published: ReadonlyMap<string, ReturnType<typeof editionIn>>;
};

async function look(store: Store): Promise<Picture> {
  const sealed = await listSealed(store, 'protocol');
  const papers = new Map<string, Paper>();
  for (const { hash } of sealed) {
    const paper = must(await findAgreement(store, hash, kept));
    if (paper !== undefined) papers.set(hash, paper);
  }
  return { sealed, papers, journal: must(await listJournal(store, 1000)), published: publishedBeside(store) };
}
function publishedBeside({ path }: Store): Picture['published'] {
  const medium = join(dirname(path), '..', '..', stick);
  const names = readdirSync(medium).filter((name) => name.includes('-results'));
  return new Map(names.map((name) => [name, editionIn(join(medium, name))]));
}
const openCommune = (window: Desk) => window.ask('workspace.openCommune', { medium: packageMedium, issuerKid });
const room: Room<Picture> = { kind: 'commune', open: openCommune, look };

type Told = ToldOf<Picture> & { readonly call: ApiName };
type Seen = Pick<AgreementView, 'version' | 'numbers'>;
/** What was decided or typed about the first revision. */
const paperIn = ({ sealed, papers }: Picture) => papers.get(sealed[0]?.hash ?? '');
const happened = ({ journal }: Picture, action: string) => journal.some((row) => row.action === action);

/** A correction waits for consent: whoever reads the medium takes none. */
const receive = (): Told => ({
  name: 'receive',
  call: 'receive.medium',
  input: { medium: stick },
  kept: ({ sealed }) => sealed.length > 0,
});
const begin =
  (by: string) =>
  ({ version }: Seen): Told => ({
    name: `begin ${by}`,
    call: 'agreement.begin',
    input: { ...ref, by, seen: version, symbol },
    kept: (after) => paperIn(after)?.by === by,
  });
const number =
  (path: string, value: number) =>
  ({ numbers }: Seen): Told => ({
    name: `type ${path}=${value}`,
    call: 'agreement.saveNumbers',
    input: { ...ref, changes: { [path]: value }, was: { [path]: numbers[path] ?? null } },
    kept: (after) => paperIn(after)?.document.numbers[path] === value,
  });
const finish = ({ version }: Seen): Told => ({
  name: 'finish',
  call: 'agreement.finish',
  input: { ...ref, seen: version },
  kept: (after) =>
    ['agreed', 'differs'].includes(paperIn(after)?.status ?? '') &&
    (happened(after, 'agreed') || happened(after, 'agreement-differs')),
});
const giveBack =
  (reason: string) =>
  ({ version }: Seen): Told => ({
    name: `return «${reason}»`,
    call: 'agreement.return',
    input: { ...ref, reason, by: HELPER, seen: version },
    kept: (after) => paperIn(after)?.status === 'returned' && paperIn(after)?.document.reason === reason,
  });

const exported = (): Told => ({
  name: 'export',
  call: 'results.export',
  input: { medium: stick, note: '', key: null },
  kept: (after) => happened(after, 'result-exported') && after.published.size === 1,
});

/** What its commission printed on the first protocol: keys and numbers are the same every time, and so is it. */
let symbol = '';

/** The medium of a commission that corrected its protocol after the commune had received it. */
async function night(desk: Desk, atDesk: (commune: Desk) => Promise<void>): Promise<void> {
  await desk.ask('workspace.openPrecinct', openPrecinct);
  await enterMayor(desk);
  await signMayor(desk);
  symbol = await paperSymbol(desk);
  const commune = desk.window();
  await openCommune(commune);
  await atDesk(commune);
  await commune.ask('workspace.leave', {});
  const { id } = await desk.ask('protocol.revise', { id: MAYOR, reason: 'pomyłka', persons: ['Ewa Ćma'] });
  await attend(desk, id);
  await desk.ask('protocol.confirmReading', { id, by: 'Ewa Ćma' });
  await desk.ask('protocol.freeze', { id });
  await desk.ask('protocol.sign', { ids: [id], key: chairsKey });
  await desk.ask('protocol.export', { id, medium: stick });
}
const receivedFirst = (commune: Desk) => commune.ask('receive.medium', { medium: stick });
async function typed(commune: Desk, numbers: Record<string, number>): Promise<void> {
  await receivedFirst(commune);
  await commune.ask('agreement.begin', { ...ref, by: HELPER, symbol });
  await commune.ask('agreement.saveNumbers', { ...ref, changes: numbers });
}

const typing = [
  number('boxBallots', 111),
  number('boxBallots', 222),
  number('validVotes', 333),
  finish,
  giveBack('liczby się różnią'),
  giveBack('brak podpisów'),
  receive,
];
const states: Record<string, { atDesk: (commune: Desk) => Promise<unknown>; commands: ((seen: Seen) => Told)[] }> = {
  'nothing received': { atDesk: async () => {}, commands: [receive, receive] },
  received: {
    atDesk: receivedFirst,
    commands: [begin(HELPER), begin(OTHER), giveBack('brak podpisów'), giveBack('brak pieczęci'), receive, exported],
  },
  typing: { atDesk: (commune) => typed(commune, goodNumbers), commands: [begin(OTHER), ...typing] },
  differing: {
    atDesk: async (commune) => {
      await typed(commune, { ...goodNumbers, boxBallots: 298 });
      await commune.ask('agreement.finish', ref);
    },
    commands: typing,
  },
  agreed: {
    atDesk: async (commune) => {
      await typed(commune, goodNumbers);
      await commune.ask('agreement.finish', ref);
    },
    commands: [giveBack('brak podpisów'), giveBack('brak pieczęci'), receive, exported],
  },
};

/** Nothing that no single desk could have made. */
function impossible({ sealed, papers, published }: Picture): string[] {
  const faults: string[] = [];
  const standing = sealed.filter(({ status }) => status === 'current');
  if (standing.length > 1) faults.push(`${standing.length} protocols stand in one cell`);
  if (standing.length === 1 && standing[0] !== sealed.at(-1)) faults.push('an older revision stands');
  for (const { status, document } of papers.values()) {
    const agrees = Object.entries(goodNumbers).every(([path, value]) => document.numbers[path] === value);
    if (status === 'agreed' && !agrees) faults.push('agreed with numbers that are not the paper’s');
  }
  for (const [name, { there, listed }] of published) {
    if (!/^[a-z\d][a-z\d-]*-results$/.test(name)) faults.push(`an unfinished publication is left: ${name}`);
    if (!isDeepStrictEqual(there, listed)) faults.push('published files are not those of their manifests');
  }
  return faults;
}

describe.each(Object.entries(states))('%s', (state, { atDesk, commands }) => {
  let disk: string;
  let seen: Seen = { version: 0, numbers: {} };
  beforeAll(async () => {
    disk = await snapshot((desk) =>
      night(desk, async (commune) => {
        await atDesk(commune);
        const shown = await commune.call('agreement.view', ref);
        if (shown.ok) seen = shown.value as AgreementView;
      }),
    );
  });
  afterAll(() => rmSync(disk, { recursive: true }));

  test('two desks: both are kept, or one is told', async () => {
    const told = commands.map((command) => command(seen));
    expect(await faultsOfPairs(state, disk, told, room, impossible)).toEqual([]);
  }, 300_000);
});
