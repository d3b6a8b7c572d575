/**
 * The journal is a chain: each row carries the hash of the one before it, and `meta` carries the number of rows and the
 * last hash, written in the same transaction. So a changed, missing, moved or cut-off row shows (verify.ts). It shows
 * accidents and clumsy hands; who can rewrite the whole file can rewrite the chain, unless its head was noted elsewhere.
 */
import { hash as digest } from 'node:crypto';
import { type JournalEvent } from './journal-events.ts';
import { sql, statement, type Runner } from './statement.ts';
import { type JournalTable } from './tables.ts';

export type JournalHead = { readonly count: number; readonly hash: string };

export const readHead = statement(() =>
  sql.selectFrom('meta').select(['journal_count as count', 'journal_head as hash']).where('id', '=', 1),
);
const writeHead = statement((head: { count: number; hash: string }) =>
  sql.updateTable('meta').set({ journal_count: head.count, journal_head: head.hash }).where('id', '=', 1),
);
const lastInstant = statement(() => sql.selectFrom('journal').select('at').orderBy('seq', 'desc').limit(1));
const insertRow = statement((row: JournalTable) =>
  sql.insertInto('journal').values({
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    detail: row.detail,
    prev: row.prev,
    hash: row.hash,
  }),
);

/**
 * SHA-256 as base64url of the row without its hash as canonical JSON (RFC 8785): members sorted, one integer, and
 * well-formed strings, for which `JSON.stringify` writes just those bytes. `detail` goes in as the stored text.
 */
export function journalHash(row: Omit<JournalTable, 'hash'>): string {
  const { action, actor, at, detail, prev, seq, subject } = row;
  return digest('sha256', JSON.stringify({ action, actor, at, detail, prev, seq, subject }), 'base64url');
}

export type JournalWriter = {
  /** @param by the writer's actor, where nobody else is named */
  append(event: JournalEvent, by?: string): void;
  /** Writes the new head; the last act before a commit. Returns how many rows were appended. */
  seal(): number;
};

/**
 * Appends rows inside the open transaction. The chain goes on from the head in `meta`, not from the last row found, so
 * that rows cut off earlier stay missed. A clock that went back gets a row of its own, and the chain goes on.
 */
export function journalWriter(runner: Runner, actor: string, at: string): JournalWriter {
  const start = runner.all(readHead, {})[0] ?? { count: 0, hash: '' };
  let { count, hash } = start;
  let last = runner.all(lastInstant, {})[0]?.at;

  const insert = (event: JournalEvent, by: string): void => {
    const row = {
      seq: count + 1,
      at,
      actor: by.toWellFormed(),
      action: event.action,
      subject: event.subject.toWellFormed(),
      detail: JSON.stringify(event.detail),
      prev: hash,
    };
    hash = journalHash(row);
    count = row.seq;
    runner.run(insertRow, { ...row, hash });
  };

  return {
    append(event, by = actor) {
      if (last !== undefined && Date.parse(at) < Date.parse(last))
        insert({ action: 'clock-moved-back', subject: 'clock', detail: { old: last, new: at } }, by);
      last = at;
      insert(event, by);
    },
    seal() {
      const appended = count - start.count;
      if (appended > 0) runner.run(writeHead, { count, hash });
      return appended;
    },
  };
}
