/**
 * What a commission signed and the commune does not take at once: a correction waits for consent, a second content of
 * one revision for the paper. In whatever order the files come, the same contents compete in the end.
 */
import { type ProtocolPayload, type ProtocolRef } from '../../../src-shared/protocol/payload.ts';
import { type Opened } from '../../../src-shared/sealed/open.ts';
import { judge, type Judged, slotOf } from '../../../src-shared/sealed/verdict.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import { findSealed, findSealedInfo, listRevisions } from '../../store/common/repositories/sealed.ts';
import { openConflicts } from '../../store/commune/repositories/conflicts.ts';
import { addOffered, listOffered } from '../../store/commune/repositories/offered.ts';
import { type Reader, type Tx } from '../../store/engine/transaction.ts';

/** Of one cell; a commission that signs more of them than a night has hours is told to stop by phone. */
const MOST_WAITING = 20;

export function isOf(cell: ProtocolRef): (one: ProtocolRef) => boolean {
  return (one) =>
    one.precinct === cell.precinct && one.contest === cell.contest && one.constituency === cell.constituency;
}

/** Whether two contents of this protocol wait for somebody who looks at the paper. */
export async function inConflict(db: Reader, cell: ProtocolRef): Promise<boolean> {
  return (await openConflicts(db)).some(isOf(cell));
}

/**
 * An older revision is no harmless latecomer where the one that follows it names another content in its place: two
 * contents of it were signed, and which came first says nothing.
 */
export async function againstTheChain(tx: Tx, { pkg }: CommuneWorkspace, judged: Judged): Promise<Judged> {
  const { verdict, opened } = judged;
  const payload = opened?.payload;
  if (verdict.code !== 'older-revision' || payload?.type !== 'protocol') return judged;
  for (const { hash, revision } of await listRevisions(tx, payload)) {
    const file = revision === payload.revision + 1 ? await findSealed(tx, hash) : undefined;
    const next = file && judge(hash, file.bytes, pkg, () => new Map(), nodeCrypto).opened?.payload;
    if (next?.type === 'protocol' && next.supersedes !== opened?.hash)
      return { ...judged, verdict: { ...verdict, code: 'conflicting-revision' } };
  }
  return judged;
}

/** Keeps its bytes where the verdict leaves it to people; once, whatever was decided about it since. */
export async function keepOffer(tx: Tx, { verdict, opened }: Judged, bytes: Uint8Array, source: string): Promise<void> {
  const { code } = verdict;
  if (code !== 'newer-revision' && code !== 'conflicting-revision') return;
  if (opened === undefined || !isProtocol(opened)) return;
  const { payload, hash, symbol, kid } = opened;
  // set aside by the paper before: it stays listed and opens nothing again
  if ((await findSealedInfo(tx, hash)) !== undefined) return;
  const waiting = (await listOffered(tx, payload)).filter(({ settlement }) => settlement === null);
  if (waiting.length >= MOST_WAITING) return;
  const { precinct, contest, constituency, revision, supersedes } = payload;
  const cell = { precinct, contest, constituency };
  if (await addOffered(tx, { ...cell, hash, revision, symbol, kid, supersedes, why: code, bytes, source }))
    await tx.journal({
      action: 'offer-kept',
      subject: slotOf(opened).slot,
      detail: { hash, why: code, kid, source },
    });
}

function isProtocol(opened: Opened): opened is Opened<ProtocolPayload> {
  return opened.payload.type === 'protocol';
}
