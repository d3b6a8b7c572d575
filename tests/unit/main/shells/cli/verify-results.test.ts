/** `urna verify --results`: a published folder as an auditor gets it, and every way in which it may be untrue. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { seal } from '../../../../../src-main/keys/seal.ts';
import verify from '../../../../../src-main/shells/cli/files/verify.ts';
import type { ProtocolPayload } from '../../../../../src-shared/protocol/payload.ts';
import { computeResults } from '../../../../../src-shared/results/compute.ts';
import { canonicalBytes } from '../../../../../src-shared/sealed/canonical.ts';
import type { DecidedContest, ResultsPayload } from '../../../../../src-shared/sealed/payloads.ts';
import { call, lines } from '../../../../support/cli.ts';
import { agreed, bodyOf, candidates, council, emergencyOf, lists, lot, receipt } from '../../../../support/results.ts';
import { hashOf, jwks, mayor, revoked, roster, rosterKey, seeds } from '../../../../support/sealed.ts';

const body = bodyOf([council(), mayor()], { council: [1, 2] });
const votes = {
  council: [lists({ 1: [50, 50, 1], 2: [100, 1, 0] }), lists({ 1: [30, 1, 0], 2: [null, 60, 5], 3: [11] })],
  mayor: [candidates(200, 94)],
};
const payloads = body.cells.map((cell) =>
  body.protocol(cell, votes[cell.contest as keyof typeof votes][cell.constituency - 1]!),
);
const lots = [
  lot({ kind: 'list', between: ['1', '2'], votes: 202, drawn: ['2'] }),
  lot({ list: '1', between: ['1', '2'], votes: 100, drawn: ['2'] }),
];
const published = computeResults(body.pkg, agreed(payloads, { lots }));
const first = payloads.find(({ contest }) => contest === 'mayor')!;

const chair = ({ precinct }: ProtocolPayload) => (precinct === 1 ? seeds.chair1 : seeds.chair2);
const nameOf = ({ contest, precinct, constituency }: ProtocolPayload) => `${precinct}-${contest}-${constituency}`;

type Files = Readonly<Record<string, Uint8Array | string | undefined>>;
const trueFiles: Files = {
  'issuer.jwk': JSON.stringify(jwks.issuer),
  ...Object.fromEntries(body.files.map(({ name, bytes }) => [`package/${name}`, bytes])),
  ...Object.fromEntries(payloads.map((one) => [`results/protocols/${nameOf(one)}.urna`, seal(one, chair(one))])),
  ...Object.fromEntries(
    payloads.map((one) => [`results/receipts/${nameOf(one)}.urna`, seal(receipt(one), seeds.commune)]),
  ),
  'results/results.urna': seal(published, seeds.commune),
};
const protocolFile = `results/protocols/${nameOf(first)}.urna`;

const root = mkdtempSync(join(tmpdir(), 'urna-verify-results-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;

/** Writes the folder, with files replaced, added or (undefined) left out, and verifies it. */
async function verified(change: Files = {}, more: readonly string[] = ['--json']) {
  const folder = join(root, `${++folders}`);
  for (const [name, content] of Object.entries({ ...trueFiles, ...change })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const paths = ['--results', join(folder, 'results/results.urna'), join(folder, 'results')];
  const done = await call(verify, ['--issuer', join(folder, 'issuer.jwk'), ...more, ...paths]);
  return { ...done, folder };
}
type Answer = { ok: boolean; code: string; disagreements: { code: string; where: string }[] };
const last = ({ out }: { out: string }) => lines(out).at(-1) as Answer;

const alteredResults = (change: (results: ResultsPayload) => void): Files => {
  const copy = structuredClone(published);
  change(copy);
  return { 'results/results.urna': seal(copy, seeds.commune) };
};
const of = (results: ResultsPayload, kind: string): DecidedContest =>
  results.contests.find(({ contest }) => contest === kind)!;

describe('a true publication', () => {
  test('one verdict for each file, then the result; exit 0', async () => {
    const done = await verified();
    expect(done.code).toBe(0);
    expect(lines(done.out)).toHaveLength(payloads.length * 2 + 1 + 1);
    expect(last(done)).toEqual({
      results: join(done.folder, 'results/results.urna'),
      ok: true,
      code: 'accepted',
      number: 1,
      disagreements: [],
      caveats: [],
      traces: [],
    });
  });
  test('in words', async () => {
    const { code, out } = await verified({}, []);
    expect(code).toBe(0);
    expect(out).toMatch(/\nok {6}recomputed from the files: the same to the byte, number 1 {2}.*results\.urna\n$/);
  });
});

describe('a false one is refused, exit 1, and said where', () => {
  const forged = body.protocol(first, candidates(199, 95));
  const bytes = Uint8Array.from(trueFiles[protocolFile] as Uint8Array);
  bytes[40]! ^= 1;

  test.each<[string, Files, readonly string[]]>([
    [
      'a protocol with one vote moved, signed again by its own chair',
      { [protocolFile]: seal(forged, seeds.chair1) },
      [`protocol-missing mayor/protocols/${hashOf(first)}`, `protocol-left-out mayor/protocols/${hashOf(forged)}`],
    ],
    [
      'a protocol with one bit turned',
      { [protocolFile]: bytes },
      [`protocol-missing mayor/protocols/${hashOf(first)}`, 'differs mayor/summaries/1/results/1'],
    ],
    [
      'a protocol taken away',
      { [protocolFile]: undefined },
      [`protocol-missing mayor/protocols/${hashOf(first)}`, 'differs mayor/precincts/received'],
    ],
    [
      'a receipt taken away',
      { [`results/receipts/${nameOf(first)}.urna`]: undefined },
      [`receipt-missing mayor/receipts/${hashOf(receipt(first))}`, 'differs mayor/final'],
    ],
    [
      'a receipt signed by a chair',
      { [`results/receipts/${nameOf(first)}.urna`]: seal(receipt(first), seeds.chair1) },
      [`receipt-missing mayor/receipts/${hashOf(receipt(first))}`, 'differs mayor/final'],
    ],
    [
      'a number of a summary',
      alteredResults((results) => void (of(results, 'council').summaries[0]!.values['validVotes']! += 1)),
      ['differs council/summaries/1/values/validVotes'],
    ],
    [
      'a seat',
      alteredResults((results) => {
        (of(results, 'council').outcome['1'] as { seats: Record<string, number> }).seats['1'] = 2;
      }),
      ['differs council/outcome/1/seats/1'],
    ],
    [
      'a lot',
      alteredResults((results) => void (of(results, 'council').lots[1]!.drawn = ['1'])),
      ['differs council/outcome/1/elected/1/0'],
    ],
    ['a contest kept back', alteredResults((results) => void results.contests.pop()), ['contest-left-out mayor']],
  ])('%s', async (_, change, expected) => {
    const done = await verified(change);
    const answer = last(done);
    expect(done.code).toBe(1);
    expect(answer).toMatchObject({ ok: false, code: 'accepted' });
    expect(answer.disagreements.map(({ code, where }) => `${code} ${where}`)).toEqual(
      expect.arrayContaining([...expected]),
    );
  });
  test('in words, one line for each disagreement', async () => {
    const { out } = await verified(
      alteredResults((results) => void (of(results, 'mayor').summaries[0]!.results['1']! += 1)),
      [],
    );
    expect(out.split('\n').slice(-3)).toEqual([
      'DIFFERS differs              mayor/summaries/1/results/1  published 401  recomputed 400',
      expect.stringMatching(/^REFUSED disagreements: 1 {2}.*results\.urna$/),
      '',
    ]);
  });
});

describe('the results file itself', () => {
  test.each<[string, Uint8Array, string]>([
    ['signed by a chair', seal(published, seeds.chair1), 'key-unknown'],
    ['signed by the county', seal(published, seeds.county), 'key-unknown'],
    ['of another mode', seal({ ...published, mode: 'rehearsal' }, seeds.commune), 'wrong-mode'],
    ['of another definition', seal({ ...published, definition: 'x'.repeat(43) }, seeds.commune), 'other-definition'],
    ['its payload without a signature', canonicalBytes(published), 'damaged'],
  ])('%s: refused, and nothing is compared', async (_, file, code) => {
    const done = await verified({ 'results/results.urna': file });
    expect(done.code).toBe(1);
    expect(last(done)).toMatchObject({ ok: false, code, disagreements: [] });
  });
  test('another kind of file', async () => {
    const done = await verified({ 'results/results.urna': trueFiles[protocolFile] });
    expect(done.code).toBe(1);
    expect(done.err).toContain('urna: not-results:');
  });
  test('not there', async () => {
    const done = await verified({ 'results/results.urna': undefined });
    expect(done.code).toBe(1);
    expect(done.err).toContain('urna: path-missing:');
  });
});

describe('several editions', () => {
  test('one that was replaced says so, and the later one stands', async () => {
    const second = { ...published, number: 2, supersedes: hashOf(published), reason: 'Zmiana.' };
    const later = { 'results/second.urna': seal(second, seeds.commune) };
    const old = await verified(later);
    expect(old.code).toBe(1);
    expect(last(old).disagreements).toEqual([{ code: 'result-superseded', where: `results/${hashOf(second)}` }]);
    const now = await verified({
      'results/results.urna': seal(second, seeds.commune),
      'results/first.urna': trueFiles['results/results.urna'],
    });
    expect(now.code).toBe(0);
    expect(last(now)).toMatchObject({ ok: true, number: 2, disagreements: [] });
  });
  test('two under one number are refused, whichever is named', async () => {
    const other = { ...published, contests: published.contests.map((one) => ({ ...one, final: false })) };
    const done = await verified({ 'results/other.urna': seal(other, seeds.commune) });
    expect(done.code).toBe(1);
    expect(last(done).disagreements).toContainEqual({ code: 'result-conflicts', where: `results/${hashOf(other)}` });
  });
});

describe('a key revoked after its protocol was received (docs/formats.md, "Trust chain")', () => {
  const keys = [rosterKey(jwks.chair1, 1, 'chair', revoked), rosterKey(jwks.chair2, 2, 'chair')];
  const newRoster = { 'package/roster.urna': seal(roster({ number: 2, keys }), seeds.commune) };

  test('the file is flagged, its numbers stay: the commune receipted it before', async () => {
    const done = await verified(newRoster);
    expect(done.code).toBe(1);
    expect(lines(done.out)).toContainEqual(expect.objectContaining({ code: 'key-revoked', ok: false }));
    expect(last(done)).toMatchObject({ ok: true, disagreements: [] });
  });
  test('without a receipt it does not count', async () => {
    const done = await verified({ ...newRoster, [`results/receipts/${nameOf(first)}.urna`]: undefined });
    expect(last(done).disagreements).toContainEqual(
      expect.objectContaining({ code: 'protocol-missing', where: `mayor/protocols/${hashOf(first)}` }),
    );
  });
});

describe('an emergency protocol, typed from the paper because no file came (docs/domain.md, "Emergency")', () => {
  const typed = emergencyOf(first);
  const others = payloads.filter((one) => one !== first);
  const files = (results: ResultsPayload, seed = seeds.commune): Files => ({
    [protocolFile]: seal(typed, seed),
    [`results/receipts/${nameOf(first)}.urna`]: seal(receipt(typed), seeds.commune),
    'results/results.urna': seal(results, seeds.commune),
  });
  const standing = computeResults(body.pkg, agreed([...others, typed], { lots }));

  test('a result that stands on it: recomputed to the byte, exit 0', async () => {
    const done = await verified(files(standing));
    expect(done.code).toBe(0);
    expect(lines(done.out)).toContainEqual(
      expect.objectContaining({ ok: true, code: 'accepted', typ: 'urna-emergency-protocol+json', precinct: 1 }),
    );
    expect(last(done)).toMatchObject({ ok: true, disagreements: [] });
  });
  test('the closing line counts and lists what no commission signed', async () => {
    const done = await verified(files(standing), []);
    expect(done.out).toMatch(
      /\nok {6}recomputed from the files: the same to the byte, number 1; signed by no commission: 1 \(1\/mayor\/1\) {2}.*results\.urna\n$/,
    );
    expect(last(await verified(files(standing)))).toMatchObject({
      caveats: [{ kind: 'unsigned', precinct: 1, contest: 'mayor', constituency: 1 }],
    });
  });
  test('as a second revision of what the chair signed it displaces nothing: a result that stands on it is refused', async () => {
    const correction = { reason: 'pomyłka', persons: ['Ewa Ćma'] };
    const swapped = emergencyOf(body.protocol(first, candidates(94, 200)), { revision: 2, supersedes: hashOf(first), correction }); // prettier-ignore
    const forged = computeResults(body.pkg, agreed([...others, swapped], { lots }));
    const done = await verified({
      'results/protocols/second.urna': seal(swapped, seeds.commune),
      'results/receipts/second.urna': seal(receipt(swapped), seeds.commune),
      'results/results.urna': seal(forged, seeds.commune),
    });
    expect(done.code).toBe(1);
    const said = last(done).disagreements.map(({ code, where }) => `${code} ${where}`);
    expect(said).toContain(`protocol-superseded mayor/protocols/${hashOf(swapped)}`);
    expect(said).toContain(`protocol-left-out mayor/protocols/${hashOf(first)}`);
  });
  test('signed by the chair it is no evidence', async () => {
    const done = await verified(files(standing, seeds.chair1));
    expect(done.code).toBe(1);
    expect(last(done).disagreements).toContainEqual(
      expect.objectContaining({ code: 'protocol-missing', where: `mayor/protocols/${hashOf(typed)}` }),
    );
  });
  test.each([['and then the signed one came as a second revision', typed, first, seeds.chair1]])(
    '%s: the later one counts, the result of the earlier one does not stand',
    async (_, older, newer, seed) => {
      const correction = { reason: 'pomyłka', persons: ['Ewa Ćma'] };
      const second = { ...newer, revision: 2, supersedes: hashOf(older), correction };
      const both: Files = {
        [protocolFile]: seal(older, older === typed ? seeds.commune : seeds.chair1),
        'results/protocols/second.urna': seal(second, seed),
        'results/receipts/second.urna': seal(receipt(second), seeds.commune),
      };
      const now = computeResults(body.pkg, agreed([...others, second], { lots }));
      const then = computeResults(body.pkg, agreed([...others, older], { lots }));
      const held = await verified({ ...both, 'results/results.urna': seal(now, seeds.commune) });
      expect(held.code).toBe(0);
      expect(last(held)).toMatchObject({ ok: true, disagreements: [] });
      const stale = await verified({ ...both, 'results/results.urna': seal(then, seeds.commune) });
      expect(stale.code).toBe(1);
      const said = last(stale).disagreements.map(({ code, where }) => `${code} ${where}`);
      expect(said).toContain(`protocol-superseded mayor/protocols/${hashOf(older)}`);
      expect(said).toContain(`protocol-left-out mayor/protocols/${hashOf(second)}`);
    },
  );
});
