/**
 * Protocols that their commission signed and this commune has not taken: a correction waits for somebody's consent, a
 * second content for somebody who looks at the paper. Their bytes are kept, also of the one that is not on the paper.
 */
import { z } from 'zod';
import { type ProtocolRef } from '../../../../src-shared/protocol/payload.ts';
import { type Result } from '../../../../src-shared/result.ts';
import { documentText, parseAll, parseDocument } from '../../common/repositories/document.ts';
import { type StoreCode } from '../../engine/failures.ts';
import { nextId, statement } from '../../engine/statement.ts';
import { type Reader, type Tx } from '../../engine/transaction.ts';
import { type OfferedTable, sql } from '../tables.ts';

/** The verdict that kept it out (docs/formats.md, "Verdicts"). */
export type OfferedWhy = 'newer-revision' | 'conflicting-revision';

/** What is known of it without opening it. */
export type OfferedInfo = ProtocolRef & {
  readonly hash: string;
  readonly revision: number;
  readonly symbol: string;
  readonly kid: string;
  /** The content it replaces, as its commission says. */
  readonly supersedes: string | null;
  readonly why: OfferedWhy;
  readonly source: string;
  readonly at: string;
  /** Number of the settlement; null while it waits. */
  readonly settlement: number | null;
};
export type Offered = OfferedInfo & { readonly bytes: Uint8Array };
export type NewOffered = Omit<Offered, 'at' | 'settlement'>;

/** How what was offered was settled: by consent to a correction, or by the symbol on the paper. */
const settlement = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('consent'), taken: z.string(), person: z.string() }),
  z.strictObject({
    by: z.literal('paper'),
    /** The content whose symbol is on the paper, and those that are not. */
    onPaper: z.string(),
    setAside: z.array(z.string()),
    persons: z.array(z.string()).min(2),
    reason: z.string().min(1),
  }),
]);
export type Settlement = z.infer<typeof settlement>;
export type StoredSettlement = Settlement & ProtocolRef & { readonly at: string };

const seers = z.array(z.string());

const columns = [
  'hash',
  'precinct',
  'contest',
  'constituency',
  'revision',
  'symbol',
  'kid',
  'supersedes',
  'why',
  'source',
  'at',
  'settlement',
] as const;

const insert = statement((row: OfferedTable) =>
  sql
    .insertInto('offered')
    .values({
      hash: row.hash,
      precinct: row.precinct,
      contest: row.contest,
      constituency: row.constituency,
      revision: row.revision,
      symbol: row.symbol,
      kid: row.kid,
      supersedes: row.supersedes,
      why: row.why,
      bytes: row.bytes,
      source: row.source,
      at: row.at,
      seen_by: row.seen_by,
      settlement: row.settlement,
    })
    .onConflict((conflict) => conflict.column('hash').doNothing()),
);
const waiting = statement(() =>
  sql
    .selectFrom('offered')
    .select(columns)
    .where('settlement', 'is', null)
    .orderBy('precinct')
    .orderBy('contest')
    .orderBy('constituency')
    .orderBy('revision')
    .orderBy('hash'),
);
const ofCell = statement((cell: { precinct: number; contest: string; constituency: number }) =>
  sql
    .selectFrom('offered')
    .select(columns)
    .where('precinct', '=', cell.precinct)
    .where('contest', '=', cell.contest)
    .where('constituency', '=', cell.constituency)
    .orderBy('revision')
    .orderBy('hash'),
);
const byHash = statement((input: { hash: string }) =>
  sql.selectFrom('offered').selectAll().where('hash', '=', input.hash),
);
const see = statement((input: { hash: string; seen: string }) =>
  sql.updateTable('offered').set({ seen_by: input.seen }).where('hash', '=', input.hash),
);
const settle = statement((input: { hash: string; settlement: number }) =>
  sql.updateTable('offered').set({ settlement: input.settlement }).where('hash', '=', input.hash),
);
const insertSettlement = statement(
  (row: { precinct: number; contest: string; constituency: number; document: string; at: string }) =>
    sql.insertInto('settlements').values({
      id: nextId('settlements'),
      precinct: row.precinct,
      contest: row.contest,
      constituency: row.constituency,
      document: row.document,
      at: row.at,
    }),
);
const settlementColumns = ['id', 'precinct', 'contest', 'constituency', 'document', 'at'] as const;
const settlementsOfCell = statement((cell: { precinct: number; contest: string; constituency: number }) =>
  sql
    .selectFrom('settlements')
    .select(settlementColumns)
    .where('precinct', '=', cell.precinct)
    .where('contest', '=', cell.contest)
    .where('constituency', '=', cell.constituency)
    .orderBy('id'),
);
const allSettlements = statement(() => sql.selectFrom('settlements').select(settlementColumns).orderBy('id'));

