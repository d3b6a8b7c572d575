/**
 * A conflict, a return, a correction taken and one that waits, and an emergency protocol in one commune: every place that
 * shows the result says each of them, with its precinct and contest; settled, each says what is true then, and what stays.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recompute, type Computed } from '../../../../src-renderer/verifier/result/published/recompute.ts';
import { createSession } from '../../../../src-renderer/verifier/session/session.ts';
import verify from '../../../../src-main/shells/cli/files/verify.ts';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { seal } from '../../../../src-main/keys/seal.ts';
import { pl } from '../../../../src-shared/language/pl.ts';
import type { Caveat } from '../../../../src-shared/results/caveats.ts';
import type { Trace } from '../../../../src-shared/results/traces.ts';
import { decodeEnvelope } from '../../../../src-shared/sealed/jws.ts';
import type { Receipt, ResultsPayload } from '../../../../src-shared/sealed/payloads.ts';
import type { ProtocolPayload } from '../../../../src-shared/protocol/payload.ts';
import type { AgreementView } from '../../../../src-shared/api/commune/agreement.ts';
import type { BoardCell } from '../../../../src-shared/api/commune/board.ts';
import type { CommuneKeyView } from '../../../../src-shared/api/commune/publish.ts';
import type { ResultsView } from '../../../../src-shared/api/commune/results.ts';
import type { StaleCause } from '../../../../src-shared/results/stale.ts';
import { call } from '../../../support/cli.ts';
import {
  correctedBecause,
  openDisputedNight,
  places,
  returnedBecause,
  returnTaken,
  settledBecause,
  type DisputedNight,
} from '../../../support/disputed-night.ts';
import { tablesOf, wordsOf } from '../../../support/result-papers.ts';
import { hashOf, symbolOf } from '../../../support/sealed.ts';

type Place = keyof typeof places;
/** Everything that shows it, at one moment. */
type Sight = {
  readonly board: (place: Place) => BoardCell;
  readonly paper: Readonly<Record<Place, AgreementView>>;
  readonly results: ResultsView;
  readonly folder: string;
};

let night: DisputedNight;
let root: string;
/** Where it is published, and with which key. */
let medium: string;
let key: CommuneKeyView;
/** Before the second content came (sealed), after it (unsealed), and settled (sealed). */
let first: Sight;
let disputed: Sight;
let settled: Sight;
/** Before it was published again. */
let stale: readonly StaleCause[];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'urna-disputed-'));
  night = await openDisputedNight();
  medium = (await night.call('welcome.status', {})).media.find(({ label }) => label === 'pendrive')!.id;
  key = (await night.call('publish.keys', {}))[0]!;
  first = await sight('first', true);
  await night.dispute();
  stale = (await night.call('results.view', {})).published?.stale ?? [];
  disputed = await sight('disputed', false);
  await night.settle();
  settled = await sight('settled', true);
});
afterAll(async () => {
  await night.close();
  rmSync(root, { recursive: true });
});

async function sight(name: string, sealed: boolean): Promise<Sight> {
  const { cells } = await night.call('board.view', {});
  const paper: Partial<Record<Place, AgreementView>> = {};
  for (const place of Object.keys(places) as Place[]) paper[place] = await night.call('agreement.view', places[place]);
  await night.call('publish.export', {
    medium,
    note: '',
    key: sealed ? { ...key, passphrase: night.passphrase } : null,
  });
  cpSync(night.results, join(root, name), { recursive: true });
  return {
    board: (place) =>
      cells.find(
        (one) =>
          one.precinct === places[place].precinct &&
          one.contest === places[place].contest &&
          one.constituency === places[place].constituency,
      )!,
    paper: paper as Sight['paper'],
    results: await night.call('results.view', {}),
    folder: join(root, name),
  };
}

