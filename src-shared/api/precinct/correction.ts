/** Correction: a fault found after the final print begins a new revision. */
import { z } from 'zod';
import { typedPersons, typedReason } from '../../primitives.ts';
import { atPrecinct, command, decided } from '../call.ts';
import { type ProtocolView } from './protocol.ts';

export const correctionCalls = {
  'correction.revise': command<ProtocolView>()(
    z.strictObject({ ...decided.shape, reason: typedReason, persons: typedPersons }),
    atPrecinct,
  ),
} as const;
