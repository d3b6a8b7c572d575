/** Keyboard: who types. */
import { z } from 'zod';
import { typedLine } from '../../primitives.ts';
import { atPrecinct, command, nothing } from '../call.ts';

/** Who is at the keyboard of this window now. */
export type KeyboardView = { by: string };

export const keyboardCalls = {
  /** Who is at the keyboard: a member, an operator, or whoever else types; asked again after ten quiet minutes. */
  'keyboard.take': command<KeyboardView>()(z.strictObject({ by: typedLine }), atPrecinct),
  'keyboard.leave': command<null>()(nothing, atPrecinct),
} as const;
