/** Sealed files received or made: the bytes as they came, and beside them what the board asks for. */
import { type ProtocolRef } from '../../../../src-shared/protocol/payload.ts';
import { type PayloadType } from '../../../../src-shared/sealed/payloads.ts';
import { statement, unsaidFirst } from '../../engine/statement.ts';
import { type Reader, type Tx } from '../../engine/transaction.ts';
import { type SealedColumns } from '../sealed-rows.ts';
import { type SealedTable, sql } from '../tables.ts';

export type SealedStatus = 'current' | 'superseded';

/** What is known of a sealed file without opening it. */
export type SealedInfo = SealedColumns & {
  /** Of the payload, base64url. */
  readonly hash: string;
  readonly type: PayloadType;
  readonly symbol: string | null;
  readonly kid: string;
  /** Path or name of where it came from. */
  readonly source: string;
  readonly at: string;
  readonly status: SealedStatus;
  /** Why it must be compared with the paper although it stays, such as `key-revoked`; else null. */
  readonly flag: string | null;
};
export type SealedFile = SealedInfo & { readonly bytes: Uint8Array };
export type NewSealedFile = Omit<SealedFile, 'at' | 'status' | 'flag'>;

const infoColumns = [
  'hash',
  'type',
  'precinct',
  'contest',
  'constituency',
  'revision',
  'report',
  'symbol',
  'kid',
  'source',
  'at',
  'status',
  'flag',
] as const;
const protocols = ['protocol', 'emergency-protocol'];
const PAGE = 100;

const insert = statement((row: SealedTable) =>
  sql.insertInto('sealed').values({
    hash: row.hash,
    type: row.type,
    precinct: row.precinct,
    contest: row.contest,
    constituency: row.constituency,
    revision: row.revision,
    report: row.report,
    symbol: row.symbol,
    kid: row.kid,
    bytes: row.bytes,
    source: row.source,
    at: row.at,
    status: row.status,
    flag: row.flag,
  }),
);
const supersede = statement((input: { hash: string }) =>
  sql.updateTable('sealed').set({ status: 'superseded' }).where('hash', '=', input.hash),
);
const restore = statement((input: { hash: string }) =>
  sql.updateTable('sealed').set({ status: 'current' }).where('hash', '=', input.hash),
);
const flag = statement((input: { hash: string; flag: string | null }) =>
  sql.updateTable('sealed').set({ flag: input.flag }).where('hash', '=', input.hash),
);
const mend = statement((input: Pick<SealedTable, 'hash' | 'bytes' | 'kid' | 'source'>) =>
  sql
    .updateTable('sealed')
    .set({ bytes: input.bytes, kid: input.kid, source: input.source })
    .where('hash', '=', input.hash),
);
const byHash = statement((input: { hash: string }) =>
  sql.selectFrom('sealed').selectAll().where('hash', '=', input.hash),
);
const infoByHash = statement((input: { hash: string }) =>
  sql.selectFrom('sealed').select(infoColumns).where('hash', '=', input.hash),
);
const currentOfCell = statement((cell: { precinct: number; contest: string; constituency: number }) =>
  sql
    .selectFrom('sealed')
    .select(infoColumns)
    .where('type', 'in', protocols)
    .where('status', '=', 'current')
    .where('precinct', '=', cell.precinct)
    .where('contest', '=', cell.contest)
    .where('constituency', '=', cell.constituency),
);
const currentProtocols = statement(() =>
  sql
    .selectFrom('sealed')
    .select(infoColumns)
    .where('type', 'in', protocols)
    .where('status', '=', 'current')
    .orderBy('precinct')
    .orderBy('contest')
    .orderBy('constituency'),
);
const revisionsOfCell = statement((cell: { precinct: number; contest: string; constituency: number }) =>
  sql
    .selectFrom('sealed')
    .select(infoColumns)
    .where('type', 'in', protocols)
    .where('precinct', '=', cell.precinct)
    .where('contest', '=', cell.contest)
    .where('constituency', '=', cell.constituency)
    .orderBy('revision')
    .orderBy('hash'),
);
const ofType = statement((input: { type: string }) =>
  sql
    .selectFrom('sealed')
    .select(infoColumns)
    .where('type', '=', input.type)
    .orderBy('precinct', unsaidFirst)
    .orderBy('contest', unsaidFirst)
    .orderBy('constituency', unsaidFirst)
    .orderBy('revision', unsaidFirst)
    .orderBy('hash'),
);
const count = statement(() => sql.selectFrom('sealed').select((row) => row.fn.countAll<number>().as('files')));
const pageOfType = statement((input: { type: string; status: string; after: string; limit: number }) =>
  sql
    .selectFrom('sealed')
    .selectAll()
    .where('type', '=', input.type)
    .where('status', '=', input.status)
    .where('hash', '>', input.after)
    .orderBy('hash')
    .limit(input.limit),
);

