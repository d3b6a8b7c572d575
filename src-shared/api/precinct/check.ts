/** Check: the protocol read aloud. */
import { z } from 'zod';
import { typedLine } from '../../primitives.ts';
import { atPrecinct, command, decided } from '../call.ts';
import { type ProtocolView } from './protocol.ts';

export const checkCalls = {
  'check.confirmReading': command<ProtocolView>()(z.strictObject({ ...decided.shape, by: typedLine }), atPrecinct),
} as const;
