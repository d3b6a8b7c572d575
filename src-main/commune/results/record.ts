/**
 * Recording what people drew or decided, and taking a wrong record back. Only what is asked now is recorded; a record is
 * never changed, a wrong one is withdrawn with a reason and recorded anew.
 */
import { type ContestKind } from '../../../src-shared/primitives.ts';
import { checkSeen } from '../../../src-shared/protocol/seen.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { type DecidedBody } from '../../../src-shared/results/body.ts';
import {
  fitsNeededLot,
  fitsOpenQuestion,
  hasWitnesses,
  plausibleDay,
} from '../../../src-shared/results/open-questions.ts';
import { type Withdrawal } from '../../../src-shared/results/withdrawal.ts';
import { type RecordedLot, type RecordedRuling } from '../../../src-shared/sealed/payloads.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import { type Tx } from '../../store/engine/transaction.ts';
import { decideInSlices, gatherEvidence, judgedSoFar } from '../common/evidence.ts';
import { putOnRecord, type Recorded, type Records, recordsOf, takeOffRecord, versionOf } from '../common/records.ts';

/**
 * `lot-not-needed` and `lot-malformed` as {@link fitsNeededLot}; `changed-meanwhile`; `lot-alone` as {@link hasWitnesses};
 * `date-before-voting` and `date-in-future` as {@link plausibleDay}.
 */
export async function recordLot(
  workspace: CommuneWorkspace,
  lot: RecordedLot,
  seen: number,
  now: string,
): Promise<Result<null>> {
  const possible = dated(workspace, lot, now);
  if (!possible.ok) return possible;
  const witnessed = hasWitnesses(lot);
  if (!witnessed.ok) return witnessed;
  return answer(workspace, { record: 'lot', fact: lot }, seen, (bodies) => fitsNeededLot(bodies, lot));
}

/** `ruling-not-needed` as {@link fitsOpenQuestion}; `changed-meanwhile`; dates as {@link plausibleDay}. */
export async function recordRuling(
  workspace: CommuneWorkspace,
  ruling: RecordedRuling,
  seen: number,
  now: string,
): Promise<Result<null>> {
  const possible = dated(workspace, ruling, now);
  if (!possible.ok) return possible;
  return answer(workspace, { record: 'ruling', fact: ruling }, seen, (bodies) => fitsOpenQuestion(bodies, ruling));
}

function dated({ pkg }: CommuneWorkspace, record: Pick<RecordedLot, 'date'>, now: string): Result<null> {
  return plausibleDay(record, pkg.definition.payload, now);
}

/**
 * `record-unknown`: nothing has this number; `record-withdrawn`: taken back already; `changed-meanwhile`; dates as
 * {@link plausibleDay}.
 */
export async function withdraw(
  workspace: CommuneWorkspace,
  withdrawal: Withdrawal,
  seen: number,
  now: string,
): Promise<Result<null>> {
  const { record, id } = withdrawal;
  const possible = dated(workspace, withdrawal, now);
  if (!possible.ok) return possible;
  return workspace.store.write(workspace.actor, async (tx): Promise<Result<null>> => {
    const records = await recordsSeen(tx, seen);
    if (!records.ok) return records;
    const { lots, rulings } = records.value;
    const found = (record === 'lot' ? lots : rulings).find((one) => one.id === id);
    if (found === undefined)
      return fail(
        'record-unknown',
        'Nothing with this number is on record. Open the results again.',
        `${record}/${id}`,
      );
    if (found.withdrawn !== null)
      return fail('record-withdrawn', 'This record was withdrawn already. Record the right one.', `${record}/${id}`);
    await takeOffRecord(tx, found.fact, withdrawal);
    return ok(null);
  });
}

/** The question is read where its answer is written: another desk may have answered it, or received a protocol. */
async function answer(
  workspace: CommuneWorkspace,
  recorded: Recorded,
  seen: number,
  fits: (bodies: ReadonlyMap<ContestKind, DecidedBody>) => Result<null>,
): Promise<Result<null>> {
  return workspace.store.write(workspace.actor, async (tx): Promise<Result<null>> => {
    const records = await recordsSeen(tx, seen);
    if (!records.ok) return records;
    const evidence = await gatherEvidence({ ...workspace, store: tx }, judgedSoFar(workspace));
    if (!evidence.ok) return evidence;
    const fitting = fits(await decideInSlices(workspace.pkg, evidence.value));
    if (!fitting.ok) return fitting;
    await putOnRecord(tx, recorded);
    return ok(null);
  });
}

/** What is on record, if it is what was seen by whoever decides now. */
async function recordsSeen(tx: Tx, seen: number): Promise<Result<Records>> {
  const records = await recordsOf(tx);
  if (!records.ok) return records;
  const newest = checkSeen('results', seen, versionOf(records.value));
  return newest.ok ? records : newest;
}
