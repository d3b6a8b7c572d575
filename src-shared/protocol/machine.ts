/**
 * A protocol's life at the precinct (docs/domain.md, "A protocol's life") as one pure function per step. Drawn in
 * docs/architecture.md:
 *
 *     empty → first-entry → first-done → second-entry ─┬→ entered → printed → signed → exported
 *                  └──(one entry asked)────────────────┤     ↑ ↓ amend   └────────┴────────┴→ superseded (+ new revision: entered)
 *                                                      └→ differences
 *
 * Differences are settled by reading the paper again, never by choosing between two numbers
 * (docs/decisions/settling-differences.md): a reading counts when it equals one of the earlier readings of the same
 * field.
 */
import { fail, ok, type Result } from '../result.ts';
import { MAX_REVISION, type ProtocolDraft } from './draft.ts';
import { isAmong } from '../text/person.ts';
import { type Numbers } from './numbers.ts';
import { MAX_TYPISTS } from './payload.ts';
import { writeSeen } from './seen.ts';

export type MachineError =
  | 'changed-meanwhile'
  | 'too-many-revisions'
  | 'wrong-state'
  | 'same-person'
  | 'too-many-persons'
  | 'unknown-path'
  | 'not-differing'
  | 'not-checked'
  | 'paper-not-made';
export type Step = Result<ProtocolDraft, MachineError>;

const editable = ['empty', 'first-entry', 'first-done', 'second-entry', 'differences', 'entered'] as const;

/** True until the final print: remarks, positions and attendance may still change. */
export function isOpen(draft: ProtocolDraft): boolean {
  return editable.some((state) => state === draft.state);
}

function wrongState(draft: ProtocolDraft, wanted: string): Step {
  return fail('wrong-state', `the protocol is «${draft.state}»; this step needs «${wanted}»`);
}

const nobodyYet = { by: [], numbers: {} };

/** Whoever sits down has typed nothing yet: names are kept with the first number they type. */
export function beginFirst(draft: ProtocolDraft): Step {
  if (draft.state !== 'empty' && draft.state !== 'first-entry') return wrongState(draft, 'empty');
  return ok({ ...draft, state: 'first-entry', first: draft.first ?? nobodyYet });
}

/**
 * The second entry is blind and by another person (docs/architecture.md, "The second entry is blind"): nobody who typed
 * in the first one.
 */
export function beginSecond(draft: ProtocolDraft, by: string): Step {
  if (draft.state !== 'first-done' && draft.state !== 'second-entry') return wrongState(draft, 'first-done');
  const begun = withTypist({ ...draft, second: draft.second ?? nobodyYet }, 'second', by);
  if (!begun.ok) return begun;
  return ok({ ...draft, state: 'second-entry', second: draft.second ?? nobodyYet });
}

/** Keeps the name of whoever types in an entry; everybody who typed in the other one is barred from it. */
function withTypist(draft: ProtocolDraft, seat: 'first' | 'second', by: string): Step {
  const current = draft[seat];
  if (current === null) return wrongState(draft, `${seat}-entry`);
  const other = draft[seat === 'first' ? 'second' : 'first'];
  if (isAmong(by, other?.by ?? []))
    return fail('same-person', `${by} typed in the other entry; this one must be typed by another person`);
  if (isAmong(by, current.by)) return ok(draft);
  if (current.by.length === MAX_TYPISTS)
    return fail('too-many-persons', `${MAX_TYPISTS} persons typed in this entry; no protocol can name more`);
  return ok({ ...draft, [seat]: { ...current, by: [...current.by, by] } });
}

/**
 * Commits numbers of one entry over those that were seen, typed by the one at the keyboard. `paths` is the closed set of
 * what this protocol has.
 */
export function saveNumbers(
  draft: ProtocolDraft,
  { entry, by, paths }: { readonly entry: 1 | 2; readonly by: string; readonly paths: ReadonlySet<string> },
  { changes, was }: { readonly changes: Numbers; readonly was: Numbers },
): Step {
  const seat = entry === 1 ? 'first' : 'second';
  if (draft.state !== `${seat}-entry`) return wrongState(draft, `${seat}-entry`);
  const seated = withTypist(draft, seat, by);
  const current = seated.ok ? seated.value[seat] : null;
  if (!seated.ok || current === null) return seated;
  const unknown = Object.keys(changes).find((path) => !paths.has(path));
  if (unknown !== undefined) return fail('unknown-path', `this protocol has no field «${unknown}»`, unknown);
  const numbers = writeSeen(current.numbers, changes, was);
  if (!numbers.ok) return numbers;
  const focus = Object.keys(changes).at(-1) ?? draft.focus;
  return ok({ ...draft, focus, [seat]: { ...current, numbers: numbers.value } });
}

