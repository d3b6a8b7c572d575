/**
 * An election of 2029 that this program was never told of: nothing outside `definitions/` and the tests knows its forms, its
 * new item, or two of its three contests (docs/decisions/open-ids.md).
 */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../../src-main/keys/crypto.ts';
import { demoSeed } from '../../../src-main/keys/demo.ts';
import { sealKey } from '../../../src-main/keys/keyfile.ts';
import { publicJwkOf, seal } from '../../../src-main/keys/seal.ts';
import type { Contest } from '../../../src-shared/definition/contest.ts';
import type { FormDefinition } from '../../../src-shared/forms/schema.ts';
import { contestName } from '../../../src-shared/language/contest-name.ts';
import { en } from '../../../src-shared/language/en.ts';
import { pl } from '../../../src-shared/language/pl.ts';
import { verifyResults, type Found } from '../../../src-shared/results/verify-results.ts';
import { openPackage } from '../../../src-shared/sealed/chain.ts';
import { isOpened } from '../../../src-shared/sealed/open.ts';
import { decodeSlip, encodeSlip } from '../../../src-shared/sealed/qr.ts';
import { verifier } from '../../../src-shared/sealed/verify.ts';
import {
  attend,
  chairsKey,
  issuerKid,
  openDesk,
  openPrecinct,
  packageMedium,
  PASSPHRASE,
  stick,
  type Desk,
} from '../../support/core.ts';
import { pdfText } from '../../support/poppler.ts';
import { sampleForm } from '../../support/sample.ts';
import * as made from '../../support/sealed.ts';

const COUNTRY = '000000';
const country = demoSeed('tests', 'country');
const newItem = { pl: 'Liczba kart do głosowania uszkodzonych przez wyborców', en: 'Ballots spoilt by voters' };

/** A form of 2024 with a new item 3a and a rule about it, and with item 7 renumbered 6a. */
function formOf2029(from: string, id: string, contest: string): FormDefinition {
  const form = sampleForm(from);
  const like = form.rules.find(({ code }) => code === 'T17')!;
  const message = { pl: 'pkt {ballotsSpoilt} ≤ pkt {ballotsUnused}', en: '{ballotsSpoilt} ≤ {ballotsUnused}' };
  const fact = { pl: '{=ballotsSpoilt}', en: '{=ballotsSpoilt}' };
  return {
    ...form,
    id,
    contest,
    title: { pl: `PROTOKÓŁ ${contest.toUpperCase()}`, en: contest },
    fields: form.fields.flatMap((field) => {
      if (field.id === 'proxyVoters') return [{ ...field, number: '6a' }];
      if (field.id !== 'ballotsUnused') return [field];
      return [field, { id: 'ballotsSpoilt', number: '3a', section: field.section, label: newItem, partOf: field.id }];
    }),
    rules: [
      ...form.rules,
      { ...like, code: 'T90', fields: ['ballotsSpoilt', 'ballotsUnused'], holds: 'ballotsSpoilt <= ballotsUnused', message, fact },
    ],
  };
} // prettier-ignore

const forms = [
  formOf2029('2024/council-single', '2029/council', 'council'),
  formOf2029('2024/council-single', '2029/district', 'district-2'),
  formOf2029('2024/county-council', '2029/sejm', 'sejm'),
];

const committee = { name: 'Komitet Wyborczy Wyborców Odra', short: 'KWW Odra' };
const person = (position: number, surname: string) => {
  return { position, surname, names: 'Łucja', status: 'registered' as const };
};
const names = ['Żółć', 'Gęślą', 'Jaźń'].map((surname, at) => ({ ...person(at + 1, surname), committee }));
const single = (contest: string, form: string, body: string, title: Contest['title'], seats: number): Contest => ({
  ...made.mayor({ contest, form, body, title, decided: 'plurality' }),
  constituencies: [{ number: 1, seats, voting: 'held', lists: [], candidates: names }],
});
const district = single('district-2', '2029/district', 'Rada Dzielnicy Zatorze', { pl: 'WYBORY DO RADY DZIELNICY ZATORZE', en: 'Election of the Zatorze District Council' }, 2); // prettier-ignore
const council = single('council', '2029/council', 'Rada Gminy Ćwiczebna', { pl: 'WYBORY DO RADY GMINY', en: 'Election of the Council' }, 1); // prettier-ignore
const sejm: Contest = {
  ...made.county({ contest: 'sejm', form: '2029/sejm', teryt: COUNTRY, body: 'Sejm Rzeczypospolitej Polskiej' }),
  title: { pl: 'WYBORY DO SEJMU', en: 'Election of the Sejm' },
};
const contests = [council, district, sejm];

