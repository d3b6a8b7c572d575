/** A medium prepared so that writing to it writes elsewhere, or never ends: links, pipes and devices under every name that is written. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import {
  enterMayor,
  issuerKid,
  MAYOR,
  openDesk,
  openPrecinct,
  packageMedium,
  signMayor,
  stick,
  type Desk,
} from '../../support/core.ts';

const posix = process.platform !== 'win32';
const root = posix && process.getuid?.() === 0;
const VICTIM = 'a file of this computer, not of the medium';
/** Whoever waits longer thinks the program has stopped. */
const PATIENCE_MS = 5_000;

/** Lies outside every medium. */
let outside: string;
const victim = () => join(outside, 'victim');
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'urna-outside-'));
  mkdirSync(join(outside, 'folder'));
  writeFileSync(victim(), VICTIM);
  return () => rmSync(outside, { recursive: true, force: true });
});

function expectOutsideUntouched(): void {
  expect(readdirSync(outside, { recursive: true, encoding: 'utf8' }).sort()).toEqual(['folder', 'victim']);
  expect(readFileSync(victim(), 'utf8')).toBe(VICTIM);
}

/** What may stand in the way of a name. */
const obstacles: Readonly<Record<string, (path: string) => void>> = {
  'a link to a file': (path) => symlinkSync(victim(), path),
  'a link to a folder': (path) => symlinkSync(join(outside, 'folder'), path),
  'a link to nothing yet': (path) => symlinkSync(join(outside, 'fresh'), path),
  'a pipe': (path) => void execFileSync('mkfifo', [path]),
  ...(root ? { 'a device': (path: string) => void execFileSync('mknod', [path, 'c', '1', '3']) } : {}),
};
const onFiles: typeof obstacles = { ...obstacles, 'a folder': (path: string) => mkdirSync(path) };
const onFolders: typeof obstacles = { ...obstacles, 'a file': (path: string) => writeFileSync(path, '') };

