/**
 * Which protocols drawn up under an older definition still stand under the one in force (docs/decisions/older-definitions.md):
 * those of which nothing changed that their numbers depend on.
 */
import { expectedProtocols, findPrecinct, type Definition } from '../../definition/definition.ts';
import { protocolKey, type ProtocolRef } from '../../protocol/payload.ts';
import { canonicalBytes } from '../canonical.ts';
import { encodeBase64url } from '../encoding/base64url.ts';
import type { Contest } from '../../definition/contest.ts';
import type { ContestKind } from '../../primitives.ts';
import type { Opened } from '../open.ts';

type Contests = ReadonlyMap<ContestKind, Opened<Contest>>;

/** Keys of the protocols ({@link protocolKey}) that pass from `older` over to `inForce`. */
export function passingOver(older: Definition, inForce: Definition, contests: Contests): Set<string> {
  const same = new Set(
    inForce.contests
      .filter(({ contest, hash }) => hashIn(older, contest) === hash && sameForm(older, inForce, contests.get(contest)))
      .map(({ contest }) => contest),
  );
  const before = new Set(expectedProtocols(older).map(protocolKey));
  return new Set(
    expectedProtocols(inForce)
      .filter((ref) => same.has(ref.contest) && before.has(protocolKey(ref)) && samePrecinct(older, inForce, ref))
      .map(protocolKey),
  );
}

/** The hash of a contest holds everything in it: constituencies, seats, lists, who stands and who was struck out. */
function hashIn({ contests }: Definition, contest: ContestKind): string | undefined {
  return contests.find((one) => one.contest === contest)?.hash;
}

function sameForm(older: Definition, inForce: Definition, contest: Opened<Contest> | undefined): boolean {
  const [before, now] = [older, inForce].map(({ forms }) => forms.find(({ id }) => id === contest?.payload.form));
  return before !== undefined && now !== undefined && textOf(before) === textOf(now);
}

/** The address of the polling station or its commission may be put right; who votes there, and how, may not change. */
function samePrecinct(older: Definition, inForce: Definition, { precinct }: ProtocolRef): boolean {
  const [before, now] = [older, inForce].map((one) => findPrecinct(one, precinct));
  return before?.type === now?.type && before?.postalVoting === now?.postalVoting;
}

function textOf(value: unknown): string {
  return encodeBase64url(canonicalBytes(value));
}
