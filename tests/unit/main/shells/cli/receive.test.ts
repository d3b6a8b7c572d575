import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { seal } from '../../../../../src-main/keys/seal.ts';
import journal from '../../../../../src-main/shells/cli/files/journal.ts';
import receive from '../../../../../src-main/shells/cli/files/receive.ts';
import verify from '../../../../../src-main/shells/cli/files/verify.ts';
import { type Verdict } from '../../../../../src-shared/sealed/verdict.ts';
import { call, lines, urna } from '../../../../support/cli.ts';
import { held, layOutMedium, sealed, type Medium } from '../../../../support/medium.ts';
import * as made from '../../../../support/sealed.ts';

const { hashOf, jwks, protocol, seeds } = made;
const own = hashOf(protocol());
const correction = { reason: 'pomyłka', persons: ['Ewa Ćma'] };
const second = { revision: 2, supersedes: own, correction };
const roster2 = made.roster({
  number: 2,
  keys: [made.rosterKey(jwks.chair1, 1, 'chair', made.revoked), made.rosterKey(jwks.deputy1, 1, 'deputy')],
});
const newRoster = made.packageFiles({ 'roster.urna': seal(roster2, seeds.commune) });
/** The same election in the next commune. */
const elsewhere = '080402';
const neighbourDefinition = made.definition({
  teryt: elsewhere,
  contests: [{ contest: 'mayor', hash: hashOf(made.mayor({ teryt: elsewhere })) }],
  forms: made.definition().forms.slice(0, 1),
  precincts: made.definition().precincts.slice(1),
});
const neighbour = [
  ['mandate', seal(made.mandate({ teryt: elsewhere, key: jwks.county }), seeds.issuer)],
  ['definition', seal(neighbourDefinition, seeds.county)],
  ['contest-mayor', seal(made.mayor({ teryt: elsewhere }), seeds.county)],
  ['roster', seal(made.roster({ teryt: elsewhere, keys: [made.rosterKey(jwks.chair2, 2, 'chair')] }), seeds.county)],
] as const;
const neighbourProtocol = sealed(
  { teryt: elsewhere, precinct: 2, definition: hashOf(neighbourDefinition) },
  seeds.chair2,
);

let medium: Medium;
afterEach(() => medium.remove());
const received = async (...args: string[]) => {
  const { code, out, err } = await call(receive, [...medium.receiving, ...args]);
  return { code, codes: (lines(out) as Verdict[]).map((verdict) => verdict.code), err };
};
const refusal = (err: string) => /^urna: ([a-z-]+): /.exec(err)?.[1];

