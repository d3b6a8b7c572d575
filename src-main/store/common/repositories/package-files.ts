/** The trusted package as it was taken: sealed files of issuer and commune, byte by byte. */
import { type ContestKind } from '../../../../src-shared/primitives.ts';
import { type PayloadType } from '../../../../src-shared/sealed/payloads.ts';
import { statement, unsaidFirst } from '../../engine/statement.ts';
import { type Reader, type Tx } from '../../engine/transaction.ts';
import { type PackageFilesTable, sql } from '../tables.ts';

/** A numbered file of the package; the higher number of a type (and contest) is the one in force. */
export type PackageFile = {
  /** Of the payload, base64url. */
  readonly hash: string;
  readonly type: Extract<PayloadType, 'mandate' | 'contest' | 'definition' | 'roster'>;
  readonly number: number;
  readonly contest: ContestKind | null;
  readonly bytes: Uint8Array;
};

const upsert = statement((row: PackageFilesTable) =>
  sql
    .insertInto('package_files')
    .values({
      hash: row.hash,
      type: row.type,
      number: row.number,
      contest: row.contest,
      bytes: row.bytes,
      at: row.at,
    })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ bytes: row.bytes, at: row.at })),
);
const every = statement(() =>
  sql
    .selectFrom('package_files')
    .select(['hash', 'type', 'number', 'contest', 'bytes'])
    .orderBy('type')
    .orderBy('contest', unsaidFirst)
    .orderBy('number'),
);

const newestOf = statement((input: { type: string }) =>
  sql
    .selectFrom('package_files')
    .select((row) => row.fn.max('number').as('number'))
    .where('type', '=', input.type),
);

/** The highest number held of a type; 0 where there is none. */
export async function newestNumber(db: Reader, type: PackageFile['type']): Promise<number> {
  return (await db.all(newestOf, { type }))[0]?.number ?? 0;
}

/** Of one content the bytes given last stay: the same content is signed again where the key that signed it was replaced. */
export async function addPackageFile(tx: Tx, file: PackageFile): Promise<void> {
  await tx.run(upsert, { ...file, bytes: file.bytes, at: tx.at });
}

/** Ordered by type, contest and rising number. Whether they hold is for the chain of trust to say, again at each opening. */
export async function listPackageFiles(db: Reader): Promise<PackageFile[]> {
  const rows = await db.all(every, {});
  return rows.map((row) => ({
    ...row,
    type: row.type as PackageFile['type'],
    contest: row.contest,
  }));
}