const file = ({ folder }: Sight, name: string) => readFileSync(join(folder, name));
const flat = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ');
const page = (at: Sight) => flat(file(at, 'index.html').toString());
const pdf = (at: Sight, name: string) => wordsOf(file(at, name));
const section = (at: Sight, contest: string) => page(at).split('<section class="contest"').find((one) => one.includes(`id="${contest}"`))!; // prettier-ignore
const contestOf = ({ results }: Sight, contest: string) => results.contests.find((one) => one.contest === contest)!;
const kinds = (caveats: readonly Caveat[]) => caveats.map(({ kind, precinct }) => `${kind} ${precinct}`);

function payloadOf(bytes: Uint8Array): unknown {
  const envelope = decodeEnvelope(bytes);
  if (!envelope.ok) throw new Error(envelope.error.message);
  return JSON.parse(new TextDecoder().decode(envelope.value.payload));
}
/** What the auditor has beside the published folder. */
async function verified(at: Sight, more: readonly ProtocolPayload[]) {
  const beside = mkdtempSync(join(root, 'beside-'));
  more.forEach((one, n) => writeFileSync(join(beside, `${n}.urna`), night.sealed(one)));
  const trust = ['--issuer', join(night.demo, 'issuer.jwk'), '--package', join(night.demo, 'package')];
  const paths = [at.folder, ...(more.length > 0 ? [beside] : [])];
  return call(verify, [...trust, '--results', join(at.folder, 'results.urna'), ...paths]);
}
/** The same folder dropped on the offline verifier. */
async function inVerifier(at: Sight, more: readonly ProtocolPayload[] = []) {
  const session = createSession({ pause: async () => {}, now: () => 0, crypto: nodeCrypto });
  const below = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(urna|jwk)$/.test(name))
      .map((name) => ({ path: name, bytes: readFileSync(join(folder, name)) }));
  const beside = more.map((one, n) => ({ path: `${n}.urna`, bytes: night.sealed(one) }));
  const issuer = { path: 'issuer.jwk', bytes: readFileSync(join(night.demo, 'issuer.jwk')) };
  await session.take([issuer, ...below(join(night.demo, 'package')), ...below(at.folder), ...beside]);
  await session.compare(true);
  const { pkg, entries } = session.snapshot();
  return recompute(pkg!, entries);
}

const viewOf = ({ bodies }: Computed, contest: string) => bodies.get(contest)!.view;

const mayor = ['conflict 2', 'waiting 4', 'unsigned 5'];
const told = {
  conflict: pl.commune.results.caveat.conflict(1, [2]),
  waiting: pl.commune.results.caveat.waiting(1, [4]),
  returned: pl.commune.results.caveat.returned(1, [6]),
  unsigned: pl.commune.results.caveat.unsigned(1, [5]),
};
const place = (of: Place) => places[of];
const trace: Record<'taken' | 'waiting' | 'conflict' | 'emergency', () => Trace> = {
  taken: () => ({
    kind: 'corrected',
    ...place('taken'),
    revision: 2,
    replaces: symbolOf(night.before),
    ...correctedBecause,
  }),
  waiting: () => ({ ...trace.taken(), ...place('waiting'), replaces: symbolOf(night.replacedByWaiting) }) as Trace,
  conflict: () => ({
    kind: 'settled',
    ...place('conflict'),
    onPaper: symbolOf(night.contents[1]),
    setAside: [symbolOf(night.contents[0])],
    at: expect.any(String) as string,
    ...settledBecause,
  }),
  emergency: () => {
    const { typedBy: by, source, reason } = night.typed.emergency;
    return { kind: 'typed', ...place('emergency'), by, source, reason };
  },
};
const words = (of: keyof typeof trace) => flat(pl.commune.results.traceText(trace[of](), true));

