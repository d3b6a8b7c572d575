/** Played into a folder, a demo removes what a demo made and nothing else: its names are also those of a live commune. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureDemo } from '../../../../src-main/demo/ensure.ts';
import { runDemo } from '../../../../src-main/demo/run.ts';
import { openStore } from '../../../../src-main/store/open.ts';
import { ELECTION, jwks, TERYT } from '../../../support/sealed.ts';

const posix = process.platform !== 'win32';
const root = mkdtempSync(join(tmpdir(), 'urna-mark-'));
afterAll(() => rmSync(root, { recursive: true }));

let dir: string;
let count = 0;
beforeEach(() => {
  dir = join(root, `${(count += 1)}`);
  mkdirSync(dir);
});

const contents = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, 'latin1')]),
  );
const play = async (out = dir) => {
  const played = await runDemo({ out, precincts: 1 });
  return played.ok ? 'played' : `${played.error.code} ${played.error.where?.slice(root.length) ?? ''}`;
};
async function live(path: string): Promise<void> {
  const owner = { mode: 'live', election: ELECTION, teryt: TERYT, precinct: null, issuer: jwks.issuer } as const;
  const clock = () => '2029-04-08T21:00:00+02:00';
  const store = await openStore(path, { kind: 'commune', clock, create: true, identity: owner });
  if (!store.ok) throw new Error(store.error.message);
  await store.value.close();
}

describe('a folder that no demo made is refused and left alone', () => {
  it.each<[string, Record<string, string>]>([
    ['somebody’s file', { 'thesis.txt': 'mine' }],
    ['another program’s summary', { 'summary.json': '{"precincts":1}', 'results/2024.csv': 'mine' }],
    ['a live commune’s names', { 'commune.sqlite': 'mine', 'package/x': 'mine', 'media/001/x': 'mine' }],
    ['leftovers of a night', { '.work/x': 'mine', 'credentials/commune.urnakey': 'mine' }],
    ['a mark that is no JSON', { 'urna-demo.json': 'demo', 'results/x': 'mine' }],
    ['a mark of another kind', { 'urna-demo.json': '{"schema":1,"type":"demo"}', 'results/x': 'mine' }],
    [
      'a mark that names what no demo makes',
      { 'urna-demo.json': '{"schema":1,"type":"demo","note":"","made":["../1"]}', 'results/x': 'mine' },
    ],
  ])('%s', async (_, files) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(dir, name, '..'), { recursive: true });
      writeFileSync(join(dir, name), text);
    }
    expect(await play()).toContain('folder-not-empty');
    const laid = await ensureDemo(dir, () => {});
    expect(laid.ok ? 'made' : laid.error.code).toBe('folder-not-empty');
    expect(contents()).toEqual(files);
  });

  it.runIf(posix)('a mark that is a link or a pipe', async () => {
    writeFileSync(join(root, 'mark'), '{"schema":1,"type":"demo","note":"","made":["results"]}');
    symlinkSync(join(root, 'mark'), join(dir, 'urna-demo.json'));
    expect(await play()).toContain('folder-not-empty');
    rmSync(join(dir, 'urna-demo.json'));
    execFileSync('mkfifo', [join(dir, 'urna-demo.json')]);
    expect(await play()).toContain('folder-not-empty');
  });
});

describe('a demo’s own folder', () => {
  const first = join(root, 'first');
  beforeAll(async () => {
    expect(await play(first)).toBe('played');
  }, 120_000);
  beforeEach(() => cpSync(first, dir, { recursive: true }));

  it('says what is the demo’s, for people too', () => {
    const mark = JSON.parse(readFileSync(join(dir, 'urna-demo.json'), 'utf8')) as { made: string[]; note: string };
    const there = readdirSync(dir).filter((name) => name !== 'urna-demo.json');
    expect(there.filter((name) => !mark.made.includes(name))).toEqual([]);
    expect(mark.note).toContain('removed when a demo is played into this folder again');
  });

  it('is played again; what lies beside stays', async () => {
    writeFileSync(join(dir, 'thesis.txt'), 'mine');
    writeFileSync(join(dir, 'results', 'old.pdf'), 'of the demo before');
    expect(await play()).toBe('played');
    expect(contents()).toMatchObject({ 'thesis.txt': 'mine' });
    expect(existsSync(join(dir, 'results', 'old.pdf'))).toBe(false);
  }, 120_000);

  it.each(['commune.sqlite', 'media/001/copy.sqlite', '.work/commune/stores/x.sqlite'])(
    'a live store at %s: nothing is removed',
    async (name) => {
      mkdirSync(join(dir, name, '..'), { recursive: true });
      rmSync(join(dir, name), { force: true });
      await live(join(dir, name));
      const before = contents();
      expect(await play()).toBe(`not-a-rehearsal ${join(dir, name).slice(root.length)}`);
      expect(contents()).toEqual(before);
    },
  );

  it.each(['', 'SQLite format 3\u0000', 'x'])(
    'a store that does not say whose it is (%j): nothing is removed',
    async (text) => {
      writeFileSync(join(dir, 'commune.sqlite'), text);
      const before = contents();
      expect(await play()).toContain('not-a-rehearsal');
      expect(contents()).toEqual(before);
    },
  );

  it('a name the mark does not have is somebody’s own', async () => {
    const mark = JSON.parse(readFileSync(join(dir, 'urna-demo.json'), 'utf8')) as { made: string[] };
    mark.made = mark.made.filter((name) => name !== 'results');
    writeFileSync(join(dir, 'urna-demo.json'), JSON.stringify(mark));
    const before = contents();
    expect(await play()).toBe(`folder-not-empty ${join(dir, 'results').slice(root.length)}`);
    expect(contents()).toEqual(before);
  });

  it.runIf(posix)(
    'links inside it are removed, not what they lead to',
    async () => {
      const elsewhere = join(root, `elsewhere-${count}`);
      mkdirSync(join(elsewhere, 'deep'), { recursive: true });
      writeFileSync(join(elsewhere, 'deep', 'mine'), 'mine');
      renameSync(join(dir, 'results'), join(dir, 'media', 'results'));
      symlinkSync(elsewhere, join(dir, 'results'));
      symlinkSync(elsewhere, join(dir, 'media', 'link'));
      expect(await play()).toBe('played');
      expect(readFileSync(join(elsewhere, 'deep', 'mine'), 'utf8')).toBe('mine');
      expect(readdirSync(elsewhere)).toEqual(['deep']);
    },
    120_000,
  );
});
