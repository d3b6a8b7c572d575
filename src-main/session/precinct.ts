/** An opened precinct: its store, the trusted package, and a plan for each protocol it draws up. */
import { type PrecinctView } from '../../src-shared/api/workspace.ts';
import { type Precinct } from '../../src-shared/definition/definition.ts';
import { draftId, emptyDraft, type ProtocolDraft } from '../../src-shared/protocol/draft.ts';
import { checkSeen } from '../../src-shared/protocol/seen.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { planned, type PlannedProtocol } from '../../src-shared/sealed/trusted.ts';
import { type Reader } from '../store/engine/transaction.ts';
import { type JournalEvent } from '../store/events.ts';
import { findDraft, listDrafts, saveDraft } from '../store/precinct/repositories/drafts.ts';
import { type PrecinctWorkspace } from './workspace.ts';

/** What the package says about one protocol of this precinct. */
export function plannedHere(
  { pkg, precinct }: Pick<PrecinctWorkspace, 'pkg' | 'precinct'>,
  { contest, constituency }: Pick<ProtocolDraft, 'contest' | 'constituency'>,
): PlannedProtocol | undefined {
  return planned(pkg, { precinct: precinct.number, contest, constituency });
}

/** The precinct as its window is told. */
export function precinctView(precinct: Precinct): PrecinctView {
  const { number, type, seat, postalVoting, hours, appointed, commission, operators } = precinct;
  return { number, type, seat, postalVoting, hours, appointed, commission, operators };
}

/** Lays out the empty protocols of a precinct that was just opened for the first time. */
export async function layOut(workspace: PrecinctWorkspace): Promise<Result<null>> {
  const wanted = await notLaidOut(workspace);
  if (!wanted.ok) return wanted;
  if (wanted.value.length === 0) return ok(null);
  return workspace.store.write('urna', async (tx) => {
    // asked again where it is written: another window may have laid them out, and somebody types in them already
    const missing = await notLaidOut({ ...workspace, store: tx });
    if (!missing.ok) return missing;
    for (const ref of missing.value) {
      const plan = plannedHere(workspace, ref);
      if (plan === undefined) return fail('package-incomplete', `the package lacks the contest «${ref.contest}»`);
      const draft = emptyDraft(
        { contest: ref.contest, constituency: ref.constituency },
        {
          attendance: workspace.precinct.commission.map((member) => ({ ...member, present: false })),
          voting: { opened: null, closed: null },
          remarks: Object.fromEntries(plan.form.remarks.map((r) => [r.id, r.defaults[0] ?? ''])),
        },
      );
      await saveDraft(tx, draft);
      await tx.journal({ action: 'protocol-laid-out', subject: draftId(draft), detail: { form: plan.form.id } });
    }
    return ok(null);
  });
}

async function notLaidOut({
  store,
  precinct,
}: Pick<PrecinctWorkspace, 'precinct'> & { readonly store: Reader }): Promise<Result<Precinct['protocols']>> {
  const existing = await listDrafts(store);
  if (!existing.ok) return existing;
  return ok(
    precinct.protocols.filter(
      (p) => !existing.value.some((d) => d.contest === p.contest && d.constituency === p.constituency),
    ),
  );
}

export type DraftOnFile = { readonly draft: ProtocolDraft; readonly plan: PlannedProtocol };

/**
 * @param workspace with the store, or with a transaction in its place: what decides is read where it is written
 * @param seen `changed-meanwhile` where this is not its version any more
 */
export async function loadDraft(
  workspace: Pick<PrecinctWorkspace, 'pkg' | 'precinct'> & { readonly store: Reader },
  id: string,
  seen?: number,
): Promise<Result<DraftOnFile>> {
  const found = await findDraft(workspace.store, id);
  if (!found.ok) return found;
  const draft = found.value;
  const plan = draft && plannedHere(workspace, draft);
  if (!draft || !plan) return fail('unknown-protocol', `this precinct draws up no protocol «${id}»`, id);
  const newest = checkSeen(id, seen ?? draft.version, draft.version);
  return newest.ok ? ok({ draft, plan }) : newest;
}

export type Change = {
  readonly id: string;
  /** The version on which somebody decided; a saving of fields compares those instead. */
  readonly seen?: number;
  /** Whose change it is, as declared: journalled, not proven (docs/architecture.md, "Persons and keys"). */
  readonly by: string;
  readonly step: (draft: ProtocolDraft, plan: PlannedProtocol, at: string) => Result<ProtocolDraft>;
  readonly events: (before: ProtocolDraft, after: ProtocolDraft) => readonly JournalEvent[];
};

/**
 * One change of one draft: read, step, write, journal, all in one transaction
 * (docs/architecture.md, "What decides is read where it is written").
 */
export async function changeDraft(
  workspace: PrecinctWorkspace,
  { id, seen, by, step, events }: Change,
): Promise<Result<DraftOnFile>> {
  return workspace.store.write(by, async (tx) => {
    const found = await loadDraft({ ...workspace, store: tx }, id, seen);
    if (!found.ok) return found;
    const { draft: before, plan } = found.value;
    const stepped = step(before, plan, tx.at);
    if (!stepped.ok) return stepped;
    const after = await saveDraft(tx, { ...stepped.value, savedAt: tx.at });
    for (const event of events(before, after)) await tx.journal(event);
    return ok({ draft: after, plan });
  });
}
