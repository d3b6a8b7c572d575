/** Rows of the night as they lie in a store; steps.ts makes the tables, the repositories are the only ones to see them. */
import { type Keys } from '../engine/kind.ts';
import { builderOf } from '../engine/statement.ts';
import { type EngineTables } from '../engine/tables.ts';

export type PackageFilesTable = {
  hash: string;
  type: string;
  number: number;
  contest: string | null;
  bytes: Uint8Array;
  at: string;
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
  bytes: Uint8Array;
  source: string;
  at: string;
  status: string;
  flag: string | null;
};

export type CommonTables = EngineTables & { package_files: PackageFilesTable; sealed: SealedTable };

export const commonKeys = { package_files: ['hash'], sealed: ['hash'] } satisfies Keys;

export const sql = builderOf<CommonTables>();
