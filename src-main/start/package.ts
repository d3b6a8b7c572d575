/** Start: what lies on the media, and opening it as mine (no log-in; decision 9). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { findPrecinct, type Precinct } from '../../src-shared/definition/definition.ts';
import { type PublicJwk } from '../../src-shared/primitives.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { fingerprintOf, kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { type MediumView } from '../../src-shared/api/media.ts';
import { type PackageView } from '../../src-shared/api/start/package.ts';
import { type StatusView } from '../../src-shared/api/start/welcome.ts';
import { type WorkspaceView } from '../../src-shared/api/workspace.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { layOut } from '../session/precinct.ts';
import { callerOf, cancelSigning, type Handlers, type Services, type SessionState } from '../session/session.ts';
import { type Store } from '../store/store.ts';
import { type Stores } from '../session/stores.ts';
import { packageOnMedium, type OfferedPackage } from '../session/package-media.ts';
import { isTrusted, rememberIssuer, type StoreOf, type TrustingStore } from '../session/trust.ts';
import { version } from '../machine/version.ts';

/** What {@link StatusView} says of a laid out demo; written beside the demo's own files. */
const demoFile = z.strictObject({
  precincts: z.array(z.int()),
  passphrases: z.record(z.string(), z.string()),
});

export function startHandlers(
  services: Services,
  stores: Stores,
): Handlers<
  | 'welcome.status'
  | 'welcome.layOutDemo'
  | 'package.inspect'
  | 'package.openPrecinct'
  | 'package.openCommune'
  | 'welcome.leave'
> {
  const status = (session: SessionState): Promise<StatusView> => statusOf(services, stores, session);

  /**
   * Opens the store of what was read and remembers the issuer as trusted on this machine. What is opened is what the
   * store trusts: it may know newer files than the medium.
   */
  async function open(offered: OfferedPackage, of: StoreOf): Promise<Result<TrustingStore>> {
    const opened = await stores.open(offered, of);
    if (opened.ok) await rememberIssuer(services.dataDir, kidOf(offered.issuer, nodeCrypto), offered.issuer);
    return opened;
  }

  async function giveUp(store: Store, refused: Result<never>): Promise<Result<never>> {
    await stores.close(store);
    return refused;
  }

  return {
    'welcome.status': async (session) => ok(await status(session)),

    'welcome.layOutDemo': async (session) => {
      services.demoWork?.again();
      return ok(await status(session));
    },

    'package.inspect': async (_session, { medium }) => {
      const found = await mediumPackage(services, medium);
      if (!found.ok) return found;
      const { issuer, opened } = found.value;
      return opened.ok ? ok(await packageView(services, medium, issuer, opened.value)) : opened;
    },

    'package.openPrecinct': async (session, { medium, issuerKid, precinct: number }) => {
      const found = await comparedPackage(services, medium, issuerKid);
      if (!found.ok) return found;
      const { opened: offered } = found.value;
      const typed = offered.ok ? precinctIn(offered.value, number) : ok(null);
      if (!typed.ok) return typed;
      await leave(session, stores);
      const opened = await open(found.value, { kind: 'precinct', precinct: number });
      if (!opened.ok) return opened;
      const { store, pkg } = opened.value;
      const precinct = precinctIn(pkg, number);
      if (!precinct.ok) return giveUp(store, precinct);
      const workspace = { kind: 'precinct', store, pkg, precinct: precinct.value } as const;
      const laidOut = await layOut(workspace);
      if (!laidOut.ok) return giveUp(store, laidOut);
      session.workspace = workspace;
      return ok(await status(session));
    },

    'package.openCommune': async (session, { medium, issuerKid }) => {
      const found = await comparedPackage(services, medium, issuerKid);
      if (!found.ok) return found;
      await leave(session, stores);
      const opened = await open(found.value, { kind: 'commune' });
      if (!opened.ok) return opened;
      session.workspace = { kind: 'commune', ...opened.value };
      return ok(await status(session));
    },

    'welcome.leave': async (session) => {
      await leave(session, stores);
      return ok(await status(session));
    },
  };
}

function precinctIn(pkg: TrustedPackage, number: number): Result<Precinct> {
  const precinct = findPrecinct(pkg.definition.payload, number);
  return precinct
    ? ok(precinct)
    : fail('unknown-precinct', `This election has no precinct number ${number}. Type the number again.`);
}

/**
 * Before each call: a window goes on with what its store trusts now. A package that another window opened brings its
 * newer definition here; where trust was taken back altogether nothing but leaving is left.
 */
