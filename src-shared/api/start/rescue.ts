/** Rescue: a store that does not open as sound. */
import { z } from 'zod';
import { type ContestKind, payloadHash, precinctNumber } from '../../primitives.ts';
import { type DraftState } from '../../protocol/draft.ts';
import { type Failure } from '../../result.ts';
import { anyone, command, medium, query } from '../call.ts';

/** Which store of this computer: the package names election and commune. */
const storeOf = z.strictObject({ medium, issuerKid: payloadHash, precinct: precinctNumber.nullable() });
const storedName = z.string().regex(/^[\w.-]{1,60}$/);

/** One copy on this disk: when it was made, and what is in it; `problem` where it is not sound. */
export type CopyView = {
  id: string;
  madeAt: string;
  problem: Failure | null;
  holds: {
    rows: number;
    /** Instant of its last journal row. */
    lastAt: string;
    /** A commission's protocols in force. */
    protocols: { contest: ContestKind; constituency: number; revision: number; state: DraftState }[];
    /** A commune's protocols: received, and agreeing with the paper. */
    received: number;
    agreed: number;
  } | null;
};

/** What was moved out of its place; `code` says what was wrong with it, empty where nothing was. */
export type AsideView = { id: string; at: string; code: string; rows: number | null };

/** A store that may not be what it was, and what there is to put in its place. */
export type RescueView = {
  kind: 'precinct' | 'commune';
  /** Why it cannot be opened; null where it can. */
  problem: Failure | null;
  file: { path: string; bytes: number; changedAt: string } | null;
  /** What this computer saw of it last. */
  seen: { rows: number; at: string } | null;
  /** Newest first. */
  copies: CopyView[];
  aside: AsideView[];
  /** Nothing of it was signed or published, as far as anything here says. */
  mayStartAnew: boolean;
};

export const rescueCalls = {
  'rescue.look': query<RescueView>()(storeOf, anyone, ['media']),
  'rescue.restore': command<RescueView>()(z.strictObject({ ...storeOf.shape, copy: storedName }), anyone),
  'rescue.putBack': command<RescueView>()(z.strictObject({ ...storeOf.shape, aside: storedName }), anyone),
  'rescue.startAnew': command<RescueView>()(z.strictObject({ ...storeOf.shape, confirmed: z.literal(true) }), anyone),
} as const;
