/** What the commune's results stand on: received protocols opened again from their bytes, receipts, what stands on record. */
import { z } from 'zod';
import { type ContestKind } from '../../../src-shared/primitives.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import {
  type DecidedBody,
  type Evidence,
  type SettledConflict,
  type WaitingCorrection,
} from '../../../src-shared/results/body.ts';
import { eachBody, firstEdition } from '../../../src-shared/results/compute.ts';
import { type ReceiptEvidence } from '../../../src-shared/results/current.ts';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import { type Receipt, receiptSchema, type ResultsPayload } from '../../../src-shared/sealed/payloads.ts';
import { payloadHashOf } from '../../../src-shared/sealed/symbol.ts';
import { type TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { breathe } from '../../machine/breath.ts';
import { type ReceivedProtocol, reopen } from '../../session/commune.ts';
import { type CommuneReading, type CommuneWorkspace } from '../../session/workspace.ts';
import { findSealed, listCurrentProtocols, type SealedInfo } from '../../store/common/repositories/sealed.ts';
import { findAgreement, listAgreements } from '../../store/commune/repositories/agreements.ts';
import { openConflicts } from '../../store/commune/repositories/conflicts.ts';
import { waitingCorrections } from '../../store/commune/repositories/corrections.ts';
import { editionAfter, type Issue, latestIssues } from '../../store/commune/repositories/issued.ts';
import { listSettlements } from '../../store/commune/repositories/offered.ts';
import { readHead } from '../../store/engine/journal.ts';
import { type Reader } from '../../store/engine/transaction.ts';
import { type Store } from '../../store/kinds.ts';
import { recordsOf, standing } from './records.ts';

/** What a receipt tells of an agreement: why it was returned, and whether the file's numbers were shown before. */
const decidedOnly = z.object({ reason: z.string(), shown: z.boolean().default(false) });

/** What was judged once and need not be again, by payload hash of its protocol. */
export type Judged = {
  /** Opened from their bytes. */
  readonly opened: Map<string, ReceivedProtocol>;
  /** Receipts that can be sealed, with what they were made from. */
  readonly receipts: Map<string, { readonly from: string; readonly receipt: ReceiptEvidence }>;
};
export const nothingYet = (): Judged => ({ opened: new Map(), receipts: new Map() });

/**
 * Reads everything there is. A protocol in the store that no longer opens (altered on the disk, or signed by a key that
 * the roster does not know) is a failure that names it: no result is computed around it.
 * @param judged what is in it is not judged once more; what is judged now joins it
 */
export async function gatherEvidence(
  workspace: CommuneReading,
  judged: Judged = nothingYet(),
): Promise<Result<Evidence>> {
  const records = await recordsOf(workspace.store);
  if (!records.ok) return records;
  const infos = await listCurrentProtocols(workspace.store);
  const protocols: ReceivedProtocol[] = [];
  for (const { hash, precinct, contest, constituency } of infos.toSorted(inOrder)) {
    const received = judged.opened.get(hash) ?? (await reopened(workspace, hash));
    if (received === undefined)
      return fail(
        'protocol-damaged',
        `The stored protocol of precinct ${precinct} (${contest} ${constituency}) no longer opens. Receive it again from its medium or slip.`,
        `${precinct}/${contest}/${constituency}`,
      );
    judged.opened.set(hash, received);
    protocols.push(received);
    await breathe();
  }
  // another window may have received something while these were read
  const still = await listCurrentProtocols(workspace.store);
  if (still.length !== infos.length || still.some(({ hash }, at) => hash !== infos[at]?.hash))
    return gatherEvidence(workspace, judged);
  const receipts = await receiptsOf(workspace, infos, judged.receipts);
  if (!receipts.ok) return receipts;
  const disputes = await disputesIn(workspace.store);
  if (!disputes.ok) return disputes;
  return ok({ protocols, receipts: receipts.value, ...disputes.value, ...standing(records.value) });
}

/** As they always stood in a result, whatever came first: the commissions' own, then those typed for them, each by hash. */
function inOrder(a: SealedInfo, b: SealedInfo): number {
  const key = ({ type, hash }: SealedInfo) => `${type === 'protocol' ? 0 : 1}${hash}`;
  return key(a) < key(b) ? -1 : 1;
}

async function reopened(workspace: CommuneReading, hash: string): Promise<ReceivedProtocol | undefined> {
  const file = await findSealed(workspace.store, hash);
  const received = file && reopen(workspace, hash, file.bytes);
  // another one in its place, however well signed, is not the one that was received
  return received?.hash === hash ? received : undefined;
}

/** What people have not decided yet about protocols, and what the paper has decided. */
async function disputesIn(db: Reader): Promise<Result<Pick<Evidence, 'conflicts' | 'waiting' | 'settled'>>> {
  const settlements = await listSettlements(db);
  if (!settlements.ok) return settlements;
  const waiting = (await waitingCorrections(db)).map(
    ({ precinct, contest, constituency, revision, hash }): WaitingCorrection => {
      return { precinct, contest, constituency, revision, protocol: hash };
    },
  );
  const settled = settlements.value.flatMap((one): SettledConflict[] => {
    if (one.by !== 'paper') return [];
    const { precinct, contest, constituency, onPaper, setAside, at, persons, reason } = one;
    return [{ precinct, contest, constituency, onPaper, setAside, at, persons, reason }];
  });
  return ok({ conflicts: await openConflicts(db), waiting, settled });
}

type Read = {
  readonly pkg: TrustedPackage;
  readonly judged: Judged;
  /** What is known at this end of the journal, or is being read by another window that asked. */
  last?: { readonly journal: string; readonly evidence: Promise<Result<Evidence>> };
};
const read = new WeakMap<Store, Read>();

function readIn({ store, pkg }: CommuneWorkspace): Read {
  const before = read.get(store);
  // another definition or roster is another judgement
  if (before?.pkg === pkg) return before;
  const fresh = { pkg, judged: nothingYet() };
  read.set(store, fresh);
  return fresh;
}

/** What was judged since the store was opened. What is published is judged anew all the same. */
export function judgedSoFar(workspace: CommuneWorkspace): Judged {
  return readIn(workspace).judged;
}

/**
 * For looking again and again: as {@link gatherEvidence}, but what was opened once is not opened again, and while the journal
 * has not grown nothing is read.
 */
export async function lastEvidence(workspace: CommuneWorkspace): Promise<Result<Evidence>> {
  const { store } = workspace;
  // asked first: what is written while the evidence is read makes it look older than it is, never newer
  const head = await readHead(store);
  const journal = head?.hash ?? '';
  const known = readIn(workspace);
  if (known.last?.journal !== journal) known.last = { journal, evidence: gatherEvidence(workspace, known.judged) };
  const { last } = known;
  let sound = false;
  try {
    const evidence = await last.evidence;
    sound = evidence.ok;
    return evidence;
  } finally {
    // what failed is tried again
    if (!sound && known.last === last) delete known.last;
  }
}

/**
 * One receipt per protocol that now stands. Its number rises with what it says: whatever was not published yet gets the
 * next one, so that the same store gives the same receipts.
 */
async function receiptsOf(
  { store, pkg }: CommuneReading,
  infos: readonly SealedInfo[],
  known: Judged['receipts'],
): Promise<Result<ReceiptEvidence[]>> {
  const agreements = new Map((await listAgreements(store)).map((one) => [one.protocol, one]));
  const issued = await latestIssues(store);
  const { election, teryt, mode } = pkg.definition.payload;
  const receipts: ReceiptEvidence[] = [];
  for (const { hash, symbol, precinct, contest, constituency, revision, at } of infos) {
    if (precinct === null || contest === null || constituency === null || revision === null) continue;
    const agreement = agreements.get(hash);
    const decided = agreement?.status === 'agreed' || agreement?.status === 'returned' ? agreement : undefined;
    const document = decided ? await findAgreement(store, hash, decidedOnly) : ok(undefined);
    if (!document.ok) return document;
    const first: Receipt = {
      schema: 1,
      type: 'receipt',
      number: 1,
      supersedes: null,
      election,
      teryt,
      definition: pkg.definition.hash,
      mode,
      precinct,
      contest,
      constituency,
      protocol: hash,
      symbol: symbol ?? '',
      revision,
      receivedAt: at,
      status: decided?.status === 'agreed' ? 'agreed' : decided?.status === 'returned' ? 'returned' : 'received',
      decidedAt: decided?.at ?? null,
      decidedBy: decided?.by ?? '',
      reason: document.value?.document.reason ?? '',
      shown: document.value?.document.shown ?? false,
    };
    await breathe();
    const from = JSON.stringify([first, issued.get(hash)]);
    const before = known.get(hash);
    if (before?.from === from) {
      receipts.push(before.receipt);
      continue;
    }
    const sealable = receiptSchema.safeParse(first);
    if (!sealable.success)
      return fail(
        'return-unreadable',
        `What is written about the protocol of precinct ${precinct} (${contest} ${constituency}) cannot be sealed. Open it on the board and write the reason again.`,
        `${precinct}/${contest}/${constituency}`,
      );
    const receipt = numbered(first, issued.get(hash));
    known.set(hash, { from, receipt });
    receipts.push(receipt);
  }
  return ok(receipts);
}

function numbered(first: Receipt, last: Issue | undefined): ReceiptEvidence {
  const payload = { ...first, ...editionAfter(last, contentOf(first)) };
  return { hash: payloadHashOf(canonicalBytes(payload), nodeCrypto), payload };
}

/** Every contest decided, in slices: others are answered between two of them. */
export async function decideInSlices(pkg: TrustedPackage, evidence: Evidence): Promise<Map<ContestKind, DecidedBody>> {
  const bodies = new Map<ContestKind, DecidedBody>();
  for (const [contest, body] of eachBody(pkg, evidence)) {
    bodies.set(contest, body);
    await breathe();
  }
  return bodies;
}

/** Digest of what a receipt or a result says, whatever its number. */
export function contentOf(payload: Receipt | ResultsPayload): string {
  const first =
    payload.type === 'results' ? { ...payload, ...firstEdition } : { ...payload, number: 1, supersedes: null };
  return payloadHashOf(canonicalBytes(first), nodeCrypto);
}
