/**
 * Agreement with the paper (tasks 19, 20): somebody types the paper copy blind, the program compares. Nobody may take
 * the electronic numbers for the paper's: they agree, or the protocol goes back with a reason
 * (docs/domain.md, "Agreement with the paper"). The file's numbers are handed out by `agreement.reveal` alone; after it
 * another person types the whole paper anew.
 */
import { type SavedView } from '../../../src-shared/api/call.ts';
import { type agreementCalls, type AgreementView } from '../../../src-shared/api/commune/agreement.ts';
import { typedPaths } from '../../../src-shared/protocol/check.ts';
import { lineLabel } from '../../../src-shared/protocol/line-label.ts';
import { flattened, type Numbers } from '../../../src-shared/protocol/numbers.ts';
import { protocolKey, type ProtocolRef } from '../../../src-shared/protocol/payload.ts';
import { changedMeanwhile, checkSeen, writeSeen } from '../../../src-shared/protocol/seen.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { samePerson } from '../../../src-shared/text/person.ts';
import { isPrintable } from '../../../src-shared/text/printable.ts';
import { communeOf, type HandlersOf } from '../../session/session.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import { type AgreementStatus, saveAgreement } from '../../store/commune/repositories/agreements.ts';
import { type JournalEvent } from '../../store/events.ts';
import { type AgreementDocument, blank, documentSchema, revealed, together } from '../common/agreement-document.ts';
import { resolveConflict } from './conflict.ts';
import { barredFrom, begunOf, onDesk, type OnDesk, versionOf, viewOf } from './desk.ts';
import { comparedSymbol, whereItIs } from './paper-symbol.ts';

type Next = {
  status: AgreementStatus;
  by: string;
  document: AgreementDocument;
  events: readonly JournalEvent[];
};
type Change = {
  readonly ref: ProtocolRef;
  /** The version on which somebody decided; a saving of fields compares those instead. */
  readonly seen?: number;
  /** Who did it, where it is not whoever types. */
  readonly by?: string;
  /** A step that leaves it open which content is on the paper. */
  readonly inConflict?: true;
  readonly step: (desk: OnDesk, at: string) => Result<Next>;
};

/** One change of an agreement, read and written in one transaction. @returns the desk as it stands then */
async function changed(
  workspace: CommuneWorkspace,
  { ref, seen, by, inConflict, step }: Change,
): Promise<Result<OnDesk>> {
  return workspace.store.write(by ?? '', async (tx): Promise<Result<OnDesk>> => {
    const desk = await onDesk({ ...workspace, store: tx }, ref);
    if (!desk.ok) return desk;
    const stands = versionOf(desk.value);
    const newest = checkSeen(protocolKey(ref), seen ?? stands, stands);
    if (!newest.ok) return newest;
    if (desk.value.conflict !== null && inConflict !== true) return conflictOpen();
    const next = step(desk.value, tx.at);
    if (!next.ok) return next;
    const { events, ...agreement } = next.value;
    const document = { ...agreement.document, version: agreement.document.version + 1 };
    const now = { protocol: desk.value.received.hash, ...agreement, document };
    await saveAgreement(tx, now, documentSchema);
    for (const event of events) await tx.journal(event, by ?? agreement.by);
    return ok({ ...desk.value, agreement: { ...now, at: tx.at } });
  });
}

async function change(workspace: CommuneWorkspace, wanted: Change): Promise<Result<AgreementView>> {
  const desk = await changed(workspace, wanted);
  return desk.ok ? ok(viewOf(desk.value)) : desk;
}

function notTyping(): Result<never> {
  return fail('wrong-state', 'Nobody is typing the paper of this protocol. Begin with your name first.');
}

function conflictOpen(): Result<never> {
  return fail('contents-differ', 'Two contents of this protocol were signed. See first which of them is on the paper.');
}

/** What was typed before somebody saw the file's numbers agrees with nothing any more. */
function spoiled(): Result<never> {
  return fail(
    'numbers-shown',
    'The file’s numbers were shown. Another person types the whole paper anew, or the protocol goes back.',
  );
}

