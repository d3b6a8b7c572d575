/**
 * Several packages of one election are one trust: once a newer one is known, an older one beside it or after it brings
 * no revoked, dropped or replaced key back, in whatever order they come and by whatever door.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../src-main/keys/crypto.ts';
import { revokeMandate } from '../../../src-main/keys/mandate.ts';
import { seal, sealBytes } from '../../../src-main/keys/seal.ts';
import receive from '../../../src-main/shells/cli/files/receive.ts';
import verify from '../../../src-main/shells/cli/files/verify.ts';
import { canonicalBytes, MAX_SEALED_BYTES } from '../../../src-shared/sealed/canonical.ts';
import { openPackage } from '../../../src-shared/sealed/chain.ts';
import { type SealedFile } from '../../../src-shared/sealed/package/files.ts';
import { type Verdict } from '../../../src-shared/sealed/verdict.ts';
import { call, lines } from '../../support/cli.ts';
import { issuerKid, openDesk, openPrecinct, packageMedium, stick, type Desk } from '../../support/core.ts';
import { layOutMedium, sealed, type Medium } from '../../support/medium.ts';
import * as made from '../../support/sealed.ts';
import { issuer as issuerFile, session } from '../../support/verifier.ts';

const { seeds, jwks } = made;
const rosterOf = (keys: ReturnType<typeof made.roster>['keys']) =>
  seal(made.roster({ number: 2, keys }), seeds.commune);
const others = made.roster().keys.filter(({ jwk }) => jwk.x !== jwks.chair1.x);
const byNewKey = <T>(change: T) => ({ ...change, key: jwks.stranger });

/** The first package, and what may come after it. `file` is signed by a key the newer one takes away. */
const first = made.packageFiles();
const newer: Record<string, { pack: SealedFile[]; file: Uint8Array }> = {
  'whose roster revokes the chair': {
    pack: made.packageFiles({
      'roster.urna': rosterOf([...others, made.rosterKey(jwks.chair1, 1, 'chair', made.revoked)]),
    }),
    file: sealed(),
  },
  'whose roster no longer lists the chair': {
    pack: made.packageFiles({ 'roster.urna': rosterOf(others) }),
    file: sealed(),
  },
  'with another key of the commune': {
    pack: made.packageFiles({
      'mandate.urna': seal(made.mandate(byNewKey({ number: 2 })), seeds.issuer),
      'definition.urna': seal(made.definition(), seeds.stranger),
      'roster.urna': seal(made.roster(), seeds.stranger),
      'contest-mayor.urna': seal(made.mayor(), seeds.stranger),
    }),
    file: seal(
      {
        ...made.protocol({ precinct: 2 }),
        type: 'emergency-protocol',
        emergency: { typedBy: 'Jan Ćwik', reason: 'x', source: 'y' },
      },
      seeds.commune,
    ),
  },
};
/** Revoked where an older file names the key, unknown where none does. */
const refusedKey = expect.stringMatching(/^key-(revoked|unknown)$/) as unknown as string;
const taken = (codes: readonly string[]) => codes.filter((code) => code === 'accepted' || code === 'already-known');
/** Every order in which both are met at least once. */
const orders = (
  [
    [1, 2],
    [2, 1],
    [1, 2, 1],
    [2, 1, 2],
    [1, 2, 2],
    [2, 1, 1],
  ] as const
).map((order): [string, readonly (1 | 2)[]] => [order.join(' → '), order]);

let medium: Medium | undefined;
let desk: Desk | undefined;
afterEach(async () => {
  medium?.remove();
  await desk?.close();
  [medium, desk] = [undefined, undefined];
});

