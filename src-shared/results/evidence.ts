/** From judged files to what a result may stand on: the same for the command line and for the offline verifier. */
import { protocolKey } from '../protocol/payload.ts';
import { isDefinitionOf, type TrustedPackage } from '../sealed/trusted.ts';
import { isProtocol, type Judged } from '../sealed/verdict.ts';
import { fitsProtocol, type Files, type ProtocolEvidence, type ReceiptEvidence } from './current.ts';

/**
 * The genuine protocols and receipts of one package. What the commune received counts, whatever else lies beside it and
 * in whatever order it was read: a protocol whose key was revoked since (docs/formats.md, "Trust chain"), that
 * contradicts another genuine one, or that an older definition made and this one changed, is named where a receipt
 * names it. Its own verdict still says what is the matter.
 */
export function genuineEvidence(judged: readonly Judged[], pkg: TrustedPackage): Files {
  const genuine = judged.filter(
    ({ opened }) =>
      opened !== undefined && 'definition' in opened.payload && isDefinitionOf(pkg, opened.payload.definition),
  );
  const receipts: ReceiptEvidence[] = [];
  for (const { verdict, opened } of genuine)
    // of two contents of one number the same one is taken in any order
    if (opened?.payload.type === 'receipt' && (verdict.ok || verdict.code === 'conflicting-revision'))
      receipts.push({ hash: opened.hash, payload: opened.payload });

  const candidates: (ProtocolEvidence & Pick<Judged, 'verdict'>)[] = [];
  for (const { verdict, opened } of genuine)
    if (opened && isProtocol(opened.payload) && mayCount(verdict))
      candidates.push({ hash: opened.hash, payload: opened.payload, verdict });
  const here = new Map(candidates.map((one) => [one.hash, one]));
  const received = new Set(
    receipts.filter((one) => fitsProtocol(one, here.get(one.payload.protocol))).map(({ payload }) => payload.protocol),
  );
  const protocols = candidates
    .filter(({ verdict, hash }) => verdict.ok || received.has(hash))
    .map(({ hash, payload }) => ({ hash, payload }));
  const counted = protocols.filter(({ hash }) => received.has(hash));
  return { protocols: protocols.filter((one) => received.has(one.hash) || !isOutdone(one, counted)), receipts };
}

function mayCount({ ok, code }: Judged['verdict']): boolean {
  return ok || code === 'key-revoked' || code === 'conflicting-revision' || code === 'other-definition';
}

/** Another content of a received revision, or one that replaces something else than what was received. */
function isOutdone({ payload: one }: ProtocolEvidence, received: readonly ProtocolEvidence[]): boolean {
  const [key, { type, revision, supersedes }] = [protocolKey(one), one];
  return received.some(({ hash, payload }) => {
    if (payload.type !== type || protocolKey(payload) !== key) return false;
    return payload.revision === revision || (payload.revision === revision - 1 && hash !== supersedes);
  });
}
