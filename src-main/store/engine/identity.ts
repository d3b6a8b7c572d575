/** Whose store this is. A store never changes hands: other kind, election, commune, precinct, mode or issuer is refused. */
import { z } from 'zod';
import { electionId, mode, precinctNumber, publicJwk, teryt } from '../../../src-shared/primitives.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { type StoreCode } from './failures.ts';
import { type Runner, sql, statement } from './statement.ts';

export const storeIdentitySchema = z.strictObject({
  kind: z.enum(['precinct', 'commune']),
  mode,
  election: electionId,
  teryt,
  /** The commission's precinct; null in a commune's store. */
  precinct: precinctNumber.nullable(),
  issuer: publicJwk,
});
export type StoreIdentity = z.infer<typeof storeIdentitySchema>;
export type StoreKind = StoreIdentity['kind'];

const members = ['kind', 'mode', 'election', 'teryt', 'precinct'] as const;

const readMeta = statement(() => sql.selectFrom('meta').selectAll());
const insertMeta = statement(
  (row: {
    kind: string;
    mode: string;
    election: string;
    teryt: string;
    precinct: number | null;
    issuer: string;
    created: string;
  }) =>
    sql.insertInto('meta').values({
      id: 1,
      kind: row.kind,
      mode: row.mode,
      election: row.election,
      teryt: row.teryt,
      precinct: row.precinct,
      issuer: row.issuer,
      created: row.created,
      journal_count: 0,
      journal_head: '',
    }),
);

export function writeIdentity(runner: Runner, identity: StoreIdentity, created: string): void {
  runner.run(insertMeta, { ...identity, issuer: JSON.stringify(identity.issuer), created });
}

/** Parsed like everything that crosses a boundary: a row may come from an older program or from a broken disk. */
export function readIdentity(runner: Runner, path: string): Result<StoreIdentity, StoreCode> {
  const row = runner.all(readMeta, {})[0];
  const parsed = storeIdentitySchema.safeParse(
    row && {
      kind: row.kind,
      mode: row.mode,
      election: row.election,
      teryt: row.teryt,
      precinct: row.precinct,
      issuer: parseJson(row.issuer),
    },
  );
  return parsed.success
    ? ok(parsed.data)
    : fail('store-damaged', 'The store does not say whose it is. Restore a copy.', path);
}

/** Compares what is found with what was asked for, and names the first member that differs. */
export function sameIdentity(
  found: StoreIdentity,
  wanted: Partial<StoreIdentity>,
  path: string,
): Result<null, StoreCode> {
  for (const member of members) {
    const want = wanted[member];
    if (want !== undefined && want !== found[member])
      return fail(
        'store-other',
        `The store ${path} is of ${member} «${found[member]}», not «${want}». Open the right store; this one was left as it is.`,
        member,
      );
  }
  if (wanted.issuer !== undefined && wanted.issuer.x !== found.issuer.x)
    return fail(
      'store-other',
      `The store ${path} trusts another issuer. Compare the fingerprints; the store was left as it is.`,
      'issuer',
    );
  return ok(null);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
