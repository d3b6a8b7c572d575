import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import allocate from '../../../../../src-main/shells/cli/batch/allocate.ts';
import check from '../../../../../src-main/shells/cli/batch/check.ts';
import mayor from '../../../../../src-main/shells/cli/batch/mayor.ts';
import words from '../../../../../src-main/shells/cli/words.ts';
import { call, lines } from '../../../../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'urna-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const jsonl = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** The example of docs/formats.md, "urna check", filled in. */
const draft = {
  id: 'a',
  form: '2024/mayor',
  values: {
    ballotsReceived: 299, eligible: 317, eligibleA: 317, eligibleB: 0, ballotsUnused: 151, issuedInPerson: 148,
    issuedInPersonA: 148, issuedInPersonB: 0, packagesSent: 0, issuedTotal: 148, proxyVoters: 0, returnEnvelopes: 0,
    envNoDeclaration: 0, envUnsignedDeclaration: 0, envNoBallotEnvelope: 0, envUnsealedBallotEnvelope: 0, envPutInBox: 0,
    boxBallots: 148, boxFromEnvelopes: 0, invalidBallots: 0, validBallots: 148, invalidVotes: 5, invalidTooMany: 2,
    invalidNone: 3, invalidStruckOut: 0, validVotes: 143,
  },
  results: { candidates: { '1': 58, '2': 45, '3': 40 } },
}; // prettier-ignore
const broken = { ...draft, id: 'b', values: { ...draft.values, validBallots: 147 } };
const noLists = { id: 'x', method: 'dhondt', seats: 1, lists: [] };

describe('urna check', () => {
  it('answers in order, one for one, and goes on after bad lines', async () => {
    const { code, out, err } = await call(
      check,
      ['-'],
      [jsonl(draft), 'no\n\n', jsonl({ id: 'c', form: 'x' }, broken)],
    );
    expect(lines(out)).toEqual([
      { id: 'a', findings: [] },
      { line: 2, error: { code: 'not-json', message: expect.any(String) } },
      { line: 3, error: { code: 'not-json', message: expect.any(String) } },
      { id: 'c', error: { code: 'unknown-form', message: expect.any(String) } },
      {
        id: 'b',
        findings: [
          { rule: 'T15', severity: 'error', fields: ['boxBallots', 'invalidBallots', 'validBallots'] },
          { rule: 'T16', severity: 'error', fields: ['validBallots', 'invalidVotes', 'validVotes'] },
        ],
      },
    ]);
    expect([code, err]).toEqual([1, '']);
  });

  it.each<[string, 0 | 1, object]>([
    ['no finding', 0, draft],
    ['a finding to be explained', 0, { ...draft, values: { ...draft.values, ballotsUnused: 150 } }],
    ['a finding of severity error', 1, broken],
    ['a line that is refused', 1, { ...draft, values: { eligible: 1.5 } }],
  ])('exit code: %s gives %i', async (_, code, line) =>
    expect((await call(check, [], [JSON.stringify(line)])).code).toBe(code),
  );
});

describe('urna allocate', () => {
  it('answers, and a lot that is required is no failure', async () => {
    const tie = { ...noLists, lists: [{ id: '1', votes: 10 }, { id: '2', votes: 10 }], precincts: [] }; // prettier-ignore
    const single = { id: 'p', method: 'plurality', seats: 1, candidates: [{ id: '1', votes: 2 }, { id: '2', votes: 3 }] }; // prettier-ignore
    const { code, out } = await call(allocate, [], [jsonl(tie, single)]);
    expect(lines(out)).toMatchObject([
      { id: 'x', status: 'lot-required', lot: { kind: 'list', places: 1, between: ['1', '2'] } },
      { id: 'p', status: 'decided', elected: ['2'], unfilled: 0 },
    ]);
    expect(code).toBe(0);
  });

  it('refuses a line and goes on', async () => {
    const { code, out } = await call(allocate, [], [jsonl({ ...noLists, seats: -1 }, noLists)]);
    expect(lines(out)).toMatchObject([
      { id: 'x', error: { code: 'bad-input' } },
      { id: 'x', status: 'decided' },
    ]);
    expect(code).toBe(1);
  });
});

describe('urna mayor', () => {
  it('reads several files, counts lines through them, and names one that is missing', async () => {
    const files = ['a', 'b'].map((name) => join(folder, `${name}.jsonl`));
    writeFileSync(files[0]!, jsonl({ id: 'a', single: { for: 2043, against: 3095 } }));
    writeFileSync(files[1]!, '?\n');
    const { code, out, err } = await call(mayor, [files[0]!, join(folder, 'none'), files[1]!]);
    expect(lines(out)).toMatchObject([
      { id: 'a', outcome: 'not-elected' },
      { line: 2, error: { code: 'not-json' } },
    ]);
    expect(err).toMatch(/^urna: file-missing: .*none: .*\n$/);
    expect(code).toBe(1);
  });

  it('a folder is no file of lines', async () => {
    const { code, out, err } = await call(mayor, [folder]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('file-unreadable');
  });
});

describe('urna words', () => {
  it('reads numbers aloud (domain: telephone report)', async () => {
    expect((await call(words, ['451', '21000'])).out).toBe(
      '451: cztery, pięć, jeden; czterysta pięćdziesiąt jeden\n21000: dwa, jeden, zero, zero, zero; dwadzieścia jeden tysięcy\n',
    );
    expect((await call(words, ['--json', '451'])).out).toBe(
      '{"n":451,"digits":"cztery, pięć, jeden","words":"czterysta pięćdziesiąt jeden"}\n',
    );
  });

  it.each(['1000000', '1.5', '1e3', 'x', '', '９'])('refuses «%s» and goes on', async (bad) => {
    const { code, out, err } = await call(words, [bad, '0', '999999']);
    expect(out.split('\n')).toHaveLength(3);
    expect(err).toMatch(/^urna: bad-number: /);
    expect(code).toBe(1);
  });
});

describe('misuse ends with 2 and shows the usage', () => {
  it.each([
    ['no number', words, []],
    ['an unknown option', check, ['--fast']],
    ['an option that takes no value', words, ['--json=1', '1']],
  ])('%s', async (_, command, args) => {
    const { code, out, err } = await call(command, args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^urna: misuse: .*\nusage: urna /);
  });

  it('--help shows more and ends with 0', async () => {
    const { code, out, err } = await call(check, ['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^usage: urna check .*\n\n[^]*Exit 1/);
  });
});
