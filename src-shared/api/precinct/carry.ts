/** Carry: the sealed file and its papers onto a medium. */
import { z } from 'zod';
import { type Failure } from '../../result.ts';
import { atPrecinct, command, draft, medium } from '../call.ts';
import { type ExportedView } from '../media.ts';

/** `paper`: why the readable copy is not among the files; the sealed file never waits for it. */
export type CarriedView = ExportedView & { paper: Failure | null };

export const carryCalls = {
  'carry.export': command<CarriedView>()(z.strictObject({ ...draft.shape, medium }), atPrecinct),
} as const;
