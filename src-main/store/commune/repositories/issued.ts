/**
 * Numbers given out: of results and of receipts each content gets the next one, and keeps it however often it is written.
 * A number given is never given again, also where its file never reached a medium.
 */
import { statement } from '../../engine/statement.ts';
import { type Reader, type Tx } from '../../engine/transaction.ts';
import { type IssuedTable, sql } from '../tables.ts';

/** Subject of the commune's results; a receipt's is the hash of its protocol. */
export const RESULTS = 'results';

export type Issue = Readonly<Omit<IssuedTable, 'at'>>;

const insert = statement((row: IssuedTable) =>
  sql.insertInto('issued').values({
    subject: row.subject,
    number: row.number,
    hash: row.hash,
    supersedes: row.supersedes,
    content: row.content,
    reason: row.reason,
    at: row.at,
  }),
);
const columns = ['subject', 'number', 'hash', 'supersedes', 'content', 'reason'] as const;
const every = statement(() => sql.selectFrom('issued').select(columns).orderBy('subject').orderBy('number'));
const latest = statement((input: { subject: string }) =>
  sql.selectFrom('issued').select(columns).where('subject', '=', input.subject).orderBy('number', 'desc').limit(1),
);

export async function addIssue(tx: Tx, issue: Issue): Promise<void> {
  await tx.run(insert, { ...issue, at: tx.at });
}

export async function latestIssue(db: Reader, subject: string): Promise<Issue | undefined> {
  return (await db.all(latest, { subject }))[0];
}

/** The last of every subject. */
export async function latestIssues(db: Reader): Promise<Map<string, Issue>> {
  return new Map((await db.all(every, {})).map((issue) => [issue.subject, issue]));
}

/** Number and predecessor of a content: those it has already, or the next ones. */
export function editionAfter(last: Issue | undefined, content: string): Pick<Issue, 'number' | 'supersedes'> {
  if (last === undefined) return { number: 1, supersedes: null };
  if (last.content === content) return { number: last.number, supersedes: last.supersedes };
  return { number: last.number + 1, supersedes: last.hash };
}
