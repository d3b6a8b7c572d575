/**
 * Agreement with the paper (tasks 19, 20): somebody types the paper copy blind, the program compares. Nobody may take
 * the electronic numbers for the paper's: they agree, or the protocol goes back with a reason (domain §4.6).
 */
import { z } from 'zod';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { typedPaths } from '../../src-shared/protocol/check.ts';
import { numberPath, typedNumber } from '../../src-shared/protocol/draft.ts';
import { flattened, type Numbers } from '../../src-shared/protocol/numbers.ts';
import { protocolKey, type ProtocolRef } from '../../src-shared/protocol/payload.ts';
import { lineLabel } from '../../src-shared/protocol/line-label.ts';
import { isPrintable } from '../../src-shared/text/printable.ts';
import { type AgreementView, type SavedView } from '../../src-shared/views.ts';
import { formText } from '../precinct/view.ts';
import { communeOf, type Handlers } from '../session.ts';
import {
  findAgreement,
  saveAgreement,
  type AgreementStatus,
  type StoredAgreement,
} from '../store/repositories/agreements.ts';
import { type JournalEvent } from '../store/journal-events.ts';
import {
  planned,
  receivedProtocol,
  type CommuneWorkspace,
  type PlannedProtocol,
  type ReceivedProtocol,
} from './workspace.ts';

const documentSchema = z.strictObject({
  numbers: z.record(numberPath, typedNumber),
  /** Paths that differed when last compared. */
  differing: z.array(numberPath),
  reason: z.string(),
  focus: numberPath.nullable(),
});
type Document = z.infer<typeof documentSchema>;
type Stored = StoredAgreement<Document>;

type OnDesk = {
  readonly plan: PlannedProtocol;
  readonly received: ReceivedProtocol;
  readonly agreement: Stored | undefined;
};

async function onDesk(workspace: CommuneWorkspace, ref: ProtocolRef): Promise<Result<OnDesk>> {
  const plan = planned(workspace, ref);
  if (!plan) return fail('unknown-protocol', `the commune expects no protocol ${protocolKey(ref)}`);
  const received = await receivedProtocol(workspace, ref);
  if (!received)
    return fail('not-received', 'This protocol has not been received yet. Receive its file or its slip first.');
  const agreement = await findAgreement(workspace.store, received.hash, documentSchema);
  return agreement.ok ? ok({ plan, received, agreement: agreement.value }) : agreement;
}

const viewStatus = { typing: 'typing', differs: 'different', agreed: 'agreed', returned: 'returned' } as const;

function viewOf({ plan, received, agreement }: OnDesk): AgreementView {
  const { payload } = received;
  const onFile = flattened(payload.values, payload.results);
  const typed = agreement?.document.numbers ?? {};
  const shown = agreement?.status === 'differs' || agreement?.status === 'returned' ? agreement.document.differing : [];
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
    status: agreement === undefined ? 'none' : viewStatus[agreement.status],
    differences: shown.map((path) => ({
      path,
      label: { pl: lineLabel(plan, path, 'pl'), en: lineLabel(plan, path, 'en') },
      file: onFile[path] ?? 0,
      paper: typed[path] ?? null,
    })),
    symbol: received.symbol,
    revision: payload.revision,
    reason: agreement?.document.reason ?? '',
    savedAt: agreement?.at ?? null,
    focus: agreement?.document.focus ?? null,
  };
}

type Next = { status: AgreementStatus; by: string; document: Document; events: readonly JournalEvent[] };

/** One change of an agreement in one transaction, begun from what stands now. */
async function change(
  workspace: CommuneWorkspace,
  ref: ProtocolRef,
  actor: string | null,
  step: (desk: OnDesk) => Result<Next>,
): Promise<Result<AgreementView>> {
  const desk = await onDesk(workspace, ref);
  if (!desk.ok) return desk;
  const { received, agreement } = desk.value;
  const next = step(desk.value);
  if (!next.ok) return next;
  const { status, by, document, events } = next.value;
  const written = await workspace.store.write(actor ?? agreement?.by ?? '', async (tx) => {
    await saveAgreement(tx, { protocol: received.hash, status, by, document }, documentSchema);
    for (const event of events) await tx.journal(event);
    return ok({ protocol: received.hash, status, by, document, at: tx.at });
  });
  return written.ok ? ok(viewOf({ ...desk.value, agreement: written.value })) : written;
}

