/** `urna verify` without its command line: many files, one verdict each, nothing taken. */
import type { SealedCrypto } from './crypto/ed25519.ts';
import type { TrustedPackage } from './trusted.ts';
import { isOfPackage, judge, slotOf, type Judged } from './verdict.ts';

/**
 * A judge with a memory of this run only: a second copy is `already-known`, two contents of one revision are
 * `conflicting-revision` whichever comes first. Since nothing is taken, the order of revisions is no fault here: an
 * `older-revision` or `newer-revision` stands beside the others as `accepted`.
 */
export function verifier(trusted: TrustedPackage, crypto: SealedCrypto): (path: string, bytes: Uint8Array) => Judged {
  const seen = new Map<string, Map<number, string>>();
  return (path, bytes) => {
    const judged = judge(path, bytes, trusted, (slot) => seen.get(slot) ?? new Map(), crypto);
    const { verdict, opened } = judged;
    if (!opened || !(verdict.code === 'accepted' || isOutOfOrder(judged))) return judged;
    const { slot, revision } = slotOf(opened);
    seen.set(slot, (seen.get(slot) ?? new Map<number, string>()).set(revision, opened.hash));
    return { opened, verdict: { ...verdict, ok: true, code: 'accepted' } };
  };
}

/** A protocol, a receipt or a result beside other editions of itself. An outdated file of the package stays outdated. */
function isOutOfOrder({ verdict, opened }: Judged): boolean {
  const order = verdict.code === 'older-revision' || verdict.code === 'newer-revision';
  return order && opened !== undefined && !isOfPackage(opened.payload);
}
