/**
 * What everybody who reads a result must be told of the protocols it stands on, wherever its numbers stand: window, papers,
 * page, command line and verifier list the same.
 */
import { protocolKey, type ProtocolRef } from '../protocol/payload.ts';
import { isUnsigned, type DecidedBody } from './compute.ts';
import { type ProtocolEvidence } from './current.ts';

export const caveatKinds = ['conflict', 'otherDefinition', 'returned', 'unsigned'] as const;
export type CaveatKind = (typeof caveatKinds)[number];
/**
 * - `conflict`: two signed contents, the paper has not decided yet
 * - `otherDefinition`: received and not counted, because a newer definition changed what it is of
 * - `returned`: counted, although it went back to its commission
 * - `unsigned`: counted, and no commission signed it
 */
export type Caveat = ProtocolRef & { readonly kind: CaveatKind };

/** The gravest kind first, each in order of precincts. @param constituency only what lies in it */
export function caveatsOf(
  { protocols, otherDefinition, conflicts, receipts }: DecidedBody,
  constituency?: number,
): Caveat[] {
  const refs = (all: readonly ProtocolEvidence[]) => all.map(({ payload }) => payload);
  const returned = protocols.filter(({ hash }) => receipts.get(hash)?.payload.status === 'returned');
  const found: Record<CaveatKind, readonly ProtocolRef[]> = {
    conflict: conflicts,
    otherDefinition: refs(otherDefinition),
    returned: refs(returned),
    unsigned: refs(protocols.filter(isUnsigned)),
  };
  return caveatKinds.flatMap((kind) =>
    found[kind]
      .filter((one) => constituency === undefined || one.constituency === constituency)
      .map(({ precinct, contest, constituency: own }) => ({ kind, precinct, contest, constituency: own })),
  );
}

/** By kind, the precincts: what a sentence names. */
export function caveatGroups(
  caveats: readonly Caveat[],
): { kind: CaveatKind; precincts: number[]; protocols: number }[] {
  return caveatKinds.flatMap((kind) => {
    const own = caveats.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const precincts = [...new Set(own.map(({ precinct }) => precinct))].sort((a, b) => a - b);
    return [{ kind, precincts, protocols: new Set(own.map(protocolKey)).size }];
  });
}
