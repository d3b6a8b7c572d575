/** A new edition of a folder over an older one, killed, pulled or failing at every operation: one whole edition lies there. */
import {
  cpSync,
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
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeEdition, type Owner } from '../../../src-main/media/edition.ts';
import { diskFs, type MediaFs } from '../../../src-main/media/media-fs.ts';
import { inside, withFolder } from '../../../src-main/media/place.ts';
import { editionIn } from '../../support/edition.ts';
import { brokenFs, systemError } from './broken-fs.ts';

const NAME = '2029-04-08-local-080401-results';
const owner: Owner = {
  maxBytes: 1000,
  names: ['results.urna'],
  isOurs: (_, bytes) => {
    const text = new TextDecoder().decode(bytes);
    return text === '' ? undefined : text.startsWith('ours');
  },
};
type Files = Readonly<Record<string, string>>;
const editions = {
  first: { 'results.urna': 'ours 1', 'certificate-1.pdf': 'A', 'csv/seats.csv': '1' },
  second: { 'results.urna': 'ours 2', 'csv/seats.csv': '2', 'receipts/1.urna': 'r' },
  third: { 'results.urna': 'ours 3' },
} as const satisfies Record<string, Files>;

let medium = '';
beforeEach(() => {
  medium = mkdtempSync(join(tmpdir(), 'urna-edition-'));
  return () => rmSync(medium, { recursive: true });
});

function publish(files: Files, fs: MediaFs = diskFs, name = NAME) {
  const folders = new Map<string, { name: string; bytes: Uint8Array }[]>([['', []]]);
  for (const [path, text] of Object.entries(files)) {
    const [file = '', folder = ''] = path.split('/').toReversed();
    folders.set(folder, [...(folders.get(folder) ?? []), { name: file, bytes: new TextEncoder().encode(text) }]);
  }
  return withFolder(medium, (root) => writeEdition(inside(root, name), folders, owner), fs);
}