export function followTrust(session: SessionState, stores: Stores): Result<null> {
  const { workspace } = session;
  if (workspace === null) return ok(null);
  const trust = stores.trustOf(workspace.store);
  if (!trust.ok) return trust;
  const pkg = trust.value;
  if (pkg === workspace.pkg) return ok(null);
  if (workspace.kind === 'commune') session.workspace = { ...workspace, pkg };
  else {
    const precinct = precinctIn(pkg, workspace.precinct.number);
    if (!precinct.ok) return precinct;
    session.workspace = { ...workspace, pkg, precinct: precinct.value };
  }
  return ok(null);
}

/** Closes what a session has open; what is being signed there is not signed any more. */
export async function leave(session: SessionState, stores: Stores): Promise<void> {
  cancelSigning(session);
  const { workspace } = session;
  session.workspace = null;
  session.keyboard.leave();
  if (workspace) await stores.close(workspace.store);
}

/** The one reading of a medium, if it is what the person compared. */
export async function comparedPackage(
  services: Services,
  medium: string,
  issuerKid: string,
): Promise<Result<OfferedPackage>> {
  const found = await mediumPackage(services, medium);
  if (!found.ok || kidOf(found.value.issuer, nodeCrypto) === issuerKid) return found;
  return fail('issuer-not-compared', 'The fingerprint compared is not the one of this package. Compare again.');
}

async function mediumPackage(services: Services, medium: string): Promise<Result<OfferedPackage>> {
  const found = (await services.media()).find((one) => one.id === medium);
  return found ? packageOnMedium(found.path) : fail('medium-gone', 'This medium is no longer there. Insert it again.');
}

async function packageView(
  { dataDir }: Services,
  medium: string,
  issuer: PublicJwk,
  pkg: TrustedPackage,
): Promise<PackageView> {
  const kid = kidOf(issuer, nodeCrypto);
  const { mode, title, votingDay, teryt, commune, number, precincts } = pkg.definition.payload;
  return {
    medium,
    fingerprint: fingerprintOf(issuer, nodeCrypto),
    issuerKid: kid,
    trusted: await isTrusted(dataDir, kid),
    mode,
    title,
    votingDay,
    teryt,
    commune: commune.name,
    definition: number,
    precincts: precincts.map((p) => ({ number: p.number, seat: p.seat, type: p.type })),
    oddities: pkg.oddities,
  };
}

async function statusOf(services: Services, stores: Stores, session: SessionState): Promise<StatusView> {
  const { workspace } = session;
  const now = services.clock();
  // Asking the system for its drives starts a program: once for each answer.
  const media = await services.media();
  return {
    version,
    role: callerOf(session),
    shell: services.shell,
    now,
    typist: session.keyboard.seated(now),
    workspace: workspaceView(session),
    copyFailure: workspace && stores.copyFailure(workspace.store),
    demo: await demoView(services, media),
    demoWork: services.demoWork?.view() ?? null,
    media,
  };
}

function workspaceView({ workspace }: SessionState): WorkspaceView | null {
  if (workspace === null) return null;
  const { pkg } = workspace;
  const { mode, title, votingDay, commune, calendar, policies, quorums, notices, number } = pkg.definition.payload;
  const precinct = workspace.kind === 'precinct' ? workspace.precinct : null;
  return {
    kind: workspace.kind,
    mode,
    title,
    votingDay,
    commune,
    calendar,
    policies,
    quorums,
    notices,
    precinct: precinct && {
      number: precinct.number,
      type: precinct.type,
      seat: precinct.seat,
      postalVoting: precinct.postalVoting,
      hours: precinct.hours,
      appointed: precinct.appointed,
      commission: precinct.commission,
      operators: precinct.operators,
    },
    definition: {
      number,
      hash: pkg.definition.hash,
      symbol: pkg.definition.symbol,
      issuer: fingerprintOf(pkg.issuer, nodeCrypto),
    },
  };
}

/** The demo's passphrases may be shown: its keys come from a public seed and open no live store. */
async function demoView({ demoDir, demoWork }: Services, media: readonly MediumView[]): Promise<StatusView['demo']> {
  if (demoDir === null) return null;
  const whole = (demoWork?.view() ?? null) === null;
  // What lies on the disk counts only when all of it does: before, it is another version's, or half of one.
  const offer = whole ? await demoOnDisk(demoDir) : demoWork?.offer();
  const medium = media.find((one) => one.path === demoDir);
  if (!offer || !medium) return null;
  const { precincts, passphrases } = offer;
  return { medium: medium.id, precincts, passphrases, readyFor: whole ? ['commission', 'commune'] : ['commission'] };
}

async function demoOnDisk(demoDir: string): Promise<z.infer<typeof demoFile> | null> {
  try {
    const parsed = demoFile.safeParse(JSON.parse(await readFile(join(demoDir, 'demo.json'), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
