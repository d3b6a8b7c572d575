/**
 * The one seam between a window and the core (architecture.md, decision 4): name → input schema, result type, roles.
 * Shells carry `{name, input}`; the core parses, authorises, runs and answers a `Result`. A query changes nothing.
 * The window imports types from here and never runs this file.
 */
import { z } from 'zod';
import {
  atMost,
  constituencyNumber,
  contestKind,
  count,
  instant,
  payloadHash,
  precinctNumber,
  typedLine,
  typedNote,
  typedPersons,
  typedReason,
  typedText,
} from '../primitives.ts';
import { numberPath, typedNumber } from '../protocol/draft.ts';
import { attendance } from '../protocol/payload.ts';
import { version } from '../protocol/seen.ts';
import { type Result } from '../result.ts';
import { typedWithdrawal } from '../results/withdrawal.ts';
import { roles, type Caller } from './roles.ts';
import { MAX_MEMBERS } from '../sealed/canonical.ts';
import { typedLot, typedRuling } from '../sealed/payloads.ts';
import { TEXT_LIMIT } from '../text/limits.ts';
import type * as View from './views.ts';

type Entry<Kind extends 'query' | 'command', Input extends z.ZodType, Output> = {
  readonly kind: Kind;
  readonly input: Input;
  readonly roles: readonly Caller[];
  /** Carries the result's type only; never set. */
  readonly output?: Output;
};

function query<Output>() {
  return <Input extends z.ZodType>(input: Input, allowed: readonly Caller[]): Entry<'query', Input, Output> => ({
    kind: 'query',
    input,
    roles: allowed,
  });
}
function command<Output>() {
  return <Input extends z.ZodType>(input: Input, allowed: readonly Caller[]): Entry<'command', Input, Output> => ({
    kind: 'command',
    input,
    roles: allowed,
  });
}

const anyone: readonly Caller[] = [...roles, 'nobody'];
const atPrecinct: readonly Caller[] = ['commission'];
const atCommune: readonly Caller[] = ['coordinator', 'helper'];
const coordinator: readonly Caller[] = ['coordinator'];
const receiving: readonly Caller[] = ['coordinator', 'helper', 'receiver'];
const watching: readonly Caller[] = [...receiving, 'projector'];

const nothing = z.strictObject({});
const medium = z.string().min(1).max(200);
/** A key file on a medium, and what opens it. */
const unlocking = z.strictObject({ medium, name: z.string().max(100), passphrase: z.string().min(1).max(500) });
/** The version a window saw when somebody decided; `changed-meanwhile` where it is not the newest. */
const seen = { seen: version };
const draft = z.strictObject({ id: z.string().regex(/^[a-z-]{1,30}\/\d{1,3}\/r\d{1,2}$/, 'a protocol id') });
const decided = draft.extend(seen);
/** Which store of this computer: the package names election and commune. */
const storeOf = z.strictObject({ medium, issuerKid: payloadHash, precinct: precinctNumber.nullable() });
const storedName = z.string().regex(/^[\w.-]{1,60}$/);
const protocolRef = z.strictObject({
  precinct: precinctNumber,
  contest: contestKind,
  constituency: constituencyNumber,
});
/** As it is read from a paper; what it means `typedSymbol` says. */
const paperSymbol = z.string().max(60);
const numbers = atMost(MAX_MEMBERS, z.record(numberPath, typedNumber));
/** Numbers, and those that stood in their fields: of one field the second of two windows is told. */
const numbersOver = {
  changes: numbers.refine((given) => Object.keys(given).length > 0, 'at least one number'),
  was: numbers,
};
const wordsOver = { text: typedText, was: z.string().max(TEXT_LIMIT) };
const theDay = { attendance, opened: instant.nullable(), closed: instant.nullable() };
const oneOrTwo = z.union([z.literal(1), z.literal(2)]);