describe.each(Object.entries(newer))('a package %s', (_, { pack, file }) => {
  const packs = { 1: first, 2: pack };

  it('before it the file is accepted, so that a refusal says something', () => {
    const opened = openPackage(first, jwks.issuer, nodeCrypto);
    expect(opened.ok && openPackage(pack, jwks.issuer, nodeCrypto).ok).toBe(true);
  });

  it.each(orders)('urna verify --package, in the order %s', async (_, order) => {
    medium = layOutMedium({ 'stick/a.urna': file }, []);
    const named = order.flatMap((n, at) => {
      for (const { name, bytes } of packs[n]) medium!.put(`${at}/${name}`, bytes);
      return ['--package', medium!.path(String(at))];
    });
    const args = ['--json', '--issuer', medium.issuer, ...named, medium.path('stick')];
    const { code, out, err } = await call(verify, args);
    expect([code, lines(out)]).toMatchObject([1, [{ ok: false, code: refusedKey }]]);
    // the older copies are told, each once
    expect(err.match(/older-package/g) ?? []).toHaveLength(order.filter((n) => n === 1).length);
  });

  it.each(orders.slice(0, 2))('urna verify, found around the file: %s', async (_, order) => {
    medium = layOutMedium({ 'night/stick/a.urna': file }, []);
    const [near = 1, far = 2] = order;
    for (const { name, bytes } of packs[near]) medium.put(`night/stick/package/${name}`, bytes);
    for (const { name, bytes } of packs[far]) medium.put(`package/${name}`, bytes);
    const { code, out } = await call(verify, ['--json', '--issuer', medium.issuer, medium.path('night/stick/a.urna')]);
    expect([code, lines(out)]).toMatchObject([1, [{ ok: false, code: refusedKey }]]);
  });

  it.each(orders)('urna receive, one package after the other: %s', async (_, order) => {
    medium = layOutMedium({ 'stick/a.urna': file }, []);
    const codes: string[] = [];
    let known = 0;
    for (const [at, n] of order.entries()) {
      for (const { name, bytes } of packs[n]) medium.put(`${at}/${name}`, bytes);
      // of what the first package alone lets in nothing is read before the newer one is known
      const path = known === 2 || n === 2 ? medium.path('stick') : medium.put('empty/x.urna', '{}');
      const done = await call(receive, [...medium.receiving, '--package', medium.path(String(at)), path]);
      if (n === 1 && known === 2)
        expect([done.code, done.out, done.err]).toEqual([1, '', expect.stringMatching(/^urna: older-package: /)]);
      codes.push(...(lines(done.out) as Verdict[]).map((verdict) => verdict.code));
      known = Math.max(known, n);
    }
    // beside the file, not named: passed over and told, it does not stop the medium
    for (const { name, bytes } of first) medium.put(`stick/package/${name}`, bytes);
    const beside = await call(receive, [...medium.receiving, medium.path('stick/a.urna')]);
    codes.push(...(lines(beside.out) as Verdict[]).map((verdict) => verdict.code));
    expect(beside.err).toMatch(/^urna: older-package: [^\n]+\n$/);
    expect([taken(codes), codes.at(-1)]).toEqual([[], refusedKey]);
  });

  it.each(orders)('urna receive, all named at once: %s', async (_, order) => {
    medium = layOutMedium({ 'stick/a.urna': file }, []);
    const named = order.flatMap((n, at) => {
      for (const { name, bytes } of packs[n]) medium!.put(`${at}/${name}`, bytes);
      return ['--package', medium!.path(String(at))];
    });
    const { code, out } = await call(receive, [...medium.receiving, ...named, medium.path('stick')]);
    expect([code, lines(out)]).toMatchObject([1, [{ ok: false, code: refusedKey }]]);
  });

  it.each(orders)('the window of a commune: %s', async (_, order) => {
    desk = await openDesk(first);
    writeFileSync(join(desk.dir, stick, 'a.urna'), file);
    const place = join(desk.dir, packageMedium);
    let known = 0;
    for (const n of order) {
      for (const name of readdirSync(place)) if (name.endsWith('.urna')) rmSync(join(place, name));
      for (const { name, bytes } of packs[n]) writeFileSync(join(place, name), bytes);
      const open = { medium: packageMedium, issuerKid };
      if (n === 1 && known === 2) {
        expect((await desk.refused('package.openCommune', open)).code).toBe('older-package');
        continue;
      }
      await desk.ask('package.openCommune', open);
      known = Math.max(known, n);
      if (known < 2) continue;
      const verdicts = await desk.ask('receive.medium', { medium: stick });
      expect(verdicts.map(({ code }) => code)).toEqual([refusedKey]);
    }
  });

  it.each(orders)('the offline verifier, dropped in the order %s', async (_, order) => {
    const sessions = [session(), session()] as const;
    // all before the fingerprint is compared, and the later ones after it
    for (const [late, one] of sessions.entries()) {
      await one.take([issuerFile, { path: 'a.urna', bytes: file }]);
      for (const [at, n] of order.entries()) {
        await one.take(packs[n].map(({ name, bytes }) => ({ path: `${at}/${name}`, bytes })));
        if (late === 1 && at === 0) await one.compare(true);
      }
      await one.compare(true);
      const judged = one.snapshot().entries.filter(({ verdict }) => verdict.path === 'a.urna');
      expect(judged.map(({ verdict }) => verdict.code)).toEqual([refusedKey]);
    }
  });
});

