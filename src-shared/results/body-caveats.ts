/** The caveats of one decided body. */
import { type ProtocolRef } from '../protocol/payload.ts';
import { caveatKinds, type Caveat, type CaveatKind } from './caveats.ts';
import { isUnsigned } from './compute.ts';
import { type DecidedBody } from './body.ts';
import { type ProtocolEvidence } from './current.ts';

/** The gravest kind first, each in order of precincts. */
export function caveatsOf({ protocols, otherDefinition, conflicts, waiting, receipts }: DecidedBody): Caveat[] {
  const refs = (all: readonly ProtocolEvidence[]) => all.map(({ payload }) => payload);
  const returned = protocols.filter(({ hash }) => receipts.get(hash)?.payload.status === 'returned');
  const found: Record<CaveatKind, readonly ProtocolRef[]> = {
    conflict: conflicts,
    waiting,
    otherDefinition: refs(otherDefinition),
    returned: refs(returned),
    unsigned: refs(protocols.filter(isUnsigned)),
  };
  return caveatKinds.flatMap((kind) =>
    found[kind].map(({ precinct, contest, constituency }) => ({ kind, precinct, contest, constituency })),
  );
}
