/** Lots and rulings taken back. Nothing is deleted: a withdrawal is a row beside the record it is about. */
import { type Result } from '../../../../src-shared/result.ts';
import { withdrawal, type Withdrawal } from '../../../../src-shared/results/withdrawal.ts';
import { documentText, parseAll, parseDocument } from '../../common/repositories/document.ts';
import { type StoreCode } from '../../engine/failures.ts';
import { nextId, statement } from '../../engine/statement.ts';
import { type Reader, type Tx } from '../../engine/transaction.ts';
import { sql } from '../tables.ts';

const insert = statement((row: { record: string; recordId: number; document: string; at: string }) =>
  sql.insertInto('withdrawals').values({
    id: nextId('withdrawals'),
    record: row.record,
    record_id: row.recordId,
    document: row.document,
    at: row.at,
  }),
);
const every = statement(() => sql.selectFrom('withdrawals').select(['id', 'document']).orderBy('id'));

/** Each record once at most; a second withdrawal is a bug of the caller and throws. */
export async function addWithdrawal(tx: Tx, of: Withdrawal): Promise<void> {
  await tx.run(insert, {
    record: of.record,
    recordId: of.id,
    document: documentText(of, withdrawal, 'withdrawals'),
    at: tx.at,
  });
}

export async function listWithdrawals(db: Reader): Promise<Result<Withdrawal[], StoreCode>> {
  return parseAll(await db.all(every, {}), (row) => parseDocument(row.document, withdrawal, `withdrawals/${row.id}`));
}
