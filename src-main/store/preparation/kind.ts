/** One of each election: what leads to a package. It meets the night only through the signed package and the sealed results. */
import { z } from 'zod';
import { electionId, mode, teryt } from '../../../src-shared/primitives.ts';
import { inOneColumn } from '../common/identity.ts';
import { beginning } from '../common/steps.ts';
import { type Kind } from '../engine/kind.ts';

const identity = z.strictObject({ kind: z.literal('preparation'), mode, election: electionId, teryt });
export type PreparationIdentity = z.infer<typeof identity>;

export const preparation: Kind<PreparationIdentity> = {
  steps: beginning,
  keys: {},
  boundSince: 1,
  identity: inOneColumn(identity),
};
