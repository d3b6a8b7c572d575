/** Quorums are data of the definition: the law that sets them changes between elections (domain §3.3b). */
import { z } from 'zod';
import { type MemberRole } from './primitives.ts';

/** At least so many members, and at least this part of those appointed: `{"members":3,"part":[1,2]}`. */
export const quorum = z.strictObject({
  members: z.int().min(1).max(20),
  part: z
    .tuple([z.int().min(0).max(20), z.int().min(1).max(20)])
    .refine(([of, whole]) => of <= whole, 'no more than the whole'),
});
export type Quorum = z.infer<typeof quorum>;

/** How many members of a commission it takes. */
export function membersNeeded({ members, part: [of, whole] }: Quorum, appointed: number): number {
  return Math.max(members, Math.ceil((appointed * of) / whole));
}

/** Whether those who are there may act for the commission: enough of them, the chair or the deputy among them. */
export function isQuorum(quorumAsked: Quorum, appointed: number, there: readonly { role: MemberRole }[]): boolean {
  return there.length >= membersNeeded(quorumAsked, appointed) && there.some(({ role }) => role !== 'member');
}
