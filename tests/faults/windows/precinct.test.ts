/**
 * Every pair of commands that the precinct's desk can give at one moment, in two windows that both saw the same: both
 * are kept, or one of them is told. What is printed on failure is the state, the two commands and the seed.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiName } from '../../../src-shared/api.ts';
import type { ProtocolDraft } from '../../../src-shared/protocol/draft.ts';
import { chairsKey, enterMayor, goodNumbers, MAYOR, openPrecinct, stick, type Desk } from '../../support/core.ts';
import {
  atOnce,
  faultsOfPairs,
  precinctPicture,
  snapshot,
  type Picture,
  type Room,
  type Told as ToldOf,
} from '../../support/windows.ts';

const id = MAYOR;
const EWA = 'Ewa Ćma';
const JAN = 'Jan Ćwik';
const ZOFIA = 'Zofia Gęś';
const opened = '2029-04-08T07:00:00+02:00';
const closed = '2029-04-08T21:00:00+02:00';

type Told = ToldOf<Picture> & { readonly call: ApiName };
const room: Room<Picture> = {
  kind: 'precinct',
  // somebody who typed in neither entry sits at each window
  open: async (window) => {
    await window.ask('workspace.openPrecinct', openPrecinct);
    await window.ask('keyboard.take', { by: ZOFIA });
  },
  look: precinctPicture,
};

/** What both windows saw. */
type Seen = { readonly version: number; readonly was: ProtocolDraft };

const draftIn = ({ drafts }: Picture, revision = 1) =>
  drafts.find((draft) => draft.contest === 'mayor' && draft.revision === revision);
const typedIn = (after: Picture, entry: 1 | 2, path: string) =>
  (entry === 1 ? draftIn(after)?.first : draftIn(after)?.second)?.numbers[path] ?? null;
const wrote = ({ journal }: Picture, action: string, subject = id) =>
  journal.some((row) => row.action === action && row.subject === subject);
/** What is read aloud counts until somebody changes a word of it, which is on record. */
const readSince = ({ journal }: Picture) => {
  const at = journal.findLastIndex(({ action }) => action === 'read-aloud');
  return at >= 0 && journal.slice(at + 1).some(({ action }) => /-saved$|^reopened$/.test(action));
};

const begin =
  (entry: 1 | 2, by: string) =>
  (seen: Seen): Told => ({
    name: `begin ${entry} ${by}`,
    call: 'protocol.beginEntry',
    input: { id, entry, by, seen: seen.version },
    kept: (after) => after.journal.some(({ action, actor }) => action === 'protocol-started' && actor === by),
  });
const number =
  (entry: 1 | 2, path: string, value: number) =>
  ({ was }: Seen): Told => ({
    name: `type ${entry} ${path}=${value}`,
    call: 'protocol.saveNumbers',
    input: {
      id,
      entry,
      changes: { [path]: value },
      was: { [path]: (entry === 1 ? was.first : was.second)?.numbers[path] ?? null },
    },
    kept: (after) => typedIn(after, entry, path) === value,
  });
const finish =
  (entry: 1 | 2) =>
  (seen: Seen): Told => ({
    name: `finish ${entry}`,
    call: 'protocol.finishEntry',
    input: { id, entry, seen: seen.version },
    kept: (after) =>
      wrote(after, 'entry-finished') && draftIn(after)?.state !== (entry === 1 ? 'first-entry' : 'second-entry'),
  });
const reopenFirst = (seen: Seen): Told => ({
  name: 'reopen',
  call: 'protocol.reopenFirst',
  input: { id, seen: seen.version },
  kept: (after) => draftIn(after)?.state === 'first-entry',
});
const resolve =
  (path: string, value: number, by: string) =>
  (seen: Seen): Told => ({
    name: `read ${path}=${value} ${by}`,
    call: 'protocol.resolve',
    input: { id, path, value, by, seen: seen.version },
    kept: (after) => draftIn(after)?.numbers[path] === value || draftIn(after)?.readings[path] === value,
  });
const amend =
  (path: string) =>
  (seen: Seen): Told => ({
    name: `amend ${path}`,
    call: 'protocol.amend',
    input: { id, paths: [path], reason: 'przepisano źle', by: JAN, seen: seen.version },
    kept: (after) => draftIn(after)?.differing.includes(path) === true,
  });
const remark =
  (text: string) =>
  ({ was }: Seen): Told => ({
    name: `remark «${text}»`,
    call: 'protocol.saveRemark',
    input: { id, remark: 'otherRemarks', text, was: was.remarks['otherRemarks'] ?? '' },
    kept: (after) => draftIn(after)?.remarks['otherRemarks'] === text,
  });
