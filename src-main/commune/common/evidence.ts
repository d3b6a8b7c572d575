/** What the commune's results stand on: received protocols opened again from their bytes, receipts, what stands on record. */
import { z } from 'zod';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { type Evidence, type SettledConflict, type WaitingCorrection } from '../../../src-shared/results/body.ts';
import { firstEdition } from '../../../src-shared/results/compute.ts';
import { type ReceiptEvidence } from '../../../src-shared/results/current.ts';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import { type Receipt, receiptSchema, type ResultsPayload } from '../../../src-shared/sealed/payloads.ts';
import { payloadHashOf } from '../../../src-shared/sealed/symbol.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { type ReceivedProtocol, receivedProtocols } from '../../session/commune.ts';
import { type CommuneReading, type CommuneWorkspace } from '../../session/workspace.ts';
import { readHead } from '../../store/journal.ts';
import { findAgreement, listAgreements } from '../../store/repositories/agreements.ts';
import { openConflicts } from '../../store/repositories/conflicts.ts';
import { waitingCorrections } from '../../store/repositories/corrections.ts';
import { editionAfter, type Issue, latestIssues } from '../../store/repositories/issued.ts';
import { listSettlements } from '../../store/repositories/offered.ts';
import { findSealedInfo, listCurrentProtocols, type SealedInfo } from '../../store/repositories/sealed.ts';
import { type Store } from '../../store/store.ts';
import { type Reader } from '../../store/transaction.ts';
import { recordsOf, standing } from './records.ts';

/** What a receipt tells of an agreement: why it was returned, and whether the file's numbers were shown before. */
const decidedOnly = z.object({ reason: z.string(), shown: z.boolean().default(false) });

/**
 * Reads everything anew. A protocol in the store that no longer opens (altered on the disk, or signed by a key that
 * the roster does not know) is a failure that names it: no result is computed around it.
 */
export async function gatherEvidence(workspace: CommuneReading): Promise<Result<Evidence>> {
  const records = await recordsOf(workspace.store);
  if (!records.ok) return records;
  const infos = await listCurrentProtocols(workspace.store);
  const current = new Set(infos.map(({ hash }) => hash));
  const protocols: ReceivedProtocol[] = [];
  for await (const received of receivedProtocols(workspace)) if (current.has(received.hash)) protocols.push(received);
  const opened = new Set(protocols.map(({ hash }) => hash));
  const lost = infos.find(({ hash }) => !opened.has(hash));
  if (lost) {
    // another window may have received a newer one while these were read: then nothing is damaged
    const info = await findSealedInfo(workspace.store, lost.hash);
    if (info?.status === 'superseded') return gatherEvidence(workspace);
    return fail(
      'protocol-damaged',
      `The stored protocol of precinct ${lost.precinct} (${lost.contest} ${lost.constituency}) no longer opens. Receive it again from its medium or slip.`,
      `${lost.precinct}/${lost.contest}/${lost.constituency}`,
    );
  }
  const receipts = await receiptsOf(workspace, infos);
  if (!receipts.ok) return receipts;
  const disputes = await disputesIn(workspace.store);
  if (!disputes.ok) return disputes;
  return ok({ protocols, receipts: receipts.value, ...disputes.value, ...standing(records.value) });
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

const read = new WeakMap<Store, { readonly journal: string; readonly evidence: Evidence }>();

/**
 * For looking again and again: as {@link gatherEvidence}, but nothing is opened anew while the journal has not grown. While the
 * store is open nobody else can write to it. What is recorded or published is always read anew.
 */
export async function lastEvidence(workspace: CommuneWorkspace): Promise<Result<Evidence>> {
  const { store } = workspace;
  // asked first: what is written while the evidence is read makes it look older than it is, never newer
  const [head] = await store.all(readHead, {});
  const journal = head?.hash ?? '';
  const last = read.get(store);
  if (last?.journal === journal) return ok(last.evidence);
  const evidence = await gatherEvidence(workspace);
  if (evidence.ok) read.set(store, { journal, evidence: evidence.value });
  return evidence;
}

/**
 * One receipt per protocol that now stands. Its number rises with what it says: whatever was not published yet gets the
 * next one, so that the same store gives the same receipts.
 */
async function receiptsOf(
  { store, pkg }: CommuneReading,
  infos: readonly SealedInfo[],
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
    const sealable = receiptSchema.safeParse(first);
    if (!sealable.success)
      return fail(
        'return-unreadable',
        `What is written about the protocol of precinct ${precinct} (${contest} ${constituency}) cannot be sealed. Open it on the board and write the reason again.`,
        `${precinct}/${contest}/${constituency}`,
      );
    receipts.push(numbered(first, issued.get(hash)));
  }
  return ok(receipts);
}

function numbered(first: Receipt, last: Issue | undefined): ReceiptEvidence {
  const payload = { ...first, ...editionAfter(last, contentOf(first)) };
  return { hash: payloadHashOf(canonicalBytes(payload), nodeCrypto), payload };
}

/** Digest of what a receipt or a result says, whatever its number. */
export function contentOf(payload: Receipt | ResultsPayload): string {
  const first =
    payload.type === 'results' ? { ...payload, ...firstEdition } : { ...payload, number: 1, supersedes: null };
  return payloadHashOf(canonicalBytes(first), nodeCrypto);
}
