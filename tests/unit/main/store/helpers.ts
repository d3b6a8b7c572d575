/** A store for tests in a folder of its own, with a clock the test sets. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenOptions, openStore, type Store } from '../../../../src-main/store/engine/store.ts';
import { type Result } from '../../../../src-shared/result.ts';

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

export async function openCommune(path: string, options: Partial<OpenOptions> = {}): Promise<Store> {
  return value(
    await openStore(path, {
      kind: 'commune',
      create: true,
      identity: commune,
      clock: () => START,
      ...options,
    } as OpenOptions),
  );
}

export const readAloud = (subject: string) => ({ action: 'read-aloud', subject, detail: { by: 'Anna Żak' } }) as const;
