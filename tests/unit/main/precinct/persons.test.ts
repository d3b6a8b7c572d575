/** People of one precinct: who types, who is there, who signs and who decides (T24; docs/domain.md, "Quorums"). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { definitionSchema, type Definition } from '../../../../src-shared/definition/definition.ts';
import { type ProtocolPayload } from '../../../../src-shared/protocol/payload.ts';
import { seal } from '../../../../src-main/keys/seal.ts';
import {
  chairsKey,
  closeMayor,
  type Desk,
  goodNumbers,
  MAYOR,
  openDesk,
  openPrecinct,
  stick,
} from '../../../support/core.ts';
import { definition, packageFiles, seeds } from '../../../support/sealed.ts';
import { sampleForm } from '../../../support/sample.ts';

const COUNTY = 'county-council/1/r1';
const commission: Definition['precincts'][number]['commission'] = [
  { name: 'Ewa Ćma', role: 'chair' },
  { name: 'Łukasz Gęś', role: 'deputy' },
  { name: 'Anna Żak', role: 'member' },
  { name: 'Jan Ćwik', role: 'member' },
  { name: 'Zofia Pięta', role: 'member' },
];
/** The small forms with the rules about people of the real ones. */
const rules = sampleForm('2024/mayor').rules.filter(({ code }) => /^(T2[45]|M23)/.test(code));

function withPeople(change: Partial<Definition['precincts'][number]> = {}): Definition {
  const plain = definition();
  return definitionSchema.parse({
    ...plain,
    forms: plain.forms.map((form) => ({ ...form, rules: [...form.rules, ...rules] })),
    precincts: plain.precincts.map((one) => ({ ...one, commission, appointed: commission.length, ...change })),
  });
}
const opened = (of = withPeople()) => openDesk(packageFiles({ 'definition.urna': seal(of, seeds.commune) }));

let desk: Desk;
beforeEach(async () => {
  desk = await opened();
  await desk.ask('package.openPrecinct', openPrecinct);
});
afterEach(() => desk.close());

const present = (...names: string[]) =>
  commission.map((member) => ({ ...member, present: names.includes(member.name) }));
const everybody = present(...commission.map(({ name }) => name));
const hours = { opened: '2029-04-08T07:00:00+02:00', closed: '2029-04-08T21:00:00+02:00' };

async function type(by: string, entry: 1 | 2, changes = goodNumbers as Record<string, number>, id = MAYOR) {
  await desk.ask('entry.begin', { id, entry, by });
  await desk.ask('entry.saveNumbers', { id, entry, changes });
}
async function enter(id = MAYOR): Promise<void> {
  for (const [entry, by] of [[1, 'Anna Żak'], [2, 'Jan Ćwik']] as const) {
    await type(by, entry, goodNumbers, id);
    await desk.ask('entry.finish', { id, entry });
  }
} // prettier-ignore
async function close(attendance = everybody): Promise<void> {
  await desk.ask('notes.saveAttendance', { id: MAYOR, attendance, ...hours });
  await desk.ask('notes.saveRefusals', { id: MAYOR, refusals: 0 });
  await desk.ask('check.confirmReading', { id: MAYOR, by: 'Ewa Ćma' });
  await closeMayor(desk);
}

/** The precinct's journal, once its store is left. */
async function journal(action: string): Promise<{ actor: string; subject: string }[]> {
  await desk.ask('welcome.leave', {});
  const folder = join(desk.dir, 'data/stores');
  const store = new Database(join(folder, readdirSync(folder)[0] ?? ''), { readonly: true });
  const rows = store.prepare('SELECT actor, subject FROM journal WHERE action = ? ORDER BY seq').all(action);
  store.close();
  return rows as { actor: string; subject: string }[];
}

/** What was sealed onto the stick. */
function sealedPayload(): ProtocolPayload {
  const name = readdirSync(join(desk.dir, stick)).find((one) => one.endsWith('-r1.urna')) ?? '';
  const file = JSON.parse(readFileSync(join(desk.dir, stick, name), 'utf8')) as { payload: string };
  return JSON.parse(Buffer.from(file.payload, 'base64url').toString()) as ProtocolPayload;
}
async function carry(): Promise<ProtocolPayload> {
  await desk.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
  await desk.ask('carry.export', { id: MAYOR, medium: stick });
  return sealedPayload();
}

