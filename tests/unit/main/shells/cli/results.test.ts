import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealKey } from '../../../../../src-main/keys/keyfile.ts';
import demo from '../../../../../src-main/shells/cli/demo.ts';
import receive from '../../../../../src-main/shells/cli/files/receive.ts';
import results from '../../../../../src-main/shells/cli/files/results.ts';
import { canonicalBytes } from '../../../../../src-shared/sealed/canonical.ts';
import { call, lines, urna } from '../../../../support/cli.ts';
import { PASSPHRASE } from '../../../../support/core.ts';
import { layOutMedium, sealed, type Medium } from '../../../../support/medium.ts';
import { seeds } from '../../../../support/sealed.ts';

let medium: Medium;
const refusal = (err: string) => /^urna: ([a-z-]+): /.exec(err)?.[1];

beforeAll(async () => {
  medium = layOutMedium({ 'a.urna': sealed(), 'passphrase.txt': `${PASSPHRASE}\n` });
  medium.put('commune.urnakey', await sealKey(seeds.commune, PASSPHRASE));
  medium.put('county.urnakey', await sealKey(seeds.county, PASSPHRASE));
  expect((await call(receive, [...medium.receiving, medium.path('a.urna')])).code).toBe(0);
});
afterAll(() => medium.remove());

it('urna results publishes what the store gives, plain without a key and sealed with it', async () => {
  const plain = await call(results, ['--json', '--store', medium.store, '--out', medium.path('plain')]);
  expect([plain.code, plain.err]).toEqual([0, '']);
  const [{ sealed: isSealed, files }] = lines(plain.out) as [{ sealed: boolean; files: string[] }];
  expect([isSealed, files.includes('results.json'), files.includes('results.urna')]).toEqual([false, true, false]);
  expect(files.filter((name) => !existsSync(medium.path('plain', name)))).toEqual([]);

  const key = ['--key', medium.path('commune.urnakey'), '--passphrase-file', medium.path('passphrase.txt')];
  const signed = await urna(['results', '--store', medium.store, '--out', medium.path('sealed'), ...key]);
  expect([signed.code, signed.err]).toEqual([0, '']);
  expect(signed.out.split('\n')).toContain(medium.path('sealed', 'results.urna'));
  const issued = ['verify', '--json', '--issuer', medium.issuer];
  const verified = await urna([...issued, medium.path('sealed', 'results.urna')]);
  expect(lines(verified.out)).toMatchObject([{ ok: true, code: 'accepted', typ: 'urna-results+json' }]);
});

it.each<[string, string, string[]]>([
  ['a store that is not there', 'store-missing', ['--store', 'none.sqlite']],
  [
    'a key that is not mandated',
    'key-not-mandated',
    ['--key', 'county.urnakey', '--passphrase-file', 'passphrase.txt'],
  ],
  ['a wrong passphrase', 'wrong-passphrase', ['--key', 'commune.urnakey', '--passphrase-file', 'issuer.jwk']],
])('refuses %s: %s', async (_, code, change) => {
  const args = change.map((arg) => (arg.startsWith('--') ? arg : medium.path(arg)));
  const done = await call(results, ['--store', medium.store, '--out', medium.path('refused'), ...args]);
  expect([done.code, refusal(done.err), done.out]).toEqual([1, code, '']);
  expect(existsSync(medium.path('refused'))).toBe(false);
});

describe('a folder that is there already', () => {
  const publish = (out: string) => call(results, ['--store', medium.store, '--out', out]);
  const everything = () =>
    readdirSync(medium.path('own'), { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((name) => [
        name,
        statSync(medium.path('own', name)).isFile() && readFileSync(medium.path('own', name), 'utf8'),
      ]);
  beforeEach(() => mkdirSync(medium.path('own')));
  afterEach(() => rmSync(medium.path('own'), { recursive: true }));

  it('empty, or with the edition before: the new one is in its place, and nothing lies beside it', async () => {
    mkdirSync(medium.path('own/night'));
    expect((await publish(medium.path('own/night'))).code).toBe(0);
    const first = everything();
    expect((await publish(medium.path('own/night'))).code).toBe(0);
    expect(everything()).toEqual(first);
    expect(readdirSync(medium.path('own'))).toEqual(['night']);
  });

  it.each<[string, string, () => void]>([
    [
      'another election’s results',
      'other-publication',
      () => {
        const other = { election: '2029-04-08-local', teryt: '999901', mode: 'live', type: 'results', schema: 1 };
        writeFileSync(medium.put('own/night/results.json', ''), canonicalBytes(other));
      },
    ],
    ['a person’s own files', 'folder-not-ours', () => void medium.put('own/night/letter.txt', 'mine')],
  ])('with %s: %s, and nothing is touched', async (_, code, lay) => {
    lay();
    const before = everything();
    const done = await publish(medium.path('own/night'));
    expect([done.code, refusal(done.err), done.out]).toEqual([1, code, '']);
    expect(everything()).toEqual(before);
  });

  it.runIf(process.platform === 'linux').each(['/', '/proc'])(
    '%s, a whole drive: nothing can be written beside it',
    async (out) => {
      const done = await publish(out);
      expect([done.code, refusal(done.err)]).toEqual([1, 'no-room-beside']);
    },
  );
});

it.each<[string, string[]]>([
  ['no store', ['--out', 'x']],
  ['no folder', ['--store', 'x']],
  ['a key without its passphrase', ['--store', 'x', '--out', 'y', '--key', 'z']],
])('misuse: results with %s', async (_, args) => expect((await call(results, args)).code).toBe(2));

it('urna demo plays a small day and says where it lies', async () => {
  const out = medium.path('demo');
  const { code, out: said, err } = await call(demo, ['--out', out, '--precincts', '1', '--seed', 'cli', '--json']);
  expect([code, err]).toEqual([0, '']);
  expect(lines(said)).toEqual([JSON.parse(readFileSync(medium.path('demo', 'summary.json'), 'utf8'))]);
  expect(lines(said)).toMatchObject([{ precincts: 1, seed: 'cli', scenario: 'plain' }]);
});

it('urna demo leaves a folder alone that holds something else', async () => {
  writeFileSync(medium.put('other/letter.txt', 'x'), 'mine');
  const { code, err } = await call(demo, ['--out', medium.path('other')]);
  expect([code, refusal(err)]).toEqual([1, 'folder-not-empty']);
  expect(readFileSync(medium.path('other/letter.txt'), 'utf8')).toBe('mine');
});

it.each<[string, string[]]>([
  ['no folder', []],
  ['no precinct', ['--out', 'x', '--precincts', '0']],
  ['another scenario', ['--out', 'x', '--scenario', 'storm']],
])('misuse: demo with %s', async (_, args) => expect((await call(demo, args)).code).toBe(2));