async function inTime<T>(work: Promise<T>): Promise<T | 'never answered'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'never answered'>((resolve) => {
    timer = setTimeout(() => resolve('never answered'), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function empty(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}

describe.runIf(posix)('a protocol carried to a prepared medium', () => {
  let desk: Desk;
  let place: string;
  let names: string[];
  beforeAll(async () => {
    desk = await openDesk();
    place = join(desk.dir, stick);
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await signMayor(desk);
    names = readdirSync(place).filter((name) => !name.endsWith('.urnakey'));
  });
  afterAll(() => desk.close());
  const exported = () => desk.ask('carry.export', { id: MAYOR, medium: stick });
  const refused = () => inTime(desk.refused('carry.export', { id: MAYOR, medium: stick }));
  const name = (role: string) => {
    const suffix = role.split(' ')[0]!;
    const found = names.find((one) => one.endsWith(suffix));
    return `${found}${role.endsWith('temporary') ? '.part' : ''}`;
  };
  const roles = ['.urna', '.pdf', 'manifest.json'].flatMap((one) => [one, `${one} temporary`]);

  it('writes a sealed file, a readable one and the manifest', () => {
    expect(names.map((one) => one.slice(one.lastIndexOf('.'))).sort()).toEqual(['.json', '.pdf', '.urna']);
  });

  describe.each(roles)('under the name of the %s', (role) => {
    it.each(Object.keys(onFiles))(
      '%s: refused by name, nothing is written, nothing outside is touched',
      async (kind) => {
        empty(place);
        onFiles[kind]!(join(place, name(role)));
        expect(await refused()).toMatchObject({ code: 'medium-not-plain', where: join(place, name(role)) });
        expect(readdirSync(place)).toEqual([name(role)]);
        expectOutsideUntouched();
      },
    );

    it('a hard link to a file of this computer: the name is taken, the file keeps its bytes', async () => {
      empty(place);
      linkSync(victim(), join(place, name(role)));
      // a sealed name with another content is refused for that
      if (role === '.urna') expect(await refused()).toMatchObject({ code: 'sealed-differs' });
      else {
        await exported();
        expect(readdirSync(place).sort()).toEqual(names.toSorted());
        for (const one of names) expect(lstatSync(join(place, one)).nlink).toBe(1);
      }
      expectOutsideUntouched();
    });
  });

  it('a medium that is not for writing takes nothing', async () => {
    const before = readdirSync(join(desk.dir, packageMedium));
    const refusal = await desk.refused('carry.export', { id: MAYOR, medium: packageMedium });
    expect(refusal.code).toBe('medium-read-only');
    expect(readdirSync(join(desk.dir, packageMedium))).toEqual(before);
  });

  it('a medium that is not there is not made', async () => {
    rmSync(place, { recursive: true });
    expect(await refused()).toMatchObject({ code: 'medium-gone' });
    expect(existsSync(place)).toBe(false);
  });

  it('the folder a person chose may itself be a link; below it none is followed', async () => {
    rmSync(place, { recursive: true, force: true });
    const real = mkdtempSync(join(tmpdir(), 'urna-real-'));
    symlinkSync(real, place);
    await exported();
    expect(readdirSync(real).sort()).toEqual(names.toSorted());
    rmSync(real, { recursive: true });
    rmSync(place);
  });
});

describe.runIf(posix)('a result published on a prepared medium', () => {
  let desk: Desk;
  let place: string;
  let published: string[];
  /** Of its folder. */
  let name: string;
  beforeAll(async () => {
    desk = await openDesk();
    place = join(desk.dir, stick);
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await signMayor(desk);
    await desk.ask('package.openCommune', { medium: packageMedium, issuerKid });
    await desk.ask('receive.medium', { medium: stick });
    const exported = await desk.ask('publish.export', publish);
    published = exported.files.map((file) => file.name);
    name = basename(exported.folder);
  });
  afterAll(() => desk.close());
  const publish = { medium: stick, note: '', key: null } as const;
  const refused = () => inTime(desk.refused('publish.export', publish));

  it('a medium that is not for writing takes nothing', async () => {
    const before = readdirSync(join(desk.dir, packageMedium));
    const refusal = await desk.refused('publish.export', { ...publish, medium: packageMedium });
    expect(refusal.code).toBe('medium-read-only');
    expect(readdirSync(join(desk.dir, packageMedium))).toEqual(before);
  });

  it('lies in a folder named by its election; what another election left on the medium stays', async () => {
    empty(place);
    const other = canonicalBytes({ election: '2024-04-07-local', teryt: '080401', mode: 'live', type: 'results' });
    for (const folder of ['results', '2024-04-07-local-080401-results', name]) {
      mkdirSync(join(place, folder));
      writeFileSync(join(place, folder, 'results.json'), other);
    }
    expect(await refused()).toMatchObject({ code: 'other-publication', where: join(place, name) });
    rmSync(join(place, name), { recursive: true });
    await desk.ask('publish.export', publish);
    expect(name).toBe('2029-04-08-local-080401-results');
    expect(readdirSync(place).sort()).toEqual(['2024-04-07-local-080401-results', name, 'results']);
    for (const folder of ['results', '2024-04-07-local-080401-results']) {
      expect(readdirSync(join(place, folder))).toEqual(['results.json']);
      expect(readFileSync(join(place, folder, 'results.json'))).toEqual(Buffer.from(other));
    }
  });

  it('is files in folders', () => {
    expect(new Set(published.map((name) => dirname(name)))).toEqual(new Set(['.', 'csv', 'protocols']));
  });

  describe.each(['', 'csv', 'protocols'])('in place of the folder %j of the publication', (below) => {
    it.each(Object.keys(onFolders))(
      '%s: refused by name, nothing is written, nothing outside is touched',
      async (kind) => {
        empty(place);
        const folder = join(name, below);
        mkdirSync(dirname(join(place, folder)), { recursive: true });
        onFolders[kind]!(join(place, folder));
        const before = readdirSync(place, { recursive: true });
        const code = kind === 'a file' && below !== '' ? 'folder-not-ours' : 'medium-not-plain';
        expect(await refused()).toMatchObject({ code });
        expect(readdirSync(place, { recursive: true })).toEqual(before);
        expectOutsideUntouched();
      },
    );
  });

  describe.each(['results.json', 'results.urna', 'index.html', 'manifest.json', 'csv/manifest.json'])(
    'under the name %s of the publication',
    (file) => {
      it.each(Object.keys(obstacles))('%s: refused by name, nothing outside is touched', async (kind) => {
        empty(place);
        const path = join(place, name, file);
        mkdirSync(dirname(path), { recursive: true });
        obstacles[kind]!(path);
        expect(await refused()).toMatchObject({ code: 'medium-not-plain', where: path });
        expectOutsideUntouched();
      });
    },
  );

  it.each(['part', 'old'])(
    'links, pipes and devices under names that unfinished publications have (%s), and in such folders: none is followed',
    async (suffix) => {
      const named = (run: string) => join(place, `${suffix === 'part' ? '.' : ''}${name}.${suffix}-${run}`);
      empty(place);
      for (const [at, obstruct] of Object.values(obstacles).entries()) obstruct(named(`0000000${at}`));
      const before = readdirSync(place);
      if (suffix === 'part') {
        mkdirSync(join(named('abcdef01'), 'csv'), { recursive: true });
        for (const [at, obstruct] of Object.values(obstacles).entries())
          obstruct(join(named('abcdef01'), 'csv', `${at}`));
      }
      await desk.ask('publish.export', publish);
      expect(readdirSync(place).sort()).toEqual([...before, name].sort());
      expectOutsideUntouched();
    },
  );
});

describe('an older copy of the store, signed again', () => {
  it('does not write over the protocol that was carried already: two contents of one name are for people to clear up', async () => {
    const desk = await openDesk();
    const place = join(desk.dir, stick);
    await desk.ask('package.openPrecinct', openPrecinct);
    await enterMayor(desk);
    await desk.ask('welcome.leave', {});
    const older = join(desk.dir, 'older');
    cpSync(join(desk.dir, 'data'), older, { recursive: true });

    await desk.ask('package.openPrecinct', openPrecinct);
    await signMayor(desk);
    // the same again is no question
    await desk.ask('carry.export', { id: MAYOR, medium: stick });
    await desk.ask('welcome.leave', {});
    const carried = new Map(readdirSync(place).map((name) => [name, readFileSync(join(place, name))]));

    // the store alone would be told by what this computer last saw of it: it all is an older copy
    rmSync(join(desk.dir, 'data'), { recursive: true });
    cpSync(older, join(desk.dir, 'data'), { recursive: true });
    await desk.ask('package.openPrecinct', openPrecinct);
    await desk.ask('keyboard.take', { by: 'Ewa Ćma' });
    await desk.ask('notes.saveRemark', { id: MAYOR, remark: 'otherRemarks', text: 'inna uwaga' });
    await desk.ask('check.confirmReading', { id: MAYOR, by: 'Ewa Ćma' });
    await expect(signMayor(desk)).rejects.toThrow('carry.export: sealed-differs');
    expect(new Map(readdirSync(place).map((name) => [name, readFileSync(join(place, name))]))).toEqual(carried);
    await desk.close();
  });
});
