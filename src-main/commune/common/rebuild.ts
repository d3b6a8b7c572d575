/**
 * A commune's store again from its sealed files: they are the log, and the store is what follows from them. What stands is
 * taken from what the commune itself sealed last (results and receipts), everything else is received as on the night.
 *
 * What no file says is not made up: who was shown numbers and who typed, and which papers of a contest that goes up to a
 * county or a region agree, is known by nobody then; those papers are compared again.
 */
import { protocolKey, type ProtocolRef } from '../../../src-shared/protocol/payload.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { type Opened } from '../../../src-shared/sealed/open.ts';
import { type DecidedContest, type Receipt, type ResultsPayload } from '../../../src-shared/sealed/payloads.ts';
import { maySign } from '../../../src-shared/sealed/trusted.ts';
import { judge, slotOf } from '../../../src-shared/sealed/verdict.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import { addSealed, findSealedInfo, flagSealed } from '../../store/common/repositories/sealed.ts';
import { saveAgreement } from '../../store/commune/repositories/agreements.ts';
import { addIssue, RESULTS } from '../../store/commune/repositories/issued.ts';
import { addSettlement, listOffered } from '../../store/commune/repositories/offered.ts';
import { type Tx } from '../../store/engine/transaction.ts';
import { sealedFile } from './add-received.ts';
import { blank, documentSchema } from './agreement-document.ts';
import { contentOf } from './evidence.ts';
import { putOnRecord, takeOffRecord } from './records.ts';

type Offered = { readonly path: string; readonly bytes: Uint8Array };
type Known = ProtocolRef & {
  readonly type: 'protocol' | 'emergency-protocol';
  readonly revision: number;
  readonly supersedes: string | null;
};

/** What the files say of the night, before any of them is taken. */
export type Said = {
  /** The newest edition; several where desks that knew nothing of each other gave one number; none where none was sealed. */
  readonly editions: readonly Opened<ResultsPayload>[];
  /** Per protocol, by its hash, what the commune said of it last. */
  readonly receipts: ReadonlyMap<string, Opened<Receipt>>;
  /** Hashes of the protocols that stand, and of those that led to them. */
  readonly standing: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
  /** Of each file that is a protocol, by its path: an older one is received before a newer one. */
  readonly revisions: ReadonlyMap<string, number>;
};

export type Listener = {
  /** Listens to one file, whatever it is. */
  hear(file: Offered): void;
  said(): Said;
};

/** Hears every file once; only what is short is kept. */
export function listen({ pkg }: CommuneWorkspace): Listener {
  const editions = new Map<string, Opened<ResultsPayload>>();
  const receipts = new Map<string, Opened<Receipt>[]>();
  const protocols = new Map<string, Known>();
  const revisions = new Map<string, number>();
  return {
    hear({ path, bytes }) {
      const { opened, verdict } = judge(path, bytes, pkg, () => new Map(), nodeCrypto);
      if (opened === undefined) return;
      const { payload, hash } = opened;
      // what stands is said by the commune alone, with a key that holds now
      if (payload.type === 'results' && verdict.ok) editions.set(hash, { ...opened, type: 'results', payload });
      if (payload.type === 'receipt' && verdict.ok) {
        const others = receipts.get(payload.protocol) ?? [];
        receipts.set(payload.protocol, [...others, { ...opened, type: 'receipt', payload }]);
      }
      if (payload.type !== 'protocol' && payload.type !== 'emergency-protocol') return;
      const { type, precinct, contest, constituency, revision } = payload;
      const supersedes = payload.type === 'protocol' ? payload.supersedes : null;
      revisions.set(path, revision);
      protocols.set(hash, { type, precinct, contest, constituency, revision, supersedes });
    },
    said() {
      const newest = newestOf([...editions.values()]);
      const last = new Map([...receipts].flatMap(([protocol, all]) => lastOf(all).map((one) => [protocol, one])));
      const standing = standingIn(newest, last, protocols);
      const leading = new Set([...standing].flatMap((hash) => chainTo(hash, protocols)));
      return { editions: newest, receipts: last, standing, leading, revisions };
    },
  };
}

/** Those of the highest number, in an order that does not depend on which was read first. */
function newestOf(all: readonly Opened<ResultsPayload>[]): Opened<ResultsPayload>[] {
  const highest = Math.max(...all.map(({ payload }) => payload.number));
  return all.filter(({ payload }) => payload.number === highest).toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
}

/**
 * The receipt that was issued last. Of two under one number, made at two desks that knew nothing of each other, the one that
 * decided; where they decided differently none, and the paper is compared again.
 */
function lastOf(all: readonly Opened<Receipt>[]): Opened<Receipt>[] {
  const highest = Math.max(...all.map(({ payload }) => payload.number));
  const last = all.filter(({ payload }) => payload.number === highest);
  const decided = last.filter(({ payload }) => payload.status !== 'received');
  const verdicts = new Set(decided.map(({ payload }) => payload.status));
  if (verdicts.size > 1) return [];
  return (decided.length > 0 ? decided : last).toSorted((a, b) => (a.hash < b.hash ? -1 : 1)).slice(0, 1);
}

/** Of each protocol what the results name, of one they do not know what a receipt names; of several the highest revision. */
function standingIn(
  editions: readonly Opened<ResultsPayload>[],
  receipts: ReadonlyMap<string, Opened<Receipt>>,
  protocols: ReadonlyMap<string, Known>,
): Set<string> {
  const contests = editions.flatMap(({ payload }) => payload.contests);
  const byResults = highestOf(
    contests.flatMap((one) => [...one.protocols, ...one.otherDefinition]),
    protocols,
  );
  return new Set(new Map([...highestOf([...receipts.keys()], protocols), ...byResults]).values());
}

