/**
 * The demo's night as an observer gets it: issuer, package, the precincts' media, and the results folder, published by
 * the application from a commune's store. Protocols are sealed by their chairs without playing each precinct.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishResults } from '../../src-main/commune/publish/publish-files.ts';
import { seal } from '../../src-main/keys/seal.ts';
import type { ProtocolPayload } from '../../src-shared/protocol/payload.ts';
import { canonicalBytes } from '../../src-shared/sealed/canonical.ts';
import { protocolFileStem } from '../../src-shared/sealed/file-name.ts';
import { communeNight, demoChair, type DemoNight, demoPayloads } from './commune.ts';
import { lot } from './results.ts';

export type Published = DemoNight & {
  /** A precinct's protocol as its chair sealed it. */
  readonly sealed: (payload: ProtocolPayload) => Uint8Array;
};

/** Lots the scenario `tie` asks for: one between two lists, one for the second place of the run-off. */
const lots = [
  lot({ kind: 'list', between: ['1', '16'], votes: 575, drawn: ['16'] }),
  lot({ contest: 'mayor', kind: 'mayor', between: ['2', '3'], votes: 3107, drawn: ['3'] }),
];

/** Writes `issuer.jwk`, `package/`, `media/<precinct>/` and `results/` below `folder`. */
export async function publishedNight(folder: string, scenario: 'plain' | 'tie' = 'plain'): Promise<Published> {
  const night = demoPayloads(scenario);
  const { election, pkg, payloads } = night;
  const chair = demoChair(night);
  const sealed = (payload: ProtocolPayload) => seal(payload, chair(payload.precinct));
  write(join(folder, 'issuer.jwk'), canonicalBytes(election.issuer));
  for (const { name, bytes } of election.files) write(join(folder, 'package', name), bytes);
  for (const payload of payloads)
    write(join(folder, 'media', `${payload.precinct}`, `${protocolFileStem(payload)}.urna`), sealed(payload));

  const commune = await communeNight(pkg);
  await commune.receive(payloads, chair);
  await commune.agree(payloads);
  if (scenario === 'tie') for (const one of lots) await commune.record(one);
  const written = await publishResults(commune, join(folder, 'results'), { seal: { seed: election.communeSeed } });
  await commune.close();
  if (!written.ok) throw new Error(`${written.error.code}: ${written.error.message}`);
  return { ...night, sealed };
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