/**
 * Ends the first entry. Blank fields do not stop it: they stay blank and stand in the findings (B01), because an
 * operator with half a paper must be able to hand over. With one entry only the numbers are entered at once.
 */
export function finishFirst(draft: ProtocolDraft, secondEntry: boolean, by: string): Step {
  if (draft.state !== 'first-entry') return wrongState(draft, 'first-entry');
  const seated = withTypist(draft, 'first', by);
  if (!seated.ok || seated.value.first === null) return seated;
  if (secondEntry) return ok({ ...seated.value, state: 'first-done', focus: null });
  return ok({ ...seated.value, state: 'entered', numbers: seated.value.first.numbers, focus: null, checked: null });
}

/** Back to typing the first entry, before a second one has begun. */
export function reopenFirst(draft: ProtocolDraft): Step {
  if (draft.state !== 'first-done') return wrongState(draft, 'first-done');
  return ok({ ...draft, state: 'first-entry' });
}

export function finishSecond(draft: ProtocolDraft, paths: readonly string[], by: string): Step {
  if (draft.state !== 'second-entry') return wrongState(draft, 'second-entry');
  const seated = withTypist(draft, 'second', by);
  if (!seated.ok) return seated;
  const { first, second } = seated.value;
  if (first === null || second === null) return wrongState(draft, 'second-entry');
  const differing = paths.filter((path) => (first.numbers[path] ?? null) !== (second.numbers[path] ?? null));
  const agreed = paths.filter((path) => !differing.includes(path)).map((path) => [path, first.numbers[path] ?? null]);
  return ok({
    ...seated.value,
    state: differing.length === 0 ? 'entered' : 'differences',
    numbers: Object.fromEntries(agreed),
    differing,
    readings: {},
    focus: null,
    checked: null,
  });
}

/** One more reading of a differing field from the paper. It settles the field when an earlier reading was the same. */
export function resolve(draft: ProtocolDraft, path: string, value: number): Step {
  if (draft.state !== 'differences') return wrongState(draft, 'differences');
  if (!draft.differing.includes(path)) return fail('not-differing', `«${path}» does not differ`, path);
  const earlier = [draft.first?.numbers[path], draft.second?.numbers[path], draft.readings[path]];
  if (!earlier.includes(value)) return ok({ ...draft, readings: { ...draft.readings, [path]: value }, focus: path });
  const differing = draft.differing.filter((other) => other !== path);
  const { [path]: _settled, ...readings } = draft.readings;
  return ok({
    ...draft,
    differing,
    readings,
    numbers: { ...draft.numbers, [path]: value },
    state: differing.length === 0 ? 'entered' : 'differences',
    focus: differing[0] ?? null,
  });
}

/** The commission found a number wrong: its earlier readings are forgotten, and it is read from the paper twice anew. */
export function amend(draft: ProtocolDraft, amended: readonly string[], paths: ReadonlySet<string>): Step {
  if (draft.state !== 'entered' && draft.state !== 'differences') return wrongState(draft, 'entered');
  const unknown = amended.find((path) => !paths.has(path));
  if (unknown !== undefined) return fail('unknown-path', `this protocol has no field «${unknown}»`, unknown);
  const forget = (numbers: Numbers) =>
    Object.fromEntries(Object.entries(numbers).filter(([p]) => !amended.includes(p)));
  return ok({
    ...draft,
    state: 'differences',
    first: draft.first && { ...draft.first, numbers: forget(draft.first.numbers) },
    second: draft.second && { ...draft.second, numbers: forget(draft.second.numbers) },
    numbers: forget(draft.numbers),
    readings: forget(draft.readings),
    differing: [...paths].filter((path) => draft.differing.includes(path) || amended.includes(path)),
    focus: amended[0] ?? null,
    checked: null,
  });
}

export type Day = Pick<ProtocolDraft, 'attendance'> & ProtocolDraft['voting'];

/**
 * Attendance and hours over those that were seen, person by person: a tick of one window does not undo the tick of
 * another. Where the list itself became another one it counts as one field.
 */
