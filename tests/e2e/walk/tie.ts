/**
 * A commune's machine after a night that ended in ties: every protocol received and agreed with its paper, so that only
 * lots, sealing and publishing are left. Protocols are sealed by their chairs without playing each precinct.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publicationFolder } from '../../../src-main/commune/publish/owner.ts';
import { createCore, type Core } from '../../../src-main/core.ts';
import { instantOf, nextDay, walkingClock } from '../../../src-main/demo/night/clock.ts';
import { nodeCrypto } from '../../../src-main/keys/crypto.ts';
import { demoRandom } from '../../../src-main/keys/demo.ts';
import { sealKey } from '../../../src-main/keys/keyfile.ts';
import { seal } from '../../../src-main/keys/seal.ts';
import { resourceRoot } from '../../../src-main/paths.ts';
import { startBrowserShell } from '../../../src-main/shells/browser/server.ts';
import { machineServices } from '../../../src-main/shells/services.ts';
import { readWindowFiles } from '../../../src-main/shells/window-files.ts';
import type { ApiInput, ApiName, ApiOutput } from '../../../src-shared/api.ts';
import { protocolFileStem } from '../../../src-shared/protocol/file-name.ts';
import { flattened } from '../../../src-shared/protocol/numbers.ts';
import type { ProtocolPayload } from '../../../src-shared/protocol/payload.ts';
import type { Result } from '../../../src-shared/result.ts';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import { kidOf } from '../../../src-shared/sealed/thumbprint.ts';
import { demoChair, demoPayloads, type DemoNight } from '../../support/commune.ts';
import { hashOf, symbolOf } from '../../support/sealed.ts';

export type TiedCommune = {
  readonly address: string;
  /** What lies on the disk: issuer and package, and where the results go. */
  readonly issuer: string;
  readonly package: string;
  readonly results: string;
  readonly passphrase: string;
  /** Lays a newer revision of the mayor's protocol on the medium: one vote went to another candidate. */
  reviseMayor(precinct: number): void;
  close(): Promise<void>;
};

export async function openTiedCommune(): Promise<TiedCommune> {
  const home = mkdtempSync(join(tmpdir(), 'urna-tie-'));
  const demo = join(home, 'demo');
  const night = demoPayloads('tie');
  const { election, pkg, payloads } = night;
  const chair = demoChair(night);
  const layProtocol = (payload: ProtocolPayload) =>
    write(join(demo, 'media', `${protocolFileStem(payload)}.urna`), seal(payload, chair(payload.precinct)));

  write(join(demo, 'issuer.jwk'), canonicalBytes(election.issuer));
  for (const { name, bytes } of election.files) write(join(demo, 'package', name), bytes);
  for (const payload of payloads) layProtocol(payload);
  const { communeSeed, communePassphrase: passphrase } = election;
  const key = await sealKey(communeSeed, passphrase, demoRandom('tests', 'commune key file'));
  write(join(demo, 'credentials', 'commune.urnakey'), key);
  const precincts = pkg.definition.payload.precincts.map(({ number }) => number);
  const shown = { precincts, passphrases: { 'commune.urnakey': passphrase } };
  write(join(demo, 'demo.json'), Buffer.from(JSON.stringify(shown)));

  const clock = walkingClock(instantOf(nextDay(pkg.definition.payload.votingDay), '02:10'), 1);
  const core = value(await createCore({ ...(await machineServices(home, 'browser')), clock }));
  await receiveAndAgree(core, night);
  const files = await readWindowFiles(join(resourceRoot(), 'dist/renderer'));
  const shell = await startBrowserShell({ core, files });
  return {
    address: shell.address(),
    issuer: join(demo, 'issuer.jwk'),
    package: join(demo, 'package'),
    results: join(home, 'pendrive', publicationFolder(pkg.definition.payload)),
    passphrase,
    reviseMayor: (precinct) => {
      const old = payloads.find((one) => one.precinct === precinct && one.contest === 'mayor')!;
      layProtocol(withOneVoteMoved(old));
    },
    close: async () => {
      await shell.close();
      await core.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function withOneVoteMoved(old: ProtocolPayload): ProtocolPayload {
  if (!('candidates' in old.results)) throw new Error('a mayor of several candidates is needed');
  const { '1': first = 0, '2': second = 0, ...others } = old.results.candidates;
  return {
    ...old,
    revision: 2,
    supersedes: hashOf(old),
    results: { candidates: { '1': first - 1, '2': second + 1, ...others } },
    correction: { reason: 'Jeden głos policzono na złym stosie.', persons: ['Żaneta Ćwik'] },
  };
}

/** What the receiving desk did during the night. */
async function receiveAndAgree(core: Core, { election, payloads }: DemoNight): Promise<void> {
  const session = core.openSession();
  const call = async <N extends ApiName>(name: N, input: ApiInput<N>) =>
    value((await session.call(name, input)) as Result<ApiOutput<N>>);
  const { media } = await call('app.status', {});
  const medium = media.find(({ label }) => label === 'demo')!.id;
  await call('workspace.openCommune', { medium, issuerKid: kidOf(election.issuer, nodeCrypto) });
  await call('receive.medium', { medium });
  for (const payload of payloads) {
    const { precinct, contest, constituency, values, results } = payload;
    const ref = { precinct, contest, constituency };
    const symbol = symbolOf(payload);
    const { version } = await call('agreement.view', ref);
    const by = 'Bławatek Eustachy';
    const { paths, version: begun } = await call('agreement.begin', { ...ref, seen: version, by, symbol });
    const paper = flattened(values, results);
    const changes = Object.fromEntries(paths.map((path) => [path, paper[path] ?? null]));
    const typed = await call('agreement.saveNumbers', { ...ref, seen: begun, changes, was: {} });
    await call('agreement.finish', { ...ref, seen: typed.version });
  }
  await session.close();
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