export const api = {
  // Start: who am I, what lies here, open it as mine
  'app.status': query<View.StatusView>()(nothing, anyone),
  /** Begins again the demo's laying out that has failed. */
  'app.layOutDemo': command<View.StatusView>()(nothing, anyone),
  'package.inspect': query<View.PackageView>()(z.strictObject({ medium }), anyone),
  /** `issuerKid` is what the person compared by voice or paper; `precinct` is typed by hand. */
  'workspace.openPrecinct': command<View.StatusView>()(
    z.strictObject({ medium, issuerKid: payloadHash, precinct: precinctNumber }),
    anyone,
  ),
  'workspace.openCommune': command<View.StatusView>()(z.strictObject({ medium, issuerKid: payloadHash }), anyone),

  // Rescue: a store that does not open as sound. `precinct` is null for the commune's
  'rescue.look': query<View.RescueView>()(storeOf, anyone),
  'rescue.restore': command<View.RescueView>()(z.strictObject({ ...storeOf.shape, copy: storedName }), anyone),
  'rescue.putBack': command<View.RescueView>()(z.strictObject({ ...storeOf.shape, aside: storedName }), anyone),
  'rescue.startAnew': command<View.RescueView>()(
    z.strictObject({ ...storeOf.shape, confirmed: z.literal(true) }),
    anyone,
  ),

  'workspace.leave': command<View.StatusView>()(nothing, anyone),

  // Commission: count
  'day.overview': query<View.OverviewView>()(nothing, atPrecinct),
  /** The laptop's clock beside the voting day; where real elections and the clock do not fit, somebody confirms it. */
  'day.clock': query<View.ClockView>()(nothing, [...atPrecinct, ...watching]),
  'day.confirmClock': command<View.ClockView>()(z.strictObject({ by: typedLine }), atPrecinct),
  /** Who is at the keyboard: a member, an operator, or whoever else types; asked again after ten quiet minutes. */
  'keyboard.take': command<View.KeyboardView>()(z.strictObject({ by: typedLine }), atPrecinct),
  'keyboard.leave': command<null>()(nothing, atPrecinct),
  'protocol.view': query<View.ProtocolView>()(draft, atPrecinct),
  'protocol.beginEntry': command<View.ProtocolView>()(
    z.strictObject({ ...decided.shape, entry: oneOrTwo, by: typedLine }),
    atPrecinct,
  ),
  'protocol.saveNumbers': command<View.SavedView>()(
    z.strictObject({ ...draft.shape, entry: oneOrTwo, ...numbersOver }),
    atPrecinct,
  ),
  /** Findings over one section's fields, for the box on top after «Dalej». */
  'protocol.findings': query<View.FindingView[]>()(draft, atPrecinct),
  'protocol.finishEntry': command<View.ProtocolView>()(
    z.strictObject({ ...decided.shape, entry: oneOrTwo }),
    atPrecinct,
  ),
  'protocol.reopenFirst': command<View.ProtocolView>()(decided, atPrecinct),
  'protocol.resolve': command<View.ProtocolView>()(
    z.strictObject({ ...decided.shape, path: numberPath, value: typedNumber.unwrap(), by: typedLine }),
    atPrecinct,
  ),
  'protocol.amend': command<View.ProtocolView>()(
    z.strictObject({
      ...decided.shape,
      paths: z.array(numberPath).min(1).max(1000),
      reason: typedReason,
      by: typedLine,
    }),
    atPrecinct,
  ),
  'protocol.saveRemark': command<View.SavedView>()(
    z.strictObject({ ...draft.shape, remark: z.string().max(40), ...wordsOver }),
    atPrecinct,
  ),
  'protocol.savePosition': command<View.SavedView>()(
    z.strictObject({ ...draft.shape, rule: z.string().max(5), ...wordsOver }),
    atPrecinct,
  ),
  'protocol.saveAttendance': command<View.SavedView>()(
    z.strictObject({ ...draft.shape, ...theDay, was: z.strictObject(theDay) }),
    atPrecinct,
  ),
  /** Attendance and hours as another protocol of the precinct has them. */
  'protocol.carryAttendance': command<View.ProtocolView>()(
    z.strictObject({ ...decided.shape, from: draft.shape.id }),
    atPrecinct,
  ),
  /** Voters who refused this ballot. */
  'protocol.saveRefusals': command<View.SavedView>()(
    z.strictObject({ ...draft.shape, refusals: count.nullable(), was: count.nullable() }),
    atPrecinct,
  ),
  'protocol.confirmReading': command<View.ProtocolView>()(
    z.strictObject({ ...decided.shape, by: typedLine }),
    atPrecinct,
  ),
  'protocol.print': command<View.PrintedView>()(
    z.strictObject({ ...draft.shape, document: z.enum(['draft', 'final', 'warnings', 'errors', 'slip']) }),
    atPrecinct,
  ),
  'protocol.freeze': command<View.ProtocolView>()(decided, atPrecinct),
  /** Way out of a frozen, unsigned protocol that cannot be printed or was altered on the disk. */
  'protocol.unfreeze': command<View.ProtocolView>()(decided, atPrecinct),
  'protocol.revise': command<View.ProtocolView>()(
    z.strictObject({ ...decided.shape, reason: typedReason, persons: typedPersons }),
    atPrecinct,
  ),

  // Commission: seal and carry
  'keys.list': query<View.CredentialView[]>()(nothing, atPrecinct),
  /** One unlocking signs exactly these documents; the key is locked again before the answer. */
  'protocol.sign': command<View.ProtocolView[]>()(
    z
      .strictObject({
        ids: z.array(draft.shape.id).min(1).max(20),
        seen: atMost(20, z.record(draft.shape.id, version)),
        key: unlocking,
      })
      .refine(({ ids, seen: of }) => ids.every((id) => Object.hasOwn(of, id)), 'the version seen of each'),
    atPrecinct,
  ),
  /** Stops a signing under way: what is not on the disk yet is not signed. */
  'protocol.cancelSigning': command<null>()(nothing, atPrecinct),
  'protocol.export': command<View.CarriedView>()(z.strictObject({ ...draft.shape, medium }), atPrecinct),

  // Commune: receive, agree, decide
  'commune.board': query<View.BoardView>()(nothing, watching),
  /** Questions about protocols of one precinct beside each other (X1–X7). */
  'commune.questions': query<View.CrossQuestionView[]>()(nothing, atCommune),
  'receive.medium': command<View.VerdictView[]>()(z.strictObject({ medium }), receiving),
  'receive.slip': command<View.VerdictView>()(
    z.strictObject({ texts: z.array(z.string().max(4300)).min(1).max(20) }),
    receiving,
  ),
  'receive.corrections': query<View.CorrectionsView>()(nothing, receiving),
  /** Old and new numbers of one correction; who asks has seen them. */
  'receive.showCorrection': command<View.ChangedNumber[]>()(
    z.strictObject({ hash: payloadHash, by: typedLine }),
    coordinator,
  ),
  'receive.acceptCorrection': command<View.CorrectionsView>()(
    z.strictObject({ hash: payloadHash, by: typedLine }),
    coordinator,
  ),
  'agreement.view': query<View.AgreementView>()(protocolRef, atCommune),
  /** `symbol` as it is printed on the paper, its first two groups at least. */
  'agreement.begin': command<View.AgreementView>()(
    z.strictObject({ ...protocolRef.shape, ...seen, by: typedLine, symbol: paperSymbol }),
    atCommune,
  ),
  /** `seen` since whoever types began: numbers of another sitting, or of another content, are not theirs. */
  'agreement.saveNumbers': command<View.SavedView>()(
    z.strictObject({ ...protocolRef.shape, ...seen, ...numbersOver }),
    atCommune,
  ),
  'agreement.finish': command<View.AgreementView>()(protocolRef.extend(seen), atCommune),
  /** The only way to the file's numbers; it costs a new blind entry by another person, or a return. */
  'agreement.reveal': command<View.RevealedView>()(
    z.strictObject({ ...protocolRef.shape, ...seen, by: typedLine }),
    atCommune,
  ),
  'agreement.return': command<View.AgreementView>()(
    z.strictObject({ ...protocolRef.shape, ...seen, reason: typedReason, by: typedLine }),
    coordinator,
  ),
  'agreement.withdrawReturn': command<View.AgreementView>()(
    z.strictObject({ ...protocolRef.shape, ...seen, reason: typedReason, persons: typedPersons }),
    coordinator,
  ),
  /** Of several signed contents: which one's symbol is on the paper. */
  'agreement.resolve': command<View.AgreementView>()(
    z.strictObject({ ...protocolRef.shape, ...seen, symbol: paperSymbol, reason: typedReason, persons: typedPersons }),
    coordinator,
  ),
  'results.view': query<View.ResultsView>()(nothing, watching),
  'results.recordLot': command<View.ResultsView>()(typedLot.extend(seen), coordinator),
  'results.recordRuling': command<View.ResultsView>()(typedRuling(seen), coordinator),
  /** A record is never changed: a wrong one is taken back and recorded anew. */
  'results.withdraw': command<View.ResultsView>()(typedWithdrawal.extend(seen), coordinator),
  /** Key files of the commune on the media, for sealing what is published. */
  'results.keys': query<View.CommuneKeyView[]>()(nothing, coordinator),
  /** Without a key the result is published unsealed, as plain JSON. */
  'results.export': command<View.ExportedView>()(
    z.strictObject({
      medium,
      note: typedNote,
      key: unlocking.nullable(),
    }),
    coordinator,
  ),
} as const;

export type Api = typeof api;
export type ApiName = keyof Api;
export type ApiInput<N extends ApiName> = z.input<Api[N]['input']>;
export type ApiOutput<N extends ApiName> =
  | NonNullable<Api[N]['output']>
  | (null extends Api[N]['output'] ? null : never);

/** How every shell reaches the core. */
export type Call = <N extends ApiName>(name: N, input: ApiInput<N>) => Promise<Result<ApiOutput<N>>>;
