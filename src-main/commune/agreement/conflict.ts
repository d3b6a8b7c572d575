/**
 * Two signed contents of one protocol: nobody here decides which is true. At least two persons read the symbol from the
 * paper; the content that bears it stands, the others stay listed. Which one came first says nothing.
 */
import { protocolKey, type ProtocolRef } from '../../../src-shared/protocol/payload.ts';
import { checkSeen } from '../../../src-shared/protocol/seen.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { bearsSymbol } from '../../../src-shared/sealed/symbol.ts';
import { maySign } from '../../../src-shared/sealed/trusted.ts';
import { judge, type Known } from '../../../src-shared/sealed/verdict.ts';
import { samePerson } from '../../../src-shared/text/person.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import {
  flagSealed,
  listRevisions,
  restoreSealed,
  type SealedInfo,
  supersedeSealed,
} from '../../store/common/repositories/sealed.ts';
import { openConflicts } from '../../store/commune/repositories/conflicts.ts';
import { addSettlement, findOffered, listOffered } from '../../store/commune/repositories/offered.ts';
import { type Tx } from '../../store/engine/transaction.ts';
import { addReceived, warningsOn } from '../common/add-received.ts';
import { isOf } from '../common/offer.ts';
import { onDesk, versionOf } from './desk.ts';
import { readSymbol } from './paper-symbol.ts';

type Resolution = {
  readonly ref: ProtocolRef;
  /** The version on which it was decided. */
  readonly seen: number;
  /** As it is on the paper. */
  readonly symbol: string;
  readonly persons: string[];
  readonly reason: string;
};

/** `no-conflict`, `two-persons`, `symbol-short`, `symbol-of-none`. */
export async function resolveConflict(workspace: CommuneWorkspace, resolution: Resolution): Promise<Result<null>> {
  const { ref, persons, reason } = resolution;
  const typed = readSymbol(resolution.symbol);
  if (!typed.ok) return typed;
  if (!persons.some((one) => !samePerson(one, persons[0] ?? '')))
    return fail('two-persons', 'Two persons compare the paper: give both names.');
  return workspace.store.write(persons[0] ?? '', async (tx): Promise<Result<null>> => {
    const desk = await onDesk({ ...workspace, store: tx }, ref);
    if (!desk.ok) return desk;
    const newest = checkSeen(protocolKey(ref), resolution.seen, versionOf(desk.value));
    if (!newest.ok) return newest;
    const conflict = (await openConflicts(tx)).find(isOf(ref));
    if (conflict === undefined) return fail('no-conflict', 'No two contents of this protocol compete any more.');
    const held = await listRevisions(tx, ref);
    const waiting = (await listOffered(tx, ref)).filter(({ settlement }) => settlement === null);
    const onPaper = [...held, ...waiting].find(({ symbol }) => bearsSymbol(symbol ?? '', typed.value))?.hash;
    if (onPaper === undefined)
      return fail(
        'symbol-of-none',
        'None of the contents that came bears this symbol. Ask the commission for its file.',
      );
    const standing = held.find(({ status }) => status === 'current');
    if (standing?.hash !== onPaper) await makeStand(workspace, tx, onPaper, held, standing);
    // a correction of what is on the paper still waits for consent
    const settled = waiting.filter(({ why, supersedes }) => why !== 'newer-revision' || supersedes !== onPaper);
    const others = [...settled.map(({ hash }) => hash), ...(standing === undefined ? [] : [standing.hash])];
    const setAside = others.filter((hash) => hash !== onPaper).sort();
    const how = { onPaper, setAside, persons, reason };
    await addSettlement(
      tx,
      ref,
      { by: 'paper', ...how },
      settled.map(({ hash }) => hash),
    );
    await tx.journal({ action: 'conflict-resolved', subject: protocolKey(ref), detail: how });
    return ok(null);
  });
}

/** Puts the content that is on the paper in the place of the one that came first. */
async function makeStand(
  workspace: CommuneWorkspace,
  tx: Tx,
  hash: string,
  held: readonly SealedInfo[],
  standing: SealedInfo | undefined,
): Promise<void> {
  if (held.some((one) => one.hash === hash)) {
    if (standing !== undefined) await supersedeSealed(tx, standing.hash);
    return restoreSealed(tx, hash);
  }
  const offer = await findOffered(tx, hash);
  const opened = offer && judge(offer.source, offer.bytes, workspace.pkg, () => new Map(), nodeCrypto).opened;
  if (offer === undefined || opened === undefined) throw new Error(`${hash} was offered and no longer opens`);
  const known: Known = () => new Map(held.map((one) => [one.revision ?? 1, one.hash]));
  const { bytes, source } = offer;
  const warnings = warningsOn(workspace, opened, known);
  await addReceived(tx, { opened, bytes, source, previous: standing?.hash ?? null, warnings });
  if (!maySign(workspace.pkg, offer.kid)) await flagSealed(tx, hash, 'key-revoked');
}
