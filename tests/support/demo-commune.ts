/**
 * A commune's machine of the demo without playing its precincts: the package, protocols sealed by their chairs on the
 * medium, and a core on it with the commune open, to receive and to agree as the desk does.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publicationFolder } from '../../src-main/commune/publish/owner.ts';
import { callToTheEnd, type Core, createCore } from '../../src-main/core.ts';
import { instantOf, nextDay, walkingClock } from '../../src-main/demo/night/clock.ts';
import { nodeCrypto } from '../../src-main/keys/crypto.ts';
import { demoRandom } from '../../src-main/keys/demo.ts';
import { sealKey } from '../../src-main/keys/keyfile.ts';
import { seal } from '../../src-main/keys/seal.ts';
import { machineServices } from '../../src-main/shells/services.ts';
import type { ApiName, ApiOutput } from '../../src-shared/api/api.ts';
import { flattened } from '../../src-shared/protocol/numbers.ts';
import type { EmergencyProtocolPayload, ProtocolPayload } from '../../src-shared/protocol/payload.ts';
import type { Result } from '../../src-shared/result.ts';
import { canonicalBytes } from '../../src-shared/sealed/canonical.ts';
import { protocolFileStem } from '../../src-shared/sealed/file-name.ts';
import { kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { demoChair, type DemoNight } from './commune.ts';
import { type BlindInput, looked } from './looking.ts';
import { symbolOf } from './sealed.ts';

type AnyProtocol = ProtocolPayload | EmergencyProtocolPayload;

export type DemoCommune = {
  readonly night: DemoNight;
  readonly core: Core;
  /** What lies on the disk: issuer, package and media, the results where they are published. */
  readonly demo: string;
  readonly results: string;
  readonly passphrase: string;
  /** A call that must succeed; what it must have seen is looked at first. */
  readonly call: <N extends ApiName>(name: N, input: BlindInput<N>) => Promise<ApiOutput<N>>;
  /** A protocol as its chair, or the commune in an emergency, sealed it. */
  readonly sealed: (payload: AnyProtocol) => Uint8Array;
  /** Lays it on the medium, beside what lies there. */
  readonly lay: (...payloads: readonly AnyProtocol[]) => void;
  readonly receive: () => Promise<void>;
  /** Somebody types the paper, and it is the file's. */
  readonly agree: (payloads: readonly AnyProtocol[], by?: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openDemoCommune(night: DemoNight): Promise<DemoCommune> {
  const home = mkdtempSync(join(tmpdir(), 'urna-demo-commune-'));
  const demo = join(home, 'demo');
  const { election, pkg } = night;
  const chair = demoChair(night);
  const { communeSeed, passphrase } = election;
  const sealed = (payload: AnyProtocol) =>
    seal(payload, payload.type === 'protocol' ? chair(payload.precinct) : communeSeed);

  write(join(demo, 'issuer.jwk'), canonicalBytes(election.issuer));
  for (const { name, bytes } of election.files) write(join(demo, 'package', name), bytes);
  const key = await sealKey(communeSeed, passphrase, demoRandom('tests', 'commune key file'));
  write(join(demo, 'credentials', 'commune.urnakey'), key);
  const precincts = pkg.definition.payload.precincts.map(({ number }) => number);
  const shown = { precincts, passphrases: { 'commune.urnakey': passphrase } };
  write(join(demo, 'demo.json'), Buffer.from(JSON.stringify(shown)));
  const media = join(demo, 'media');
  mkdirSync(media);

  const clock = walkingClock(instantOf(nextDay(pkg.definition.payload.votingDay), '02:10'), 1);
  const core = value(await createCore({ ...(await machineServices(home, 'browser')), clock }));
  const session = core.openSession();
  const call = async <N extends ApiName>(name: N, input: BlindInput<N>) => {
    const complete = await looked((query, of) => session.call(query, of), name, input);
    return value((await callToTheEnd(session, name, complete)) as Result<ApiOutput<N>>, name);
  };
  const medium = (await call('welcome.status', {})).media.find(({ label }) => label === 'demo')!.id;
  await call('package.openCommune', { medium, issuerKid: kidOf(election.issuer, nodeCrypto) });
  return {
    night,
    core,
    demo,
    results: join(home, 'pendrive', publicationFolder(pkg.definition.payload)),
    passphrase,
    call,
    sealed,
    lay: (...payloads) => {
      for (const payload of payloads) {
        const name = protocolFileStem(payload);
        const before = readdirSync(media).filter((one) => one.startsWith(name)).length;
        write(join(media, `${name}${before === 0 ? '' : `-${before}`}.urna`), sealed(payload));
      }
    },
    receive: async () => void (await call('receive.medium', { medium })),
    agree: async (payloads, by = 'Bławatek Eustachy') => {
      for (const payload of payloads) {
        const { precinct, contest, constituency, values, results } = payload;
        const ref = { precinct, contest, constituency };
        const { paths } = await call('agreement.begin', { ...ref, by, symbol: symbolOf(payload) });
        const paper = flattened(values, results);
        const changes = Object.fromEntries(paths.map((path) => [path, paper[path] ?? null]));
        await call('agreement.saveNumbers', { ...ref, changes });
        await call('agreement.finish', ref);
      }
    },
    close: async () => {
      await core.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function value<T>(result: Result<T>, what = ''): T {
  if (!result.ok) throw new Error(`${what} ${result.error.code}: ${result.error.message}`);
  return result.value;
}
