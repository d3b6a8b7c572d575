/** Sealed files say themselves what they are: the columns beside them must say the same, and the newest one must hold. */
import { hash as digest } from 'node:crypto';
import type Database from 'better-sqlite3';
import { decodeEnvelope } from '../../src-shared/sealed/jws.ts';
import { type SealedTable } from './tables.ts';

/** @returns what does not fit; undefined where all does */
export function misfitOfSealed(row: SealedTable): string | undefined {
  const envelope = decodeEnvelope(row.bytes);
  if (!envelope.ok) return 'its bytes are no sealed file';
  const { payload, kid } = envelope.value;
  if (digest('sha256', payload, 'base64url') !== row.hash) return 'its bytes are of another content';
  if (kid !== row.kid) return 'its bytes are signed by another key';
  const says = JSON.parse(new TextDecoder().decode(payload)) as Readonly<Record<string, unknown>>;
  const expected: Readonly<Record<string, unknown>> = row.type.endsWith('protocol')
    ? { precinct: row.precinct, contest: row.contest, constituency: row.constituency, revision: row.revision }
    : row.type === 'report'
      ? { precinct: row.precinct, kind: row.report, number: row.revision }
      : {};
  const wrong = Object.entries({ type: row.type, ...expected }).find(([name, value]) => says[name] !== value);
  return wrong && `its bytes say «${String(says[wrong[0]])}» of ${wrong[0]}`;
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
