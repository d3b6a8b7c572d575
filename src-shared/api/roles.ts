/**
 * Who is at a window (docs/architecture.md, "One seam"). A key is no role: it is unlocked for one signing and locked
 * again.
 */
export const roles = ['commission', 'coordinator', 'helper', 'receiver', 'projector', 'issuer'] as const;
export type Role = (typeof roles)[number];
/** A session that has opened nothing yet is `nobody`. */
export type Caller = Role | 'nobody';
