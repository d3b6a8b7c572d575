/**
 * Receive: sealed files from a medium or a slip, one verdict each (docs/formats.md, "Verdicts"). A file is taken whole
 * or not at all, refused ones are written down too, and the same medium may come twice.
 */
import { createHash } from 'node:crypto';
import { type ReceivingWarning } from '../../../src-shared/protocol/plausible.ts';
import { type Failure, ok, type Result } from '../../../src-shared/result.ts';
import { type Opened } from '../../../src-shared/sealed/open.ts';
import {
  displacedBy,
  examine,
  type Examined,
  isOutdatedCopy,
  judge,
  judgeAmong,
  type Judged,
  type Known,
  slotOf,
  type Verdict,
} from '../../../src-shared/sealed/verdict.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { breathe } from '../../machine/breath.ts';
import { printable } from '../../media/printable.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import {
  countSealed,
  findSealed,
  listSealed,
  mendSealed,
  type SealedInfo,
} from '../../store/common/repositories/sealed.ts';
import { keptTypes, slotOfRow } from '../../store/common/sealed-rows.ts';
import { addRefusal } from '../../store/commune/repositories/refusals.ts';
import { type Reader, type Tx } from '../../store/engine/transaction.ts';
import { addReceived, noteConsent, warningsOn } from '../common/add-received.ts';
import { againstTheChain, inConflict, keepOffer } from '../common/offer.ts';

export type OfferedFile = { readonly path: string; readonly bytes: Uint8Array };

/** Files a transaction takes together: a fsync each would make 30,000 files wait for the disk, all in one for the memory. */
const BATCH = 64;

/** Refusals of one reading that are written down one by one; on a medium full of junk the rest is counted. */
const NOTED_REFUSALS = 100;

/** Every edition of every slot the store holds, kept in step with what is taken. */
type Ledger = Map<string, Map<number, string>>;

async function openLedger(db: Reader): Promise<Ledger> {
  const ledger: Ledger = new Map();
  for (const type of keptTypes)
    for (const info of (await listSealed(db, type)).toSorted(currentLast)) {
      const { slot, revision } = slotOfRow(info);
      note(ledger, slot, revision, info.hash);
    }
  return ledger;
}

