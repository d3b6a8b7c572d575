/** Notes: remarks, positions, who is present, hours, refusals. */
import { z } from 'zod';
import { count, instant, typedText } from '../../primitives.ts';
import { attendance } from '../../protocol/payload.ts';
import { TEXT_LIMIT } from '../../text/limits.ts';
import { atPrecinct, command, decided, draft, type SavedView } from '../call.ts';
import { type ProtocolView } from './protocol.ts';

const wordsOver = { text: typedText, was: z.string().max(TEXT_LIMIT) };
const theDay = { attendance, opened: instant.nullable(), closed: instant.nullable() };

export const notesCalls = {
  'notes.saveRemark': command<SavedView>()(
    z.strictObject({ ...draft.shape, remark: z.string().max(40), ...wordsOver }),
    atPrecinct,
  ),
  'notes.savePosition': command<SavedView>()(
    z.strictObject({ ...draft.shape, rule: z.string().max(5), ...wordsOver }),
    atPrecinct,
  ),
  'notes.saveAttendance': command<SavedView>()(
    z.strictObject({ ...draft.shape, ...theDay, was: z.strictObject(theDay) }),
    atPrecinct,
  ),
  /** Attendance and hours as another protocol of the precinct has them. */
  'notes.carryAttendance': command<ProtocolView>()(
    z.strictObject({ ...decided.shape, from: draft.shape.id }),
    atPrecinct,
  ),
  /** Voters who refused this ballot. */
  'notes.saveRefusals': command<SavedView>()(
    z.strictObject({ ...draft.shape, refusals: count.nullable(), was: count.nullable() }),
    atPrecinct,
  ),
} as const;