const assignment = { constituency: 1, estimatedEligible: 1600, estimatedEligibleB: 10, plannedBallots: 1450 };
const [precinct] = made.definition().precincts;
const definition = made.definition({
  contests: contests.map((contest) => ({ contest: contest.contest, hash: made.hashOf(contest) })),
  forms,
  precincts: [{ ...precinct!, proxyActs: 3, protocols: contests.map(({ contest }) => ({ contest, ...assignment })) }],
  policies: { ...made.definition().policies, turnoutBase: 'district-2' },
});
const files = [
  ['mandate.urna', seal(made.mandate(), made.seeds.issuer)],
  ['mandate-country.urna', seal(made.mandate({ teryt: COUNTRY, key: publicJwkOf(country) }), made.seeds.issuer)],
  ['definition.urna', seal(definition, made.seeds.commune)],
  ['roster.urna', seal(made.roster({ keys: [made.rosterKey(made.jwks.chair1, 1, 'chair')] }), made.seeds.commune)],
  ['contest-council.urna', seal(council, made.seeds.commune)],
  ['contest-district-2.urna', seal(district, made.seeds.commune)],
  ['contest-sejm.urna', seal(sejm, country)],
].map(([name, bytes]) => ({ name: name as string, bytes: bytes as Uint8Array }));

/** What is typed for every contest; the Sejm is voted for by part A of the list alone. */
const counted = {
  ballotsReceived: 1420,
  ballotsUnused: 603,
  ballotsSpoilt: 17,
  issuedInPerson: 817,
  issuedTotal: 817,
  eligible: 1617,
  proxyVoters: 3,
  boxBallots: 817,
  invalidBallots: 0,
  validBallots: 817,
  invalidVotes: 13,
  invalidTooMany: 4,
  invalidNone: 9,
  invalidStruckOut: 0,
  validVotes: 804,
};
const parts = { eligibleA: 1612, eligibleB: 5, issuedInPersonA: 815, issuedInPersonB: 2 };
const voted = { 'results/1': 300, 'results/2': 404, 'results/3': 100 };
const listed = {
  'results/1/total': 500,
  'results/1/1': 300,
  'results/1/2': 200,
  'results/2/total': 302,
  'results/2/1': 202,
  'results/2/2': 100,
};
const ofPartA = {
  eligible: 1612,
  ballotsUnused: 605,
  issuedInPerson: 815,
  issuedTotal: 815,
  boxBallots: 815,
  validBallots: 815,
  validVotes: 802,
};
const numbers: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  council: { ...counted, ...parts, ...voted },
  'district-2': { ...counted, ...parts, ...voted },
  sejm: { ...counted, ...ofPartA, ...listed },
};
const idOf = (contest: string) => `${contest}/1/r1`;

let desk: Desk;
let commune: Desk;
beforeAll(async () => {
  desk = await openDesk(files);
  writeFileSync(join(desk.dir, stick, 'commune.urnakey'), await sealKey(made.seeds.commune, PASSPHRASE));
});
afterAll(async () => desk.close());

const onStick = (name: RegExp) => {
  const folder = join(desk.dir, stick);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => name.test(one)).map((one) => join(folder, one)); // prettier-ignore
};
const opened = () => {
  const pkg = openPackage(files, made.jwks.issuer, nodeCrypto);
  if (!pkg.ok) throw new Error(pkg.error.message);
  return pkg.value;
};

