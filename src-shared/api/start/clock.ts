/** Clock: the laptop’s beside the voting day. */
import { z } from 'zod';
import { type ClockVerdict } from '../../day/clock.ts';
import { type Mode, typedLine } from '../../primitives.ts';
import { atPrecinct, command, nothing, query, watching } from '../call.ts';

/** The laptop's clock beside the voting day. `confirmed`: people said that they go on all the same. */
export type ClockView = { now: string; votingDay: string; mode: Mode; verdict: ClockVerdict; confirmed: boolean };

export const clockCalls = {
  /** The laptop's clock beside the voting day; where real elections and the clock do not fit, somebody confirms it. */
  'clock.view': query<ClockView>()(nothing, [...atPrecinct, ...watching], ['clock-confirmed']),
  'clock.confirm': command<ClockView>()(z.strictObject({ by: typedLine }), atPrecinct),
} as const;