/** Keeps what was offered; the same content once, however often it comes. @returns whether it is new */
export async function addOffered(tx: Tx, { bytes, ...rest }: NewOffered): Promise<boolean> {
  const row = { ...rest, bytes, at: tx.at, seen_by: '[]', settlement: null };
  return (await tx.run(insert, row)) === 1;
}

/** Everything that waits, ordered by precinct, contest, constituency, revision. */
export async function listWaiting(db: Reader): Promise<OfferedInfo[]> {
  return (await db.all(waiting, {})).map(asInfo);
}

/** Everything that was ever offered for a cell and not taken at once, settled or not. */
export async function listOffered(db: Reader, cell: ProtocolRef): Promise<OfferedInfo[]> {
  return (await db.all(ofCell, { ...cell })).map(asInfo);
}

export async function findOffered(db: Reader, hash: string): Promise<Offered | undefined> {
  const row = (await db.all(byHash, { hash }))[0];
  return row && { ...asInfo(row), bytes: row.bytes };
}

/** Those who were shown its numbers before it was taken: they cannot type its paper blind. */
export async function seenBy(db: Reader, hash: string): Promise<Result<string[], StoreCode>> {
  const text = (await db.all(byHash, { hash }))[0]?.seen_by ?? '[]';
  return parseDocument(text, seers, `offered/${hash}`);
}

export async function noteSeen(tx: Tx, hash: string, seen: readonly string[]): Promise<void> {
  await tx.run(see, { hash, seen: documentText([...seen], seers, `offered/${hash}`) });
}

/** Writes down how it was settled; `hashes` wait no longer. */
export async function addSettlement(
  tx: Tx,
  cell: ProtocolRef,
  how: Settlement,
  hashes: readonly string[],
): Promise<void> {
  const { precinct, contest, constituency } = cell;
  const document = documentText(how, settlement, 'settlements');
  const id = await tx.record(insertSettlement, { precinct, contest, constituency, document, at: tx.at });
  for (const hash of hashes) await tx.run(settle, { hash, settlement: id });
}

/** In the order they were made; of one cell, or of all. */
export async function listSettlements(db: Reader, cell?: ProtocolRef): Promise<Result<StoredSettlement[], StoreCode>> {
  const rows = cell === undefined ? await db.all(allSettlements, {}) : await db.all(settlementsOfCell, { ...cell });
  return parseAll(rows, ({ id, document, at, precinct, contest, constituency }) => {
    const parsed = parseDocument(document, settlement, `settlements/${id}`);
    const of = { precinct, contest, constituency, at };
    return parsed.ok ? { ok: true, value: { ...parsed.value, ...of } } : parsed;
  });
}

type Row = Omit<OfferedTable, 'bytes' | 'seen_by'>;

function asInfo({ contest, why, ...row }: Row): OfferedInfo {
  const { hash, precinct, constituency, revision, symbol, kid, supersedes, source, at, settlement: settled } = row;
  const of = { hash, precinct, constituency, revision, symbol, kid, supersedes, source, at, settlement: settled };
  return { ...of, contest, why: why as OfferedWhy };
}