describe('a mandate that was taken back', () => {
  const revoking = made.packageFiles({
    'mandate-2.urna': seal(revokeMandate(made.mandate(), '2029-03-20T10:00:00+01:00'), seeds.issuer),
  });
  const put = (dir: string, files: readonly SealedFile[]) => {
    for (const name of readdirSync(dir)) if (name.endsWith('.urna')) rmSync(join(dir, name));
    for (const { name, bytes } of files) writeFileSync(join(dir, name), bytes);
  };

  it('is remembered by the window: no older package opens afterwards', async () => {
    desk = await openDesk(first);
    const place = join(desk.dir, packageMedium);
    const open = { medium: packageMedium, issuerKid };
    for (const door of ['package.openPrecinct', 'package.openCommune'] as const) {
      const input = door === 'package.openPrecinct' ? openPrecinct : open;
      put(place, first);
      await desk.ask(door, input);
      await desk.ask('welcome.leave', {});
      put(place, revoking);
      expect((await desk.refused(door, input)).code).toBe('mandate-revoked');
      put(place, first);
      expect((await desk.refused(door, input)).code).toBe('mandate-revoked');
    }
  });

  it('is remembered by urna receive', async () => {
    medium = layOutMedium({ 'stick/a.urna': sealed() }, []);
    for (const { name, bytes } of first) medium.put(`1/${name}`, bytes);
    for (const { name, bytes } of revoking) medium.put(`2/${name}`, bytes);
    const run = async (n: string) => {
      const done = await call(receive, [...medium!.receiving, '--package', medium!.path(n), medium!.path('stick')]);
      return [done.code, /^urna: ([a-z-]+)/.exec(done.err)?.[1]];
    };
    expect([await run('1'), await run('2'), await run('1')]).toEqual([
      [0, undefined],
      [1, 'mandate-revoked'],
      [1, 'mandate-revoked'],
    ]);
  });

  it('refuses whatever order the packages are named in, and makes no store', async () => {
    for (const order of [
      ['1', '2'],
      ['2', '1'],
    ]) {
      medium = layOutMedium({ 'stick/a.urna': sealed() }, []);
      for (const { name, bytes } of first) medium.put(`1/${name}`, bytes);
      for (const { name, bytes } of revoking) medium.put(`2/${name}`, bytes);
      const named = order.flatMap((n) => ['--package', medium!.path(n)]);
      const verified = await call(verify, ['--issuer', medium.issuer, ...named, medium.path('stick')]);
      const received = await call(receive, [...medium.receiving, ...named, medium.path('stick')]);
      for (const { code, err } of [verified, received])
        expect([code, err]).toEqual([1, expect.stringMatching(/^urna: mandate-revoked/)]);
      expect(readdirSync(medium.path()).filter((name) => name.includes('sqlite'))).toEqual([]);
      medium.remove();
    }
    medium = undefined;
  });
});

describe('two windows on one machine', () => {
  const commune = { medium: packageMedium, issuerKid };
  const lay = (dir: string, files: readonly SealedFile[]) => {
    for (const { name, bytes } of files) writeFileSync(join(dir, packageMedium, name), bytes);
  };

  it('the other one hears of a revocation at its next call, at the commune and at the precinct', async () => {
    desk = await openDesk(first);
    const other = desk.window();
    writeFileSync(join(desk.dir, stick, 'a.urna'), sealed());
    await desk.ask('package.openCommune', commune);
    lay(desk.dir, newer['whose roster revokes the chair']!.pack);
    await other.ask('package.openCommune', commune);
    const verdicts = await desk.ask('receive.medium', { medium: stick });
    expect(verdicts.map(({ code }) => code)).toEqual(['key-revoked']);
  });

  it('a mandate taken back stops the other one at its next call; it can still be left', async () => {
    desk = await openDesk(first);
    const other = desk.window();
    await desk.ask('package.openCommune', commune);
    writeFileSync(
      join(desk.dir, packageMedium, 'mandate-2.urna'),
      seal(revokeMandate(made.mandate(), '2029-03-20T10:00:00+01:00'), seeds.issuer),
    );
    expect((await other.refused('package.openCommune', commune)).code).toBe('mandate-revoked');
    expect((await desk.refused('board.view', {})).code).toBe('mandate-revoked');
    expect((await desk.ask('welcome.status', {})).role).toBe('coordinator');
    expect((await desk.ask('welcome.leave', {})).role).toBe('nobody');
  });

  it('both may open the same store at once', async () => {
    desk = await openDesk(first);
    const other = desk.window();
    const opened = await Promise.all([
      desk.ask('package.openCommune', commune),
      other.ask('package.openCommune', commune),
    ]);
    expect(opened.map(({ role }) => role)).toEqual(['coordinator', 'coordinator']);
  });
});

