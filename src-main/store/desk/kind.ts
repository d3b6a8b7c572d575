/** One of each machine, whatever election: who may sit down here, and whom the machine trusts. */
import { z } from 'zod';
import { inOneColumn } from '../common/identity.ts';
import { beginning } from '../common/steps.ts';
import { type Kind } from '../engine/kind.ts';

const identity = z.strictObject({ kind: z.literal('desk') });
export type DeskIdentity = z.infer<typeof identity>;

export const desk: Kind<DeskIdentity> = { steps: beginning, keys: {}, boundSince: 1, identity: inOneColumn(identity) };
