/** What was published and what it stood on, so that a later change can say which document is stale and why. */
import { z } from 'zod';
import { contestKind } from '../../../../src-shared/primitives.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { documentText, parseDocument } from '../../common/repositories/document.ts';
import { type StoreCode } from '../../engine/failures.ts';
import { nextId, statement } from '../../engine/statement.ts';
import { type Reader, type Tx } from '../../engine/transaction.ts';
import { sql } from '../tables.ts';

const publication = z.strictObject({
  number: z.int().min(1),
  /** Hash of the definition in force then. */
  definition: z.string(),
  files: z.array(z.string()),
  sources: z.array(
    z.strictObject({
      contest: contestKind,
      precinct: z.int(),
      constituency: z.int(),
      protocol: z.string(),
      symbol: z.string(),
      /** How it stood at that time (`standingOf`). */
      paper: z.string(),
    }),
  ),
  /** Digest of the lots and rulings on record; rows of an older program hold how many there were, which says too little. */
  recorded: z.union([z.string(), z.int().min(0)]),
});
export type Publication = z.infer<typeof publication>;
export type StoredPublication = Publication & { readonly hash: string; readonly at: string };

const insert = statement((row: { hash: string; document: string; at: string }) =>
  sql
    .insertInto('publications')
    .values({ id: nextId('publications'), hash: row.hash, document: row.document, at: row.at }),
);
const latest = statement(() =>
  sql.selectFrom('publications').select(['id', 'hash', 'document', 'at']).orderBy('id', 'desc').limit(1),
);

/** @param hash of the published results payload */
export async function addPublication(tx: Tx, hash: string, what: Publication): Promise<void> {
  await tx.run(insert, { hash, document: documentText(what, publication, 'publications'), at: tx.at });
}

export async function latestPublication(db: Reader): Promise<Result<StoredPublication | undefined, StoreCode>> {
  const row = (await db.all(latest, {}))[0];
  if (row === undefined) return ok(undefined);
  const parsed = parseDocument(row.document, publication, `publications/${row.id}`);
  return parsed.ok ? ok({ ...parsed.value, hash: row.hash, at: row.at }) : parsed;
}
