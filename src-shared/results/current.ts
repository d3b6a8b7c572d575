/** Of several editions of one protocol or receipt the one in force, whatever order they were read in and whatever a clock said. */
import { protocolKey, type EmergencyProtocolPayload, type ProtocolPayload } from '../protocol/payload.ts';
import { type Receipt } from '../sealed/payloads.ts';
import { symbolOfHash } from '../sealed/symbol.ts';

export type ProtocolEvidence = { readonly hash: string; readonly payload: ProtocolPayload | EmergencyProtocolPayload };
export type ReceiptEvidence = { readonly hash: string; readonly payload: Receipt };
/** Protocols and the receipts about them. */
export type Files = { readonly protocols: readonly ProtocolEvidence[]; readonly receipts: readonly ReceiptEvidence[] };

/**
 * Per cell the protocol that counts: what a chair or a deputy signed before what the commune typed in an emergency, of
 * those the highest revision. Ordered by precinct and constituency.
 */
export function currentProtocols(all: readonly ProtocolEvidence[]): ProtocolEvidence[] {
  const current = new Map<string, ProtocolEvidence>();
  for (const one of all) {
    const key = protocolKey(one.payload);
    const other = current.get(key);
    if (other === undefined || goesBefore(one, other)) current.set(key, one);
  }
  return [...current.values()].sort(
    (a, b) => a.payload.precinct - b.payload.precinct || a.payload.constituency - b.payload.constituency,
  );
}

/** Two contents of one revision contradict each other; which is taken must not depend on the order they were read in. */
function goesBefore(
  { hash, payload: one }: ProtocolEvidence,
  { hash: before, payload: other }: ProtocolEvidence,
): boolean {
  if (one.type !== other.type) return one.type === 'protocol';
  return one.revision === other.revision ? hash > before : one.revision > other.revision;
}

/** Per protocol, by its hash, the receipt of the highest number; one that says something false of its protocol is none. */
export function currentReceipts({ protocols, receipts }: Files): Map<string, ReceiptEvidence> {
  const named = new Map(protocols.map((one) => [one.hash, one]));
  const current = new Map<string, ReceiptEvidence>();
  for (const one of receipts) {
    const { protocol } = one.payload;
    if (!fitsProtocol(one, named.get(protocol))) continue;
    const other = current.get(protocol);
    if (other === undefined || isLater(one, other)) current.set(protocol, one);
  }
  return current;
}

function isLater(one: ReceiptEvidence, other: ReceiptEvidence): boolean {
  const [{ number }, { number: before }] = [one.payload, other.payload];
  return number === before ? one.hash > other.hash : number > before;
}

/**
 * Whether a receipt says nothing false of the protocol it names: the symbol follows from its hash; precinct, contest,
 * constituency and revision are those of the file, if it is here.
 */
export function fitsProtocol({ payload: receipt }: ReceiptEvidence, protocol: ProtocolEvidence | undefined): boolean {
  if (receipt.symbol !== symbolOfHash(receipt.protocol)) return false;
  if (protocol === undefined) return true;
  const { payload } = protocol;
  return protocolKey(receipt) === protocolKey(payload) && receipt.revision === payload.revision;
}