describe('while they stand open', () => {
  test('the board names each, in its cell', () => {
    expect(disputed.board('conflict')).toMatchObject({ contents: 2, revision: 1 });
    // agreed before the second came: neither counts as agreed now
    expect(contestOf(disputed, 'mayor')).toMatchObject({ received: 6, agreed: 5 });
    expect(disputed.board('taken')).toMatchObject({ revision: 2, correction: false, paper: 'agreed' });
    expect(disputed.board('waiting')).toMatchObject({ revision: 1, correction: true });
    expect(disputed.board('emergency')).toMatchObject({ unsigned: true, file: 'received' });
    expect(disputed.board('returned')).toMatchObject({ paper: 'returned', unsigned: false });
  });

  test('the comparison says of each why, and by whom', () => {
    const { conflict, taken, waiting, emergency, returned } = disputed.paper;
    expect(conflict.conflict).toHaveLength(2);
    expect(taken).toMatchObject({ revision: 2, correction: correctedBecause });
    expect(waiting).toMatchObject({ revision: 1, correctionWaits: true });
    expect(emergency).toMatchObject({ emergency: night.typed.emergency, barred: [night.typed.emergency.typedBy] });
    expect(returned).toMatchObject({ status: 'returned', reason: returnedBecause });
    expect(night.typistRefused).toContain('saw-the-numbers');
  });

  test('the results of the window: not final, a caveat each, and what was corrected or typed', () => {
    expect(contestOf(disputed, 'council')).toMatchObject({ final: false });
    expect(kinds(contestOf(disputed, 'council').caveats)).toEqual(['returned 6']);
    const { final, caveats, traces } = contestOf(disputed, 'mayor');
    expect([final, kinds(caveats)]).toEqual([false, mayor]);
    expect(traces).toEqual([trace.taken(), trace.emergency()]);
    expect(disputed.results.published?.stale).toEqual([]);
  });
  test('a published result that went stale says why, and no symbol that is still to be read from the paper', () => {
    expect(stale.map(({ cause, precinct, symbol }) => [cause, precinct, symbol])).toEqual([['conflict', 2, '']]);
  });

  test('the edition that tells the conflict says that it is why the earlier one is replaced', () => {
    const plain = JSON.parse(file(disputed, 'results.json').toString()) as ResultsPayload;
    expect(plain).toMatchObject({ number: 2, reason: pl.commune.publish.published.because({ cause: 'conflict', ...place('conflict'), symbol: '' }, { name: pl.terms.contest.mayor, office: true }) }); // prettier-ignore
  });

  test.each([
    ['protokol-mayor.pdf', ['conflict', 'waiting', 'unsigned'], ['conflict', 'waiting'], ['taken', 'emergency']],
    ['protokol-council.pdf', ['returned'], [], []],
    ['zestawienie-council-2.pdf', ['returned'], ['returned'], []],
  ] as const)('the paper %s: a draft, with each caveat and what was changed', (name, caveats, standings, traces) => {
    const text = pdf(disputed, name);
    expect(text).toContain('PROJEKT, nieurzędowe:');
    for (const kind of caveats) expect(text).toContain(`Uwaga: ${flat(told[kind])}`);
    for (const kind of standings) expect(text).toContain(pl.commune.results.standing[kind]);
    for (const one of traces) expect(text).toContain(words(one));
  });
  test('where nothing has come yet a draft says so: no seats, no summary', () => {
    expect(pdf(disputed, 'protokol-council.pdf')).toContain('zestawienia wyników głosowania w okręgach nr 2.');
    const totals = tablesOf(file(disputed, 'protokol-council.pdf')).find(([head]) => head?.includes('Razem'));
    expect(totals?.[1]?.slice(2, 7)).toEqual([
      '–',
      expect.stringMatching(/^\d$/),
      '–',
      '–',
      expect.stringMatching(/^\d$/),
    ]);
  });
  test('a paper says how many of its protocols no commission handed in', () => {
    expect(pdf(disputed, 'protokol-mayor.pdf')).toContain('w tym 1 protokołu wpisanego w gminie z papieru, bez podpisu komisji'); // prettier-ignore
    expect(pdf(disputed, 'zestawienie-council-2.pdf')).not.toContain('w tym 1 protokołu wpisanego');
  });

  test('the page says it in the section of its contest, and for each protocol', () => {
    for (const kind of ['conflict', 'waiting', 'unsigned'] as const)
      expect(section(disputed, 'mayor')).toContain(flat(told[kind]));
    expect(section(disputed, 'council')).toContain(flat(told.returned));
    for (const one of ['taken', 'emergency'] as const) expect(section(disputed, 'mayor')).toContain(words(one));
    for (const standing of ['conflict', 'waiting', 'returned'] as const)
      expect(page(disputed)).toContain(`<td>${pl.commune.results.standing[standing]}</td>`);
    expect(page(disputed)).toContain('obwód 5, okręg 1, wersja 1, bez podpisu komisji');
    const unsealed = 'Tego wyniku nie opieczętowano kluczem gminy';
    expect([disputed, settled].map((at) => page(at).includes(unsealed))).toEqual([true, false]);
  });

  test('the data: every number bears how its protocol stands, who signed it and what it replaces', () => {
    const rows = parse(file(disputed, 'csv/wyniki.csv'), { columns: true, delimiter: ';', bom: true });
    const row = (of: Place) =>
      (rows as Record<string, string>[]).find(
        (one) => one['precinct'] === `${places[of].precinct}` && one['contest'] === places[of].contest,
      );
    expect(row('conflict')).toMatchObject({ paper: 'conflict' });
    expect(row('waiting')).toMatchObject({ paper: 'waiting', revision: '1' });
    expect(row('taken')).toMatchObject({ paper: 'agreed', revision: '2', replaces: symbolOf(night.before) });
    expect(row('emergency')).toMatchObject({ signed: 'commune', replaces: '' });
    expect(row('returned')).toMatchObject({ paper: 'returned', signed: 'commission' });
    const { description } = JSON.parse(file(disputed, 'csv/datapackage.json').toString()) as { description: string };
    for (const said of [...Object.values(told), words('taken')]) expect(flat(description)).toContain(flat(said));
  });

  test('urna verify: the same result, with each caveat and trace; the correction in hand is no disagreement', async () => {
    // an auditor has what the precincts have, too: the correction that waits
    const { out, code } = await verified(first, [night.waiting]);
    expect(code).toBe(0);
    expect(out).toContain('a signed correction waits for consent: 1 (4/mayor/1)');
    expect(out).toContain('returned to the commission: 1 (6/council/2)');
    expect(out).toContain('signed by no commission: 1 (5/mayor/1)');
    expect(out).toContain(`NOTED   corrected            3/mayor/1  revision 2 replaces ${symbolOf(night.before)}: `);
    expect(out).toMatch(/NOTED {3}typed {16}5\/mayor\/1 /);
    expect(out).toMatch(/accepted .*typed by the commune, signed by no commission/);
  });
  test('urna verify of a result that somebody sealed over the conflict all the same: told, not final', async () => {
    const plain = JSON.parse(file(disputed, 'results.json').toString()) as ResultsPayload;
    writeFileSync(join(disputed.folder, 'results.urna'), seal(plain, night.night.election.communeSeed));
    cpSync(join(first.folder, 'receipts'), join(disputed.folder, 'receipts'), { recursive: true });
    const { out } = await verified(disputed, []);
    expect(out).toContain('; two signed contents: 1 (2/mayor/1)');
    expect(out).toContain('ok      recomputed');
  });

  test('the offline verifier: the same caveats and traces, contest by contest', async () => {
    const { published, computed } = await inVerifier(first, [night.waiting]);
    expect(published).toMatchObject([{ same: true, number: 1 }]);
    expect(kinds(viewOf(computed, 'mayor').caveats)).toEqual(['waiting 4', 'unsigned 5']);
    expect(kinds(viewOf(computed, 'council').caveats)).toEqual(['returned 6']);
    expect(viewOf(computed, 'mayor').traces).toEqual([trace.taken(), trace.emergency()]);
  });
});