describe.each(contests)('$contest at the precinct, from data alone', ({ contest, title, body }) => {
  const id = idOf(contest);

  test('is loaded, and called as its own file calls it', async () => {
    const status = await desk.ask('package.openPrecinct', openPrecinct);
    const own = status.workspace?.contests.find((one) => one.contest === contest);
    expect(own).toEqual({ contest, title, office: false });
    const called = [contestName(contest, pl.terms.contest, own?.title, 'pl'), contestName(contest, en.terms.contest, own?.title, 'en')]; // prettier-ignore
    expect(called).toEqual(contest === 'council' ? ['Rada gminy', 'Commune council'] : [title.pl, title.en]);
    const view = await desk.ask('protocol.view', { id });
    expect(view).toMatchObject({ contest, title, body, state: 'empty' });
    const numbered = view.form.fields.map((field) => [field.id, field.number]);
    expect(numbered).toContainEqual(['ballotsSpoilt', '3a']);
    expect(numbered).toContainEqual(['proxyVoters', '6a']);
    expect(view.paths).toContain('ballotsSpoilt');
  });

  test('is typed twice; the rule about the new item speaks, in the words and numbers of this form', async () => {
    await desk.ask('entry.begin', { id, entry: 1, by: 'Ewa Ćma' });
    await attend(desk, id);
    await desk.ask('entry.saveNumbers', { id, entry: 1, changes: { ...numbers[contest], ballotsSpoilt: 700 } });
    const found = await desk.ask('entry.findings', { id });
    expect(found.map(({ rule, fields, message }) => [rule, fields, message.pl])).toEqual([
      ['T90', ['ballotsSpoilt', 'ballotsUnused'], 'pkt 3a ≤ pkt 3'],
    ]);
    await desk.ask('entry.saveNumbers', { id, entry: 1, changes: { ballotsSpoilt: 17 } });
    await desk.ask('entry.finish', { id, entry: 1 });
    await desk.ask('entry.begin', { id, entry: 2, by: 'Jan Ćwik' });
    await desk.ask('entry.saveNumbers', { id, entry: 2, changes: numbers[contest]! });
    const entered = await desk.ask('entry.finish', { id, entry: 2 });
    expect(entered).toMatchObject({ state: 'entered', findings: [] });
  });

  test('is printed: the new item and the renumbered one stand on the paper', async () => {
    await desk.ask('notes.saveRefusals', { id, refusals: 0 });
    await desk.ask('check.confirmReading', { id, by: 'Ewa Ćma' });
    await desk.ask('papers.freeze', { id });
    const { base64 } = await desk.ask('papers.print', { id, document: 'final' });
    const text = pdfText(Buffer.from(base64, 'base64')).replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/3a\.? Liczba kart do głosowania uszkodzonych przez wyborców/);
    expect(text).toMatch(/6a\.? Liczba wyborców głosujących przez pełnomocnika/);
    expect(text).toContain(title.pl);
  });

  test('is sealed and carried, on a medium and as a slip', async () => {
    await desk.ask('seal.sign', { ids: [id], key: chairsKey });
    await desk.ask('carry.export', { id, medium: stick });
    const [path] = onStick(new RegExp(`-001-${contest}-1-r1\\.urna$`));
    const bytes = new Uint8Array(readFileSync(path!));
    const codes = encodeSlip(bytes, opened());
    expect(codes.ok && decodeSlip(codes.value, opened())).toEqual({ ok: true, value: bytes });
  });
});