describe('urna receive', () => {
  it('makes the store, takes the same medium twice, and leaves one file with a note beside it', async () => {
    medium = layOutMedium({ '1/a.urna': sealed(), '1/b.urna': sealed({ contest: 'county-council' }) });
    const process = await urna(['receive', ...medium.receiving, medium.path('1')]);
    expect([process.code, process.err]).toEqual([1, '']);
    expect(lines(process.out)).toMatchObject([
      { ok: true, code: 'accepted' },
      { ok: false, code: 'unknown-schema' },
    ]);
    expect(await held(medium.store)).toEqual([`current ${own}`]);
    expect((await received(medium.path('1'))).codes).toEqual(['already-known', 'unknown-schema']);
    const left = readdirSync(dirname(medium.store)).filter((name) => name.startsWith('commune'));
    expect(left).toEqual(['commune.sqlite', 'commune.sqlite.seen']);
    const checked = await call(journal, ['verify', '--json', '--store', medium.store]);
    expect(lines(checked.out)).toMatchObject([{ ok: true, entries: expect.any(Number) }]);
  });

  it('takes a newer revision with --accept-newer alone, and keeps the older one as superseded', async () => {
    medium = layOutMedium({ 'a.urna': sealed(), 'b.urna': sealed(second) });
    await received(medium.path('a.urna'));
    expect(await received(medium.path('b.urna'))).toMatchObject({ code: 1, codes: ['newer-revision'] });
    expect(await received('--accept-newer', medium.path('b.urna'))).toMatchObject({ code: 0, codes: ['accepted'] });
    expect(await held(medium.store)).toEqual([`current ${hashOf(protocol(second))}`, `superseded ${own}`]);
    expect(await received('--accept-newer', medium.path('a.urna'))).toMatchObject({ codes: ['already-known'] });
  });

  it('refuses what a revoked key signed once the roster is known; what came before stays (docs/formats.md, "Trust chain")', async () => {
    medium = layOutMedium({ 'a.urna': sealed(), 'b.urna': sealed(second) });
    for (const { name, bytes } of newRoster) medium.put(`later/${name}`, bytes);
    await received(medium.path('a.urna'));
    const later = ['--package', medium.path('later')];
    expect(await received(...later, '--accept-newer', medium.path('b.urna'))).toMatchObject({ codes: ['key-revoked'] });
    expect(await received(...later, medium.path('a.urna'))).toMatchObject({ code: 0, codes: ['already-known'] });
    // the old package lies beside the files: the store's newer roster holds all the same; named, it is refused
    expect(await received('--accept-newer', medium.path('b.urna'))).toMatchObject({ codes: ['key-revoked'] });
    const named = await received('--package', medium.path('package'), '--accept-newer', medium.path('b.urna'));
    expect([named.code, refusal(named.err), named.codes]).toEqual([1, 'older-package', []]);
    expect(await held(medium.store)).toEqual([`current ${own}`]);
  });

  it('an outdated package the store has never met is left aside where it was found, refused where it was named', async () => {
    medium = layOutMedium({ 'a.urna': sealed(), 'b.urna': sealed({}, seeds.deputy1) });
    for (const { name, bytes } of newRoster) medium.put(`later/${name}`, bytes);
    expect(await received('--package', medium.path('later'), medium.path('a.urna'))).toMatchObject({
      codes: ['key-revoked'],
    });
    const beside = await received(medium.path('a.urna'));
    expect([beside.code, refusal(beside.err), beside.codes]).toEqual([1, 'older-package', ['key-revoked']]);
    const named = await received('--package', medium.path('package'), medium.path('a.urna'));
    expect([named.code, refusal(named.err), named.codes]).toEqual([1, 'older-package', []]);
    expect(await received(medium.path('b.urna'))).toMatchObject({ code: 0, codes: ['accepted'] });
  });

  it('of several packages the store’s own counts; a new store wants one commune', async () => {
    medium = layOutMedium({ 'a.urna': sealed(), 'b.urna': neighbourProtocol });
    for (const [name, bytes] of neighbour) medium.put(`next/${name}.urna`, bytes);
    const both = ['--package', medium.path('next'), '--package', medium.path('package')];
    const paths = [medium.path('a.urna'), medium.path('b.urna')];
    const ambiguous = await received(...both, ...paths);
    expect([ambiguous.code, refusal(ambiguous.err), existsSync(medium.store)]).toEqual([1, 'packages-differ', false]);
    await received('--package', medium.path('package'), paths[0]!);
    expect(await received(...both, ...paths)).toMatchObject({ codes: ['already-known', 'wrong-commune'] });
    const foreign = await received('--package', medium.path('next'), ...paths);
    expect([foreign.code, refusal(foreign.err)]).toEqual([1, 'store-other']);
    // each file by the package it fits
    const verified = await call(verify, ['--json', '--issuer', medium.issuer, ...both, ...paths]);
    expect([verified.code, lines(verified.out)]).toMatchObject([0, [{ code: 'accepted' }, { code: 'accepted' }]]);
  });

  it('says of a file that no package fits what the nearest one says', async () => {
    medium = layOutMedium({ 'a.urna': sealed({ mode: 'rehearsal' }) });
    for (const [name, bytes] of neighbour) medium.put(`next/${name}.urna`, bytes);
    const both = ['--package', medium.path('next'), '--package', medium.path('package')];
    const { out } = await call(verify, ['--json', '--issuer', medium.issuer, ...both, medium.path('a.urna')]);
    expect(lines(out)).toMatchObject([{ code: 'wrong-mode' }]);
  });

  it('finds a package above the files, in a folder of any name, or in the store', async () => {
    medium = layOutMedium({ 'media/001/a.urna': sealed(), 'media/002/readme.txt': '' });
    const file = medium.path('media/001/a.urna');
    expect(await received(medium.path('media'))).toMatchObject({ code: 0, codes: ['accepted'] });
    renameSync(medium.path('package'), medium.path('media/002/mixed'));
    expect(await received(file)).toMatchObject({ code: 0, codes: ['already-known'] });
    expect(refusal((await call(verify, ['--issuer', medium.issuer, file])).err)).toBe('no-package');
    const inside = await call(verify, ['--json', '--issuer', medium.issuer, medium.path('media/002/mixed')]);
    expect([inside.code, new Set((lines(inside.out) as Verdict[]).map(({ code }) => code))]).toEqual([
      0,
      new Set(['accepted']),
    ]);
  });
});

