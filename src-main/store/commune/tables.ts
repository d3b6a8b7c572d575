/** Rows of a commune's store as they lie there, beside those that commissions and communes share. */
import { type CommonTables } from '../common/tables.ts';
import { type Keys } from '../engine/kind.ts';
import { builderOf } from '../engine/statement.ts';

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
  bytes: Uint8Array;
  source: string;
  at: string;
  /** JSON: names of those who were shown its numbers. */
  seen_by: string;
  /** How it was settled; null while it waits. */
  settlement: number | null;
};

export type SettlementsTable = {
  id: number;
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
  id: number;
  path: string;
  code: string;
  hash: string;
  at: string;
};

export type LotsTable = {
  id: number;
  contest: string;
  constituency: number;
  document: string;
  at: string;
};

export type PublicationsTable = {
  id: number;
  hash: string;
  document: string;
  at: string;
};

export type RulingsTable = {
  id: number;
  document: string;
  at: string;
};

export type WithdrawalsTable = {
  id: number;
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

type CommuneTables = CommonTables & {
  agreements: AgreementsTable;
  offered: OfferedTable;
  settlements: SettlementsTable;
  warnings: WarningsTable;
  refusals: RefusalsTable;
  lots: LotsTable;
  publications: PublicationsTable;
  rulings: RulingsTable;
  withdrawals: WithdrawalsTable;
  issued: IssuedTable;
};

export const communeKeys = {
  agreements: ['protocol'],
  offered: ['hash'],
  settlements: ['id'],
  warnings: ['protocol'],
  refusals: ['id'],
  lots: ['id'],
  publications: ['id'],
  rulings: ['id'],
  withdrawals: ['id'],
  issued: ['subject', 'number'],
} satisfies Keys;

export const sql = builderOf<CommuneTables>();
