/** A medium somebody prepared: names that lead elsewhere, files that never end, labels that deceive, far too much of everything. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../../src-main/keys/seal.ts';
import { driveMedia } from '../../../src-main/media/list.ts';
import { packageFiles, packageOnMedium, readIssuer } from '../../../src-main/session/package-media.ts';
import { storeName } from '../../../src-main/session/trust.ts';
import { electionId } from '../../../src-shared/primitives.ts';
import {
  chairsKey,
  closeMayor,
  type Desk,
  enterMayor,
  issuerKid,
  MAYOR,
  openDesk,
  openPrecinct,
  packageMedium,
  stick,
} from '../../support/core.ts';
import { writeTo } from '../../support/medium.ts';
import * as made from '../../support/sealed.ts';

const posix = process.platform !== 'win32';
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'urna-hostile-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function layOut(files: Readonly<Record<string, Uint8Array | string>>): string {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), bytes);
  }
  return dir;
}
const goodPackage = (): Record<string, Uint8Array | string> => ({
  'issuer.jwk': JSON.stringify(made.jwks.issuer),
  ...Object.fromEntries(made.packageFiles().map(({ name, bytes }) => [name, bytes])),
});
const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
  result.ok ? 'ok' : result.error.code;

describe('names that would lead elsewhere', () => {
  it.each([
    '../up.urna',
    '..',
    '/etc/passwd',
    'C:\\x.urna',
    'a\\b.urna',
    'a/b.urna',
    'con',
    'NUL.urna',
    'com1.pdf',
    'a.urna:stream',
    'a\u0000.urna',
    'a\n.urna',
    'żółć.urna',
    '.hidden',
    'a.',
    ' a',
    'manifest.json',
    'a'.repeat(121),
    '',
  ])('%j is never written', async (name) => {
    const inside = join(dir, 'inside');
    await expect(writeTo(inside, [{ name, bytes: new Uint8Array(1) }])).rejects.toThrow('not a portable file name');
    expect([existsSync(inside), readdirSync(dir)]).toEqual([false, []]);
  });

  it.each([
    '2029-04-08-../../x',
    '2029-04-08-a/b',
    '../../2029-04-08-a',
    '2029-04-08-a\u0000',
    '2029-04-08-A',
    '2029-04-08-',
  ])('no election is called %j, so no store and no file is', (id) =>
    expect(electionId.safeParse(id).success).toBe(false),
  );

  it('a store is named by checked words only', () => {
    const pkg = made.trustedPackage();
    expect(storeName(pkg.definition.payload, { kind: 'precinct', precinct: 1 })).toBe(
      '2029-04-08-local-080401-001.sqlite',
    );
  });
});

describe.runIf(posix)('files that are no files', () => {
  const pipe = (name: string) => execFileSync('mkfifo', [join(dir, name)]);

  it('a pipe or a device in place of the issuer’s key holds nobody up', async () => {
    pipe('issuer.jwk');
    expect(codeOf(await readIssuer(join(dir, 'issuer.jwk')))).toBe('issuer-invalid');
    symlinkSync('/dev/zero', join(dir, 'zero.jwk'));
    expect(codeOf(await readIssuer(join(dir, 'zero.jwk')))).toBe('issuer-invalid');
  });

  it.each([
    ['16 KiB', 16 * 1024, 'ok'],
    ['one byte more', 16 * 1024 + 1, 'issuer-invalid'],
  ])('an issuer’s key of %s', async (_, size, code) => {
    const jwk = JSON.stringify(made.jwks.issuer);
    layOut({ 'issuer.jwk': jwk + ' '.repeat(size - jwk.length) });
    expect(codeOf(await readIssuer(join(dir, 'issuer.jwk')))).toBe(code);
  });

  it('a link among key files, a pipe and a file without end are no keys; the real one is found', async () => {
    const desk: Desk = await openDesk();
    const place = join(desk.dir, stick);
    symlinkSync(join(place, '001-chair.urnakey'), join(place, 'a.urnakey'));
    symlinkSync('/dev/zero', join(place, 'b.urnakey'));
    execFileSync('mkfifo', [join(place, 'c.urnakey')]);
    writeFileSync(join(place, 'd.urnakey'), Buffer.alloc(4097));
    await desk.ask('package.openPrecinct', openPrecinct);
    expect((await desk.ask('seal.keys', {})).map(({ name }) => name)).toEqual(['001-chair.urnakey']);
    await enterMayor(desk);
    await closeMayor(desk);
    const wanted = { ids: [MAYOR], key: { ...chairsKey, name: 'a.urnakey' } };
    expect((await desk.refused('seal.sign', wanted)).code).toBe('key-missing');
    await desk.close();
  });

  it('a key file on a medium opens only a precinct its roster names', async () => {
    const desk: Desk = await openDesk();
    await desk.ask('package.openPrecinct', { ...openPrecinct, precinct: 2 });
    expect(await desk.ask('seal.keys', {})).toEqual([]);
    await desk.close();
  });
});

describe('too much', () => {
  it('64 MiB of genuine package files are read, and not one file more', async () => {
    const roster = seal(made.roster({ keys: [], teryt: '0'.repeat(6) }), made.seeds.stranger);
    const padded = seal(
      {
        ...made.definition(),
        notices: { ...made.definition().notices, unofficial: { pl: 'x'.repeat(2_000_000), en: '' } },
      },
      made.seeds.stranger,
    );
    const fitting = Math.floor((64 * 1024 * 1024) / padded.length);
    layOut(Object.fromEntries(Array.from({ length: fitting }, (_, n) => [`${n}.urna`, padded])));
    expect(await packageFiles(dir)).toMatchObject({ ok: true, value: { length: fitting } });
    layOut({ 'x.urna': padded, 'y.urna': roster });
    expect(codeOf(await packageFiles(dir))).toBe('package-inconsistent');
  });

  it('five hundred package files are read, and not one file more', async () => {
    const mandate = seal(made.mandate(), made.seeds.stranger);
    layOut(Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`${n}.urna`, mandate])));
    expect(await packageFiles(dir)).toMatchObject({ ok: true, value: { length: 500 } });
    layOut({ 'x.urna': mandate });
    expect(codeOf(await packageFiles(dir))).toBe('package-inconsistent');
  });

  it('of a medium full of junk the first hundred are written down, the rest is counted; the same again adds nothing', async () => {
    const desk = await openDesk();
    const store = join(desk.dir, 'data', 'stores', '2029-04-08-local-080401.sqlite');
    const count = (table: string) => {
      const db = new Database(store, { readonly: true });
      const row = db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number };
      db.close();
      return row.n;
    };
    for (let n = 0; n < 1_000; n++) writeFileSync(join(desk.dir, stick, `${n}.urna`), `${n}`);
    const rows: number[][] = [];
    for (let reading = 0; reading < 3; reading++) {
      await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
      // read after it was opened: opening writes rows of its own
      await desk.ask('welcome.leave', {});
      const before = count('journal');
      await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
      const verdicts = await desk.ask('receive.medium', { medium: stick });
      expect(verdicts).toHaveLength(1_000);
      await desk.ask('welcome.leave', {});
      rows.push([count('refusals'), count('journal') - before]);
    }
    expect(rows).toEqual([
      [101, 101],
      [101, 0],
      [101, 0],
    ]);
    const db = new Database(store, { readonly: true });
    const [rest] = db.prepare("SELECT subject, detail FROM journal WHERE action = 'refused-more'").all();
    db.close();
    expect(rest).toEqual({ subject: join(desk.dir, stick), detail: '{"count":900}' });
    await desk.close();
  });

  it('a hundred refusals are all written down', async () => {
    const desk = await openDesk();
    for (let n = 0; n < 100; n++) writeFileSync(join(desk.dir, stick, `${n}.urna`), `${n}`);
    await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
    await desk.ask('receive.medium', { medium: stick });
    await desk.ask('welcome.leave', {});
    const db = new Database(join(desk.dir, 'data', 'stores', '2029-04-08-local-080401.sqlite'), { readonly: true });
    const actions = db.prepare("SELECT action FROM journal WHERE action LIKE 'refused%'").all();
    db.close();
    expect(actions).toEqual(Array.from({ length: 100 }, () => ({ action: 'refused' })));
    await desk.close();
  });

  it('of a folder full of key files a thousand are looked at; one that is named is found among any number', async () => {
    const desk = await openDesk();
    const place = join(desk.dir, stick);
    const key = readFileSync(join(place, '001-chair.urnakey'));
    for (let n = 0; n < 3_000; n++) writeFileSync(join(place, `${n}.urnakey`), key);
    await desk.ask('package.openPrecinct', openPrecinct);
    expect(await desk.ask('seal.keys', {})).toHaveLength(1_000);
    await enterMayor(desk);
    await closeMayor(desk);
    await desk.ask('seal.sign', { ids: [MAYOR], key: { ...chairsKey, name: '2999.urnakey' } });
    await desk.close();
  });

  it.each(['../package/001-chair.urnakey', '/etc/passwd', 'credentials/x.urnakey', '..', 'issuer.jwk'])(
    'a key called %j is none',
    async (name) => {
      const desk = await openDesk();
      writeFileSync(
        join(desk.dir, packageMedium, '001-chair.urnakey'),
        readFileSync(join(desk.dir, stick, '001-chair.urnakey')),
      );
      await desk.ask('package.openPrecinct', openPrecinct);
      await enterMayor(desk);
      await closeMayor(desk);
      const sign = { ids: [MAYOR], key: { ...chairsKey, name } };
      expect((await desk.refused('seal.sign', sign)).code).toBe('key-missing');
      await desk.close();
    },
  );

  it('a package beside garbage opens; garbage that claims to be of the package refuses it', async () => {
    layOut({ ...goodPackage(), 'noise/x.urna': 'x', 'noise/[[.urna': '['.repeat(100_000) });
    const offered = async () => {
      const found = await packageOnMedium(dir);
      return codeOf(found.ok ? found.value.opened : found);
    };
    expect(await offered()).toBe('ok');
    layOut({ 'noise/roster.urna': seal(made.roster({ number: 9 }), made.seeds.stranger) });
    expect(await offered()).toBe('key-unknown');
  });
});

describe('labels of drives', () => {
  const label = (text: string) => async () =>
    JSON.stringify({ blockdevices: [{ rm: true, label: text, mountpoints: ['/media/x'], fsavail: 1, ro: false }] });
  it.each([
    ['gmina\u202eanimg', 'gmina\ufffdanimg'],
    ['a\u001b[2J\n', 'a\ufffd[2J\ufffd'],
    ['<b>Gmina</b>', '<b>Gmina</b>'],
    ['Żółty pendrive', 'Żółty pendrive'],
  ])('%j is shown as %j', async (given, shown) => {
    expect(await driveMedia('linux', label(given))()).toMatchObject([{ label: shown, path: '/media/x' }]);
  });
});

describe('a package in place of the one in use', () => {
  it('does not open over it, whatever its files are called', async () => {
    const desk = await openDesk();
    await desk.ask('package.openPrecinct', openPrecinct);
    await desk.ask('welcome.leave', {});
    const place = join(desk.dir, packageMedium);
    // same number, other content: signed by the commune itself
    const twin = seal(made.definition({ votingDay: '2029-04-09' }), made.seeds.commune);
    writeFileSync(join(place, 'definition.urna'), twin);
    expect((await desk.refused('package.openPrecinct', openPrecinct)).code).toBe('two-versions');
    await desk.close();
  });

  it('does not open in a second window either: an older roster would bring a revoked key back', async () => {
    const keys = [made.rosterKey(made.jwks.chair1, 1, 'chair', made.revoked)];
    const newer = seal(made.roster({ number: 2, keys }), made.seeds.commune);
    const desk = await openDesk(made.packageFiles({ 'roster.urna': newer }));
    await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
    writeFileSync(join(desk.dir, packageMedium, 'roster.urna'), seal(made.roster(), made.seeds.commune));
    const second = desk.window();
    const refused = await second.refused('package.openCommune', { medium: packageMedium, issuerKid });
    expect(refused.code).toBe('older-package');
    await desk.close();
  });
});
