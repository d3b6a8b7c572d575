/** Whose work ships: what a bundle really holds is what its notice names, and nothing ships that may not, or that nobody knows. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rolldown } from 'rolldown';
import { build } from 'vite';
import { bundle, outputsOf } from '../../../scripts/build.ts';
import { noticeOf, packedBeside, partsOf, partsOfNoPackage, takenBy } from '../../../scripts/licences.ts';
import { resourceRoot } from '../../../src-main/machine/paths.ts';

const root = resourceRoot();
const folder = mkdtempSync(join(tmpdir(), 'urna-licences-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
/** «name version» of every package that a list of paths goes through, read where npm put it. */
const installed = (paths: readonly string[]): string[] => {
  const folders = paths.flatMap((path) => /(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].map((path) => {
    const { name, version } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
    };
    return `${name} ${version}`;
  });
};
const named = (taken: readonly string[]): string[] => partsOf(taken).map(({ name, version }) => `${name} ${version}`);

describe('what ships', () => {
  let main: string[];
  let window: string[];
  let mainSources: string[];
  let windowSources: string[];
  beforeAll(async () => {
    main = await bundle('main.ts', 'es', join(folder, 'main.mjs'));
    const made = await rolldown({
      input: join(root, 'src-main/shells/electron/main.ts'),
      platform: 'node',
      external: ['electron', 'better-sqlite3', /^node:/],
    });
    const { output } = await made.generate({ codeSplitting: false, sourcemap: true });
    mainSources = output[0].map?.sources ?? [];
    const built = outputsOf(
      await build({
        configFile: join(root, 'vite.config.ts'),
        configLoader: 'native',
        logLevel: 'warn',
        build: { write: false, sourcemap: true },
      }),
    );
    window = takenBy(built);
    windowSources = built.flatMap((one) => (one.type === 'chunk' ? (one.map?.sources ?? []) : one.originalFileNames));
  }, 60_000);

  const helpers = (...names: string[]) => installed(names.map((name) => `node_modules/${name}/`));

  it('Electron’s bundle: every package that its source map comes from, and the bundler’s helper', () => {
    expect(mainSources.length).toBeGreaterThan(300);
    expect(named(main).sort()).toEqual([...installed(mainSources), ...helpers('rolldown')].sort());
  });

  it('the window: every package that its source maps and its fonts come from, and the bundlers’ helpers', () => {
    expect(windowSources.length).toBeGreaterThan(100);
    expect(named(window).sort()).toEqual([...installed(windowSources), ...helpers('rolldown', 'vite')].sort());
    expect(named(window)).toEqual(expect.arrayContaining(helpers('@fontsource/ibm-plex-sans')));
  });

  it('beside the bundles: Electron, the native module and what is compiled into it, the fonts of documents', () => {
    expect(packedBeside()).toEqual(
      ['electron', 'better-sqlite3', 'node-addon-api'].map((name) => `node_modules/${name}/`),
    );
    const [sqlite, fonts] = partsOfNoPackage();
    expect(sqlite).toMatchObject({
      name: 'SQLite',
      licence: 'blessing',
      version: expect.stringMatching(/^3\.\d+\.\d+$/),
    });
    expect(sqlite?.texts.join()).toMatch(/^The author disclaims copyright[^]*taking more than you give\.$/);
    expect(fonts?.texts.join()).toContain('Copyright (c) 2003 by Bitstream, Inc.');
  });

  it('what a file says of another author comes along with its package', () => {
    const parts = partsOf(main);
    const said = (name: string) => parts.find((part) => part.name === name)?.texts.join('\n');
    expect(said('brotli')).toContain('Copyright 2013 Google Inc.');
    expect(said('pdf-lib')).toContain('Copyright 2012 Mozilla Foundation');
    expect(said('pako')).toContain('Jean-loup Gailly');
  });

  it('no text in assets/licences/ is of a package or a version that no longer ships', () => {
    const texts = readdirSync(join(root, 'assets/licences')).filter((file) => file.endsWith('.txt'));
    const used = named([...main, ...window]).map((part) => `${part.replace(' ', '@')}.txt`);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((file) => !used.includes(file))).toEqual([]);
  });
});

