/**
 * Receive: sealed files from a medium or a slip, one verdict each (contracts §3). A file is taken whole or not at all,
 * refused ones are written down too, and the same medium may come twice.
 */
import { createHash } from 'node:crypto';
import {
  type Judged,
  type Known,
  displacedBy,
  isOutdatedCopy,
  judge,
  slotOf,
  type Verdict,
} from '../../src-shared/sealed/verdict.ts';
import { type Opened } from '../../src-shared/sealed/open.ts';
import { ok, type Failure, type Result } from '../../src-shared/result.ts';
import { type ProtocolRef } from '../../src-shared/protocol/payload.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { printable } from '../media/printable.ts';
import { addRefusal } from '../store/repositories/refusals.ts';
import {
  addSealed,
  countSealed,
  findSealed,
  listSealed,
  mendSealed,
  supersedeSealed,
  type NewSealedFile,
} from '../store/repositories/sealed.ts';
import { type Reader, type Tx } from '../store/transaction.ts';
import { type CommuneWorkspace } from './workspace.ts';

export type OfferedFile = { readonly path: string; readonly bytes: Uint8Array };

/** Files a transaction takes together: a fsync each would make 30,000 files wait for the disk, all in one for the memory. */
const BATCH = 64;

/** Refusals of one reading that are written down one by one; on a medium full of junk the rest is counted. */
const NOTED_REFUSALS = 100;

/** What a commune's store takes; other sealed files get their verdict and stay where they are. */
const taken = new Set<Opened['type']>(['protocol', 'emergency-protocol', 'report']);

/** Every edition of every slot the store holds, kept in step with what is taken. */
type Ledger = Map<string, Map<number, string>>;

async function openLedger(db: Reader): Promise<Ledger> {
  const ledger: Ledger = new Map();
  for (const type of ['protocol', 'emergency-protocol', 'report'] as const)
    for (const info of await listSealed(db, type)) {
      const slot =
        type === 'report'
          ? `report/${info.precinct}/${info.report}/${info.revision}`
          : `${type}/${info.precinct}/${info.contest}/${info.constituency}`;
      note(ledger, slot, type === 'report' ? 1 : (info.revision ?? 1), info.hash);
    }
  return ledger;
}

function note(ledger: Ledger, slot: string, revision: number, hash: string): void {
  const editions = ledger.get(slot) ?? new Map<number, string>();
  ledger.set(slot, editions.set(revision, hash));
}

/** A file that could not be read whole has a verdict too; any other failure ends the reading and is not one file's. */
export function verdictOnUnread({ code, where = '' }: Failure): Verdict | undefined {
  return code === 'too-large' || code === 'damaged' ? { path: where, ok: false, code } : undefined;
}

/**
 * What the verdict of the contract has no room for: `of` says which protocol the file is, where its signature holds;
 * `passedOver` that it is an outdated copy of a package file, which is no refusal.
 */
export type Received = { readonly verdict: Verdict; readonly of: ProtocolRef | null; readonly passedOver: boolean };

function protocolOf({ opened }: Judged): ProtocolRef | null {
  const payload = opened?.payload;
  if (payload?.type !== 'protocol' && payload?.type !== 'emergency-protocol') return null;
  const { precinct, contest, constituency } = payload;
  return { precinct, contest, constituency };
}

/** A file as it came, or the verdict on one that could not be read. */
type Incoming = OfferedFile | { readonly unread: Verdict };

/**
 * Takes files as they come and yields a verdict for each, in order. `newer-revision` becomes `accepted` where the
 * caller accepts newer ones; the older one stays in the store, superseded. A failure is not about one file: a medium
 * pulled out (what was read before is taken first), or a store that cannot write.
 * @param actor who receives, for the journal
 * @param from what is read, for the journal: a medium's path
 */
export async function* receiveFiles(
  workspace: CommuneWorkspace,
  files: AsyncIterable<Result<OfferedFile>> | Iterable<Result<OfferedFile>>,
  options: { actor: string; acceptNewer: boolean; from: string },
): AsyncGenerator<Result<Received>> {
  const reading: Reading = { ...options, ledger: null, refused: 0 };
  let batch: Incoming[] = [];
  for await (const file of files) {
    const incoming = incomingOf(file);
    if (incoming !== undefined) batch.push(incoming);
    if (incoming !== undefined && batch.length < BATCH) continue;
    yield* await takeBatch(workspace, batch, reading);
    batch = [];
    if (incoming !== undefined || file.ok) continue;
    yield* await noteRest(workspace, reading);
    yield file;
  }
  yield* await takeBatch(workspace, batch, reading);
  yield* await noteRest(workspace, reading);
}

type Reading = {
  readonly actor: string;
  readonly acceptNewer: boolean;
  readonly from: string;
  /** As the last batch left it, and how many files the store held then: another desk may receive between two batches. */
  ledger: { readonly of: Ledger; readonly held: number } | null;
  /** Files refused so far. */
  refused: number;
};

