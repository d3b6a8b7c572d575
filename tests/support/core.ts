/** A core on a temporary folder with the small sealed election on a medium, and a clock that ticks by the call. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callToTheEnd, createCore, type Session } from '../../src-main/core.ts';
import { nodeCrypto } from '../../src-main/keys/crypto.ts';
import { sealKey } from '../../src-main/keys/keyfile.ts';
import { polishInstant } from '../../src-main/machine/clock.ts';
import { diskFs, type MediaFs } from '../../src-main/media/media-fs.ts';
import { type Account, type Services } from '../../src-main/session/session.ts';
import { type ApiName, type ApiOutput, type Told } from '../../src-shared/api/api.ts';
import { type ProtocolView } from '../../src-shared/api/precinct/protocol.ts';
import { type Failure, type Result } from '../../src-shared/result.ts';
import type { SealedFile } from '../../src-shared/sealed/package/files.ts';
import { kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { type BlindInput, looked } from './looking.ts';
import { jwks, packageFiles, seeds } from './sealed.ts';

export const PASSPHRASE = 'test test test test test test';

export type Desk = {
  readonly dir: string;
  /** A call that must succeed. What it must have seen is looked at first, unless it says so itself; so with `refused`. */
  ask<N extends ApiName>(name: N, input: BlindInput<N>): Promise<ApiOutput<N>>;
  /** A call that must fail. */
  refused(name: string, input: unknown): Promise<Failure>;
  /** Lets time pass, in minutes; backwards, too. */
  pass(minutes: number): void;
  /** Whatever it answers, sent as it is. */
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** The same, but a job is only begun. */
  begin(name: string, input: unknown): Promise<Result<unknown>>;
  /** What this window is told from now on, until it is stopped. */
  listen(hear: (told: Told) => void): () => void;
  /** Another window on the same core; with an account of its own where one is given. */
  window: (account?: Account) => Desk;
  close(): Promise<void>;
};

export const issuerKid = kidOf(jwks.issuer, nodeCrypto);
export const packageMedium = 'package';
export const stick = 'stick';

/** What the stick is: a pendrive that is in, a folder of this computer, or a pendrive that must really be mounted. */
export type StickIs = 'pendrive' | 'folder' | 'mount';
export const inPlace: MediaFs = { ...diskFs, hold: async (path) => ({ ...(await diskFs.hold(path)), mounted: true }) };

/**
 * Lays out package, issuer and the chair's key file; `dir` may be given to open the same machine again. The package's
 * medium is not for writing.
 */
export async function openDesk(
  files = packageFiles(),
  dir?: string,
  stickIs: StickIs = 'pendrive',
  instead: Partial<Services> = {},
): Promise<Desk> {
  const home = dir ?? (await layOut(files));
  let tick = Date.parse('2029-04-08T21:30:00+02:00');
  const core = await createCore({
    dataDir: join(home, 'data'),
    clock: () => polishInstant(new Date((tick += 1000))),
    media: async () =>
      [packageMedium, stick].map((id) => ({
        id,
        label: id,
        path: join(home, id),
        kind: stickIs === 'folder' ? 'folder' : 'usb',
        writable: id === stick,
      })),
    ...(stickIs === 'pendrive' ? { mediaFs: inPlace } : {}),
    shell: 'cli',
    demoDir: null,
    ...instead,
  });
  if (!core.ok) throw new Error(core.error.message);
  const close = async () => {
    await core.value.close();
    if (dir === undefined) rmSync(home, { recursive: true, force: true });
  };
  const desk = (session: Session): Desk => ({
    dir: home,
    ask: async (name, input) => {
      const result = await callToTheEnd(
        session,
        name,
        await looked((query, of) => session.call(query, of), name, input),
      );
      if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
      return result.value as never;
    },
    refused: async (name, input) => {
      const result = await callToTheEnd(
        session,
        name,
        await looked((query, of) => session.call(query, of), name, input),
      );
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.error;
    },
    pass: (minutes) => {
      tick += minutes * 60_000;
    },
    call: (name, input) => callToTheEnd(session, name, input),
    begin: (name, input) => session.call(name, input),
    listen: (hear) => session.listen(hear),
    window: (account) => desk(core.value.openSession(account)),
    close,
  });
  return desk(core.value.openSession());
}

