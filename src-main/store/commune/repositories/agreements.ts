/** Agreement with the paper, per received protocol: the blind re-entry, what differs, and the decision. */
import { type z } from 'zod';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { documentText, parseDocument } from '../../common/repositories/document.ts';
import { type StoreCode } from '../../engine/failures.ts';
import { statement } from '../../engine/statement.ts';
import { type Reader, type Tx } from '../../engine/transaction.ts';
import { type AgreementsTable, sql } from '../tables.ts';

/** `open`: nobody has typed yet, or a return was withdrawn; what is known of those who saw the numbers stays. */
export type AgreementStatus = 'open' | 'typing' | 'differs' | 'agreed' | 'returned';

export type Agreement<D> = {
  /** Payload hash of the protocol, which must be in `sealed`. */
  readonly protocol: string;
  readonly status: AgreementStatus;
  readonly by: string;
  readonly document: D;
};
export type StoredAgreement<D> = Agreement<D> & { readonly at: string };

const columns = ['protocol', 'document', 'status', 'by', 'at'] as const;
const upsert = statement((row: AgreementsTable) =>
  sql
    .insertInto('agreements')
    .values({ protocol: row.protocol, document: row.document, status: row.status, by: row.by, at: row.at })
    .onConflict((conflict) =>
      conflict.column('protocol').doUpdateSet({ document: row.document, status: row.status, by: row.by, at: row.at }),
    ),
);
const byProtocol = statement((input: { protocol: string }) =>
  sql.selectFrom('agreements').select(columns).where('protocol', '=', input.protocol),
);
const statuses = statement(() =>
  sql.selectFrom('agreements').select(['protocol', 'status', 'by', 'at']).orderBy('protocol'),
);

/** @param schema the one {@link findAgreement} will read it by */
export async function saveAgreement<D>(tx: Tx, agreement: Agreement<D>, schema: z.ZodType<D>): Promise<void> {
  const document = documentText(agreement.document, schema, `agreements/${agreement.protocol}`);
  await tx.run(upsert, { ...agreement, document, at: tx.at });
}

export async function findAgreement<D>(
  db: Reader,
  protocol: string,
  schema: z.ZodType<D>,
): Promise<Result<StoredAgreement<D> | undefined, StoreCode>> {
  const row = (await db.all(byProtocol, { protocol }))[0];
  if (row === undefined) return ok(undefined);
  const document = parseDocument(row.document, schema, `agreements/${protocol}`);
  if (!document.ok) return document;
  return ok({ ...row, status: row.status as AgreementStatus, document: document.value });
}

/** Where each protocol stands, without the documents: the board's second mark. */
export async function listAgreements(db: Reader): Promise<Omit<StoredAgreement<never>, 'document'>[]> {
  const rows = await db.all(statuses, {});
  return rows.map((row) => ({ ...row, status: row.status as AgreementStatus }));
}
