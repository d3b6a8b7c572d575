/** Questions the law leaves open, as the commission decided them. */
import { type Result } from '../../../../src-shared/result.ts';
import { recordedRuling, type RecordedRuling } from '../../../../src-shared/sealed/payloads.ts';
import { documentText, type Kept, parseRecords } from '../../common/repositories/document.ts';
import { type StoreCode } from '../../engine/failures.ts';
import { nextId, statement } from '../../engine/statement.ts';
import { type Reader, type Tx } from '../../engine/transaction.ts';
import { sql } from '../tables.ts';

const insert = statement((row: { document: string; at: string }) =>
  sql.insertInto('rulings').values({ id: nextId('rulings'), document: row.document, at: row.at }),
);
const every = statement(() => sql.selectFrom('rulings').select(['id', 'document']).orderBy('id'));

/** @returns its number */
export async function addRuling(tx: Tx, ruling: RecordedRuling): Promise<number> {
  return tx.record(insert, { document: documentText(ruling, recordedRuling, 'rulings'), at: tx.at });
}

/** In the order they were recorded; of two answers to one question the later holds. */
export async function listRulings(db: Reader): Promise<Result<Kept<RecordedRuling>[], StoreCode>> {
  return parseRecords(await db.all(every, {}), recordedRuling, 'rulings');
}
