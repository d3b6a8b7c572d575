/** A store for tests in a folder of its own, with a clock the test sets. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NewSealedFile } from '../../../../src-main/store/common/repositories/sealed.ts';
import { openFile } from '../../../../src-main/store/engine/sqlite/file.ts';
import { type Kept } from '../../../../src-main/store/engine/store.ts';
import { type Tx } from '../../../../src-main/store/engine/transaction.ts';
import { type Store, type StoreFile } from '../../../../src-main/store/kinds.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import type { Place } from '../../../support/engines.ts';

export const START = '2029-04-08T21:00:00.000+02:00';

export const commune = {
  mode: 'rehearsal',
  election: '2029-04-08-local',
  teryt: '080401',
  precinct: null,
  issuer: { crv: 'Ed25519', kty: 'OKP', x: 'A'.repeat(43) },
} as const;
export const precinct = { ...commune, precinct: 7 } as const;

export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'urna-store-'));
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

export async function openCommune(path: string, kept: Partial<Kept> = {}): Promise<StoreFile> {
  const made = { kind: 'commune', create: true, identity: commune, clock: () => START } as const;
  return value(await openFile(path, { ...made, ...kept }));
}

export const readAloud = (subject: string) => ({ action: 'read-aloud', subject, detail: { by: 'Anna Żak' } }) as const;

/** A commune's store in a place that a test was given. */
export async function opened(place: Place, kept: Partial<Kept> = {}): Promise<Store> {
  return value(await place.open({ kind: 'commune', create: true, identity: commune, clock: () => START, ...kept }));
}

/** One transaction, with a row of the journal that says something happened. */
export const change = async <T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> =>
  value(
    await store.write('x', async (tx) => {
      await tx.journal(readAloud('mayor/1/r1'));
      return ok(await work(tx));
    }),
  );

export const sealedFile = (hash: string, more: Partial<NewSealedFile> = {}): NewSealedFile => ({
  hash,
  type: 'protocol',
  precinct: 1,
  contest: 'mayor',
  constituency: 1,
  revision: 1,
  report: null,
  symbol: '7H3K0',
  kid: 'k',
  source: 'a.urna',
  bytes: new TextEncoder().encode(`bytes of ${hash}`),
  ...more,
});