const position =
  (text: string) =>
  ({ was }: Seen): Told => ({
    name: `position «${text}»`,
    call: 'protocol.savePosition',
    input: { id, rule: 'T15', text, was: was.positions['T15'] ?? '' },
    kept: (after) => draftIn(after)?.positions['T15'] === text,
  });
const day =
  (name: string, change: (was: ProtocolDraft) => object, kept: (draft: ProtocolDraft) => boolean) =>
  ({ was }: Seen): Told => {
    const stood = { attendance: was.attendance, ...was.voting };
    return {
      name,
      call: 'protocol.saveAttendance',
      input: { id, ...stood, ...change(was), was: stood },
      kept: (after) => {
        const draft = draftIn(after);
        return draft !== undefined && kept(draft);
      },
    };
  };
const absent = day(
  'absent',
  ({ attendance }) => ({ attendance: attendance.map((one) => ({ ...one, present: false })) }),
  (draft) => draft.attendance.every(({ present }) => !present),
);
const opening = (at: string) =>
  day(
    `opened ${at}`,
    () => ({ opened: at }),
    (draft) => draft.voting.opened === at,
  );
const closing = (at: string) =>
  day(
    `closed ${at}`,
    () => ({ closed: at }),
    (draft) => draft.voting.closed === at,
  );
const confirm =
  (by: string) =>
  (seen: Seen): Told => ({
    name: `confirm ${by}`,
    call: 'protocol.confirmReading',
    input: { id, by, seen: seen.version },
    kept: (after) => draftIn(after)?.checked?.by === by || readSince(after),
  });
const freeze = (seen: Seen): Told => ({
  name: 'freeze',
  call: 'protocol.freeze',
  input: { id, seen: seen.version },
  kept: (after) => draftIn(after)?.frozen !== null && wrote(after, 'frozen'),
});
const sign = (seen: Seen): Told => ({
  name: 'sign',
  call: 'protocol.sign',
  input: { ids: [id], seen: { [id]: seen.version }, key: chairsKey },
  kept: (after) => ['signed', 'exported'].includes(draftIn(after)?.state ?? ''),
});
const stop = (): Told => ({ name: 'stop signing', call: 'protocol.cancelSigning', input: {}, kept: () => true });
const revise =
  (reason: string) =>
  (seen: Seen): Told => ({
    name: `revise «${reason}»`,
    call: 'protocol.revise',
    input: { id, reason, persons: [EWA], seen: seen.version },
    kept: (after) => draftIn(after, 2)?.correction?.reason === reason,
  });
const carry = (): Told => ({
  name: 'export',
  call: 'protocol.export',
  input: { id, medium: stick },
  kept: (after) =>
    (draftIn(after)?.exports.length ?? 0) >= after.journal.filter(({ action }) => action === 'exported').length &&
    wrote(after, 'exported'),
});

async function type(desk: Desk, entry: 1 | 2, by: string, numbers: Record<string, number>): Promise<void> {
  await desk.ask('protocol.beginEntry', { id, entry, by });
  await desk.ask('protocol.saveNumbers', { id, entry, changes: numbers });
}
async function typeTwice(desk: Desk, second: Record<string, number>): Promise<void> {
  await type(desk, 1, EWA, goodNumbers);
  await desk.ask('protocol.finishEntry', { id, entry: 1 });
  await type(desk, 2, JAN, second);
  await desk.ask('protocol.finishEntry', { id, entry: 2 });
}

const notes = [
  remark('jeden'),
  remark('dwa'),
  position('jedno'),
  absent,
  opening('2029-04-08T07:10:00+02:00'),
  opening('2029-04-08T07:20:00+02:00'),
  closing('2029-04-08T21:10:00+02:00'),
];