describe('at the commune', () => {
  const place = (contest: string) => ({ precinct: 1, contest, constituency: 1 });

  test('all three are received', async () => {
    commune = desk.window();
    await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
    const verdicts = await commune.ask('receive.medium', { medium: stick });
    expect(new Map(verdicts.map(({ contest, code, errors }) => [contest, [code, errors]]))).toEqual(
      new Map(['council', 'district-2', 'sejm'].map((contest) => [contest, ['accepted', []]])),
    );
  });

  test.each(contests)('$contest agrees with its paper, new item and all', async ({ contest }) => {
    const { symbol } = await desk.ask('protocol.view', { id: idOf(contest) });
    await commune.ask('agreement.begin', { ...place(contest), by: 'Jan Ćwik', symbol: symbol ?? '' });
    const without = { ...numbers[contest], ballotsSpoilt: 18 };
    await commune.ask('agreement.saveNumbers', { ...place(contest), changes: without });
    const differs = await commune.ask('agreement.finish', place(contest));
    expect(differs.differences.map(({ path }) => path)).toEqual(['ballotsSpoilt']);
    expect(differs.differences[0]?.label.pl).toContain(newItem.pl);
    await commune.ask('agreement.saveNumbers', { ...place(contest), changes: { ballotsSpoilt: 17 } });
    expect((await commune.ask('agreement.finish', place(contest))).status).toBe('agreed');
  });

  test('the council and the fifth contest are decided by most votes; the Sejm goes up', async () => {
    const { contests: views } = await commune.ask('results.view', {});
    const told = views.map(({ contest, final, mayor, constituencies }) => {
      const [one] = constituencies;
      const elected = one?.candidates.filter((candidate) => candidate.elected !== null).map(({ name }) => name);
      return { contest, final, mayor, status: one?.status, elected };
    });
    expect(told).toEqual([
      { contest: 'council', final: true, mayor: null, status: 'decided', elected: ['Gęślą Łucja'] },
      { contest: 'district-2', final: true, mayor: null, status: 'decided', elected: ['Żółć Łucja', 'Gęślą Łucja'] },
      { contest: 'sejm', final: false, mayor: null, status: 'goes-up', elected: [] },
    ]);
  });

  test('what is published is what anybody computes again, and tells of the commune’s own contests only', async () => {
    await commune.ask('publish.export', { medium: stick, note: '', key: { medium: stick, name: 'commune.urnakey', passphrase: PASSPHRASE } }); // prettier-ignore
    const folder = onStick(/-results$/).find((path) => statSync(path).isDirectory())!;
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const judge = verifier(opened(), nodeCrypto);
    const sealed = names.filter((name) => name.endsWith('.urna')).map((name) => judge(name, new Uint8Array(readFileSync(join(folder, name))))); // prettier-ignore
    expect(new Set(sealed.map(({ verdict }) => verdict.code))).toEqual(new Set(['accepted']));
    const found: Found = {
      protocols: sealed.flatMap(({ opened: one }) => (one && isOpened(one, 'protocol') ? [one] : [])),
      receipts: sealed.flatMap(({ opened: one }) => (one && isOpened(one, 'receipt') ? [one] : [])),
    };
    const [results] = sealed.flatMap(({ opened: one }) => (one && isOpened(one, 'results') ? [one.payload] : []));
    expect(verifyResults(opened(), results!, found)).toEqual([]);
    expect(results?.contests.map(({ contest, final, outcome }) => [contest, final, outcome])).toEqual([
      ['council', true, { '1': { status: 'decided', elected: ['2'], unfilled: 0 } }],
      ['district-2', true, { '1': { status: 'decided', elected: ['2', '1'], unfilled: 0 } }],
    ]);
    expect(results?.contests[1]?.summaries[0]?.values['ballotsSpoilt']).toBe(17);
    const csv = readFileSync(join(folder, 'csv', 'protokoly-district-2.csv'), 'utf8');
    expect(csv.split('\n')[0]).toContain(newItem.pl);
    const minutes = pdfText(readFileSync(join(folder, names.find((name) => name.endsWith('protokol-district-2.pdf'))!))).replaceAll(/\s+/g, ' '); // prettier-ignore
    expect(minutes).toContain('Rada Dzielnicy Zatorze');
    expect(minutes).toMatch(/Wybrano: 1\) Gęślą Łucja/);
    // nobody told the program that they are councillors
    expect(minutes).not.toMatch(/radn/i);
  });
});
