/** What was implausible about a protocol when it was received: told at the verdict, on the board and beside the paper. */
import { z } from 'zod';
import { receivingWarning, type ReceivingWarning } from '../../../../src-shared/protocol/plausible.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import { documentText, parseAll, parseDocument } from '../../common/repositories/document.ts';
import { type StoreCode } from '../../engine/failures.ts';
import { statement } from '../../engine/statement.ts';
import { type Reader, type Tx } from '../../engine/transaction.ts';
import { sql } from '../tables.ts';

const documentSchema = z.array(receivingWarning);

const insert = statement((row: { protocol: string; document: string }) =>
  sql
    .insertInto('warnings')
    .values({ protocol: row.protocol, document: row.document })
    .onConflict((conflict) => conflict.column('protocol').doUpdateSet({ document: row.document })),
);
const every = statement(() => sql.selectFrom('warnings').select(['protocol', 'document']).orderBy('protocol'));
const ofOne = statement((input: { protocol: string }) =>
  sql.selectFrom('warnings').select(['document']).where('protocol', '=', input.protocol),
);

/** @param protocol hash of one that is in `sealed` */
export async function saveWarnings(tx: Tx, protocol: string, warnings: readonly ReceivingWarning[]): Promise<void> {
  await tx.run(insert, { protocol, document: documentText([...warnings], documentSchema, `warnings/${protocol}`) });
}

/** By hash of the protocol. */
export async function listWarnings(
  db: Reader,
): Promise<Result<ReadonlyMap<string, readonly ReceivingWarning[]>, StoreCode>> {
  const all = parseAll(await db.all(every, {}), ({ protocol, document }) => {
    const parsed = parseDocument(document, documentSchema, `warnings/${protocol}`);
    return parsed.ok ? ok([protocol, parsed.value] as const) : parsed;
  });
  return all.ok ? ok(new Map(all.value)) : all;
}

export async function warningsOf(
  db: Reader,
  protocol: string,
): Promise<Result<readonly ReceivingWarning[], StoreCode>> {
  const document = (await db.all(ofOne, { protocol }))[0]?.document ?? '[]';
  return parseDocument(document, documentSchema, `warnings/${protocol}`);
}