/**
 * Adds a file as the current one. Of protocols each cell (precinct, contest, constituency) has at most one current:
 * supersede the older one first, in the same transaction.
 */
export async function addSealed(tx: Tx, file: NewSealedFile, status: SealedStatus = 'current'): Promise<void> {
  await tx.run(insert, { ...file, at: tx.at, status, flag: null });
}

/** Puts bytes of the same payload in place of those that no longer open; when it was received and where it stands stay. */
export async function mendSealed(tx: Tx, file: Pick<SealedFile, 'hash' | 'bytes' | 'kid' | 'source'>): Promise<void> {
  const { hash, kid, source } = file;
  await tx.run(mend, { hash, kid, source, bytes: file.bytes });
}

export async function supersedeSealed(tx: Tx, hash: string): Promise<void> {
  await tx.run(supersede, { hash });
}

/** Makes one that was superseded stand again: supersede the one in its cell first, in the same transaction. */
export async function restoreSealed(tx: Tx, hash: string): Promise<void> {
  await tx.run(restore, { hash });
}

/** Marks a file for comparison with the paper, or takes the mark away with null. */
export async function flagSealed(tx: Tx, hash: string, reason: string | null): Promise<void> {
  await tx.run(flag, { hash, flag: reason });
}

export async function findSealed(db: Reader, hash: string): Promise<SealedFile | undefined> {
  return (await db.all(byHash, { hash }))[0] as SealedFile | undefined;
}

export async function findSealedInfo(db: Reader, hash: string): Promise<SealedInfo | undefined> {
  return (await db.all(infoByHash, { hash }))[0] as SealedInfo | undefined;
}

/** The protocol, signed or typed in an emergency, that now stands in a cell of the board. */
export async function currentProtocol(db: Reader, cell: ProtocolRef): Promise<SealedInfo | undefined> {
  return (await db.all(currentOfCell, { ...cell }))[0] as SealedInfo | undefined;
}

/** Every cell of the board that is filled, ordered by precinct, contest, constituency. */
export async function listCurrentProtocols(db: Reader): Promise<SealedInfo[]> {
  return (await db.all(currentProtocols, {})) as SealedInfo[];
}

/** What stands now, by `protocolKey`. */
export async function currentByCell(db: Reader): Promise<Map<string, SealedInfo>> {
  const current = await listCurrentProtocols(db);
  return new Map(current.map((info) => [`${info.precinct}/${info.contest}/${info.constituency}`, info]));
}

/** All that was ever taken for a cell, oldest revision first. */
export async function listRevisions(db: Reader, cell: ProtocolRef): Promise<SealedInfo[]> {
  return (await db.all(revisionsOfCell, { ...cell })) as SealedInfo[];
}

export async function listSealed(db: Reader, type: PayloadType): Promise<SealedInfo[]> {
  return (await db.all(ofType, { type })) as SealedInfo[];
}

/** How many files were ever taken; none is taken away. */
export async function countSealed(db: Reader): Promise<number> {
  return (await db.all(count, {}))[0]?.files ?? 0;
}

/** Whole files of one type, ordered by hash, a page at a time so that memory stays flat. */
export async function* eachSealed(
  db: Reader,
  type: PayloadType,
  status: SealedStatus = 'current',
): AsyncGenerator<SealedFile> {
  let after = '';
  for (;;) {
    const page = (await db.all(pageOfType, { type, status, after, limit: PAGE })) as SealedFile[];
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.hash;
  }
}
