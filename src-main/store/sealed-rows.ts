/** Sealed files say themselves what they are: the columns beside them must say the same, and the newest one must hold. */
import { hash as digest } from 'node:crypto';
import type Database from 'better-sqlite3';
import { type SealedTable } from './tables.ts';

/**
 * Only whether row and file are one and the same is asked here, of thousands at each opening; whether a file holds is for
 * `sealed/open.ts` to say, each time something is made of it.
 * @returns what does not fit; undefined where all does
 */
export function misfitOfSealed(row: SealedTable): string | undefined {
  const file = objectIn(row.bytes);
  const payload = Buffer.from(String(file['payload']), 'base64url');
  if (digest('sha256', payload, 'base64url') !== row.hash) return 'its bytes are of another content';
  const signatures = file['signatures'];
  const [signature] = (Array.isArray(signatures) ? signatures : []) as { protected?: string }[];
  if (objectIn(Buffer.from(signature?.protected ?? '', 'base64url'))['kid'] !== row.kid)
    return 'its bytes are signed by another key';
  const says = objectIn(payload);
  const expected: Readonly<Record<string, unknown>> = row.type.endsWith('protocol')
    ? { precinct: row.precinct, contest: row.contest, constituency: row.constituency, revision: row.revision }
    : row.type === 'report'
      ? { precinct: row.precinct, kind: row.report, number: row.revision }
      : {};
  const wrong = Object.entries({ type: row.type, ...expected }).find(([name, value]) => says[name] !== value);
  return wrong && `its bytes say «${String(says[wrong[0]])}» of ${wrong[0]}`;
}

/** Empty where the bytes are no JSON object. */
function objectIn(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** A signed protocol that counts although a higher revision of the same one is there; undefined where there is none. */
export function outdatedInForce(db: Database.Database): string | undefined {
  return db
    .prepare<[], { hash: string }>(
      `SELECT hash FROM main.sealed AS one WHERE type = 'protocol' AND status = 'current' AND EXISTS (
         SELECT 1 FROM main.sealed AS other WHERE other.type = 'protocol' AND other.precinct = one.precinct
           AND other.contest = one.contest AND other.constituency = one.constituency AND other.revision > one.revision)`,
    )
    .get()?.hash;
}
