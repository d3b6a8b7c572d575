/** The two tables that every store has, whatever its kind and engine. */

export type MetaTable = {
  id: number;
  kind: string;
  created: string;
  journal_count: number;
  journal_head: string;
};

export type JournalTable = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: string;
  prev: string;
  hash: string;
  /** What the transaction wrote (contents.ts), as JSON; in its last row only. */
  wrote: string | null;
};

export type EngineTables = { meta: MetaTable; journal: JournalTable };
