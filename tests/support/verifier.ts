/** A small published election as the offline verifier gets it, file by file, and the verifier opened on some of them. */
import { nodeCrypto } from '../../src-main/keys/crypto.ts';
import { seal } from '../../src-main/keys/seal.ts';
import { createSession, type Session } from '../../src-renderer/verifier/session/session.ts';
import type { TakenFile } from '../../src-renderer/verifier/session/sort.ts';
import { computeResults } from '../../src-shared/results/compute.ts';
import type { ResultsPayload } from '../../src-shared/sealed/payloads.ts';
import { agreed, bodyOf, candidates, council, lists, lot, receipt } from './results.ts';
import { jwks, mayor, seeds } from './sealed.ts';

export const body = bodyOf([council(), mayor()], { council: [1, 2] });
const votes = {
  council: [lists({ 1: [50, 50, 1], 2: [100, 1, 0] }), lists({ 1: [30, 1, 0], 2: [null, 60, 5], 3: [11] })],
  mayor: [candidates(200, 94)],
};
export const payloads = body.cells.map((cell) =>
  body.protocol(cell, votes[cell.contest as keyof typeof votes][cell.constituency - 1]!),
);
const lots = [
  lot({ kind: 'list', between: ['1', '2'], votes: 202, drawn: ['2'] }),
  lot({ list: '1', between: ['1', '2'], votes: 100, drawn: ['2'] }),
];
export const published = computeResults(body.pkg, agreed(payloads, { lots }));

export const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
export const issuer: TakenFile = { path: 'x/issuer.jwk', bytes: text({ ...jwks.issuer, use: 'sig' }) };
export const packageFiles = body.files.map(({ name, bytes }): TakenFile => ({ path: `x/package/${name}`, bytes }));
export const protocols = payloads.map((one, at): TakenFile => {
  return { path: `x/${at}.urna`, bytes: seal(one, one.precinct === 1 ? seeds.chair1 : seeds.chair2) };
});
export const receipts = payloads.map((one, at): TakenFile => {
  return { path: `x/${at}-receipt.urna`, bytes: seal(receipt(one), seeds.commune) };
});
export const results: TakenFile = { path: 'x/results.urna', bytes: seal(published, seeds.commune) };

/** Quicker than the crypto of the page, which tests/e2e/verifier.e2e.ts walks with. */
export const session = () => createSession({ crypto: nodeCrypto, pause: async () => {}, now: () => 0 });
export async function opened(...files: TakenFile[]): Promise<Session> {
  const made = session();
  await made.take([issuer, ...packageFiles, ...files]);
  await made.compare(true);
  return made;
}

export function changed(change: (results: ResultsPayload) => void): ResultsPayload {
  const copy = structuredClone(published);
  change(copy);
  return copy;
}
