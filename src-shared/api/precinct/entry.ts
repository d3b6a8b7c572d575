/** Entry: the numbers, typed twice and read again where they differ. */
import { z } from 'zod';
import { typedLine, typedReason } from '../../primitives.ts';
import { numberPath, typedNumber } from '../../protocol/draft.ts';
import { atPrecinct, command, decided, draft, numbersOver, query, type SavedView } from '../call.ts';
import { protocolActs } from '../events.ts';
import { type FindingView, type ProtocolView } from './protocol.ts';

const oneOrTwo = z.union([z.literal(1), z.literal(2)]);

export const entryCalls = {
  'entry.begin': command<ProtocolView>()(
    z.strictObject({ ...decided.shape, entry: oneOrTwo, by: typedLine }),
    atPrecinct,
  ),
  'entry.saveNumbers': command<SavedView>()(
    z.strictObject({ ...draft.shape, entry: oneOrTwo, ...numbersOver }),
    atPrecinct,
  ),
  /** Findings over one section's fields, for the box on top after «Dalej». */
  'entry.findings': query<FindingView[]>()(draft, atPrecinct, protocolActs),
  'entry.finish': command<ProtocolView>()(z.strictObject({ ...decided.shape, entry: oneOrTwo }), atPrecinct),
  'entry.reopenFirst': command<ProtocolView>()(decided, atPrecinct),
  'entry.resolve': command<ProtocolView>()(
    z.strictObject({ ...decided.shape, path: numberPath, value: typedNumber.unwrap(), by: typedLine }),
    atPrecinct,
  ),
  'entry.amend': command<ProtocolView>()(
    z.strictObject({
      ...decided.shape,
      paths: z.array(numberPath).min(1).max(1000),
      reason: typedReason,
      by: typedLine,
    }),
    atPrecinct,
  ),
} as const;
