/** Where a window stands: who it is, what lies here, what it has open. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type MediumView } from '../../../src-shared/api/media.ts';
import { type StatusView } from '../../../src-shared/api/start/welcome.ts';
import { type WorkspaceView } from '../../../src-shared/api/workspace.ts';
import { isOffice } from '../../../src-shared/definition/contest.ts';
import { fingerprintOf } from '../../../src-shared/sealed/thumbprint.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { version } from '../../machine/version.ts';
import { precinctView } from '../../session/precinct.ts';
import { callerOf, type Services, type SessionState } from '../../session/session.ts';
import { type Stores } from '../../session/stores.ts';

/** What {@link StatusView} says of a laid out demo; written beside the demo's own files. */
const demoFile = z.strictObject({
  precincts: z.array(z.int()),
  passphrases: z.record(z.string(), z.string()),
});

export async function statusOf(services: Services, stores: Stores, session: SessionState): Promise<StatusView> {
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
    contests: [...pkg.contests].map(([contest, { payload }]) => {
      return { contest, title: payload.title, office: isOffice(payload) };
    }),
    precinct: workspace.kind === 'precinct' ? precinctView(workspace.precinct) : null,
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
