/** Papers: drawn, and the final print that freezes. */
import { z } from 'zod';
import { documents } from '../../language/pl/ui/kit.ts';
import { atPrecinct, command, decided, draft } from '../call.ts';
import { type ProtocolView } from './protocol.ts';

/** `view`: the protocol, which knows since when somebody has its final paper. */
export type PrintedView = { name: string; pages: number; base64: string; view: ProtocolView };

/** Every document has its button, and its words name it. */
export type DocumentKind = keyof typeof documents.make;
const kinds = Object.keys(documents.make) as DocumentKind[];

export const papersCalls = {
  'papers.print': command<PrintedView>()(z.strictObject({ ...draft.shape, document: z.enum(kinds) }), atPrecinct),
  'papers.freeze': command<ProtocolView>()(decided, atPrecinct),
  /** Way out of a frozen, unsigned protocol that cannot be printed or was altered on the disk. */
  'papers.unfreeze': command<ProtocolView>()(decided, atPrecinct),
} as const;
