/** Papers: drawn, and the final print that freezes. */
import { z } from 'zod';
import { atPrecinct, command, decided, draft } from '../call.ts';
import { type ProtocolView } from './protocol.ts';

/** `view`: the protocol, which knows since when somebody has its final paper. */
export type PrintedView = { name: string; pages: number; base64: string; view: ProtocolView };

export const papersCalls = {
  'papers.print': command<PrintedView>()(
    // which there are says who draws them (`src-main/precinct/common/draw.ts`)
    z.strictObject({ ...draft.shape, document: z.string().max(30) }),
    atPrecinct,
  ),
  'papers.freeze': command<ProtocolView>()(decided, atPrecinct),
  /** Way out of a frozen, unsigned protocol that cannot be printed or was altered on the disk. */
  'papers.unfreeze': command<ProtocolView>()(decided, atPrecinct),
} as const;