export const agreement: HandlersOf<typeof agreementCalls> = {
  'agreement.view': async (session, ref) => {
    const desk = await onDesk(communeOf(session), ref);
    return desk.ok ? ok(viewOf(desk.value)) : desk;
  },

  'agreement.begin': async (session, { seen, by, symbol, ...ref }) => {
    const begun = await change(communeOf(session), {
      ref,
      seen,
      by,
      step: (desk) => {
        const { received, agreement } = desk;
        if (agreement?.status === 'agreed' || agreement?.status === 'returned')
          return fail('wrong-state', 'This protocol has been decided on already.');
        const document = agreement?.document ?? blank;
        if (barredFrom(desk).some((one) => samePerson(one, by)))
          return fail('saw-the-numbers', `${by} has seen numbers of the file or typed before they were shown.`);
        const same = comparedSymbol(received.symbol, symbol);
        if (!same.ok) return same;
        const anew = document.spoiled ? { numbers: {}, differing: [], focus: null, spoiled: false } : {};
        const subject = protocolKey(ref);
        return ok({
          status: 'typing',
          by,
          document: { ...document, ...anew, begun: document.version + 1, typists: together(...document.typists, by) },
          events: [{ action: 'agreement-begun', subject, detail: { hash: received.hash, by } }],
        });
      },
    });
    return begun.ok || begun.error.code !== 'symbol-differs' ? begun : whereItIs(communeOf(session), ref, symbol);
  },

  'agreement.saveNumbers': async (session, { seen, changes, was, ...ref }): Promise<Result<SavedView>> => {
    const saved = await change(communeOf(session), {
      ref,
      step: (desk) => {
        const { plan, agreement } = desk;
        if (agreement?.status !== 'typing' && agreement?.status !== 'differs') return notTyping();
        if (agreement.document.spoiled) return spoiled();
        // somebody else began since, or the paper of another content: these numbers are not theirs
        if (seen < begunOf(desk)) return changedMeanwhile(protocolKey(ref));
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
        if (agreement.document.spoiled) return spoiled();
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

  'agreement.reveal': async (session, { seen, by, ...ref }) => {
    const desk = await changed(communeOf(session), {
      ref,
      seen,
      by,
      step: ({ received, agreement }, at) => {
        if (agreement?.status !== 'differs')
          return fail('wrong-state', 'Numbers of the file are shown only where the paper was compared and differs.');
        const subject = protocolKey(ref);
        return ok({
          status: 'differs',
          by: agreement.by,
          document: revealed(agreement.document, by, at),
          events: [{ action: 'agreement-shown', subject, detail: { hash: received.hash, by } }],
        });
      },
    });
    if (!desk.ok) return desk;
    const { plan, received, agreement } = desk.value;
    const onFile = flattened(received.payload.values, received.payload.results);
    const numbers = (agreement?.document.differing ?? []).map((path) => ({
      path,
      label: { pl: lineLabel(plan, path, 'pl'), en: lineLabel(plan, path, 'en') },
      file: onFile[path] ?? 0,
      paper: agreement?.document.numbers[path] ?? null,
    }));
    return ok({ view: viewOf(desk.value), numbers });
  },

  'agreement.return': async (session, { seen, reason, by, ...ref }) =>
    change(communeOf(session), {
      ref,
      seen,
      by,
      inConflict: true,
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

  'agreement.withdrawReturn': async (session, { seen, reason, persons, ...ref }) =>
    change(communeOf(session), {
      ref,
      seen,
      by: persons[0] ?? '',
      inConflict: true,
      step: ({ received, agreement }, at) => {
        if (agreement?.status !== 'returned')
          return fail('wrong-state', 'This protocol is not returned; there is nothing to take back.');
        const { document } = agreement;
        const withdrawn = [...document.withdrawn, { returned: document.reason, reason, persons, at }];
        const anew = { numbers: {}, differing: [], focus: null, spoiled: false, reason: '' };
        const subject = protocolKey(ref);
        return ok({
          status: 'open',
          by: persons[0] ?? '',
          document: { ...document, ...anew, withdrawn },
          events: [{ action: 'return-withdrawn', subject, detail: { hash: received.hash, reason, persons } }],
        });
      },
    }),

  'agreement.resolve': async (session, { seen, symbol, reason, persons, ...ref }) => {
    const workspace = communeOf(session);
    const resolved = await resolveConflict(workspace, { ref, seen, symbol, reason, persons });
    if (!resolved.ok) return resolved;
    const desk = await onDesk(workspace, ref);
    return desk.ok ? ok(viewOf(desk.value)) : desk;
  },
};

function fieldEvents(ref: ProtocolRef, before: Numbers, changes: Numbers): JournalEvent[] {
  return Object.entries(changes).map(([path, value]) => ({
    action: 'agreement-field',
    subject: `${protocolKey(ref)}#${path}`,
    detail: { old: before[path] ?? null, new: value },
  }));
}
