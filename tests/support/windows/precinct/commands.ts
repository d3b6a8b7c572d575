/** Everything that a window can call at the precinct's desk, each with what is there in the end where it was kept. */
import type { ProtocolDraft } from '../../../../src-shared/protocol/draft.ts';
import { chairsKey } from '../../core.ts';
import type { Told as ToldOf } from '../pairs.ts';
import { COUNTY, draftIn, EWA, id, JAN, readSince, typedIn, wrote, type Picture, type Seen } from './picture.ts';

type Told = ToldOf<Picture>;
/** When voting began, by the precinct's other protocol. */
export const countyOpened = '2029-04-08T06:55:00+02:00';

export const begin =
  (entry: 1 | 2, by: string) =>
  (seen: Seen): Told => ({
    name: `begin ${entry} ${by}`,
    call: 'entry.begin',
    input: { id, entry, by, seen: seen.version },
    kept: (after) => after.journal.some(({ action, actor }) => action === 'protocol-started' && actor === by),
  });
export const number =
  (entry: 1 | 2, path: string, value: number) =>
  ({ was }: Seen): Told => ({
    name: `type ${entry} ${path}=${value}`,
    call: 'entry.saveNumbers',
    input: {
      id,
      entry,
      changes: { [path]: value },
      was: { [path]: was.numbers[path] ?? null },
    },
    kept: (after) => typedIn(after, entry, path) === value,
  });
export const finish =
  (entry: 1 | 2) =>
  (seen: Seen): Told => ({
    name: `finish ${entry}`,
    call: 'entry.finish',
    input: { id, entry, seen: seen.version },
    kept: (after) =>
      wrote(after, 'entry-finished') && draftIn(after)?.state !== (entry === 1 ? 'first-entry' : 'second-entry'),
  });
export const reopenFirst = (seen: Seen): Told => ({
  name: 'reopen',
  call: 'entry.reopenFirst',
  input: { id, seen: seen.version },
  kept: (after) => draftIn(after)?.state === 'first-entry',
});
export const resolve =
  (path: string, value: number, by: string) =>
  (seen: Seen): Told => ({
    name: `read ${path}=${value} ${by}`,
    call: 'entry.resolve',
    input: { id, path, value, by, seen: seen.version },
    kept: (after) => draftIn(after)?.numbers[path] === value || draftIn(after)?.readings[path] === value,
  });
export const amend =
  (path: string) =>
  (seen: Seen): Told => ({
    name: `amend ${path}`,
    call: 'entry.amend',
    input: { id, paths: [path], reason: 'przepisano źle', by: JAN, seen: seen.version },
    kept: (after) => draftIn(after)?.differing.includes(path) === true,
  });
export const remark =
  (text: string) =>
  ({ was }: Seen): Told => ({
    name: `remark «${text}»`,
    call: 'notes.saveRemark',
    input: { id, remark: 'otherRemarks', text, was: was.remarks['otherRemarks'] ?? '' },
    kept: (after) => draftIn(after)?.remarks['otherRemarks'] === text,
  });
export const position =
  (text: string) =>
  ({ was }: Seen): Told => ({
    name: `position «${text}»`,
    call: 'notes.savePosition',
    input: { id, rule: 'T15', text, was: was.positions['T15'] ?? '' },
    kept: (after) => draftIn(after)?.positions['T15'] === text,
  });
const day =
  (name: string, change: (was: Seen['was']) => object, kept: (draft: ProtocolDraft) => boolean) =>
  ({ was }: Seen): Told => {
    const stood = { attendance: was.attendance, ...was.voting };
    return {
      name,
      call: 'notes.saveAttendance',
      input: { id, ...stood, ...change(was), was: stood },
      kept: (after) => {
        const draft = draftIn(after);
        return draft !== undefined && kept(draft);
      },
    };
  };
export const absent = day(
  'absent',
  ({ attendance }) => ({ attendance: attendance.map((one) => ({ ...one, present: false })) }),
  (draft) => draft.attendance.every(({ present }) => !present),
);
export const opening = (at: string) =>
  day(
    `opened ${at}`,
    () => ({ opened: at }),
    (draft) => draft.voting.opened === at,
  );
export const closing = (at: string) =>
  day(
    `closed ${at}`,
    () => ({ closed: at }),
    (draft) => draft.voting.closed === at,
  );
export const confirm =
  (by: string) =>
  (seen: Seen): Told => ({
    name: `confirm ${by}`,
    call: 'check.confirmReading',
    input: { id, by, seen: seen.version },
    kept: (after) => draftIn(after)?.checked?.by === by || readSince(after),
  });
export const freeze = (seen: Seen): Told => ({
  name: 'freeze',
  call: 'papers.freeze',
  input: { id, seen: seen.version },
  kept: (after) => draftIn(after)?.frozen !== null && wrote(after, 'frozen'),
});
export const print = (): Told => ({
  name: 'print',
  call: 'papers.print',
  input: { id, document: 'final' },
  kept: (after) => wrote(after, 'paper-made') || draftIn(after)?.state === 'superseded',
});
export const sign = (seen: Seen): Told => ({
  name: 'sign',
  call: 'seal.sign',
  input: { ids: [id], seen: { [id]: seen.version }, key: chairsKey },
  kept: (after) => ['signed', 'exported'].includes(draftIn(after)?.state ?? ''),
});
export const stop = (): Told => ({ name: 'stop signing', call: 'seal.cancel', input: {}, kept: () => true });
export const revise =
  (reason: string) =>
  (seen: Seen): Told => ({
    name: `revise «${reason}»`,
    call: 'correction.revise',
    input: { id, reason, persons: [EWA], seen: seen.version },
    kept: (after) => draftIn(after, 2)?.correction?.reason === reason,
  });
export const carry = (medium: string) => (): Told => ({
  name: `export to ${medium}`,
  call: 'carry.export',
  input: { id, medium },
  kept: (after) =>
    draftIn(after)?.exports.some((one) => one.medium === medium) === true &&
    after.journal.filter(({ action }) => action === 'exported').length === draftIn(after)?.exports.length,
});
export const unfreeze = (seen: Seen): Told => ({
  name: 'unfreeze',
  call: 'papers.unfreeze',
  input: { id, seen: seen.version },
  kept: (after) => draftIn(after)?.state === 'entered' && wrote(after, 'unfrozen'),
});
export const confirmClock = (by: string) => (): Told => ({
  name: `confirm the clock ${by}`,
  call: 'clock.confirm',
  input: { by },
  kept: (after) => after.journal.some(({ action, actor }) => action === 'clock-confirmed' && actor === by),
});
/** The seat is the window's own: only that somebody took it is on record. */
export const sitDown = (by: string) => (): Told => ({
  name: `sit down ${by}`,
  call: 'keyboard.take',
  input: { by },
  kept: (after) => after.journal.some(({ action, actor }) => action === 'keyboard-taken' && actor === by),
});
export const refused =
  (count: number) =>
  ({ was }: Seen): Told => ({
    name: `refused ${count}`,
    call: 'notes.saveRefusals',
    input: { id, refusals: count, was: was.refusals },
    kept: (after) => draftIn(after)?.refusals === count,
  });
/** What the other protocol says. */
export const takeOver = (seen: Seen): Told => ({
  name: 'carry over',
  call: 'notes.carryAttendance',
  input: { id, from: COUNTY, seen: seen.version },
  kept: (after) => draftIn(after)?.voting.opened === countyOpened,
});
