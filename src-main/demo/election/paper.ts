import { type KnownField } from '../../../src-shared/forms/vocabulary.ts';
import { type KnownContest } from '../../../src-shared/primitives.ts';
import { type ProtocolRef, type ProtocolResults } from '../../../src-shared/protocol/payload.ts';

/** What stands on the paper of one protocol. `values` holds every item; a form takes those it has. */
export type DemoProtocol = ProtocolRef & {
  readonly contest: KnownContest;
  readonly values: Readonly<Record<KnownField, number>>;
  readonly results: ProtocolResults;
  /** Voters who refused this ballot, as the voter list notes. */
  readonly refusals: number;
};