/** Sealing a key takes a third of a second on purpose: once per test file is enough, and nothing where none is laid out. */
let chairKey: ReturnType<typeof sealKey> | undefined;

/** A machine before its first start, in a temporary folder. */
export async function layOut(files: readonly SealedFile[], base = tmpdir()): Promise<string> {
  const home = mkdtempSync(join(base, 'urna-desk-'));
  mkdirSync(join(home, packageMedium));
  mkdirSync(join(home, stick));
  for (const { name, bytes } of files) writeFileSync(join(home, packageMedium, name), bytes);
  writeFileSync(join(home, packageMedium, 'issuer.jwk'), JSON.stringify(jwks.issuer));
  writeFileSync(join(home, stick, '001-chair.urnakey'), await (chairKey ??= sealKey(seeds.chair1, PASSPHRASE)));
  return home;
}

export const openPrecinct = { medium: packageMedium, issuerKid, precinct: 1 } as const;
/** The chair's key on the stick, with what opens it. */
export const chairsKey = { medium: stick, name: '001-chair.urnakey', passphrase: PASSPHRASE } as const;
export const MAYOR = 'mayor/1/r1';

/** Numbers of a protocol without errors (tests/support/sealed.ts, `protocol`). */
export const goodNumbers = {
  boxBallots: 299,
  invalidBallots: 5,
  validVotes: 294,
  'results/1': 200,
  'results/2': 94,
};

/** The whole commission is there, and voting ran its hours. */
export async function attend(desk: Desk, id = MAYOR): Promise<void> {
  await desk.ask('notes.saveAttendance', {
    id,
    attendance: [{ name: 'Ewa Ćma', role: 'chair', present: true }],
    opened: '2029-04-08T07:00:00+02:00',
    closed: '2029-04-08T21:00:00+02:00',
  });
}

/** Begins one entry of a protocol and types it. */
export async function typeEntry(
  desk: Desk,
  by: string,
  entry: 1 | 2,
  numbers: Readonly<Record<string, number>> = goodNumbers,
  id = MAYOR,
): Promise<void> {
  await desk.ask('entry.begin', { id, entry, by });
  await desk.ask('entry.saveNumbers', { id, entry, changes: { ...numbers } });
}

/** Both entries, by two persons, with the same numbers. */
export async function enterTwice(
  desk: Desk,
  persons: readonly [first: string, second: string],
  numbers: Readonly<Record<string, number>> = goodNumbers,
  id = MAYOR,
): Promise<void> {
  for (const entry of [1, 2] as const) {
    await typeEntry(desk, persons[entry === 1 ? 0 : 1], entry, numbers, id);
    await desk.ask('entry.finish', { id, entry });
  }
}

/** Types, compares, explains and reads aloud: everything before the final print. */
export async function enterMayor(desk: Desk, id = MAYOR): Promise<void> {
  await enterTwice(desk, ['Ewa Ćma', 'Jan Ćwik'], goodNumbers, id);
  await attend(desk, id);
  await desk.ask('notes.saveRefusals', { id, refusals: 0 });
  await desk.ask('check.confirmReading', { id, by: 'Ewa Ćma' });
}

/** Closes what was read aloud and has its paper made; the protocol as it stands then. */
export async function closeMayor(desk: Desk, id = MAYOR): Promise<ProtocolView> {
  await desk.ask('papers.freeze', { id });
  return (await desk.ask('papers.print', { id, document: 'final' })).view;
}

/** From the final print to the medium. */
export async function signMayor(desk: Desk, id = MAYOR): Promise<void> {
  await closeMayor(desk, id);
  await desk.ask('seal.sign', { ids: [id], key: chairsKey });
  await desk.ask('carry.export', { id, medium: stick });
}

/** The symbol on the paper of a protocol, as its commission printed it. */
export async function paperSymbol(desk: Desk, id = MAYOR): Promise<string> {
  return (await desk.ask('protocol.view', { id })).symbol ?? '';
}
