/** From judged files to what a result may stand on: the same for the command line and for the offline verifier. */
import { protocolKey } from '../protocol/payload.ts';
import { type Judged } from '../sealed/verdict.ts';
import { type ProtocolEvidence, type ReceiptEvidence } from './compute.ts';
import { type Found } from './verify-results.ts';

/**
 * The genuine protocols and receipts of one definition. A protocol whose key was revoked counts where a receipt of the
 * commune names it: what was received before stays (contracts.md §2), and its own verdict still says so.
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
    const stands = verdict.ok || (verdict.code === 'key-revoked' && opened && received.has(opened.hash));
    if (!stands || !opened) continue;
    const { hash, payload } = opened;
    if (payload.type === 'protocol' || payload.type === 'emergency-protocol')
      if (payload.definition === definition) protocols.push({ hash, payload });
  }
  return { protocols: protocols.filter((one) => !isOutdone(one, protocols, received)), receipts };
}

/** Of two contents of one revision the one counts that the commune received, whichever file was read first. */
function isOutdone(one: ProtocolEvidence, all: readonly ProtocolEvidence[], received: ReadonlySet<string>): boolean {
  if (received.has(one.hash)) return false;
  const [key, { revision }] = [protocolKey(one.payload), one.payload];
  return all.some(({ hash, payload }) => {
    return received.has(hash) && payload.revision === revision && protocolKey(payload) === key;
  });
}
