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
  lots: LotsTable;
  rulings: RulingsTable;
  withdrawals: WithdrawalsTable;
  publications: PublicationsTable;
  issued: IssuedTable;
};
