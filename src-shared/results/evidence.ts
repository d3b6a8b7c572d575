/** From judged files to what a result may stand on: the same for the command line and for the offline verifier. */
import { protocolKey } from '../protocol/payload.ts';
import { type Judged, type VerdictCode } from '../sealed/verdict.ts';
import { type ProtocolEvidence, type ReceiptEvidence } from './compute.ts';
import { type Found } from './verify-results.ts';

/**
 * The genuine protocols and receipts of one definition. What the commune received counts, whatever else lies beside it and
 * in whatever order it was read: a protocol whose key was revoked since (contracts.md §2), or that contradicts another
 * genuine one, stands where a receipt names it. Its own verdict still says what is the matter.
 * @param definition hash of the package's definition
 */
export function genuineEvidence(judged: readonly Judged[], definition: string): Found {
  const receipts: ReceiptEvidence[] = [];
  for (const { verdict, opened } of judged)
    if (verdict.ok && opened?.payload.type === 'receipt' && opened.payload.definition === definition)
      receipts.push({ hash: opened.hash, payload: opened.payload });
  const received = new Set(receipts.map(({ payload }) => payload.protocol));

  const protocols: ProtocolEvidence[] = [];
  for (const { verdict, opened } of judged) {
    if (!opened || !(verdict.ok || (mayHaveBeenReceived(verdict.code) && received.has(opened.hash)))) continue;
    const { hash, payload } = opened;
    if (payload.type === 'protocol' || payload.type === 'emergency-protocol')
      if (payload.definition === definition) protocols.push({ hash, payload });
  }
  const counted = protocols.filter(({ hash }) => received.has(hash));
  return { protocols: protocols.filter((one) => received.has(one.hash) || !isOutdone(one, counted)), receipts };
}

function mayHaveBeenReceived(code: VerdictCode): boolean {
  return code === 'key-revoked' || code === 'conflicting-revision';
}

/** Another content of a received revision, or one that replaces something else than what was received. */
function isOutdone({ payload: one }: ProtocolEvidence, received: readonly ProtocolEvidence[]): boolean {
  const [key, { revision, supersedes }] = [protocolKey(one), one];
  return received.some(({ hash, payload }) => {
    if (protocolKey(payload) !== key) return false;
    return payload.revision === revision || (payload.revision === revision - 1 && hash !== supersedes);
  });
}