const states: Record<string, { prepare: (desk: Desk) => Promise<void>; commands: ((seen: Seen) => Told)[] }> = {
  'nothing typed': {
    prepare: async () => {},
    commands: [begin(1, EWA), begin(1, JAN), remark('jeden'), absent],
  },
  'first entry': {
    prepare: (desk) => type(desk, 1, EWA, goodNumbers),
    commands: [
      number(1, 'boxBallots', 111),
      number(1, 'boxBallots', 222),
      number(1, 'validVotes', 333),
      begin(1, JAN),
      finish(1),
      remark('jeden'),
    ],
  },
  'between the entries': {
    prepare: async (desk) => {
      await type(desk, 1, EWA, goodNumbers);
      await desk.ask('protocol.finishEntry', { id, entry: 1 });
    },
    commands: [begin(2, JAN), begin(2, ZOFIA), reopenFirst, remark('jeden')],
  },
  'second entry': {
    prepare: async (desk) => {
      await type(desk, 1, EWA, goodNumbers);
      await desk.ask('protocol.finishEntry', { id, entry: 1 });
      await type(desk, 2, JAN, goodNumbers);
    },
    commands: [
      number(2, 'boxBallots', 111),
      number(2, 'boxBallots', 222),
      number(2, 'validVotes', 333),
      begin(2, ZOFIA),
      finish(2),
      remark('jeden'),
    ],
  },
  differences: {
    prepare: (desk) => typeTwice(desk, { ...goodNumbers, boxBallots: 298, invalidBallots: 4 }),
    commands: [
      resolve('boxBallots', 299, EWA),
      resolve('boxBallots', 297, EWA),
      resolve('boxBallots', 297, JAN),
      resolve('invalidBallots', 5, JAN),
      amend('validVotes'),
      remark('jeden'),
    ],
  },
  entered: {
    prepare: async (desk) => {
      await typeTwice(desk, goodNumbers);
      const attendance = [
        { name: EWA, role: 'chair', present: true },
        { name: JAN, role: 'member', present: true },
      ] as const;
      await desk.ask('protocol.saveAttendance', { id, attendance: [...attendance], opened, closed });
      await desk.ask('protocol.saveRefusals', { id, refusals: 0 });
    },
    commands: [confirm(EWA), confirm(JAN), amend('validVotes'), amend('boxBallots'), ...notes],
  },
  'read aloud': {
    prepare: (desk) => enterMayor(desk),
    commands: [freeze, confirm(JAN), amend('validVotes'), remark('jeden'), absent],
  },
  printed: {
    prepare: async (desk) => {
      await enterMayor(desk);
      await desk.ask('protocol.freeze', { id });
    },
    commands: [sign, stop, revise('jedno'), revise('drugie')],
  },
  signed: {
    prepare: async (desk) => {
      await enterMayor(desk);
      await desk.ask('protocol.freeze', { id });
      await desk.ask('protocol.sign', { ids: [id], key: chairsKey });
    },
    commands: [carry, revise('jedno'), revise('drugie')],
  },
};

/** Nothing that no single window could have made. */
function impossible(after: Picture, before: number): string[] {
  const faults: string[] = [];
  const say = (holds: boolean, fault: string) => holds || faults.push(fault);
  const standing = after.drafts.filter((draft) => draft.contest === 'mayor' && draft.state !== 'superseded');
  say(standing.length === 1, `${standing.length} revisions stand at once`);
  for (const draft of after.drafts) {
    const frozen = ['printed', 'signed', 'exported', 'superseded'].includes(draft.state);
    say((draft.frozen !== null) === frozen, `${draft.state}, frozen ${draft.frozen !== null}`);
    const sealed = after.sealed.find(({ hash }) => hash === draft.frozen?.hash);
    say((sealed !== undefined) === (draft.signed !== null), `${draft.state}: signed and sealed are two things`);
    say(sealed === undefined || sealed.kid === draft.signed?.kid, 'sealed by another key than said');
    say(
      sealed === undefined ||
        draft.state !== 'superseded' ||
        standing[0]?.signed === null ||
        sealed.status === 'superseded',
      'two signed at once',
    );
    say(draft.state !== 'entered' || draft.differing.length === 0, 'entered with differences');
    say(
      draft.checked === null || ['entered', 'printed', 'signed', 'exported', 'superseded'].includes(draft.state),
      'read aloud and not entered',
    );
    say(draft.state !== 'superseded' || standing[0]?.supersedes === draft.frozen?.hash, 'superseded by another');
  }
  say((draftIn(after)?.version ?? 0) >= before, 'the version went back');
  return faults;
}

describe.each(Object.entries(states))('%s', (state, { prepare, commands }) => {
  let disk: string;
  let seen: Seen;
  beforeAll(async () => {
    disk = await snapshot(async (desk) => {
      await desk.ask('workspace.openPrecinct', openPrecinct);
      await prepare(desk);
    });
    const { after } = await atOnce(disk, 0, [], room);
    const was = draftIn(after)!;
    seen = { version: was.version, was };
  });
  afterAll(() => rmSync(disk, { recursive: true }));

  test('two windows: both are kept, or one is told', async () => {
    const found = await faultsOfPairs(
      state,
      disk,
      commands.map((command) => command(seen)),
      room,
      (after) => impossible(after, seen.version),
    );
    expect(found).toEqual([]);
  }, 300_000);
});
