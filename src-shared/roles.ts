/** Who is at a window (architecture.md, decision 4). `chair`: a commission whose chair's or deputy's key is unlocked. */
export const roles = ['commission', 'chair', 'coordinator', 'helper', 'receiver', 'projector', 'issuer'] as const;
export type Role = (typeof roles)[number];
/** A session that has opened nothing yet is `nobody`. */
export type Caller = Role | 'nobody';