describe('refusals before any file is judged', () => {
  const file = () => medium.put('a.urna', sealed());
  it.each<[string, string, () => Promise<string[]> | string[]]>([
    ['a path that is not there', 'path-missing', () => [...medium.receiving, medium.path('none')]],
    ['one of several is not there', 'path-missing', () => [...medium.receiving, file(), medium.path('none')]],
    ['no issuer file', 'issuer-missing', () => ['--store', medium.store, '--issuer', medium.path('no.jwk'), file()]],
    ['no issuer', 'issuer-invalid', () => ['--store', medium.store, '--issuer', medium.put('x.jwk', '{}'), file()]],
    ['another issuer', 'key-unknown', () => ['--store', medium.store, '--issuer', medium.put('x.jwk', JSON.stringify(jwks.stranger)), file()]],
    ['a folder without a package', 'no-package', () => { mkdirSync(medium.path('empty')); return [...medium.receiving, '--package', medium.path('empty'), file()]; }],
    ['an altered roster', 'signature-invalid', () => {
      medium.put('package/roster.urna', new TextDecoder().decode(seal(made.roster(), seeds.commune)).replace('"payload":"ey', '"payload":"eX'));
      return [...medium.receiving, file()];
    }],
    ['a roster left out', 'package-incomplete', () => { renameSync(medium.path('package/roster.urna'), medium.path('package/roster.txt')); return [...medium.receiving, file()]; }],
    ['a file that is no store', 'store-foreign', () => { medium.put('commune.sqlite', 'x'.repeat(5000)); return [...medium.receiving, file()]; }],
  ])('%s: %s', async (_, code, args) => {
    medium = layOutMedium();
    const done = await call(receive, await args());
    expect([done.code, refusal(done.err), done.out]).toEqual([1, code, '']);
    if (code !== 'store-foreign') expect(existsSync(medium.store)).toBe(false);
  }); // prettier-ignore

  it('a demo’s issuer never opens a live store', async () => {
    const { seed, jwk } = made.demoIssuer();
    medium = layOutMedium({ 'a.urna': sealed() }, made.packageFiles({}, seed));
    medium.put('issuer.jwk', JSON.stringify(jwk));
    const done = await call(receive, [...medium.receiving, medium.path('a.urna')]);
    expect([done.code, refusal(done.err), existsSync(medium.store)]).toEqual([1, 'demo-issuer', false]);
  });

  it('a folder without sealed files is no success', async () => {
    medium = layOutMedium({ 'empty/readme.txt': '' });
    for (const [command, args] of [[receive, medium.receiving], [verify, ['--issuer', medium.issuer]]] as const) {
      const done = await call(command, [...args, medium.path('empty')]);
      expect([done.code, refusal(done.err), done.out]).toEqual([1, 'nothing-found', '']);
    } // prettier-ignore
  });

  it.each([
    ['receive without a store', receive, ['--issuer', 'x', 'y']],
    ['receive without an issuer', receive, ['--store', 'x', 'y']],
    ['receive without a path', receive, ['--store', 'x', '--issuer', 'y']],
    ['verify without an issuer', verify, ['y']],
    ['verify without a path', verify, ['--issuer', 'y']],
    ['journal without a verb', journal, ['--store', 'x']],
    ['journal verify without a store', journal, ['verify']],
  ])('misuse: %s', async (_, command, args) => {
    medium = layOutMedium();
    expect((await call(command, args)).code).toBe(2);
  });
});

describe('urna journal verify', () => {
  it('names a store that is missing or foreign', async () => {
    medium = layOutMedium();
    const missing = await call(journal, ['verify', '--store', medium.store]);
    expect([missing.code, refusal(missing.err), missing.out]).toEqual([1, 'store-missing', '']);
    const foreign = await call(journal, ['verify', '--json', '--store', medium.issuer]);
    expect([foreign.code, refusal(foreign.err), lines(foreign.out)]).toEqual([
      1,
      'store-foreign',
      [{ ok: false, code: 'store-foreign', where: medium.issuer }],
    ]);
  });
});
