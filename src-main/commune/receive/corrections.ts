/**
 * Consent to corrections, one by one: reason, persons and signer first; the old and the new numbers only when a named
 * person asks, who then cannot type the paper blind; and consent only from somebody who saw them.
 */
import {
  type ChangedNumber,
  type CorrectionsView,
  type CorrectionView,
} from '../../../src-shared/api/commune/receive.ts';
import { typedPaths } from '../../../src-shared/protocol/check.ts';
import { lineLabel } from '../../../src-shared/protocol/line-label.ts';
import { flattened } from '../../../src-shared/protocol/numbers.ts';
import { type ProtocolPayload } from '../../../src-shared/protocol/payload.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { type Opened } from '../../../src-shared/sealed/open.ts';
import { planned } from '../../../src-shared/sealed/trusted.ts';
import { judge, slotOf } from '../../../src-shared/sealed/verdict.ts';
import { samePerson } from '../../../src-shared/text/person.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { type ReceivedProtocol, reopen } from '../../session/commune.ts';
import { type CommuneReading, type CommuneWorkspace } from '../../session/workspace.ts';
import { findSealed, listRevisions } from '../../store/common/repositories/sealed.ts';
import { waitingCorrections } from '../../store/commune/repositories/corrections.ts';
import {
  findOffered,
  listSettlements,
  noteSeen,
  type Offered,
  seenBy,
} from '../../store/commune/repositories/offered.ts';
import { type Reader, type Tx } from '../../store/engine/transaction.ts';
import { addReceived, noteConsent, warningsOn } from '../common/add-received.ts';
import { barFromTyping } from '../common/agreement-document.ts';
import { inConflict } from '../common/offer.ts';
import { signerOf } from '../common/signer.ts';

/** Those that wait for consent, and those that were taken: the latest first. Numbers stand in neither. */
export async function correctionsView(workspace: CommuneWorkspace): Promise<Result<CorrectionsView>> {
  const { store } = workspace;
  const waiting: CorrectionView[] = [];
  for (const { hash } of await waitingCorrections(store)) {
    const view = await viewOf(workspace, store, hash);
    if (view !== undefined) waiting.push(view);
  }
  const settled = await listSettlements(store);
  if (!settled.ok) return settled;
  const accepted: CorrectionsView['accepted'] = [];
  for (const settlement of settled.value.toReversed()) {
    if (settlement.by !== 'consent') continue;
    const view = await viewOf(workspace, store, settlement.taken);
    if (view !== undefined) accepted.push({ ...view, by: settlement.person, acceptedAt: settlement.at });
  }
  return ok({ waiting, accepted });
}

/** Old and new numbers side by side. Whoever sees them is written down. */
export async function showCorrection(
  workspace: CommuneWorkspace,
  { hash, by }: { hash: string; by: string },
): Promise<Result<ChangedNumber[]>> {
  return workspace.store.write(by, async (tx) => {
    const offer = await waitingOffer(workspace, tx, hash);
    if (!offer.ok) return offer;
    const seen = await seenBy(tx, hash);
    if (!seen.ok) return seen;
    if (!seen.value.some((one) => samePerson(one, by))) await noteSeen(tx, hash, [...seen.value, by]);
    const { opened, current } = offer.value;
    await tx.journal({ action: 'correction-shown', subject: slotOf(opened).slot, detail: { hash, by } });
    return ok(changedNumbers(workspace, current, opened.payload));
  });
}

/** The correction takes its predecessor's place; its paper is compared anew, by somebody who did not see the numbers. */
export async function acceptCorrection(
  workspace: CommuneWorkspace,
  { hash, by }: { hash: string; by: string },
): Promise<Result<null>> {
  return workspace.store.write(by, async (tx) => {
    const offer = await waitingOffer(workspace, tx, hash);
    if (!offer.ok) return offer;
    const { opened, current, bytes, source } = offer.value;
    if (await inConflict(tx, opened.payload))
      return fail(
        'contents-differ',
        'Two contents of this protocol were signed. See first which of them is on the paper.',
      );
    const seen = await seenBy(tx, hash);
    if (!seen.ok) return seen;
    if (!seen.value.some((one) => samePerson(one, by)))
      return fail('not-shown', 'Look at the old and the new numbers first; who consents must have seen them.');
    const warnings = warningsOn(workspace, opened, () => offer.value.revisions);
    await addReceived(tx, { opened, bytes, source, previous: current.hash, warnings });
    await noteConsent(tx, opened, by);
    await barFromTyping(tx, hash, seen.value);
    return ok(null);
  });
}

type WaitingOffer = Pick<Offered, 'bytes' | 'source'> & {
  readonly opened: Opened<ProtocolPayload>;
  readonly current: ReceivedProtocol;
  readonly revisions: ReadonlyMap<number, string>;
};

/** A correction as it is to be judged now: what stands, what is known and who may sign may have changed since it came. */
async function waitingOffer(workspace: CommuneWorkspace, tx: Tx, hash: string): Promise<Result<WaitingOffer>> {
  const offer = await findOffered(tx, hash);
  if (offer === undefined || offer.settlement !== null || offer.why !== 'newer-revision')
    return fail('no-correction', 'This correction no longer waits for consent. Look at the list again.');
  const held = (await listRevisions(tx, offer)).filter(({ type }) => type === 'protocol');
  const standing = held.find(({ status }) => status === 'current');
  const revisions = new Map(
    held.flatMap(({ revision, hash: known }) => (revision === null ? [] : [[revision, known]])),
  );
  if (standing !== undefined) revisions.set(standing.revision ?? 1, standing.hash);
  const { verdict, opened } = judge(offer.source, offer.bytes, workspace.pkg, () => revisions, nodeCrypto);
  const file = standing && (await findSealed(tx, standing.hash));
  const current = file && reopen(workspace, file.hash, file.bytes);
  if (opened?.payload.type !== 'protocol' || current === undefined || verdict.code !== 'newer-revision')
    return fail(
      'correction-outdated',
      `This correction can no longer be taken (${verdict.code}). Read its medium again.`,
      verdict.code,
    );
  const { bytes, source } = offer;
  return ok({ opened: { ...opened, type: 'protocol', payload: opened.payload }, current, revisions, bytes, source });
}

function changedNumbers(
  workspace: CommuneWorkspace,
  before: ReceivedProtocol,
  after: ProtocolPayload,
): ChangedNumber[] {
  const plan = planned(workspace.pkg, after);
  if (plan === undefined) return [];
  const old = flattened(before.payload.values, before.payload.results);
  const now = flattened(after.values, after.results);
  return typedPaths(plan)
    .filter((path) => old[path] !== now[path])
    .map((path) => ({
      path,
      label: { pl: lineLabel(plan, path, 'pl'), en: lineLabel(plan, path, 'en') },
      old: old[path] ?? null,
      new: now[path] ?? null,
    }));
}

async function viewOf(workspace: CommuneReading, db: Reader, hash: string): Promise<CorrectionView | undefined> {
  const offer = await findOffered(db, hash);
  const received = offer && reopen(workspace, hash, offer.bytes);
  if (offer === undefined || received === undefined) return undefined;
  const { precinct, contest, constituency, revision, correction } = received.payload;
  return {
    hash,
    precinct,
    contest,
    constituency,
    revision,
    reason: correction?.reason ?? '',
    persons: correction?.persons ?? [],
    signer: signerOf(workspace.pkg, offer.kid),
    receivedAt: offer.at,
  };
}