/** Of two contents of one revision the one that stands is known, whichever came first. */
function currentLast(a: SealedInfo, b: SealedInfo): number {
  return Number(a.status === 'current') - Number(b.status === 'current');
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
 * What the verdict of the contract has no room for: `opened` is the file, where its signature holds; `warnings` what a
 * signature cannot make plausible; `passedOver` that it is an outdated copy of a package file, which is no refusal.
 */
export type Received = {
  readonly verdict: Verdict;
  readonly opened: Opened | undefined;
  readonly warnings: readonly ReceivingWarning[];
  readonly passedOver: boolean;
};

/** A file as it came, or the verdict on one that could not be read. */
type Incoming = OfferedFile | { readonly unread: Verdict };

/**
 * Takes files as they come and yields a verdict for each, in order. `newer-revision` becomes `accepted` where the
 * caller accepts newer ones; the older one stays in the store, superseded. A failure is not about one file: a medium
 * pulled out (what was read before is taken first), or a store that cannot write.
 * @param from what is read, for the journal: a medium's path
 */
export async function* receiveFiles(
  workspace: CommuneWorkspace,
  files: AsyncIterable<Result<OfferedFile>> | Iterable<Result<OfferedFile>>,
  options: { acceptNewer: boolean; from: string },
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
  readonly acceptNewer: boolean;
  readonly from: string;
  /** As the last batch left it, and how many files the store held then: another desk may receive between two batches. */
  ledger: { readonly of: Ledger; readonly held: number } | null;
  /** Files refused so far. */
  refused: number;
};

/** One row for all that {@link refuse} did not write down. */
async function noteRest({ store, actor }: CommuneWorkspace, reading: Reading): Promise<Result<never>[]> {
  const count = reading.refused - NOTED_REFUSALS;
  if (count <= 0) return [];
  reading.refused = NOTED_REFUSALS;
  const noted = await store.write(actor, async (tx) => {
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
  const examined = await examineAll(workspace, files, reading);
  const written = await workspace.store.write(workspace.actor, async (tx) => {
    const ledger = await ledgerNow(tx, reading);
    const known: Known = (slot) => ledger.get(slot) ?? new Map<number, string>();
    const received: Received[] = [];
    for (const [at, file] of files.entries()) {
      if ('unread' in file) {
        await refuse(tx, reading, file.unread, '');
        received.push({ verdict: file.unread, opened: undefined, warnings: [], passedOver: false });
        continue;
      }
      const alone = judgeAmong(examined[at]!, workspace.pkg, known);
      const judged = await againstTheChain(tx, workspace, alone);
      if (judged.verdict.code === 'already-known') await repair(tx, workspace, file, judged);
      const warnings = warningsOn(workspace, judged.opened, known);
      const edition = await take(tx, file, judged, { actor: workspace.actor, known, reading, warnings });
      if (edition) note(ledger, edition.slot, edition.revision, edition.hash);
      const verdict: Verdict = edition ? { ...judged.verdict, ok: true, code: 'accepted' } : judged.verdict;
      received.push({ verdict, opened: judged.opened, warnings, passedOver: isOutdatedCopy(judged) });
    }
    reading.ledger = { of: ledger, held: await countSealed(tx) };
    return ok(received);
  });
  if (written.ok) return written.value.map((one) => ok(one));
  // nothing of the batch is in the store: the ledger must not claim it
  reading.ledger = null;
  return [written];
}

/**
 * Signatures, schemas and rules, before anybody at this store has to wait for them. A file that was here already after the
 * last batch is not asked for its rules: it is known, whatever they say.
 */
async function examineAll(
  { pkg }: CommuneWorkspace,
  files: readonly Incoming[],
  { ledger }: Reading,
): Promise<Examined[]> {
  const examined: Examined[] = [];
  for (const file of files) {
    if ('unread' in file) examined.push({ verdict: file.unread });
    else {
      const one = examine(file.path, file.bytes, pkg, nodeCrypto);
      const held = one.opened && ledger?.of.get(slotOf(one.opened).slot);
      if (one.opened && ![...(held?.values() ?? [])].includes(one.opened.hash)) one.fault();
      examined.push(one);
    }
    await breathe();
  }
  return examined;
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

type Taking = {
  readonly actor: string;
  readonly known: Known;
  readonly reading: Reading;
  readonly warnings: readonly ReceivingWarning[];
};

async function take(
  tx: Tx,
  { path, bytes }: OfferedFile,
  judged: Judged,
  { actor, known, reading, warnings }: Taking,
): Promise<{ slot: string; revision: number; hash: string } | undefined> {
  const { verdict, opened } = judged;
  if (opened !== undefined && keptTypes.includes(opened.type) && (await mayTake(tx, judged, reading))) {
    const { slot, revision } = slotOf(opened);
    const previous = displacedBy(opened, known);
    await addReceived(tx, { opened, bytes, source: path, previous, warnings });
    if (verdict.code === 'newer-revision') await noteConsent(tx, opened, actor);
    return { slot, revision, hash: opened.hash };
  }
  await keepOffer(tx, judged, bytes, path);
  if (!verdict.ok && !isOutdatedCopy(judged)) {
    await refuse(tx, reading, verdict, createHash('sha256').update(bytes).digest('base64url'));
  }
  return undefined;
}

/** Nothing passes over a conflict: which of the contents is on the paper is looked at first. */
async function mayTake(tx: Tx, { verdict, opened }: Judged, { acceptNewer }: Reading): Promise<boolean> {
  if (verdict.code === 'accepted') return true;
  const payload = opened?.payload;
  if (verdict.code !== 'newer-revision' || !acceptNewer || payload === undefined) return false;
  return !('constituency' in payload) || !(await inConflict(tx, payload));
}