/** Per cell the hash of the highest revision; what is not among the files stands nowhere. */
function highestOf(hashes: readonly string[], protocols: ReadonlyMap<string, Known>): Map<string, string> {
  const found = hashes.flatMap((hash) => {
    const known = protocols.get(hash);
    return known === undefined ? [] : [{ hash, cell: protocolKey(known), revision: known.revision }];
  });
  return new Map(found.toSorted((a, b) => a.revision - b.revision).map(({ cell, hash }) => [cell, hash]));
}

/** Those it replaced, as its commission says, as far as they are among the files. */
function chainTo(hash: string, protocols: ReadonlyMap<string, Known>): string[] {
  const chain: string[] = [];
  for (let at = protocols.get(hash)?.supersedes ?? null; at !== null && !chain.includes(at);) {
    chain.push(at);
    at = protocols.get(at)?.supersedes ?? null;
  }
  return chain;
}

/** As it was then: rows carry the instant that a sealed file says, the journal its own. */
function then(tx: Tx, at: string): Tx {
  return { ...tx, at };
}

/**
 * Takes a protocol that stands, or that led to one, with the instant at which it was received. Whatever was decided since
 * about the key that signed it: it was taken on the night, and is marked.
 * @returns whether the file was one of them and new
 */
export async function takeStanding(
  { store, pkg, actor }: CommuneWorkspace,
  { path, bytes }: Offered,
  { standing, leading, receipts }: Said,
): Promise<Result<boolean>> {
  const { opened } = judge(path, bytes, pkg, () => new Map(), nodeCrypto);
  if (opened === undefined || (!standing.has(opened.hash) && !leading.has(opened.hash))) return ok(false);
  const { hash, type, kid } = opened;
  const receivedAt = receipts.get(hash)?.payload.receivedAt;
  return store.write(actor, async (tx) => {
    // published and on its medium it is one file
    if ((await findSealedInfo(tx, hash)) !== undefined) return ok(false);
    const status = standing.has(hash) ? 'current' : 'superseded';
    await addSealed(then(tx, receivedAt ?? tx.at), sealedFile(opened, bytes, path), status);
    if (!maySign(pkg, kid)) await flagSealed(tx, hash, 'key-revoked');
    const detail = { hash, type, kid, source: path, supersedes: null };
    await tx.journal({ action: 'received', subject: slotOf(opened).slot, detail });
    return ok(true);
  });
}

/** What people decided, once everything is there: conflicts, agreements, lots, rulings, and the numbers given out. */
export async function decideAgain(tx: Tx, { editions, receipts, standing }: Said): Promise<void> {
  const contests = editions.flatMap(({ payload }) => payload.contests);
  for (const one of once(contests.flatMap(({ contest, settled }) => settled.map((how) => ({ ...how, contest })))))
    await settleAgain(tx, one);
  await recordAgain(tx, {
    withdrawn: once(contests.flatMap(({ withdrawn }) => withdrawn)),
    lots: once(contests.flatMap(({ lots }) => lots)),
    rulings: once(contests.flatMap(({ rulings }) => rulings)),
  });
  for (const { hash, payload } of receipts.values()) {
    const { protocol: subject, number, supersedes } = payload;
    if (standing.has(subject)) await agreeAgain(tx, payload);
    await addIssue(tx, { subject, number, hash, supersedes, content: contentOf(payload), reason: '' });
  }
  const last = editions.at(-1);
  if (last === undefined) return;
  const { number, supersedes, reason } = last.payload;
  const content = contentOf(last.payload);
  await addIssue(tx, { subject: RESULTS, number, hash: last.hash, supersedes, content, reason });
}

/** What two editions both tell was decided once. */
function once<T>(facts: readonly T[]): T[] {
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];
}

async function settleAgain(
  tx: Tx,
  { at, onPaper, setAside, persons, reason, ...cell }: DecidedContest['settled'][number] & Pick<ProtocolRef, 'contest'>,
): Promise<void> {
  const waiting = (await listOffered(tx, cell)).filter(({ settlement }) => settlement === null);
  const settled = waiting.filter(({ hash }) => hash === onPaper || setAside.includes(hash)).map(({ hash }) => hash);
  const how = { onPaper, setAside, persons, reason };
  await addSettlement(then(tx, at), cell, { by: 'paper', ...how }, settled);
  await tx.journal({ action: 'conflict-resolved', subject: protocolKey(cell), detail: how });
}

async function agreeAgain(tx: Tx, payload: Receipt): Promise<void> {
  const { protocol, status, decidedAt, decidedBy: by, reason, shown } = payload;
  if (status === 'received' || decidedAt === null) return;
  const document = { ...blank, version: 1, reason, shown };
  await saveAgreement(then(tx, decidedAt), { protocol, status, by, document }, documentSchema);
  if (status === 'agreed') await tx.journal({ action: status, subject: protocol, detail: { hash: protocol } }, by);
  else await tx.journal({ action: status, subject: protocol, detail: { hash: protocol, reason } }, by);
}

/** In the order in which the result lists them, each kind for itself; what was taken back is recorded and taken back. */
async function recordAgain(
  tx: Tx,
  { lots, rulings, withdrawn }: Pick<DecidedContest, 'lots' | 'rulings' | 'withdrawn'>,
): Promise<void> {
  for (const one of withdrawn) {
    const { record, fact, ...why } = one;
    await takeOffRecord(tx, fact, { record, id: await putOnRecord(tx, one), ...why });
  }
  for (const fact of lots) await putOnRecord(tx, { record: 'lot', fact });
  for (const fact of rulings) await putOnRecord(tx, { record: 'ruling', fact });
}