export function saveDay(draft: ProtocolDraft, { wanted, was }: { readonly wanted: Day; readonly was: Day }): Step {
  const stands: Day = { attendance: draft.attendance, ...draft.voting };
  const people = (day: Day) => JSON.stringify(day.attendance.map(({ name, role }) => [name, role]));
  const samePeople = [wanted, was].every((day) => people(day) === people(stands));
  const members = ({ attendance }: Day): Record<string, unknown> =>
    samePeople ? Object.fromEntries(attendance.entries()) : { attendance };
  const fields = (day: Day) => ({ ...members(day), opened: day.opened, closed: day.closed });
  const written = writeSeen<unknown>(fields(stands), fields(wanted), fields(was));
  if (!written.ok) return written;
  const { opened, closed, attendance, ...ticked } = written.value as Day & Record<number, Day['attendance'][number]>;
  return annotate(draft, {
    attendance: samePeople ? stands.attendance.map((member, at) => ticked[at] ?? member) : attendance,
    voting: { opened, closed },
  });
}

/** Words on one remark, or on one rule, over those that were seen. */
export function saveText(
  draft: ProtocolDraft,
  of: 'remarks' | 'positions',
  name: string,
  { text, was }: { readonly text: string; readonly was: string },
): Step {
  const stands = { ...draft[of], [name]: draft[of][name] ?? '' };
  const written = writeSeen(stands, { [name]: text }, { [name]: was });
  return written.ok ? annotate(draft, { [of]: written.value }) : written;
}

/** Remarks, positions, attendance, times or refusals; a change takes back the reading aloud. */
export function annotate(
  draft: ProtocolDraft,
  change: Partial<Pick<ProtocolDraft, 'remarks' | 'positions' | 'attendance' | 'voting' | 'refusals'>>,
): Step {
  if (!isOpen(draft)) return wrongState(draft, 'entered');
  return ok({ ...draft, ...change, checked: null });
}

export function confirmReading(draft: ProtocolDraft, by: string, at: string): Step {
  if (draft.state !== 'entered') return wrongState(draft, 'entered');
  return ok({ ...draft, checked: { by, at } });
}

/**
 * The final print freezes the payload (docs/formats.md, "Payload protocol"). That no error stands is the caller's
 * check, with the form at hand.
 */
export function freeze(draft: ProtocolDraft, frozen: NonNullable<ProtocolDraft['frozen']>): Step {
  if (draft.state !== 'entered') return wrongState(draft, 'entered');
  if (draft.checked === null) return fail('not-checked', 'the numbers have not been read aloud and confirmed yet');
  return ok({ ...draft, state: 'printed', frozen, paperAt: null });
}

/** Back to before the final print: only where no paper can be had of what was frozen, which is the caller's check. */
export function unfreeze(draft: ProtocolDraft): Step {
  if (draft.state !== 'printed') return wrongState(draft, 'printed');
  return ok({ ...draft, state: 'entered', frozen: null, paperAt: null, checked: null });
}

/** Somebody has the final paper; the first time counts. */
export function paperMade(draft: ProtocolDraft, at: string): Step {
  if (draft.state !== 'printed') return wrongState(draft, 'printed');
  return ok({ ...draft, paperAt: draft.paperAt ?? at });
}

export function sign(draft: ProtocolDraft, signed: NonNullable<ProtocolDraft['signed']>): Step {
  if (draft.state !== 'printed') return wrongState(draft, 'printed');
  if (draft.paperAt === null)
    return fail('paper-not-made', 'Nobody has had the final paper yet; it is signed before the file is.');
  return ok({ ...draft, state: 'signed', signed });
}

export function exported(draft: ProtocolDraft, medium: string, at: string): Step {
  if (draft.state !== 'signed' && draft.state !== 'exported') return wrongState(draft, 'signed');
  return ok({ ...draft, state: 'exported', exports: [...draft.exports, { medium, at }] });
}

/**
 * A correction after the final print: the old revision stays, superseded; the new one starts with the same numbers
 * and needs reading aloud, printing and signing of its own (docs/domain.md, "Corrections"). Who is present is asked
 * anew.
 */
export function revise(
  draft: ProtocolDraft,
  correction: NonNullable<ProtocolDraft['correction']>,
): Result<{ old: ProtocolDraft; next: ProtocolDraft }, MachineError> {
  if (draft.frozen === null || draft.state === 'superseded')
    return fail('wrong-state', `the protocol is «${draft.state}»; only a printed one can be corrected`);
  if (draft.revision === MAX_REVISION)
    return fail(
      'too-many-revisions',
      `the protocol was corrected ${MAX_REVISION - 1} times; no form has room for more`,
    );
  const next: ProtocolDraft = {
    ...draft,
    version: 0,
    revision: draft.revision + 1,
    supersedes: draft.frozen.hash,
    correction,
    state: 'entered',
    attendance: draft.attendance.map((member) => ({ ...member, present: false })),
    checked: null,
    frozen: null,
    paperAt: null,
    signed: null,
    exports: [],
    focus: null,
  };
  return ok({ old: { ...draft, state: 'superseded' }, next });
}
