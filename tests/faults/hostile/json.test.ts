/** JSON that is not what it seems: huge, deep, with numbers no vote has or members every object has. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedForms } from '../../../src-main/exchange/forms.ts';
import { nodeCrypto } from '../../../src-main/keys/crypto.ts';
import { readKeyFile } from '../../../src-main/keys/keyfile.ts';
import { sealBytes } from '../../../src-main/keys/seal.ts';
import { parseManifest } from '../../../src-main/media/manifest.ts';
import { checkLine } from '../../../src-shared/forms/line.ts';
import { allocateLine, mayorLine } from '../../../src-shared/results/lines.ts';
import { MAX_DEPTH } from '../../../src-shared/sealed/canonical.ts';
import { judge } from '../../../src-shared/sealed/verdict.ts';
import { MAYOR, openDesk, openPrecinct, type Desk } from '../../support/core.ts';
import { protocol, seeds, trustedPackage } from '../../support/sealed.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const parsed = (text: string): unknown => JSON.parse(text);
const deep = (levels: number, inside = '1'): string => '{"a":'.repeat(levels) + inside + '}'.repeat(levels);

afterAll(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe('a payload signed with a genuine key', () => {
  const trusted = trustedPackage();
  const honest = JSON.stringify(protocol());
  const codeOf = (payload: string): string => {
    const file = sealBytes(utf8(payload), 'urna-protocol+json', seeds.chair1);
    return judge('', file, trusted, () => new Map(), nodeCrypto).verdict.code;
  };
  const canonical = (text: string): string => {
    const sorted = (value: unknown): unknown =>
      typeof value !== 'object' || value === null
        ? value
        : Array.isArray(value)
          ? value.map(sorted)
          : Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([name, item]) => [name, sorted(item)]),
            );
    return JSON.stringify(sorted(parsed(text)));
  };
  const within = (member: 'values' | 'remarks', text: string): string =>
    canonical(honest.replace(`"${member}":{`, `"${member}":{${text},`));

  it('unchanged it is accepted', () => expect(codeOf(canonical(honest))).toBe('accepted'));

  it.each<[string, string, string]>([
    ['a member __proto__ among the numbers', within('values', '"__proto__":{"polluted":1}'), 'not-canonical'],
    ['a member __proto__ among the remarks', within('remarks', '"__proto__":"x"'), 'not-canonical'],
    ['a member constructor among the numbers', within('values', '"constructor":1'), 'unknown-schema'],
    ['a member toString among the remarks', within('remarks', '"toString":"x"'), 'unknown-schema'],
    ['a member hasOwnProperty beside them', canonical(honest.replace('{', '{"hasOwnProperty":1,')), 'unknown-schema'],
    ['a number above five digits', canonical(honest.replace('299', '100000')), 'unknown-schema'],
    ['the largest integer', canonical(honest.replace('299', '9007199254740991')), 'unknown-schema'],
    ['a number beyond it', canonical(honest).replace('299', '9007199254740993'), 'not-canonical'],
    ['a negative number', canonical(honest.replace('299', '-1')), 'unknown-schema'],
    ['minus zero', canonical(honest).replace('299', '-0'), 'not-canonical'],
    ['an exponent', canonical(honest).replace('299', '2.99e2'), 'not-canonical'],
    ['a number too large for any machine', canonical(honest).replace('299', '1e999'), 'not-canonical'],
    ['nesting to the limit', deep(MAX_DEPTH - 1), 'unknown-schema'],
    ['nesting beyond it', deep(MAX_DEPTH + 1), 'not-canonical'],
    ['a hundred thousand levels', deep(100_000), 'not-canonical'],
    ['two megabytes of one remark', within('remarks', `"x":"${'y'.repeat(2_000_000)}"`), 'unknown-schema'],
    ['four megabytes of one remark', within('remarks', `"x":"${'y'.repeat(4_000_000)}"`), 'too-large'],
  ])('%s: refused', (_, payload, code) => {
    expect(codeOf(payload)).toBe(code);
  });
});

describe('a line of a command', () => {
  const forms = shippedForms();
  const check = (line: string): string => {
    const checked = checkLine(parsed(line), forms);
    return checked.ok ? 'ok' : checked.error.code;
  };
  const draft = (members: string): string => `{"id":"a","form":"2024/mayor"${members}}`;

  it('that is honest is answered', () => expect(check(draft(',"values":{"eligible":1}'))).toBe('ok'));
  it.each([
    ['values', ',"values":{"__proto__":1}'],
    ['values by another name', ',"values":{"constructor":1}'],
    ['results', ',"results":{"candidates":{"__proto__":1}}'],
    ['lists', ',"results":{"lists":{"1":{"total":1,"candidates":{"__proto__":1}}}}'],
    ['remarks', ',"remarks":{"__proto__":"x"}'],
    ['context', ',"context":{"__proto__":"x"}'],
    ['the line', ',"__proto__":{"polluted":1}'],
    ['the form', ',"form":"__proto__"'],
  ])('with a member of every object in %s is refused', (_, members) => {
    expect(check(draft(members))).not.toBe('ok');
  });
  it.each(['1e300', '9007199254740993', '1e400', '0.5', '"1"', 'true', '[1]', '{}'])('%s is no number', (number) => {
    expect(check(draft(`,"values":{"eligible":${number}}`))).toBe('bad-input');
  });
  it('a hundred thousand levels deep is refused', () => {
    for (const place of ['values', 'results', 'remarks', 'context'])
      expect(check(draft(`,"${place}":${deep(100_000)}`))).toBe('bad-input');
    const line = parsed(`{"id":"a","method":"dhondt","seats":1,"lists":${deep(100_000)}}`);
    expect([allocateLine(line).ok, mayorLine(line).ok]).toEqual([false, false]);
  });

  it('lists named as members of every object get their seats like others', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const lists = names.map((id, at) => ({ id, votes: 40 - 10 * at }));
    const totals = Object.fromEntries(names.map((id, at) => [id, 40 - 10 * at]));
    const answer = allocateLine({ id: 'a', method: 'dhondt', seats: 4, threshold: { percent: 5, totals }, lists });
    expect(answer).toMatchObject({
      ok: true,
      value: { seats: { constructor: 2, toString: 1, hasOwnProperty: 1, valueOf: 0 } },
    });
    const proto = allocateLine({ id: 'a', method: 'dhondt', seats: 1, lists: [{ id: '__proto__', votes: 1 }] });
    expect(proto.ok).toBe(false);
  });
});

describe('small files of a medium', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['a hundred thousand brackets', '['.repeat(100_000)],
    ['a hundred thousand levels', deep(100_000)],
    ['a member __proto__', '{"__proto__":{"polluted":1},"files":[]}'],
    ['null', 'null'],
    ['a number', '1e999'],
  ];
  it.each(cases)('%s: no key file, and no manifest that counts', (_, content) => {
    expect(readKeyFile(utf8(content)).ok).toBe(false);
    expect(parseManifest(utf8(content))).toEqual([]);
  });
});

describe('a call of a window that was taken over', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.ask('package.openPrecinct', openPrecinct);
    await desk.ask('entry.begin', { id: MAYOR, entry: 1, by: 'Ewa Ćma' });
  });
  afterAll(() => desk.close());

  it.each<[string, string, unknown]>([
    ['no name of the core', '__proto__', {}],
    ['a name every object has', 'constructor', {}],
    ['deep input', 'protocol.view', parsed(deep(100_000))],
    ['deep input in a place of its own', 'protocol.view', { id: parsed(deep(100_000)) }],
    ['a path out of the store', 'protocol.view', { id: '../../etc/passwd' }],
    ['a medium that is a path', 'carry.export', { id: MAYOR, medium: '../../etc' }],
    [
      'a key file that is a path',
      'seal.sign',
      { medium: 'stick', name: '../package/x.urnakey', role: 'chair', passphrase: 'x' },
    ],
    ['a number with a fraction', 'entry.saveNumbers', { id: MAYOR, entry: 1, changes: { boxBallots: 1.5 } }],
    ['a number below none', 'entry.saveNumbers', { id: MAYOR, entry: 1, changes: { boxBallots: -1 } }],
    ['a number beyond all', 'entry.saveNumbers', { id: MAYOR, entry: 1, changes: { boxBallots: 1e300 } }],
    ['no number', 'entry.saveNumbers', { id: MAYOR, entry: 1, changes: { boxBallots: Number.NaN } }],
    ['a field of another form', 'entry.saveNumbers', { id: MAYOR, entry: 1, changes: { eligible: 1 } }],
    ['a field every object has', 'entry.saveNumbers', { id: MAYOR, entry: 1, changes: { constructor: 1 } }],
    ['no number at all', 'entry.saveNumbers', { id: MAYOR, entry: 1, changes: {} }],
    [
      'only a member __proto__',
      'entry.saveNumbers',
      { id: MAYOR, entry: 1, changes: parsed('{"__proto__":{"boxBallots":7}}') },
    ],
    ['a struck-out candidate', 'entry.saveNumbers', { id: MAYOR, entry: 1, changes: { 'results/3': 1 } }],
    ['a remark of another form', 'notes.saveRemark', { id: MAYOR, remark: 'toString', text: 'x' }],
    ['a member nobody knows', 'protocol.view', { id: MAYOR, admin: true }],
  ])('%s: refused, nothing saved', async (_, name, input) => {
    const before = JSON.stringify((await desk.ask('protocol.view', { id: MAYOR })).entry);
    expect((await desk.refused(name, input)).code).not.toBe('internal');
    expect(JSON.stringify((await desk.ask('protocol.view', { id: MAYOR })).entry)).toBe(before);
  });
});
