/** Rows as they lie in the file; migrations.ts makes them, the repositories are the only ones to see them. */
import { type Generated } from 'kysely';

export type MetaTable = {
  id: number;
  kind: string;
  mode: string;
  election: string;
  teryt: string;
  precinct: number | null;
  issuer: string;
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

export type PackageFilesTable = {
  hash: string;
  type: string;
  number: number;
  contest: string | null;
  bytes: Buffer;
  at: string;
};

export type DraftsTable = {
  id: string;
  contest: string;
  constituency: number;
  revision: number;
  state: string;
  document: string;
  updated_at: string;
};

export type SealedTable = {
  hash: string;
  type: string;
  precinct: number | null;
  contest: string | null;
  constituency: number | null;
  /** Revision of a protocol, number of a report, else null. */
  revision: number | null;
  report: string | null;
  symbol: string | null;
  kid: string;
  bytes: Buffer;
  source: string;
  at: string;
  status: string;
  flag: string | null;
};

export type AgreementsTable = {
  protocol: string;
  document: string;
  status: string;
  by: string;
  at: string;
};

export type OfferedTable = {
  hash: string;
  precinct: number;
  contest: string;
  constituency: number;
  revision: number;
  symbol: string;
  kid: string;
  /** The content it replaces, as its commission says. */
  supersedes: string | null;
  why: string;
  bytes: Buffer;
  source: string;
  at: string;
  /** JSON: names of those who were shown its numbers. */
  seen_by: string;
  /** How it was settled; null while it waits. */
  settlement: number | null;
};

export type SettlementsTable = {
  id: Generated<number>;
  precinct: number;
  contest: string;
  constituency: number;
  document: string;
  at: string;
};

export type WarningsTable = {
  protocol: string;
  document: string;
};

export type RefusalsTable = {
  id: Generated<number>;
  path: string;
  code: string;
  hash: string;
  at: string;
};

export type LotsTable = {
  id: Generated<number>;
  contest: string;
  constituency: number;
  document: string;
  at: string;
};

export type PublicationsTable = {
  id: Generated<number>;
  hash: string;
  document: string;
  at: string;
};

export type RulingsTable = {
  id: Generated<number>;
  document: string;
  at: string;
};

export type WithdrawalsTable = {
  id: Generated<number>;
  record: string;
  /** Of the lot or the ruling that is taken back. */
  record_id: number;
  document: string;
  at: string;
};

export type IssuedTable = {
  /** `results`, or the hash of the protocol a receipt is of. */
  subject: string;
  number: number;
  hash: string;
  supersedes: string | null;
  /** Digest of what it says, without number and predecessor. */
  content: string;
  reason: string;
  at: string;
};

export type Tables = {
  meta: MetaTable;
  journal: JournalTable;
  package_files: PackageFilesTable;
  drafts: DraftsTable;
  sealed: SealedTable;
  agreements: AgreementsTable;
  refusals: RefusalsTable;
  offered: OfferedTable;
  settlements: SettlementsTable;
  warnings: WarningsTable;
  lots: LotsTable;
  rulings: RulingsTable;
  withdrawals: WithdrawalsTable;
  publications: PublicationsTable;
  issued: IssuedTable;
};