describe('who is at the keyboard', () => {
  const save = { id: MAYOR, entry: 1, changes: { boxBallots: 1 } } as const;

  test.each<[string, () => Promise<unknown> | void]>([
    ['the precinct was left', async () => {
      await desk.ask('welcome.leave', {});
      await desk.ask('package.openPrecinct', openPrecinct);
    }],
    ['the window was locked', () => desk.ask('keyboard.leave', {})],
    ['ten minutes passed without anything typed', () => desk.pass(11)],
    ['the clock was put back by an hour', () => desk.pass(-60)],
  ])('after %s, nothing is saved until somebody says who types', async (_what, away) => {
    await type('Anna Żak', 1);
    expect((await desk.ask('welcome.status', {})).typist).toBe('Anna Żak');
    await away();
    expect((await desk.ask('welcome.status', {})).typist).toBeNull();
    for (const [name, input] of [
      ['entry.saveNumbers', save],
      ['notes.saveRemark', { id: MAYOR, remark: 'otherRemarks', text: 'x' }],
      ['notes.savePosition', { id: MAYOR, rule: 'T24d', text: 'x' }],
      ['notes.saveAttendance', { id: MAYOR, attendance: everybody, ...hours }],
      ['notes.saveRefusals', { id: MAYOR, refusals: 1 }],
      ['notes.carryAttendance', { id: MAYOR, from: COUNTY }],
      ['entry.finish', { id: MAYOR, entry: 1 }],
    ] as const)
      expect(await desk.refused(name, input), name).toMatchObject({ code: 'nobody-types' });
    await desk.ask('keyboard.take', { by: 'Olga Klawisz' });
    await desk.ask('entry.saveNumbers', save);
  }); // prettier-ignore

  test('whoever goes on typing is asked nothing: ten minutes are counted from the last change', async () => {
    await type('Anna Żak', 1);
    for (let minutes = 0; minutes < 60; minutes += 9) {
      desk.pass(9);
      await desk.ask('entry.saveNumbers', save);
    }
  });

  test('an operator of the definition and a person typed by hand are kept with every field they save', async () => {
    await type('Olga Klawisz', 1, { boxBallots: 3 });
    await desk.ask('keyboard.take', { by: 'Zenon Spoza Listy' });
    await desk.ask('entry.saveNumbers', { ...save, changes: { validVotes: 3 } });
    expect(await journal('field-saved')).toEqual([
      { actor: 'Olga Klawisz', subject: `${MAYOR}#boxBallots` },
      { actor: 'Zenon Spoza Listy', subject: `${MAYOR}#validVotes` },
    ]);
    expect(await journal('keyboard-taken')).toEqual([{ actor: 'Zenon Spoza Listy', subject: '1' }]);
  });

  test('each window has its own', async () => {
    await type('Anna Żak', 1);
    const other = desk.window();
    await other.ask('package.openPrecinct', openPrecinct);
    expect(await other.refused('entry.saveNumbers', save)).toMatchObject({ code: 'nobody-types' });
  });
});

describe('everybody who typed in one entry is barred from the other', () => {
  test('A begins, B types the rest: neither types the second one, whatever way they come to the keyboard', async () => {
    await type('Anna Żak', 1, { boxBallots: goodNumbers.boxBallots });
    await type('Jan Ćwik', 1, goodNumbers);
    await desk.ask('entry.finish', { id: MAYOR, entry: 1 });
    expect((await desk.ask('protocol.view', { id: MAYOR })).typists).toEqual({ first: ['Anna Żak', 'Jan Ćwik'], second: [] });
    for (const by of ['Anna Żak', 'Jan Ćwik', ' jan  ćwik '])
      expect(await desk.refused('entry.begin', { id: MAYOR, entry: 2, by })).toMatchObject({ code: 'same-person' });
    await type('Zofia Pięta', 2, { boxBallots: goodNumbers.boxBallots });
    await desk.ask('keyboard.take', { by: 'Anna Żak' });
    const late = { id: MAYOR, entry: 2, changes: { validVotes: 294 } } as const;
    expect(await desk.refused('entry.saveNumbers', late)).toMatchObject({ code: 'same-person' });
    expect(await desk.refused('entry.finish', { id: MAYOR, entry: 2 })).toMatchObject({ code: 'same-person' });
    await desk.ask('keyboard.take', { by: 'Olga Klawisz' });
    await desk.ask('entry.saveNumbers', { id: MAYOR, entry: 2, changes: goodNumbers });
    await desk.ask('entry.finish', { id: MAYOR, entry: 2 });
    await close();
    expect((await carry()).entries).toEqual({ first: ['Anna Żak', 'Jan Ćwik'], second: ['Zofia Pięta', 'Olga Klawisz'] });
  }); // prettier-ignore

  test('whoever only sat down by mistake typed nothing', async () => {
    await desk.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Anna Żak' });
    await type('Jan Ćwik', 1);
    await desk.ask('entry.finish', { id: MAYOR, entry: 1 });
    await type('Anna Żak', 2);
    expect((await desk.ask('protocol.view', { id: MAYOR })).typists).toEqual({ first: ['Jan Ćwik'], second: ['Anna Żak'] });
  }); // prettier-ignore
});

