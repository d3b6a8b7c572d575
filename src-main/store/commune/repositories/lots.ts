/**
 * Lots drawn by people and recorded here (docs/architecture.md, "Results are pure functions"); the program never draws.
 */
import { type Result } from '../../../../src-shared/result.ts';
import { recordedLot, type RecordedLot } from '../../../../src-shared/sealed/payloads.ts';
import { documentText, type Kept, parseRecords } from '../../common/repositories/document.ts';
import { type StoreCode } from '../../engine/failures.ts';
import { nextId, statement } from '../../engine/statement.ts';
import { type Reader, type Tx } from '../../engine/transaction.ts';
import { sql } from '../tables.ts';

const insert = statement((row: { contest: string; constituency: number; document: string; at: string }) =>
  sql.insertInto('lots').values({
    id: nextId('lots'),
    contest: row.contest,
    constituency: row.constituency,
    document: row.document,
    at: row.at,
  }),
);
const every = statement(() => sql.selectFrom('lots').select(['id', 'document']).orderBy('id'));

/** @returns its number */
export async function addLot(tx: Tx, lot: RecordedLot): Promise<number> {
  const { contest, constituency } = lot;
  return tx.record(insert, { contest, constituency, document: documentText(lot, recordedLot, 'lots'), at: tx.at });
}

/** In the order they were recorded. */
export async function listLots(db: Reader): Promise<Result<Kept<RecordedLot>[], StoreCode>> {
  return parseRecords(await db.all(every, {}), recordedLot, 'lots');
}