/** One row for all that {@link refuse} did not write down. */
async function noteRest({ store }: CommuneWorkspace, reading: Reading): Promise<Result<never>[]> {
  const count = reading.refused - NOTED_REFUSALS;
  if (count <= 0) return [];
  reading.refused = NOTED_REFUSALS;
  const noted = await store.write(reading.actor, async (tx) => {
    const subject = printable(reading.from);
    if (await addRefusal(tx, { path: `${subject} (${count})`, code: 'more', hash: '' }))
      await tx.journal({ action: 'refused-more', subject, detail: { count } });
    return ok(null);
  });
  return noted.ok ? [] : [noted];
}

function incomingOf(file: Result<OfferedFile>): Incoming | undefined {
  if (file.ok) return file.value;
  const unread = verdictOnUnread(file.error);
  return unread && { unread };
}

async function takeBatch(
  workspace: CommuneWorkspace,
  files: readonly Incoming[],
  reading: Reading,
): Promise<Result<Received>[]> {
  if (files.length === 0) return [];
  const written = await workspace.store.write(reading.actor, async (tx) => {
    const ledger = await ledgerNow(tx, reading);
    const known: Known = (slot) => ledger.get(slot) ?? new Map<number, string>();
    const received: Received[] = [];
    for (const file of files) {
      if ('unread' in file) {
        await refuse(tx, reading, file.unread, '');
        received.push({ verdict: file.unread, of: null, passedOver: false });
        continue;
      }
      const judged = judge(file.path, file.bytes, workspace.pkg, known, nodeCrypto);
      if (judged.verdict.code === 'already-known') await repair(tx, workspace, file, judged);
      const edition = await take(tx, file, judged, known, reading);
      if (edition) note(ledger, edition.slot, edition.revision, edition.hash);
      const verdict: Verdict = edition ? { ...judged.verdict, ok: true, code: 'accepted' } : judged.verdict;
      received.push({ verdict, of: protocolOf(judged), passedOver: isOutdatedCopy(judged) });
    }
    reading.ledger = { of: ledger, held: await countSealed(tx) };
    return ok(received);
  });
  if (written.ok) return written.value.map((one) => ok(one));
  // nothing of the batch is in the store: the ledger must not claim it
  reading.ledger = null;
  return [written];
}

/** What decides is read in the transaction that writes: two desks may receive one medium at once. Files are only added. */
async function ledgerNow(tx: Tx, { ledger }: Reading): Promise<Ledger> {
  return ledger?.held === (await countSealed(tx)) ? ledger.of : openLedger(tx);
}

/** Refused files are written down too, so that a medium can be discussed by phone. */
async function refuse(tx: Tx, reading: Reading, { path, code }: Verdict, hash: string): Promise<void> {
  reading.refused += 1;
  if (reading.refused > NOTED_REFUSALS) return;
  if (await addRefusal(tx, { path, code, hash }))
    await tx.journal({ action: 'refused', subject: path, detail: { code, hash } });
}

/** A known file offered again takes the place of stored bytes that no longer open as what they were (altered on the disk). */
async function repair(
  tx: Tx,
  { pkg }: CommuneWorkspace,
  { path, bytes }: OfferedFile,
  { opened }: Judged,
): Promise<void> {
  if (opened === undefined) return;
  const stored = await findSealed(tx, opened.hash);
  if (stored === undefined || Buffer.compare(stored.bytes, bytes) === 0) return;
  // sealed again by the deputy the bytes differ and both are good: only what does not open is replaced
  if (judge(path, stored.bytes, pkg, () => new Map(), nodeCrypto).opened?.hash === opened.hash) return;
  const { hash, kid } = opened;
  await mendSealed(tx, { hash, kid, bytes, source: path });
  await tx.journal({ action: 'repaired', subject: slotOf(opened).slot, detail: { hash, kid, source: path } });
}

async function take(
  tx: Tx,
  { path, bytes }: OfferedFile,
  judged: Judged,
  known: Known,
  reading: Reading,
): Promise<{ slot: string; revision: number; hash: string } | undefined> {
  const { verdict, opened } = judged;
  const accepted = verdict.code === 'accepted' || (verdict.code === 'newer-revision' && reading.acceptNewer);
  if (opened !== undefined && accepted && taken.has(opened.type)) {
    const { slot, revision } = slotOf(opened);
    const previous = displacedBy(opened, known);
    if (previous !== null) await supersedeSealed(tx, previous);
    await addSealed(tx, sealedFile(opened, bytes, path));
    const { hash, type, kid } = opened;
    await tx.journal({
      action: 'received',
      subject: slot,
      detail: { hash, type, kid, source: path, supersedes: previous },
    });
    return { slot, revision, hash };
  }
  if (!verdict.ok && !isOutdatedCopy(judged)) {
    await refuse(tx, reading, verdict, createHash('sha256').update(bytes).digest('base64url'));
  }
  return undefined;
}

function sealedFile({ payload, hash, kid, symbol, type }: Opened, bytes: Uint8Array, source: string): NewSealedFile {
  const of = { hash, type, kid, bytes, source, symbol };
  const nowhere = { precinct: null, contest: null, constituency: null, revision: null, report: null };
  if (payload.type === 'protocol' || payload.type === 'emergency-protocol') {
    const { precinct, contest, constituency, revision } = payload;
    return { ...of, precinct, contest, constituency, revision, report: null };
  }
  if (payload.type === 'report')
    return { ...of, ...nowhere, precinct: payload.precinct, report: payload.kind, revision: payload.number };
  return { ...of, ...nowhere };
}
