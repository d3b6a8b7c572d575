/** The demo's commune with protocols that need somebody: contents and corrections sealed by the demo's own chairs. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal } from '../../../src-main/keys/seal.ts';
import { demoElection } from '../../../src-main/demo/election/election.ts';
import { DEFAULT_PRECINCTS, DEFAULT_SEED } from '../../../src-main/demo/run.ts';
import { protocolSchema, type ProtocolPayload } from '../../../src-shared/protocol/payload.ts';
import { decodeEnvelope } from '../../../src-shared/sealed/jws.ts';

const made = demoElection({ seed: DEFAULT_SEED, precincts: DEFAULT_PRECINCTS });
if (!made.ok) throw new Error(made.error.message);
const { credentials } = made.value;

/** What the mayor's protocol of a precinct on the demo's media says. */
export function mayorOf(home: string, precinct: number): ProtocolPayload {
  const media = join(home, 'demo', 'media');
  const own = readdirSync(media, { recursive: true, encoding: 'utf8' });
  const name = own.find((path) => new RegExp(`-${String(precinct).padStart(3, '0')}-mayor-1-r1\\.urna$`).test(path));
  const envelope = decodeEnvelope(readFileSync(join(media, name!)));
  if (!envelope.ok) throw new Error(envelope.error.message);
  return protocolSchema.parse(JSON.parse(new TextDecoder().decode(envelope.value.payload)));
}

/** Nothing else lies on the pendrive then. */
export function layOnPendrive(home: string, ...payloads: readonly ProtocolPayload[]): void {
  const folder = join(home, 'pendrive');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [at, payload] of payloads.entries()) {
    const chair = credentials.find((key) => key.precinct === payload.precinct && key.role === 'chair');
    writeFileSync(join(folder, `${at}.urna`), seal(payload, chair!.seed));
  }
}
