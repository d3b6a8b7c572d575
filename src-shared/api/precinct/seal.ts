/** Seal: signed with a personal key. */
import { z } from 'zod';
import { atMost } from '../../primitives.ts';
import { version } from '../../protocol/seen.ts';
import { atPrecinct, command, draft, nothing, query, unlocking } from '../call.ts';
import { type ProtocolView } from './protocol.ts';

export type CredentialView = { medium: string; name: string; role: 'chair' | 'deputy'; holder: string };

export const sealCalls = {
  'seal.keys': query<CredentialView[]>()(nothing, atPrecinct, ['media']),
  /** One unlocking signs exactly these documents; the key is locked again before the answer. */
  'seal.sign': command<ProtocolView[]>()(
    z
      .strictObject({
        ids: z.array(draft.shape.id).min(1).max(20),
        seen: atMost(20, z.record(draft.shape.id, version)),
        key: unlocking,
      })
      .refine(({ ids, seen: of }) => ids.every((id) => Object.hasOwn(of, id)), 'the version seen of each'),
    atPrecinct,
  ),
  /** Stops a signing under way: what is not on the disk yet is not signed. */
  'seal.cancel': command<null>()(nothing, atPrecinct),
} as const;