describe('settled', () => {
  test('the board is quiet; the corrections and the emergency protocol stay marked', () => {
    expect(settled.board('conflict')).toMatchObject({ contents: 0, paper: 'agreed' });
    expect(settled.board('returned')).toMatchObject({ paper: 'agreed' });
    expect(settled.board('waiting')).toMatchObject({ correction: false, revision: 2, paper: 'agreed' });
    expect(settled.board('emergency')).toMatchObject({ unsigned: true, paper: 'agreed' });
  });

  test('the comparison keeps what was set aside and what was taken back, with reason and persons', () => {
    const { conflict, returned, waiting } = settled.paper;
    expect(conflict).toMatchObject({ conflict: null, setAside: [{ symbol: symbolOf(night.contents[0]), ...settledBecause }] }); // prettier-ignore
    expect(returned).toMatchObject({ status: 'agreed', withdrawn: [{ returned: returnedBecause, ...returnTaken }] });
    expect(waiting).toMatchObject({ revision: 2, correction: correctedBecause, correctionWaits: false });
  });

  test('the result is final; only what no commission signed is still a caveat; every trace is there', () => {
    const { final, caveats } = contestOf(settled, 'mayor');
    expect([final, kinds(caveats)]).toEqual([true, ['unsigned 5']]);
    expect(contestOf(settled, 'council').caveats).toEqual([]);
    expect(contestOf(settled, 'mayor').traces).toEqual([
      trace.conflict(),
      trace.taken(),
      trace.waiting(),
      trace.emergency(),
    ]);
  });

  test('paper, page and data say the new truth and what stays', () => {
    const paper = pdf(settled, 'protokol-mayor.pdf');
    const { description } = JSON.parse(file(settled, 'csv/datapackage.json').toString()) as { description: string };
    for (const text of [paper, section(settled, 'mayor'), flat(description)]) {
      expect(text).toContain(flat(told.unsigned));
      for (const gone of ['conflict', 'waiting', 'returned'] as const) expect(text).not.toContain(flat(told[gone]));
      for (const one of Object.values(trace)) expect(text).toContain(flat(pl.commune.results.traceText({ ...one(), at: '' } as Trace, true))); // prettier-ignore
    }
    expect(paper).not.toContain('PROJEKT');
    expect(section(settled, 'council')).not.toContain(flat(told.returned));
  });

  test('the edition says what it replaces and why, and a receipt that it replaces the return', () => {
    const { number, supersedes, reason } = payloadOf(file(settled, 'results.urna')) as ResultsPayload;
    const plain = JSON.parse(file(disputed, 'results.json').toString()) as ResultsPayload;
    expect([number, supersedes]).toEqual([3, hashOf(plain)]);
    expect(reason).toContain('obwód nr 2: papier rozstrzygnął, która z podpisanych treści jest prawdziwa.');
    expect(reason).toContain('obwód nr 4: przyjęto nowszą wersję protokołu.');
    expect(reason).toContain('obwód nr 6, okręg nr 2: zmienił się wynik porównania z papierem.');
    const receipts = (at: Sight) =>
      readdirSync(join(at.folder, 'receipts')).flatMap((name) =>
        name.endsWith('.urna') ? [payloadOf(file(at, join('receipts', name))) as Receipt] : [],
      );
    const [returned] = receipts(first).filter(({ status }) => status === 'returned');
    expect(returned).toMatchObject({ ...places.returned, reason: returnedBecause, number: 1 });
    expect(receipts(settled).find(({ protocol }) => protocol === returned?.protocol)).toMatchObject({
      status: 'agreed',
      number: 2,
      supersedes: hashOf(returned!),
    });
  });

  test('urna verify and the offline verifier, with both contents in hand: the same to the byte, every trace told', async () => {
    const { out, code } = await verified(settled, [night.contents[0]]);
    expect(out).toMatch(/REFUSED conflicting-revision/);
    expect(code).toBe(1);
    expect(out).toMatch(/ok {6}recomputed from the files: the same to the byte, number 3; signed by no commission: 1 \(5\/mayor\/1\) {2}/); // prettier-ignore
    expect(out).toContain(`on the paper ${symbolOf(night.contents[1])}, set aside ${symbolOf(night.contents[0])}: `);
    const { published, computed } = await inVerifier(settled, [night.contents[0]]);
    expect(published).toMatchObject([{ same: true, number: 3, unexplained: [] }]);
    expect(kinds(viewOf(computed, 'mayor').caveats)).toEqual(['unsigned 5']);
    expect(viewOf(computed, 'mayor').traces).toEqual([trace.conflict(), trace.taken(), trace.waiting(), trace.emergency()]); // prettier-ignore
  });
});
