/** What people record, lots and rulings: how it is written down, all of it for the window, and what of it stands for the result. */
import { type OnRecord } from '../../../src-shared/api/commune/results.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { type Withdrawal } from '../../../src-shared/results/withdrawal.ts';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import { type RecordedLot, type RecordedRuling, type WithdrawnRecord } from '../../../src-shared/sealed/payloads.ts';
import { payloadHashOf } from '../../../src-shared/sealed/symbol.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { type Kept } from '../../store/common/repositories/document.ts';
import { addLot, listLots } from '../../store/commune/repositories/lots.ts';
import { addRuling, listRulings } from '../../store/commune/repositories/rulings.ts';
import { addWithdrawal, listWithdrawals } from '../../store/commune/repositories/withdrawals.ts';
import { type StoreCode } from '../../store/engine/failures.ts';
import { type Reader, type Tx } from '../../store/engine/transaction.ts';

export type Records = {
  readonly lots: readonly OnRecord<RecordedLot>[];
  readonly rulings: readonly OnRecord<RecordedRuling>[];
};
/** What the result stands on, and what was taken back and is told with it. */
export type Standing = {
  readonly lots: readonly RecordedLot[];
  readonly rulings: readonly RecordedRuling[];
  readonly withdrawn?: readonly WithdrawnRecord[];
};

/** Everything ever recorded, in that order; what was withdrawn says so. */
export async function recordsOf(db: Reader): Promise<Result<Records, StoreCode>> {
  const lots = await listLots(db);
  if (!lots.ok) return lots;
  const rulings = await listRulings(db);
  if (!rulings.ok) return rulings;
  const withdrawals = await listWithdrawals(db);
  if (!withdrawals.ok) return withdrawals;
  return ok({
    lots: lots.value.map((one) => marked('lot', one, withdrawals.value)),
    rulings: rulings.value.map((one) => marked('ruling', one, withdrawals.value)),
  });
}

function marked<T>(record: Withdrawal['record'], { id, fact }: Kept<T>, all: readonly Withdrawal[]): OnRecord<T> {
  const withdrawn = all.find((one) => one.record === record && one.id === id) ?? null;
  return { id, fact, withdrawn };
}

export function standing({ lots, rulings }: Records): Standing {
  return {
    lots: factsOf(lots),
    rulings: factsOf(rulings),
    withdrawn: [
      ...lots.flatMap((one): WithdrawnRecord[] => takenBack(one, (fact, why) => ({ record: 'lot', fact, ...why }))),
      ...rulings.flatMap((one): WithdrawnRecord[] =>
        takenBack(one, (fact, why) => ({ record: 'ruling', fact, ...why })),
      ),
    ],
  };
}

type Why = Pick<WithdrawnRecord, 'date' | 'persons' | 'reason'>;

function takenBack<T>({ fact, withdrawn }: OnRecord<T>, of: (fact: T, why: Why) => WithdrawnRecord): WithdrawnRecord[] {
  if (withdrawn === null) return [];
  const { date, persons, reason } = withdrawn;
  return [of(fact, { date, persons, reason })];
}

function factsOf<T>(records: readonly OnRecord<T>[]): T[] {
  return records.filter(({ withdrawn }) => withdrawn === null).map(({ fact }) => fact);
}

/** Rises with every lot and every ruling that is recorded or withdrawn: what a person decides on, who reads the results. */
export function versionOf({ lots, rulings }: Records): number {
  const all = [...lots, ...rulings];
  return all.length + all.filter(({ withdrawn }) => withdrawn !== null).length;
}

/** Changes whenever what stands does, also where one record took the place of another. */
export function digestOf({ lots, rulings }: Standing): string {
  return payloadHashOf(canonicalBytes({ lots, rulings }), nodeCrypto);
}

/** A fact that goes on record. */
export type Recorded =
  | { readonly record: 'lot'; readonly fact: RecordedLot }
  | { readonly record: 'ruling'; readonly fact: RecordedRuling };

/** Whether it fits what is asked is for the caller to know. @returns its number */
export async function putOnRecord(tx: Tx, { record, fact }: Recorded): Promise<number> {
  const id = record === 'lot' ? await addLot(tx, fact) : await addRuling(tx, fact);
  await tx.journal({ action: `${record}-recorded`, subject: subjectOf(fact), detail: { new: fact } });
  return id;
}

/** @param fact what is on record under the number that is withdrawn */
export async function takeOffRecord(tx: Tx, fact: Recorded['fact'], withdrawal: Withdrawal): Promise<void> {
  await addWithdrawal(tx, withdrawal);
  await tx.journal({
    action: 'record-withdrawn',
    subject: subjectOf(fact),
    detail: { old: fact, new: withdrawal },
  });
}

function subjectOf({ contest, constituency }: Recorded['fact']): string {
  return `${contest}/${constituency}`;
}
