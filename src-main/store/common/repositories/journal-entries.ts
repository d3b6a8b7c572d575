/** The journal read back for people: the latest entries, or those about one thing. */
import { z } from 'zod';
import { fail, ok, type Result } from '../../../../src-shared/result.ts';
import { type StoreCode } from '../../engine/failures.ts';
import { statement } from '../../engine/statement.ts';
import { type JournalTable } from '../../engine/tables.ts';
import { type Reader } from '../../engine/transaction.ts';
import { type JournalEntry, journalEventSchema } from '../../events.ts';
import { sql } from '../tables.ts';
import { parseAll, parseDocument } from './document.ts';

const latest = statement((input: { before: number; limit: number }) =>
  sql.selectFrom('journal').selectAll().where('seq', '<', input.before).orderBy('seq', 'desc').limit(input.limit),
);
const about = statement((input: { subject: string; limit: number }) =>
  sql.selectFrom('journal').selectAll().where('subject', '=', input.subject).orderBy('seq', 'desc').limit(input.limit),
);

/** Latest first; `before` is the last `seq` seen, to turn pages. */
export async function listJournal(
  db: Reader,
  limit: number,
  before: number = Number.MAX_SAFE_INTEGER,
): Promise<Result<JournalEntry[], StoreCode>> {
  return parseAll(await db.all(latest, { before, limit }), read);
}

/** What happened to one subject, latest first. */
export async function listJournalOf(
  db: Reader,
  subject: string,
  limit: number,
): Promise<Result<JournalEntry[], StoreCode>> {
  return parseAll(await db.all(about, { subject, limit }), read);
}

function read(row: JournalTable): Result<JournalEntry, StoreCode> {
  const { seq, at, actor, hash, action, subject } = row;
  const detail = parseDocument(row.detail, z.json(), `journal/${seq}`);
  if (!detail.ok) return detail;
  const parsed = journalEventSchema.safeParse({ action, subject, detail: detail.value });
  return parsed.success
    ? ok({ ...parsed.data, seq, at, actor, hash })
    : fail('store-row-unreadable', 'A journal row cannot be read. Verify the journal.', `journal/${seq}`);
}