describe('who is there', () => {
  beforeEach(() => enter());
  const found = async () => (await desk.ask('protocol.view', { id: MAYOR })).findings.map(({ rule }) => rule);

  test('nobody is marked present beforehand', async () => {
    const { attendance } = await desk.ask('protocol.view', { id: MAYOR });
    expect(attendance).toEqual(present());
    expect(await found()).toEqual(['T24a', 'T24b']);
  });

  test('the quorum to sign comes from the definition: half of those appointed, the chair or the deputy among them', async () => {
    for (const [names, rulesFound] of [
      [['Ewa Ćma', 'Anna Żak'], ['T24a']],
      [['Ewa Ćma', 'Anna Żak', 'Jan Ćwik'], []],
      [['Zofia Pięta', 'Anna Żak', 'Jan Ćwik'], ['T24b']],
    ] as const) {
      await desk.ask('notes.saveAttendance', { id: MAYOR, attendance: present(...names), ...hours });
      expect(await found()).toEqual(rulesFound);
    }
  });

  test('a member of the definition is never left out, and nobody is listed twice', async () => {
    const without = { id: MAYOR, attendance: everybody.slice(1), ...hours };
    expect(await desk.refused('notes.saveAttendance', without)).toMatchObject({ code: 'member-missing' });
    const again = [...everybody, { name: 'anna  żak', role: 'member', present: true }] as const;
    const twice = { id: MAYOR, attendance: [...again], ...hours };
    expect(await desk.refused('notes.saveAttendance', twice)).toMatchObject({ code: 'person-twice' });
  });

  test('a member appointed on Saturday is added by hand; the number appointed is a warning with a position', async () => {
    const late = { name: 'Sobota Nowa', role: 'member', present: true } as const;
    await desk.ask('notes.saveAttendance', { id: MAYOR, attendance: [...everybody, late], ...hours });
    const view = await desk.ask('protocol.view', { id: MAYOR });
    expect(view.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['T24d', 'warning']]);
    expect(view.obstacles).toContainEqual({ kind: 'no-position', rule: 'T24d' });
    await desk.ask('notes.savePosition', { id: MAYOR, rule: 'T24d', text: 'Powołana 7 kwietnia w miejsce Jana Nowaka.' });
    await close([...everybody, late]);
    const payload = await carry();
    expect(payload.attendance).toContainEqual(late);
    expect(payload.findings).toEqual([{ rule: 'T24d', position: 'Powołana 7 kwietnia w miejsce Jana Nowaka.' }]);
  }); // prettier-ignore

  test.each([5, 8, 12])('a regular precinct of %d appointed members signs without a word about its size', async (size) => {
    const named = Array.from({ length: size }, (_, at) => ({ ...commission[at % 5]!, name: `Osoba ${at}`, role: at === 0 ? 'chair' : 'member' }) as const);
    const other = await opened(withPeople({ commission: [...named], appointed: size }));
    await other.ask('package.openPrecinct', openPrecinct);
    await other.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Osoba 1' });
    await other.ask('notes.saveAttendance', { id: MAYOR, attendance: named.map((one) => ({ ...one, present: true })), ...hours });
    const { findings } = await other.ask('protocol.view', { id: MAYOR });
    expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('T24'))).toEqual([]);
    await other.close();
  }); // prettier-ignore

  test('attendance and hours of another protocol are taken over when asked for, never by themselves', async () => {
    const empty = { id: COUNTY, from: MAYOR };
    expect(await desk.refused('notes.carryAttendance', empty)).toMatchObject({ code: 'nothing-to-carry' });
    const some = present('Ewa Ćma', 'Anna Żak', 'Jan Ćwik');
    await desk.ask('notes.saveAttendance', { id: MAYOR, attendance: some, ...hours });
    const { protocols } = await desk.ask('overview.view', {});
    expect(protocols.map(({ id, attended }) => [id, attended])).toEqual([[MAYOR, true], [COUNTY, false]]);
    expect((await desk.ask('protocol.view', { id: COUNTY })).attendance).toEqual(present());
    const carried = await desk.ask('notes.carryAttendance', empty);
    expect(carried).toMatchObject({ attendance: some, voting: hours });
  }); // prettier-ignore
});

