/** One received protocol as it lies on the desk: what was signed, what was typed, and what stands in the way. */
import { type AgreementView, type ContentView } from '../../../src-shared/api/commune/agreement.ts';
import { formText } from '../../../src-shared/forms/load.ts';
import { typedPaths } from '../../../src-shared/protocol/check.ts';
import { lineLabel } from '../../../src-shared/protocol/line-label.ts';
import { protocolKey, type ProtocolRef } from '../../../src-shared/protocol/payload.ts';
import { type ReceivingWarning } from '../../../src-shared/protocol/plausible.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { symbolEnd } from '../../../src-shared/sealed/symbol.ts';
import { planned, type PlannedProtocol } from '../../../src-shared/sealed/trusted.ts';
import { receivedProtocol, type ReceivedProtocol } from '../../session/commune.ts';
import { type CommuneReading } from '../../session/workspace.ts';
import { listRevisions } from '../../store/common/repositories/sealed.ts';
import { findAgreement } from '../../store/commune/repositories/agreements.ts';
import { openConflicts } from '../../store/commune/repositories/conflicts.ts';
import { waitingCorrections } from '../../store/commune/repositories/corrections.ts';
import { listOffered, listSettlements, type StoredSettlement } from '../../store/commune/repositories/offered.ts';
import { warningsOf } from '../../store/commune/repositories/warnings.ts';
import { type Agreement, documentSchema, together } from '../common/agreement-document.ts';
import { isOf } from '../common/offer.ts';
import { signerOf } from '../common/signer.ts';

export type OnDesk = {
  readonly plan: PlannedProtocol;
  readonly received: ReceivedProtocol;
  readonly agreement: Agreement | undefined;
  readonly warnings: readonly ReceivingWarning[];
  readonly signer: AgreementView['signer'];
  readonly conflict: AgreementView['conflict'];
  readonly setAside: AgreementView['setAside'];
  readonly correctionWaits: boolean;
  /** Contents that came for this cell and how they were settled: each begins the versions anew, higher. */
  readonly editions: number;
};

/** What somebody who decides has seen. */
export function versionOf({ agreement, editions }: Pick<OnDesk, 'agreement' | 'editions'>): number {
  return EDITION * editions + (agreement?.document.version ?? 0);
}
/** From which version on somebody has seen who types now, and which content it is about. */
export function begunOf({ agreement, editions }: Pick<OnDesk, 'agreement' | 'editions'>): number {
  return EDITION * editions + (agreement?.document.begun ?? 0);
}
/** More changes than one agreement ever has: every field of the longest protocol typed a hundred times. */
const EDITION = 1_000_000;

/** `unknown-protocol`, `not-received`, or a record of the store that cannot be read. */
export async function onDesk(workspace: CommuneReading, ref: ProtocolRef): Promise<Result<OnDesk>> {
  const { store, pkg } = workspace;
  const plan = planned(workspace.pkg, ref);
  if (!plan) return fail('unknown-protocol', `the commune expects no protocol ${protocolKey(ref)}`);
  const received = await receivedProtocol(workspace, ref);
  if (!received)
    return fail('not-received', 'This protocol has not been received yet. Receive its file or its slip first.');
  const agreement = await findAgreement(store, received.hash, documentSchema);
  if (!agreement.ok) return agreement;
  const warnings = await warningsOf(store, received.hash);
  if (!warnings.ok) return warnings;
  const contents = await contentsOf(workspace, ref);
  const settlements = await listSettlements(store, ref);
  if (!settlements.ok) return settlements;
  const conflict = (await openConflicts(store)).find(isOf(ref));
  return ok({
    plan,
    received,
    agreement: agreement.value,
    warnings: warnings.value,
    signer: signerOf(pkg, received.kid),
    conflict:
      conflict?.hashes.flatMap((hash) => {
        const content = contents.get(hash);
        return content === undefined ? [] : [contentView(content)];
      }) ?? null,
    setAside: setAsideOf(settlements.value, contents),
    correctionWaits: (await waitingCorrections(store)).some(isOf(ref)),
    editions: contents.size + settlements.value.length,
  });
}

/** Who knows the file's numbers and cannot type the paper blind; of an emergency protocol whoever typed it, too. */
export function barredFrom({ received: { payload }, agreement }: Pick<OnDesk, 'received' | 'agreement'>): string[] {
  const typed = payload.type === 'emergency-protocol' ? [payload.emergency.typedBy] : [];
  return together(...typed, ...(agreement?.document.barred ?? []));
}

type Content = ContentView & { readonly symbol: string };

/** Every signed content that ever came for one protocol, taken or not, by hash. */
async function contentsOf({ store, pkg }: CommuneReading, ref: ProtocolRef): Promise<Map<string, Content>> {
  const all = [...(await listRevisions(store, ref)), ...(await listOffered(store, ref))];
  return new Map(
    all.map(({ hash, symbol, revision, kid, at }) => {
      const end = symbolEnd(symbol ?? '');
      const signer = signerOf(pkg, kid);
      return [hash, { symbol: symbol ?? '', symbolEnd: end, revision: revision ?? 1, signer, receivedAt: at }];
    }),
  );
}

function setAsideOf(
  settlements: readonly StoredSettlement[],
  contents: ReadonlyMap<string, Content>,
): AgreementView['setAside'] {
  return settlements.flatMap((settlement) => {
    if (settlement.by !== 'paper') return [];
    const { persons, reason, at } = settlement;
    return settlement.setAside.flatMap((hash) => {
      const content = contents.get(hash);
      return content === undefined ? [] : [{ ...content, persons, reason, at }];
    });
  });
}

function contentView({ symbolEnd: end, revision, signer, receivedAt }: Content): ContentView {
  return { symbolEnd: end, revision, signer, receivedAt };
}

const viewStatus = {
  open: 'none',
  typing: 'typing',
  differs: 'different',
  agreed: 'agreed',
  returned: 'returned',
} as const;

/** What a window may see. Blindness is made here: no number of the file is in it, whatever the status. */
export function viewOf(desk: OnDesk): AgreementView {
  const { plan, received, agreement, warnings, signer, conflict, setAside, correctionWaits } = desk;
  const { payload } = received;
  const document = agreement?.document;
  const status = agreement === undefined ? 'none' : viewStatus[agreement.status];
  const typed = document?.spoiled === true ? {} : (document?.numbers ?? {});
  const compared = status === 'different' || status === 'returned' ? (document?.differing ?? []) : [];
  return {
    precinct: payload.precinct,
    contest: payload.contest,
    constituency: payload.constituency,
    title: plan.contest.title,
    form: formText(plan.form),
    constituencyInfo: plan.constituency,
    paths: typedPaths(plan),
    by: agreement?.by ?? null,
    numbers: typed,
    status,
    differences: compared.map((path) => ({
      path,
      label: { pl: lineLabel(plan, path, 'pl'), en: lineLabel(plan, path, 'en') },
      paper: document?.numbers[path] ?? null,
    })),
    symbol: status === 'agreed' || status === 'returned' ? received.symbol : null,
    revision: payload.revision,
    version: versionOf(desk),
    reason: document?.reason ?? '',
    savedAt: agreement?.at ?? null,
    focus: document?.focus ?? null,
    signer,
    correction: payload.correction,
    emergency: payload.type === 'emergency-protocol' ? payload.emergency : null,
    warnings,
    spoiled: document?.spoiled ?? false,
    barred: barredFrom(desk),
    withdrawn: document?.withdrawn ?? [],
    conflict,
    setAside,
    correctionWaits,
  };
}
