/** Publish: the result onto a medium, sealed or not. */
import { z } from 'zod';
import { typedNote } from '../../primitives.ts';
import { coordinator, job, medium, nothing, query, unlocking } from '../call.ts';
import { type ExportedView } from '../media.ts';

export type CommuneKeyView = { medium: string; name: string };

export const publishCalls = {
  /** Key files of the commune on the media, for sealing what is published. */
  'publish.keys': query<CommuneKeyView[]>()(nothing, coordinator, ['media']),
  /** Without a key the result is published unsealed, as plain JSON. */
  'publish.export': job<ExportedView>()(
    z.strictObject({
      medium,
      note: typedNote,
      key: unlocking.nullable(),
    }),
    coordinator,
  ),
} as const;
