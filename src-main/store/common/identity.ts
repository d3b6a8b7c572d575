/** Whose a store of the night is: other kind, election, commune, precinct, mode or issuer is refused. */
import { z } from 'zod';
import { electionId, mode, precinctNumber, publicJwk, teryt } from '../../../src-shared/primitives.ts';
import { type Kind } from '../engine/kind.ts';

export const nightIdentity = z.strictObject({
  kind: z.enum(['precinct', 'commune']),
  mode,
  election: electionId,
  teryt,
  /** The commission's precinct; null in a commune's store. */
  precinct: precinctNumber.nullable(),
  issuer: publicJwk,
});
export type NightIdentity = z.infer<typeof nightIdentity>;

/** Each member has a column of its own. */
export const nightColumns: Kind<NightIdentity>['identity'] = {
  schema: nightIdentity,
  columns: ({ kind: _kind, issuer, ...members }) => ({ ...members, issuer: JSON.stringify(issuer) }),
  read: ({ kind, mode: of, election, teryt: commune, precinct, issuer }) => ({
    kind,
    mode: of,
    election,
    teryt: commune,
    precinct,
    issuer: parseJson(issuer),
  }),
};

/** For a kind that keeps its identity in one column. */
export function inOneColumn<I extends { readonly kind: string }>(schema: z.ZodType<I>): Kind<I>['identity'] {
  return {
    schema,
    columns: (identity) => ({ identity: JSON.stringify(identity) }),
    read: ({ identity }) => parseJson(identity),
  };
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
