/** How one counted protocol stands: disputed before anything else, whatever was found of its paper earlier. */
import { protocolKey } from '../protocol/payload.ts';
import { type Receipt } from '../sealed/payloads.ts';
import { type DecidedBody } from './body.ts';
import { type ProtocolEvidence } from './current.ts';

/** `conflict`: two contents were signed; `waiting`: a correction of it waits for consent; else what its receipt says. */
export type ProtocolStanding = 'conflict' | 'waiting' | Receipt['status'];

export function standingOf(
  { conflicts, waiting, receipts }: Pick<DecidedBody, 'conflicts' | 'waiting' | 'receipts'>,
  { hash, payload }: ProtocolEvidence,
): ProtocolStanding {
  const isIts = (one: Parameters<typeof protocolKey>[0]) => protocolKey(one) === protocolKey(payload);
  if (conflicts.some(isIts)) return 'conflict';
  const status = receipts.get(hash)?.payload.status ?? 'received';
  return status !== 'returned' && waiting.some(isIts) ? 'waiting' : status;
}