describe('a made project', () => {
  const ship = (...taken: string[]) => partsOf(taken, folder);
  const lock = (packages: object) => put('package-lock.json', JSON.stringify({ packages }));
  beforeEach(() => {
    put('node_modules/good/LICENSE', 'Copyright Good\r\nDo what you like  \n');
    put('node_modules/good/index.js', '// no word of anybody\n');
    put('node_modules/good/node_modules/@in/side/licence.md', 'Copyright Inside');
    put('node_modules/bare/README.md', 'MIT');
  });
  const good = { 'node_modules/good': { version: '1.2.3', license: 'MIT' } };

  it('a package is named with the version that is locked, and with its licence', () => {
    lock(good);
    const texts = ['Copyright Good\nDo what you like'];
    expect(ship('node_modules/good/index.js')).toEqual([{ name: 'good', version: '1.2.3', licence: 'MIT', texts }]);
  });

  it('a package inside a package is one of its own', () => {
    lock({ ...good, 'node_modules/good/node_modules/@in/side': { version: '4.0.0', license: 'ISC' } });
    const parts = ship('node_modules/good/index.js', 'node_modules/good/node_modules/@in/side/x.css');
    expect(parts.map(({ name, texts }) => [name, texts.length])).toEqual([
      ['good', 1],
      ['@in/side', 1],
    ]);
    expect(noticeOf(parts)).toMatch(/\n {2}Urna +\S+ +MIT\n {2}@in\/side +4\.0\.0 +ISC\n {2}good +1\.2\.3 +MIT\n/);
  });

  it('what no lock file knows does not ship', () => {
    lock(good);
    expect(() => ship('node_modules/good/index.js', 'node_modules/stray/index.js')).toThrow(
      'node_modules/stray/ ships, but package-lock.json does not know it',
    );
    expect(() => ship('../elsewhere/index.js')).toThrow('../elsewhere/index.js ships, but');
    expect(() => ship('tests/support/helper.ts')).toThrow('tests/support/helper.ts ships, but');
  });

  it('a package without a licence text does not ship until one is found', () => {
    lock({ 'node_modules/bare': { version: '1.0.0', license: 'MIT' } });
    const missing = 'bare carries no licence text; find it and put it into assets/licences/bare@1.0.0.txt';
    expect(() => ship('node_modules/bare/index.js')).toThrow(missing);
    put('assets/licences/bare@1.0.0.txt', 'Copyright Bare');
    expect(ship('node_modules/bare/')).toMatchObject([{ texts: ['Copyright Bare'] }]);
    lock({ 'node_modules/bare': { version: '1.0.1', license: 'MIT' } });
    expect(() => ship('node_modules/bare/')).toThrow('bare@1.0.1.txt');
  });

  it.each([
    ['MIT', true],
    ['(MIT OR Apache-2.0)', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND Zlib', true],
    ['MIT AND MPL-2.0', false],
    ['(MIT OR GPL-3.0-only) AND GPL-2.0-only', false],
    ['GPL-3.0-or-later', false],
    ['LGPL-2.1', false],
    ['AGPL-3.0', false],
    ['SEE LICENSE IN LICENSE', false],
    ['UNLICENSED', false],
    [undefined, false],
  ])('%s: ships %s', (license, ships) => {
    lock({ 'node_modules/good': { version: '1.2.3', license } });
    if (ships) expect(ship('node_modules/good/')).toHaveLength(1);
    else expect(() => ship('node_modules/good/')).toThrow('not in the list');
  });

  it('a style sheet takes the fonts and the sheets that it names', () => {
    put('look.css', '@import "@face/serif/all.css"; @import url(plain/x.css); a { src: url(\'mono/a.woff2\') }');
    put('own.css', "a { src: url('./a.woff2'); b: url(data:font/woff2;x); c: url(#d) } /* url */");
    const sheets = (file: string) => takenBy([{ type: 'chunk', moduleIds: [join(folder, file)] }]).slice(1);
    expect(sheets('look.css')).toEqual(
      ['@face/serif/all.css', 'mono/a.woff2', 'plain/x.css'].map((path) => `node_modules/${path}`),
    );
    expect(sheets('own.css')).toEqual([]);
  });
});
