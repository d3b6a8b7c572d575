/** Rows of a commission's store as they lie there, beside those that commissions and communes share. */
import { type CommonTables } from '../common/tables.ts';
import { type Keys } from '../engine/kind.ts';
import { builderOf } from '../engine/statement.ts';

export type DraftsTable = {
  id: string;
  contest: string;
  constituency: number;
  revision: number;
  state: string;
  document: string;
  updated_at: string;
};

export const precinctKeys = { drafts: ['id'] } satisfies Keys;

export const sql = builderOf<CommonTables & { drafts: DraftsTable }>();