describe('who signs and who decides', () => {
  test('only those present sign: the key of an absent chair is refused before its passphrase is tried', async () => {
    await enter();
    await close(present('Łukasz Gęś', 'Anna Żak', 'Jan Ćwik'));
    const sign = { ids: [MAYOR], key: { ...chairsKey, passphrase: 'wrong' } };
    expect(await desk.refused('seal.sign', sign)).toMatchObject({ code: 'signer-absent', where: 'Ewa Ćma' });
    expect((await desk.ask('protocol.view', { id: MAYOR })).state).toBe('printed');
  });

  test.each<[string, string[], string]>([
    ['three of five, without chair and deputy', ['Anna Żak', 'Jan Ćwik', 'Zofia Pięta'], 'no-quorum'],
    ['two of five', ['Ewa Ćma', 'Jan Ćwik'], 'no-quorum'],
    ['two of five, one of them named twice', ['Ewa Ćma', 'Jan Ćwik', 'jan ćwik'], 'no-quorum'],
    ['three, one of another commission', ['Ewa Ćma', 'Jan Ćwik', 'Obcy Człowiek'], 'unknown-person'],
  ])('a correction decided by %s is refused', async (_who, persons, code) => {
    await enter();
    await close();
    expect(await desk.refused('correction.revise', { id: MAYOR, reason: 'x', persons })).toMatchObject({ code });
    expect((await desk.ask('overview.view', {})).protocols).toHaveLength(2);
  });

  test('a correction by the quorum begins a revision that asks anew who is there', async () => {
    await enter();
    await close();
    const persons = ['Łukasz Gęś', 'Jan Ćwik', 'Zofia Pięta'];
    const next = await desk.ask('correction.revise', { id: MAYOR, reason: 'Zła liczba', persons });
    expect(next.attendance).toEqual(present());
    expect(next.voting).toEqual(hours);
    expect(await desk.refused('check.confirmReading', { id: next.id, by: 'Ewa Ćma' })).toMatchObject({ code: 'not-ready', where: 'T24a' });
  }); // prettier-ignore
});

describe('refusals of ballots', () => {
  test('are asked before reading aloud, once per ballot kind, and travel in the protocol', async () => {
    await enter();
    await desk.ask('notes.saveAttendance', { id: MAYOR, attendance: everybody, ...hours });
    expect((await desk.ask('protocol.view', { id: MAYOR })).obstacles).toEqual([{ kind: 'no-refusals' }]);
    const read = { id: MAYOR, by: 'Ewa Ćma' };
    expect(await desk.refused('check.confirmReading', read)).toMatchObject({ code: 'not-ready' });
    await desk.ask('notes.saveRefusals', { id: MAYOR, refusals: 54 });
    await desk.ask('check.confirmReading', read);
    await closeMayor(desk);
    expect((await carry()).refusals).toBe(54);
  });

  test('a number is one, and 0 is an answer where blank is none', async () => {
    await enter();
    for (const refusals of [-1, 1.5, '3', 100_000])
      expect(await desk.refused('notes.saveRefusals', { id: MAYOR, refusals })).toMatchObject({ code: 'bad-input' });
    await desk.ask('notes.saveRefusals', { id: MAYOR, refusals: 0 });
    expect((await desk.ask('protocol.view', { id: MAYOR })).refusals).toEqual({ asked: true, count: 0 });
    await desk.ask('notes.saveRefusals', { id: MAYOR, refusals: null });
    expect((await desk.ask('protocol.view', { id: MAYOR })).obstacles).toContainEqual({ kind: 'no-refusals' });
  });

  test('where one kind of ballot is given out nobody is asked, and the protocol says so', async () => {
    const [first, second] = withPeople().precincts;
    const other = await opened({ ...withPeople(), precincts: [{ ...first!, protocols: first!.protocols.slice(0, 1) }, second!] });
    await desk.close();
    desk = other;
    await desk.ask('package.openPrecinct', openPrecinct);
    await enter();
    await desk.ask('notes.saveAttendance', { id: MAYOR, attendance: everybody, ...hours });
    expect(await desk.ask('protocol.view', { id: MAYOR })).toMatchObject({ refusals: { asked: false, count: null }, ready: true });
    await desk.ask('check.confirmReading', { id: MAYOR, by: 'Ewa Ćma' });
    await closeMayor(desk);
    expect((await carry()).refusals).toBeNull();
  }); // prettier-ignore
});
