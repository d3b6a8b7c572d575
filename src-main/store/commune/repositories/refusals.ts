/** Files that were refused, and why, so that a medium can be discussed by phone. The bytes themselves are not kept. */
import { nextId, statement } from '../../engine/statement.ts';
import { type Reader, type Tx } from '../../engine/transaction.ts';
import { sql } from '../tables.ts';

export type Refusal = {
  readonly path: string;
  /** docs/formats.md, "Verdicts". */
  readonly code: string;
  /** SHA-256 of the file's bytes, base64url; empty where they could not be read. */
  readonly hash: string;
};
export type StoredRefusal = Refusal & { readonly at: string };

const insert = statement((row: Refusal & { at: string }) =>
  sql
    .insertInto('refusals')
    .values({ id: nextId('refusals'), path: row.path, code: row.code, hash: row.hash, at: row.at })
    .onConflict((conflict) => conflict.columns(['path', 'hash', 'code']).doNothing()),
);
const latest = statement((input: { limit: number }) =>
  sql.selectFrom('refusals').select(['path', 'code', 'hash', 'at']).orderBy('id', 'desc').limit(input.limit),
);

/**
 * The same refusal of the same file is kept once, with its first time: a medium offered again and again adds nothing.
 * @returns whether it is new
 */
export async function addRefusal(tx: Tx, refusal: Refusal): Promise<boolean> {
  return (await tx.run(insert, { ...refusal, at: tx.at })) === 1;
}

/** Latest first. */
export async function listRefusals(db: Reader, limit: number): Promise<StoredRefusal[]> {
  return db.all(latest, { limit });
}
