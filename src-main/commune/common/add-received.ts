/** Putting a file into the commune's store: as the one that stands, with what is implausible about it and who consented. */
import { findPrecinct } from '../../../src-shared/definition/definition.ts';
import { implausible, type ReceivingWarning } from '../../../src-shared/protocol/plausible.ts';
import { type Opened } from '../../../src-shared/sealed/open.ts';
import { type Known, slotOf } from '../../../src-shared/sealed/verdict.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import { addSealed, type NewSealedFile, supersedeSealed } from '../../store/common/repositories/sealed.ts';
import { columnsOf } from '../../store/common/sealed-rows.ts';
import { addSettlement, findOffered } from '../../store/commune/repositories/offered.ts';
import { saveWarnings } from '../../store/commune/repositories/warnings.ts';
import { type Tx } from '../../store/engine/transaction.ts';

type Receivable = {
  readonly opened: Opened;
  readonly bytes: Uint8Array;
  readonly source: string;
  /** Hash of the one it takes the place of. */
  readonly previous: string | null;
  readonly warnings: readonly ReceivingWarning[];
};

/** Puts a file into the store as the one that stands; the one before stays, superseded. */
export async function addReceived(tx: Tx, { opened, bytes, source, previous, warnings }: Receivable): Promise<void> {
  if (previous !== null) await supersedeSealed(tx, previous);
  await addSealed(tx, sealedFile(opened, bytes, source));
  const { hash, type, kid } = opened;
  if (warnings.length > 0) await saveWarnings(tx, hash, warnings);
  await tx.journal({
    action: 'received',
    subject: slotOf(opened).slot,
    detail: { hash, type, kid, source, supersedes: previous },
  });
}

/** Who consented to a correction, with its reason and who decided so: one by one, also where a command took many. */
export async function noteConsent(tx: Tx, opened: Opened, by: string): Promise<void> {
  const { payload, hash } = opened;
  if (payload.type !== 'protocol' && payload.type !== 'emergency-protocol') return;
  if ((await findOffered(tx, hash)) !== undefined)
    await addSettlement(tx, payload, { by: 'consent', taken: hash, person: by }, [hash]);
  const { reason, persons } = payload.correction ?? { reason: '', persons: [] };
  await tx.journal({
    action: 'correction-accepted',
    subject: slotOf(opened).slot,
    detail: { hash, by, reason, persons },
  });
}

/** What is implausible about a protocol, given the revisions known before it. */
export function warningsOn({ pkg }: CommuneWorkspace, opened: Opened | undefined, known: Known): ReceivingWarning[] {
  const payload = opened?.payload;
  if (payload?.type !== 'protocol' && payload?.type !== 'emergency-protocol') return [];
  const definition = pkg.definition.payload;
  const precinct = findPrecinct(definition, payload.precinct);
  if (opened === undefined || precinct === undefined) return [];
  return implausible(payload, { definition, precinct, revisions: [...known(slotOf(opened).slot).keys()] });
}

const nowhere = { precinct: null, contest: null, constituency: null, revision: null, report: null };

export function sealedFile(
  { payload, hash, kid, symbol, type }: Opened,
  bytes: Uint8Array,
  source: string,
): NewSealedFile {
  const of = { hash, type, kid, bytes, source, symbol };
  return { ...of, ...(columnsOf(payload) ?? nowhere) };
}
