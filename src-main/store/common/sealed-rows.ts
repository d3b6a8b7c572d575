/** What a store keeps of a sealed file beside its bytes. Files say themselves what they are: the columns must say the same, and the newest one must hold. */
import { hash as digest } from 'node:crypto';
import { type ContestKind, type ReportKind } from '../../../src-shared/primitives.ts';
import { type ProtocolRef } from '../../../src-shared/protocol/payload.ts';
import { type Payload, type PayloadOf, type PayloadType } from '../../../src-shared/sealed/payloads.ts';
import { type Runner } from '../engine/connection.ts';
import { statement } from '../engine/statement.ts';
import { type SealedTable, sql } from './tables.ts';

/** What stands beside the bytes of a sealed file, so that it is found without opening it. */
export type SealedColumns = {
  readonly precinct: number | null;
  readonly contest: ContestKind | null;
  readonly constituency: number | null;
  /** Revision of a protocol, number of a report, else null. */
  readonly revision: number | null;
  readonly report: ReportKind | null;
};
/** The columns a payload asks for; and the way back, to its place among its likes as `sealed/verdict.ts` names it. */
type Keeping<P> = {
  readonly columns: (payload: P) => SealedColumns;
  readonly slot: (columns: SealedColumns) => { readonly slot: string; readonly revision: number };
};

const cell = (type: 'protocol' | 'emergency-protocol'): Keeping<ProtocolRef & { readonly revision: number }> => ({
  columns: ({ precinct, contest, constituency, revision }) => ({
    precinct,
    contest,
    constituency,
    revision,
    report: null,
  }),
  slot: ({ precinct, contest, constituency, revision }) => ({
    slot: `${type}/${precinct}/${contest}/${constituency}`,
    revision: revision ?? 1,
  }),
});

/** What a store keeps, and how; null: such a file gets its verdict and stays where it is. */
const keepings: { readonly [T in PayloadType]: Keeping<PayloadOf<T>> | null } = {
  protocol: cell('protocol'),
  'emergency-protocol': cell('emergency-protocol'),
  report: {
    columns: ({ precinct, number, kind }) => ({
      precinct,
      contest: null,
      constituency: null,
      revision: number,
      report: kind,
    }),
    slot: ({ precinct, report, revision }) => ({ slot: `report/${precinct}/${report}/${revision}`, revision: 1 }),
  },
  mandate: null,
  contest: null,
  definition: null,
  roster: null,
  receipt: null,
  bundle: null,
  results: null,
};

export const keptTypes = (Object.keys(keepings) as PayloadType[]).filter((type) => keepings[type] !== null);

/** The columns of a payload that is kept; undefined where a store keeps none of its type. */
export function columnsOf(payload: Payload): SealedColumns | undefined {
  // each type stands beside its own function
  const keeping = keepings[payload.type] as Keeping<Payload> | null;
  return keeping?.columns(payload);
}

/** Where a row stands among its likes, and which edition it is. */
export function slotOfRow(row: SealedColumns & { readonly type: PayloadType }): ReturnType<Keeping<never>['slot']> {
  return keepings[row.type]?.slot(row) ?? { slot: row.type, revision: 1 };
}

/**
 * Only whether row and file are one and the same is asked here, of thousands at each opening; whether a file holds is for
 * `sealed/open.ts` to say, each time something is made of it.
 * @returns what does not fit; undefined where all does
 */
export function misfitOfSealed(row: SealedTable): string | undefined {
  const file = objectIn(row.bytes);
  const payload = Buffer.from(String(file['payload']), 'base64url');
  if (digest('sha256', payload, 'base64url') !== row.hash) return 'its bytes are of another content';
  const signatures = file['signatures'];
  const [signature] = (Array.isArray(signatures) ? signatures : []) as { protected?: string }[];
  if (objectIn(Buffer.from(signature?.protected ?? '', 'base64url'))['kid'] !== row.kid)
    return 'its bytes are signed by another key';
  const says = objectIn(payload);
  if (says['type'] !== row.type) return `its bytes say «${String(says['type'])}» of type`;
  const columns = Object.hasOwn(keepings, row.type) ? columnsOf(says as Payload) : undefined;
  const wrong = Object.entries(columns ?? {}).find(([name, value]) => row[name as keyof SealedColumns] !== value);
  return wrong && `its bytes say «${String(wrong[1])}» of ${wrong[0]}`;
}

/** Empty where the bytes are no JSON object. */
function objectIn(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

const outdated = statement(() =>
  sql
    .selectFrom('sealed as one')
    .select('one.hash')
    .where('one.type', '=', 'protocol')
    .where('one.status', '=', 'current')
    .where((row) =>
      row.exists(
        row
          .selectFrom('sealed as other')
          .select('other.hash')
          .where('other.type', '=', 'protocol')
          .whereRef('other.precinct', '=', 'one.precinct')
          .whereRef('other.contest', '=', 'one.contest')
          .whereRef('other.constituency', '=', 'one.constituency')
          .whereRef('other.revision', '>', 'one.revision'),
      ),
    )
    .orderBy('one.hash')
    .limit(1),
);

/** A signed protocol that counts although a higher revision of the same one is there; undefined where there is none. */
export async function outdatedInForce({ all }: Pick<Runner, 'all'>): Promise<string | undefined> {
  return (await all(outdated, {}))[0]?.hash;
}