const blank: Document = { numbers: {}, differing: [], reason: '', focus: null };

function notTyping(): Result<never> {
  return fail('wrong-state', 'Nobody is typing the paper of this protocol. Begin with your name first.');
}

export const agreementHandlers: Handlers<
  'agreement.view' | 'agreement.begin' | 'agreement.saveNumbers' | 'agreement.finish' | 'agreement.return'
> = {
  'agreement.view': async (session, ref) => {
    const desk = await onDesk(communeOf(session), ref);
    return desk.ok ? ok(viewOf(desk.value)) : desk;
  },

  'agreement.begin': async (session, { by, ...ref }) =>
    change(communeOf(session), ref, by, ({ received, agreement }) => {
      if (agreement?.status === 'agreed' || agreement?.status === 'returned')
        return fail('wrong-state', 'This protocol has been decided on already.');
      const document = agreement?.document ?? blank;
      const subject = protocolKey(ref);
      return ok({
        status: 'typing',
        by,
        document,
        events: [{ action: 'agreement-begun', subject, detail: { hash: received.hash, by } }],
      });
    }),

  'agreement.saveNumbers': async (session, { changes, ...ref }): Promise<Result<SavedView>> => {
    const saved = await change(communeOf(session), ref, null, ({ plan, agreement }) => {
      if (agreement === undefined || agreement.status === 'agreed' || agreement.status === 'returned')
        return notTyping();
      const paths = new Set(typedPaths(plan));
      const unknown = Object.keys(changes).find((path) => !paths.has(path));
      if (unknown !== undefined) return fail('unknown-path', `this protocol has no field «${unknown}»`, unknown);
      const { document, by } = agreement;
      const numbers = { ...document.numbers, ...changes };
      const focus = Object.keys(changes).at(-1) ?? document.focus;
      return ok({
        status: agreement.status,
        by,
        document: { ...document, numbers, focus },
        events: fieldEvents(ref, document.numbers, changes),
      });
    });
    return saved.ok ? ok({ savedAt: saved.value.savedAt ?? '' }) : saved;
  },

  'agreement.finish': async (session, ref) =>
    change(communeOf(session), ref, null, ({ plan, received, agreement }) => {
      if (agreement?.status !== 'typing' && agreement?.status !== 'differs') return notTyping();
      const { payload, hash } = received;
      const onFile = flattened(payload.values, payload.results);
      const { document, by } = agreement;
      const differing = typedPaths(plan).filter((path) => (document.numbers[path] ?? null) !== onFile[path]);
      const subject = protocolKey(ref);
      return ok({
        status: differing.length === 0 ? 'agreed' : 'differs',
        by,
        document: { ...document, differing, focus: differing[0] ?? null },
        events:
          differing.length === 0
            ? [{ action: 'agreed', subject, detail: { hash } }]
            : [{ action: 'agreement-differs', subject, detail: { hash, differing } }],
      });
    }),

  'agreement.return': async (session, { reason, by, ...ref }) =>
    change(communeOf(session), ref, by, ({ received, agreement }) => {
      // a reason that an older program kept and nothing can be sealed with is written again
      if (agreement?.status === 'returned' && isPrintable(agreement.document.reason))
        return fail('wrong-state', 'This protocol was returned already.');
      const document = { ...(agreement?.document ?? blank), reason };
      const subject = protocolKey(ref);
      return ok({
        status: 'returned',
        by,
        document,
        events: [{ action: 'returned', subject, detail: { hash: received.hash, reason } }],
      });
    }),
};

function fieldEvents(ref: ProtocolRef, before: Numbers, changes: Numbers): JournalEvent[] {
  return Object.entries(changes).map(([path, value]) => ({
    action: 'agreement-field',
    subject: `${protocolKey(ref)}#${path}`,
    detail: { old: before[path] ?? null, new: value },
  }));
}