/** The files of a folder; its manifests name just these, with their bytes. */
function wholeIn(folder: string): Files {
  const { there, listed } = editionIn(folder);
  expect(listed).toEqual(there);
  return Object.fromEntries(Object.keys(there).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** What somebody finds who puts the medium into another computer: every folder in sight is one edition, whole. */
function found(): Files[] {
  const names = readdirSync(medium).filter((name) => !name.startsWith('.'));
  for (const name of names) expect(name === NAME || /\.old-[0-9a-f]{8}$/.test(name), name).toBe(true);
  return names.toSorted().map((name) => wholeIn(join(medium, name)));
}

type Break = 'is killed' | 'fails once';
/** Breaks operation number `at`, a file in its middle, and all later ones unless it only fails once; notes them in `done`. */
function breaking(at: number, how: Break, done: string[]): MediaFs {
  const broken: Record<string, unknown> = {};
  for (const [name, real] of Object.entries(diskFs) as [keyof MediaFs, (...args: never[]) => unknown][]) {
    if (['hold', 'sleep', 'entries'].includes(name)) continue;
    broken[name] = async (...args: never[]) => {
      done.push(name);
      const dies = how === 'fails once' ? done.length === at : done.length >= at;
      if (dies && how === 'is killed' && done.length === at && name === 'createDurably') {
        const [path, bytes] = args as unknown as [string, Uint8Array];
        await diskFs.createDurably(path, bytes.subarray(0, bytes.length / 2));
      }
      if (dies) throw systemError('EIO');
      return real(...args);
    };
  }
  return brokenFs(broken);
}
const operationsOf = async (files: Files): Promise<string[]> => {
  const done: string[] = [];
  expect(await publish(files, breaking(Number.POSITIVE_INFINITY, 'is killed', done))).toMatchObject({ ok: true });
  return done;
};

describe.each<Break>(['is killed', 'fails once'])('a publication that %s', (how) => {
  it('at every operation, over an older edition: the old one or the new one is whole, and the next leaves only itself', async () => {
    await publish(editions.first);
    const start = mkdtempSync(join(tmpdir(), 'urna-edition-start-'));
    cpSync(medium, start, { recursive: true });
    const operations = (await operationsOf(editions.second)).length;
    expect(operations).toBeGreaterThan(50);
    const ends = new Set<string>();
    for (let at = 1; at <= operations; at++) {
      rmSync(medium, { recursive: true });
      cpSync(start, medium, { recursive: true });
      const result = await publish(editions.second, breaking(at, how, []));
      const editionsFound = found();
      const [front] = editionsFound;
      expect([editions.first, editions.second], `operation ${at}`).toContainEqual(front);
      // told written is written; what was told not written may still have come about
      if (result.ok) expect(front).toEqual(editions.second);
      else expect(result.error.code).toMatch(/^medium-/);
      ends.add(`${result.ok ? 'ok' : 'told'} ${front?.['results.urna']} ${editionsFound.length}`);
      expect(await publish(editions.third), `after operation ${at}`).toMatchObject({ ok: true });
      expect(readdirSync(medium)).toEqual([NAME]);
      expect(found()).toEqual([editions.third]);
    }
    expect([...ends]).toEqual(
      expect.arrayContaining(['told ours 1 1', how === 'is killed' ? 'told ours 2 1' : 'ok ours 2 2']),
    );
    rmSync(start, { recursive: true });
  }, 120_000);
});

it('killed between the two names, and killed again at every operation of the next: the old edition is never lost', async () => {
  await publish(editions.first);
  const start = mkdtempSync(join(tmpdir(), 'urna-edition-start-'));
  cpSync(medium, start, { recursive: true });
  const operations = await operationsOf(editions.second);
  // the last rename but one gives the new edition its name, the last takes the old one out of sight
  const gap = operations.flatMap((name, at) => (name === 'rename' ? [at + 1] : [])).at(-2)!;
  rmSync(medium, { recursive: true });
  cpSync(start, medium, { recursive: true });
  await publish(editions.second, breaking(gap, 'is killed', []));
  expect(readdirSync(medium)).not.toContain(NAME);
  expect(found()).toEqual([editions.first]);
  cpSync(medium, join(start, 'gap'), { recursive: true });

  for (let at = 1; at <= operations.length + 30; at++) {
    rmSync(medium, { recursive: true });
    cpSync(join(start, 'gap'), medium, { recursive: true });
    await publish(editions.third, breaking(at, 'is killed', []));
    expect([editions.first, editions.third], `operation ${at}`).toContainEqual(found()[0]);
  }
  expect(readdirSync(medium)).toEqual([NAME]);
  rmSync(start, { recursive: true });
}, 120_000);

it('two at once: each waits for the other, and one whole edition lies there', async () => {
  await publish(editions.first);
  const results = await Promise.all([publish(editions.second), publish(editions.third), publish(editions.second)]);
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(readdirSync(medium)).toEqual([NAME]);
  expect([editions.second, editions.third]).toContainEqual(found()[0]);
});

describe('what is not ours stays', () => {
  const everything = () =>
    new Map(
      readdirSync(medium, { recursive: true, encoding: 'utf8' })
        .filter((path) => lstatSync(join(medium, path)).isFile())
        .map((path) => [path, readFileSync(join(medium, path), 'utf8')]),
    );
  it.each<[string, string, (folder: string) => void]>([
    [
      'another election’s edition',
      'other-publication',
      (folder) => writeFileSync(join(folder, 'results.urna'), 'other 1'),
    ],
    ['a person’s own file', 'folder-not-ours', (folder) => writeFileSync(join(folder, 'scan.pdf'), 'mine')],
    [
      'one in a folder of the edition',
      'folder-not-ours',
      (folder) => writeFileSync(join(folder, 'csv', 'scan.pdf'), 'mine'),
    ],
    [
      'a person’s own folder',
      'folder-not-ours',
      (folder) => {
        mkdirSync(join(folder, 'photos'));
        writeFileSync(join(folder, 'photos', '1.jpg'), 'mine');
      },
    ],
    [
      'an edition that does not say whose it is',
      'folder-not-ours',
      (folder) => writeFileSync(join(folder, 'results.urna'), ''),
    ],
    ['an edition without its result', 'folder-not-ours', (folder) => rmSync(join(folder, 'results.urna'))],
    ['a link', 'medium-not-plain', (folder) => symlinkSync('nowhere', join(folder, 'csv', 'link'))],
  ])('%s: %s, before anything is written', async (_, code, change) => {
    await publish(editions.first);
    change(join(medium, NAME));
    const before = everything();
    expect(await publish(editions.second)).toMatchObject({ ok: false, error: { code } });
    expect(everything()).toEqual(before);
    expect(readdirSync(medium)).toEqual([NAME]);
  });

  it('what a system puts into folders unasked is no one’s own', async () => {
    await publish(editions.first);
    for (const name of ['.DS_Store', '._index.html', 'Thumbs.db', 'desktop.ini'])
      writeFileSync(join(medium, NAME, name), '');
    expect(await publish(editions.second)).toMatchObject({ ok: true });
    expect(found()).toEqual([editions.second]);
  });

  it('a person’s file in an edition that was put aside: it stays there', async () => {
    await publish(editions.first);
    const aside = join(medium, `${NAME}.old-0123abcd`);
    cpSync(join(medium, NAME), aside, { recursive: true });
    writeFileSync(join(aside, 'scan.pdf'), 'mine');
    expect(await publish(editions.second)).toMatchObject({ ok: true });
    expect(readFileSync(join(aside, 'scan.pdf'), 'utf8')).toBe('mine');
  });

  it('names that are only like ours, and other elections’ folders', async () => {
    for (const name of [`${NAME}.old`, `${NAME}.old-0123ABCD`, `.${NAME}.part-1`, `.x${NAME}.part-0123abcd`]) {
      mkdirSync(join(medium, name));
      writeFileSync(join(medium, name, 'a'), 'mine');
    }
    await publish({ 'results.urna': 'other 1' }, diskFs, 'another-results');
    const before = everything();
    await publish(editions.first);
    expect(await publish(editions.second)).toMatchObject({ ok: true });
    expect([...everything()].filter(([path]) => !path.startsWith(`${NAME}/`))).toEqual([...before]);
  });
});
