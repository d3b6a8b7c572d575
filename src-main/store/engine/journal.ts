/**
 * The journal is a chain: each row carries the hash of the one before it, and `meta` carries the number of rows and the
 * last hash, written in the same transaction. So a changed, missing, moved or cut-off row shows (verify.ts). It shows
 * accidents and clumsy hands; who can rewrite the whole store can rewrite the chain, unless its head was noted elsewhere.
 */
import { hash as digest } from 'node:crypto';
import { type JournalEvent } from '../events.ts';
import { type Runner } from './connection.ts';
import { builderOf, statement } from './statement.ts';
import { type EngineTables, type JournalTable } from './tables.ts';

export type JournalHead = { readonly count: number; readonly hash: string };

const sql = builderOf<EngineTables>();
const head = statement(() =>
  sql.selectFrom('meta').select(['journal_count as count', 'journal_head as hash']).where('id', '=', 1),
);
const writeHead = statement((end: { count: number; hash: string }) =>
  sql.updateTable('meta').set({ journal_count: end.count, journal_head: end.hash }).where('id', '=', 1),
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
    wrote: row.wrote,
  }),
);

/** Where the journal ends, as `meta` says; undefined where it says nothing. */
export async function readHead({ all }: Pick<Runner, 'all'>): Promise<JournalHead | undefined> {
  return (await all(head, {}))[0];
}

/**
 * SHA-256 as base64url of the row without its hash as canonical JSON (RFC 8785): members sorted, one integer, and
 * well-formed strings, for which `JSON.stringify` writes just those bytes. `detail` and `wrote` go in as the stored texts;
 * `wrote` only where there is something, so that it can be neither taken away nor put in.
 */
export function journalHash(row: Omit<JournalTable, 'hash'>): string {
  const { action, actor, at, detail, prev, seq, subject, wrote } = row;
  const said = { action, actor, at, detail, prev, seq, subject };
  return digest('sha256', JSON.stringify(wrote === null ? said : { ...said, wrote }), 'base64url');
}

/** What both engines keep as it is given: halves of a pair have no bytes, and PostgreSQL's texts have no character 0. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

export type JournalWriter = {
  /** @param by the writer's actor, where nobody else is named */
  append(event: JournalEvent, by?: string): void;
  /** Writes the rows, the last with what the transaction wrote, and the new head: the last act before a commit. */
  seal(wrote: string | null): Promise<readonly JournalEvent['action'][]>;
};

/**
 * Gathers the rows of the open transaction. The chain goes on from the head in `meta`, not from the last row found, so
 * that rows cut off earlier stay missed. A clock that went back gets a row of its own, and the chain goes on.
 */
export function journalWriter(runner: Runner, actor: string, at: string): JournalWriter {
  const events: { readonly event: JournalEvent; readonly by: string }[] = [];
  return {
    append: (event, by = actor) => void events.push({ event, by }),
    async seal(wrote) {
      const [first] = events;
      if (first === undefined) return [];
      const last = (await runner.all(lastInstant, {}))[0]?.at;
      if (last !== undefined && Date.parse(at) < Date.parse(last)) {
        const event = { action: 'clock-moved-back', subject: 'clock', detail: { old: last, new: at } } as const;
        events.unshift({ event, by: first.by });
      }
      let { count, hash } = (await readHead(runner)) ?? { count: 0, hash: '' };
      for (const [place, { event, by }] of events.entries()) {
        const row = {
          seq: count + 1,
          at,
          actor: storable(by),
          action: event.action,
          subject: storable(event.subject),
          detail: JSON.stringify(event.detail),
          prev: hash,
          wrote: place === events.length - 1 ? wrote : null,
        };
        hash = journalHash(row);
        count = row.seq;
        await runner.change(insertRow, { ...row, hash });
      }
      await runner.change(writeHead, { count, hash });
      return events.map(({ event }) => event.action);
    },
  };
}
