/**
 * What everybody who reads a result must be told of the protocols it stands on, wherever its numbers stand: window, papers,
 * page, command line and verifier list the same.
 */
import type { ProtocolRef } from '../protocol/payload.ts';

export const caveatKinds = ['conflict', 'waiting', 'otherDefinition', 'returned', 'unsigned'] as const;
export type CaveatKind = (typeof caveatKinds)[number];
/**
 * - `conflict`: two signed contents, the paper has not decided yet
 * - `waiting`: its commission signed a correction that the commune has not taken yet
 * - `otherDefinition`: received and not counted, because a newer definition changed what it is of
 * - `returned`: counted, although it went back to its commission
 * - `unsigned`: counted, and no commission signed it
 */
export type Caveat = ProtocolRef & { readonly kind: CaveatKind };

/** By kind, the precincts: what a sentence names. */
export function caveatGroups(
  caveats: readonly Caveat[],
): { kind: CaveatKind; precincts: number[]; protocols: number }[] {
  return caveatKinds.flatMap((kind) => {
    const own = caveats.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const precincts = [...new Set(own.map(({ precinct }) => precinct))].sort((a, b) => a - b);
    return [{ kind, precincts, protocols: own.length }];
  });
}
