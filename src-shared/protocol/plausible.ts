/**
 * What a chair's signature cannot make plausible, and no rule of the form can judge: hours of another day, strangers on
 * the commission, one typist for two entries, a revision that nothing precedes. Warnings of the receiving commune; they
 * refuse nothing.
 */
import { z } from 'zod';
import { type Definition, type Precinct } from '../definition/definition.ts';
import { requiredLine } from '../primitives.ts';
import { isAmong, spelledOnce } from '../text/person.ts';
import { type ProtocolPayload } from './payload.ts';

/** `name`, `revision`: whom or what it is about, for the words. */
export const receivingWarning = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('hours-other-day') }),
  z.strictObject({ code: z.literal('hours-reversed') }),
  z.strictObject({ code: z.literal('stranger'), name: requiredLine }),
  z.strictObject({ code: z.literal('name-twice'), name: requiredLine }),
  z.strictObject({ code: z.literal('one-typist'), name: requiredLine }),
  z.strictObject({ code: z.literal('no-second-entry') }),
  z.strictObject({ code: z.literal('revision-jump'), revision: z.int() }),
]);
export type ReceivingWarning = z.infer<typeof receivingWarning>;

type Body = Pick<ProtocolPayload, 'attendance' | 'voting' | 'entries' | 'revision'>;
type Known = {
  readonly definition: Pick<Definition, 'votingDay' | 'policies'>;
  readonly precinct: Pick<Precinct, 'commission'>;
  /** The revisions that were there before this one came. */
  readonly revisions: readonly number[];
};

const DAY = 86_400_000;

/** Everything implausible about one protocol, in the order of its paper. */
export function implausible(body: Body, { definition, precinct, revisions }: Known): ReceivingWarning[] {
  return [
    ...hours(body, definition.votingDay),
    ...people(body, precinct),
    ...typists(body, definition.policies.secondEntry),
    ...jump(body.revision, revisions),
  ];
}

/** A day more on either side: clocks of other zones, and counting after midnight. */
function hours({ voting }: Body, votingDay: string): ReceivingWarning[] {
  const day = Date.parse(votingDay);
  const near = (instant: string) => Math.abs(Date.parse(instant.slice(0, 10)) - day) <= DAY;
  const warnings: ReceivingWarning[] = [];
  if (!near(voting.opened) || !near(voting.closed)) warnings.push({ code: 'hours-other-day' });
  if (Date.parse(voting.opened) >= Date.parse(voting.closed)) warnings.push({ code: 'hours-reversed' });
  return warnings;
}

function people({ attendance }: Body, { commission }: Known['precinct']): ReceivingWarning[] {
  const members = new Set(commission.map(({ name }) => spelledOnce(name)));
  const named = attendance.map(({ name }) => spelledOnce(name));
  const strangers = attendance.filter(({ present }, at) => present && !members.has(named[at] ?? ''));
  const twice = attendance.filter((_, at) => named.indexOf(named[at] ?? '') < at);
  return [
    ...strangers.map(({ name }) => ({ code: 'stranger' as const, name })),
    ...twice.map(({ name }) => ({ code: 'name-twice' as const, name })),
  ];
}

function typists({ entries: { first, second } }: Body, secondEntry: boolean): ReceivingWarning[] {
  if (second !== null)
    return first.filter((name) => isAmong(name, second)).map((name) => ({ code: 'one-typist', name }));
  return secondEntry ? [{ code: 'no-second-entry' }] : [];
}

function jump(revision: number, known: readonly number[]): ReceivingWarning[] {
  const before = Math.max(0, ...known.filter((one) => one < revision));
  return revision > before + 1 ? [{ code: 'revision-jump', revision }] : [];
}
