/** Start: what lies on the media, and opening it as mine (no log-in; decision 9). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { findPrecinct } from '../src-shared/definition/definition.ts';
import { fail, ok, type Result } from '../src-shared/result.ts';
import { fingerprintOf } from '../src-shared/sealed/thumbprint.ts';
import { type PackageView, type StatusView, type WorkspaceView } from '../src-shared/views.ts';
import { nodeCrypto } from './keys/crypto.ts';
import { layOut } from './precinct/workspace.ts';
import { callerOf, lockKey, type Handlers, type Services, type SessionState } from './session.ts';
import { type Stores } from './stores.ts';
import { isTrusted, packageOnMedium, rememberIssuer, type PackageOnMedium, type StoreOf } from './trust.ts';
import { version } from './version.ts';

/** What {@link StatusView} says of a laid out demo; written beside the demo's own files. */
const demoFile = z.strictObject({
  precincts: z.array(z.int()),
  passphrases: z.record(z.string(), z.string()),
});

export function startHandlers(
  services: Services,
  stores: Stores,
): Handlers<'app.status' | 'package.inspect' | 'workspace.openPrecinct' | 'workspace.openCommune' | 'workspace.leave'> {
  const status = (session: SessionState): Promise<StatusView> => statusOf(services, session);

  /** Checks what the person compared, opens the store, and remembers the issuer as trusted on this machine. */
  async function open(medium: string, issuerKid: string, of: StoreOf) {
    const found = await mediumPackage(services, medium);
    if (!found.ok) return found;
    if (found.value.kid !== issuerKid)
      return fail('issuer-not-compared', 'The fingerprint compared is not the one of this package. Compare again.');
    const store = await stores.open(found.value, of);
    if (!store.ok) return store;
    await rememberIssuer(services.dataDir, found.value.kid, found.value.issuer);
    return ok({ store: store.value, pkg: found.value.pkg });
  }

  return {
    'app.status': async (session) => ok(await status(session)),

    'package.inspect': async (_session, { medium }) => {
      const found = await mediumPackage(services, medium);
      return found.ok ? ok(await packageView(services, medium, found.value)) : found;
    },

    'workspace.openPrecinct': async (session, { medium, issuerKid, precinct: number }) => {
      const found = await mediumPackage(services, medium);
      if (!found.ok) return found;
      const precinct = findPrecinct(found.value.pkg.definition.payload, number);
      if (!precinct)
        return fail('unknown-precinct', `This election has no precinct number ${number}. Type the number again.`);
      await leave(session, stores);
      const opened = await open(medium, issuerKid, { kind: 'precinct', precinct: number });
      if (!opened.ok) return opened;
      const workspace = { kind: 'precinct', ...opened.value, precinct } as const;
      const laidOut = await layOut(workspace);
      if (!laidOut.ok) {
        await stores.close(workspace.store);
        return laidOut;
      }
      session.workspace = workspace;
      return ok(await status(session));
    },

    'workspace.openCommune': async (session, { medium, issuerKid }) => {
      await leave(session, stores);
      const opened = await open(medium, issuerKid, { kind: 'commune' });
      if (!opened.ok) return opened;
      session.workspace = { kind: 'commune', ...opened.value };
      return ok(await status(session));
    },

    'workspace.leave': async (session) => {
      await leave(session, stores);
      return ok(await status(session));
    },
  };
}

/** Closes what a session has open; a key never outlives its workspace. */
export async function leave(session: SessionState, stores: Stores): Promise<void> {
  lockKey(session);
  const { workspace } = session;
  session.workspace = null;
  if (workspace) await stores.close(workspace.store);
}

async function mediumPackage(services: Services, medium: string): Promise<Result<PackageOnMedium>> {
  const found = (await services.media()).find((one) => one.id === medium);
  return found ? packageOnMedium(found.path) : fail('medium-gone', 'This medium is no longer there. Insert it again.');
}

async function packageView(
  { dataDir }: Services,
  medium: string,
  { pkg, kid, fingerprint }: PackageOnMedium,
): Promise<PackageView> {
  const { mode, title, votingDay, teryt, commune, number, precincts } = pkg.definition.payload;
  return {
    medium,
    fingerprint,
    issuerKid: kid,
    trusted: await isTrusted(dataDir, kid),
    mode,
    title,
    votingDay,
    teryt,
    commune: commune.name,
    definition: number,
    precincts: precincts.map((p) => ({ number: p.number, seat: p.seat, type: p.type })),
  };
}

async function statusOf(services: Services, session: SessionState): Promise<StatusView> {
  return {
    version,
    role: callerOf(session),
    shell: services.shell,
    now: services.clock(),
    workspace: workspaceView(session),
    demo: await demoView(services),
    media: await services.media(),
  };
}

function workspaceView({ workspace }: SessionState): WorkspaceView | null {
  if (workspace === null) return null;
  const { pkg } = workspace;
  const { mode, title, votingDay, commune, calendar, policies, notices, number } = pkg.definition.payload;
  const precinct = workspace.kind === 'precinct' ? workspace.precinct : null;
  return {
    kind: workspace.kind,
    mode,
    title,
    votingDay,
    commune,
    calendar,
    policies,
    notices,
    precinct: precinct && {
      number: precinct.number,
      type: precinct.type,
      seat: precinct.seat,
      postalVoting: precinct.postalVoting,
      commission: precinct.commission,
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
async function demoView({ demoDir, media }: Services): Promise<StatusView['demo']> {
  if (demoDir === null) return null;
  try {
    const parsed = demoFile.safeParse(JSON.parse(await readFile(join(demoDir, 'demo.json'), 'utf8')));
    const medium = (await media()).find((one) => one.path === demoDir);
    return parsed.success && medium ? { medium: medium.id, ...parsed.data } : null;
  } catch {
    return null;
  }
}