describe('a protocol received before its key was taken away', () => {
  it.each(['whose roster revokes the chair', 'whose roster no longer lists the chair'])(
    'stays, opens, and is marked to be compared with the paper: a package %s',
    async (which) => {
      desk = await openDesk(first);
      writeFileSync(join(desk.dir, stick, 'a.urna'), sealed());
      const open = { medium: packageMedium, issuerKid };
      await desk.ask('package.openCommune', open);
      await desk.ask('receive.medium', { medium: stick });
      const cell = async () => (await desk!.ask('board.view', {})).cells.find((one) => one.file === 'received');
      expect(await cell()).toMatchObject({ precinct: 1, flag: null });
      for (const { name, bytes } of newer[which]!.pack) writeFileSync(join(desk.dir, packageMedium, name), bytes);
      await desk.ask('welcome.leave', {});
      await desk.ask('package.openCommune', open);
      expect(await cell()).toMatchObject({ precinct: 1, flag: 'key-revoked' });
      // it can still be compared with its paper and counted
      const ref = { precinct: 1, contest: 'mayor', constituency: 1 } as const;
      expect(
        (await desk.ask('agreement.begin', { ...ref, by: 'Jan Ćwik', symbol: made.symbolOf(made.protocol()) })).status,
      ).toBe('typing');
      const results = await desk.ask('results.view', {});
      expect([results.problem, results.contests[0]?.received]).toEqual([null, 1]);
      // the same file again is known; another one of the key is not taken
      const again = await desk.ask('receive.medium', { medium: stick });
      expect(again.map(({ code }) => code)).toEqual(['already-known']);
    },
  );
});

describe('a package that is refused names the file and its own code', () => {
  const cut = (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1);
  const of = (name: string) => first.find((file) => file.name === name)!.bytes;
  const asText = (bytes: Uint8Array, change: (text: string) => string) =>
    new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
  const payloads = {
    'mandate.urna': made.mandate(),
    'definition.urna': made.definition(),
    'roster.urna': made.roster(),
    'contest-mayor.urna': made.mayor(),
  };
  const faults: Record<string, [string, (bytes: Uint8Array, name: keyof typeof payloads) => Uint8Array]> = {
    'cut short': ['damaged', cut],
    empty: ['damaged', () => new Uint8Array()],
    'with a line break behind it': ['not-canonical', (bytes) => asText(bytes, (text) => `${text}\n`)],
    'of an unknown kind': [
      'unknown-schema',
      () => sealBytes(canonicalBytes({ schema: 1 }), 'urna-unheard+json', seeds.commune),
    ],
    'altered after signing': ['signature-invalid', (bytes) => asText(bytes, (t) => t.replace('"payload":"ey', '"payload":"eX'))],
    'signed by a stranger': ['key-unknown', (_, name) => seal(payloads[name], seeds.stranger)],
    'larger than any sealed file': ['too-large', () => new Uint8Array(MAX_SEALED_BYTES + 1)],
  }; // prettier-ignore
  const cases = Object.entries(faults).flatMap(([fault, [code, make]]) =>
    (Object.keys(payloads) as (keyof typeof payloads)[]).map((name) => [name, fault, code, make] as const),
  );

  it.each(cases)('%s %s: %s', async (name, _fault, code, make) => {
    for (const folder of ['package', 'mixed']) {
      medium = layOutMedium({ 'stick/a.urna': sealed() }, []);
      for (const file of first) medium.put(`${folder}/${file.name}`, file.bytes);
      medium.put(`${folder}/${name}`, make(of(name), name));
      medium.put(`${folder}/protocol.urna`, cut(sealed()));
      const where = ['--package', medium.path(folder), medium.path('stick')];
      for (const done of [
        await call(verify, ['--issuer', medium.issuer, ...where]),
        await call(receive, [...medium.receiving, ...where]),
      ]) {
        expect([done.code, done.out]).toEqual([1, '']);
        // a damaged protocol in a folder of package files only is a fault of that folder, too: either is named
        expect(done.err).toMatch(
          new RegExp(`^urna: (${code}: \\S*${folder}/${name}|damaged: \\S*${folder}/protocol\\.urna): `),
        );
        expect(done.err).not.toMatch(/missing|incomplete/);
      }
      medium.remove();
    }
    medium = undefined;
  });

  it('the window names it, too', async () => {
    desk = await openDesk(first);
    writeFileSync(join(desk.dir, packageMedium, 'definition.urna'), cut(of('definition.urna')));
    const refused = await desk.refused('package.inspect', { medium: packageMedium });
    expect(refused).toMatchObject({ code: 'damaged', where: join(desk.dir, packageMedium, 'definition.urna') });
  });

  it('a file that is not there is the only one called so', async () => {
    medium = layOutMedium(
      { 'stick/a.urna': sealed() },
      first.filter(({ name }) => name !== 'roster.urna'),
    );
    const { err } = await call(verify, ['--issuer', medium.issuer, medium.path('stick')]);
    expect(err).toMatch(/^urna: package-incomplete: \S*package: No file here is the roster/);
  });
});
