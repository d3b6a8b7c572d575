/** Quorums are data of the definition: the law that sets them changes between elections (docs/domain.md, "Quorums"). */
import type { MemberRole } from '../primitives.ts';

/** At least so many members, and at least this part of those appointed: `{"members":3,"part":[1,2]}`. */
export type Quorum = { readonly members: number; readonly part: readonly [of: number, whole: number] };

/** How many members of a commission it takes. */
export function membersNeeded({ members, part: [of, whole] }: Quorum, appointed: number): number {
  return Math.max(members, Math.ceil((appointed * of) / whole));
}

/** Whether those who are there may act for the commission: enough of them, the chair or the deputy among them. */
export function isQuorum(asked: Quorum, appointed: number, there: readonly { role: MemberRole }[]): boolean {
  return there.length >= membersNeeded(asked, appointed) && there.some(({ role }) => role !== 'member');
}
