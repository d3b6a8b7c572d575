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
import { checkSeen, version, writeSeen } from '../../src-shared/protocol/seen.ts';
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
import { listRevisions } from '../store/repositories/sealed.ts';
import {
  planned,
  receivedProtocol,
  type CommuneReading,
  type CommuneWorkspace,
  type PlannedProtocol,
  type ReceivedProtocol,
} from './workspace.ts';

const documentSchema = z.strictObject({
  /** Rises with every change. */
  version,
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
  /** Revisions that came for this cell: a newer one begins a new agreement, and the version goes on rising. */
  readonly editions: number;
};

/** What somebody who decides has seen. */
function versionOf({ agreement, editions }: OnDesk): number {
  return EDITION * editions + (agreement?.document.version ?? 0);
}
/** More changes than one agreement ever has: every field of the longest protocol typed a hundred times. */
const EDITION = 1_000_000;

async function onDesk(workspace: CommuneReading, ref: ProtocolRef): Promise<Result<OnDesk>> {
  const plan = planned(workspace, ref);
  if (!plan) return fail('unknown-protocol', `the commune expects no protocol ${protocolKey(ref)}`);
  const received = await receivedProtocol(workspace, ref);
  if (!received)
    return fail('not-received', 'This protocol has not been received yet. Receive its file or its slip first.');
  const agreement = await findAgreement(workspace.store, received.hash, documentSchema);
  if (!agreement.ok) return agreement;
  const editions = (await listRevisions(workspace.store, ref)).length;
  return ok({ plan, received, agreement: agreement.value, editions });
}

const viewStatus = { typing: 'typing', differs: 'different', agreed: 'agreed', returned: 'returned' } as const;

function viewOf(desk: OnDesk): AgreementView {
  const { plan, received, agreement } = desk;
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
    version: versionOf(desk),
    reason: agreement?.document.reason ?? '',
    savedAt: agreement?.at ?? null,
    focus: agreement?.document.focus ?? null,
  };
}

type Next = { status: AgreementStatus; by: string; document: Document; events: readonly JournalEvent[] };
type Change = {
  readonly ref: ProtocolRef;
  /** The version on which somebody decided; a saving of fields compares those instead. */
  readonly seen?: number;
  /** Who did it, where it is not whoever types. */
  readonly by?: string;
  readonly step: (desk: OnDesk) => Result<Next>;
};

/** One change of an agreement, read and written in one transaction. */
async function change(workspace: CommuneWorkspace, { ref, seen, by, step }: Change): Promise<Result<AgreementView>> {
  return workspace.store.write(by ?? '', async (tx): Promise<Result<AgreementView>> => {
    const desk = await onDesk({ ...workspace, store: tx }, ref);
    if (!desk.ok) return desk;
    const stands = versionOf(desk.value);
    const newest = checkSeen(protocolKey(ref), seen ?? stands, stands);
    if (!newest.ok) return newest;
    const next = step(desk.value);
    if (!next.ok) return next;
    const { events, ...agreement } = next.value;
    const document = { ...agreement.document, version: agreement.document.version + 1 };
    const changed = { protocol: desk.value.received.hash, ...agreement, document };
    await saveAgreement(tx, changed, documentSchema);
    for (const event of events) await tx.journal(event, by ?? agreement.by);
    return ok(viewOf({ ...desk.value, agreement: { ...changed, at: tx.at } }));
  });
}

const blank: Document = { version: 0, numbers: {}, differing: [], reason: '', focus: null };

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

  'agreement.begin': async (session, { by, seen, ...ref }) =>
    change(communeOf(session), {
      ref,
      seen,
      by,
      step: ({ received, agreement }) => {
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
      },
    }),

  'agreement.saveNumbers': async (session, { changes, was, ...ref }): Promise<Result<SavedView>> => {
    const saved = await change(communeOf(session), {
      ref,
      step: ({ plan, agreement }) => {
        if (agreement === undefined || agreement.status === 'agreed' || agreement.status === 'returned')
          return notTyping();
        const paths = new Set(typedPaths(plan));
        const unknown = Object.keys(changes).find((path) => !paths.has(path));
        if (unknown !== undefined) return fail('unknown-path', `this protocol has no field «${unknown}»`, unknown);
        const { document, by, status } = agreement;
        const numbers = writeSeen(document.numbers, changes, was);
        if (!numbers.ok) return numbers;
        const focus = Object.keys(changes).at(-1) ?? document.focus;
        return ok({
          status,
          by,
          document: { ...document, numbers: numbers.value, focus },
          events: fieldEvents(ref, document.numbers, changes),
        });
      },
    });
    return saved.ok ? ok({ savedAt: saved.value.savedAt ?? '', version: saved.value.version }) : saved;
  },

  'agreement.finish': async (session, { seen, ...ref }) =>
    change(communeOf(session), {
      ref,
      seen,
      step: ({ plan, received, agreement }) => {
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
      },
    }),

  'agreement.return': async (session, { seen, reason, by, ...ref }) =>
    change(communeOf(session), {
      ref,
      seen,
      by,
      step: ({ received, agreement }) => {
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
      },
    }),
};

function fieldEvents(ref: ProtocolRef, before: Numbers, changes: Numbers): JournalEvent[] {
  return Object.entries(changes).map(([path, value]) => ({
    action: 'agreement-field',
    subject: `${protocolKey(ref)}#${path}`,
    detail: { old: before[path] ?? null, new: value },
  }));
}
