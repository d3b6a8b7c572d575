// Whose work ships, and under which licences: the packages whose files the bundlers really took, each with the version of
// the lock file and the licence texts it carries. Nothing ships without a text, nor under a licence that is not in the list.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { resourceRoot } from '../src-main/machine/paths.ts';
import { version } from '../src-main/machine/version.ts';

const root = resourceRoot();
/** One work by others, or our own, in something that ships. */
export type Part = { name: string; version: string; licence: string; texts: string[] };

const own: Part = { name: 'Urna', version, licence: 'MIT', texts: [textOf(join(root, 'LICENSE'))] };

/** What the bundlers hand back, as far as it is looked at. */
type Output = { type: 'asset' } | { type: 'chunk'; moduleIds: readonly string[] };

/** SPDX names of licences that ask for no more than to be passed on with the work. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'Bitstream-Vera',
  'blessing', // SQLite: public domain
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1', // fonts: not to be sold alone, not renamed when changed
  'Unlicense',
  'Zlib',
];

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().default(''),
      license: z.string().default('without a licence'),
      dev: z.boolean().default(false),
      optional: z.boolean().default(false),
    }),
  ),
});
function locked(folder: string) {
  return lockFile.parse(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))).packages;
}

/**
 * The files of others in a bundle: its modules, what its style sheets name, and the helpers that the bundlers add.
 * @returns paths from `node_modules/` on; of a helper only the folder of its bundler
 */
export function takenBy(outputs: readonly Output[]): string[] {
  const modules = outputs.flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
  // Style sheets are put together outside of the module graph: fonts and @imports are only in their text.
  const named = modules
    .filter((id) => id.endsWith('.css'))
    .flatMap((id) => [
      ...readFileSync(id, 'utf8').matchAll(/(?:@import\s+(?:url\()?|url\()\s*["']?(@?\w[^:"')]*)["')]/g),
    ])
    .map(([, name]) => `node_modules/${name}`);
  const files = modules.map((id) => {
    const helper = /^(?:\0|__)(vite|rolldown)\b/.exec(id)?.[1];
    return helper ? `node_modules/${helper}/` : relative(root, id).replaceAll('\\', '/').replace(/\?.*/, '');
  });
  const ours = /^(src-(main|renderer|shared)|definitions)\//;
  return [...new Set([...files, ...named])].filter((file) => !ours.test(file)).sort();
}

/**
 * What stays outside the bundles and is packed beside them: Electron, and the packages needed at run time, also those that
 * are compiled into another. Optional is only the Node for development, which is not packed.
 */
export function packedBeside(): string[] {
  const needed = Object.entries(locked(root)).filter(([path, { dev, optional }]) => path !== '' && !dev && !optional);
  return ['node_modules/electron', ...needed.map(([path]) => path)].map((path) => `${path}/`);
}

/**
 * @param taken paths of files, or of a package's folder with a slash at the end, as `takenBy` gives them
 * @param folder the checkout
 * @returns one part per package
 * @throws Error where something is in no locked package, has no licence text, or has a licence that is not in the list
 */
export function partsOf(taken: readonly string[], folder: string = root): Part[] {
  const packages = locked(folder);
  const byPackage = Map.groupBy(taken, (file) => /(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/.exec(file)?.[0] ?? file);
  return [...byPackage].map(([path, files]) => {
    const entry = packages[path.slice(0, -1)];
    if (entry === undefined) throw new Error(`${path} ships, but package-lock.json does not know it`);
    const name = path.split('node_modules/').at(-1)!.slice(0, -1);
    const part = { name, version: entry.version, licence: entry.license };
    const written = `assets/licences/${name}@${entry.version}.txt`;
    const texts = [
      ...carriedBy(join(folder, path)),
      ...(existsSync(join(folder, written)) ? [join(folder, written)] : []),
    ];
    if (texts.length === 0) throw new Error(`${name} carries no licence text; find it and put it into ${written}`);
    return checked({ ...part, texts: [...texts.map(textOf), ...saidIn(files.map((file) => join(folder, file)))] });
  });
}

/** What ships without being an npm package: the database inside the native module, and the fonts of printed documents. */
export function partsOfNoPackage(): Part[] {
  const header = readFileSync(join(root, 'node_modules/better-sqlite3/deps/sqlite3/sqlite3.h'), 'utf8');
  const blessing = /The author disclaims[^]*?(?=\n\*{3})/.exec(header)?.[0] ?? '';
  const sqlite = /#define SQLITE_VERSION +"([\d.]+)"/.exec(header)?.[1] ?? '';
  return [
    { name: 'SQLite', version: sqlite, licence: 'blessing', texts: [blessing.replaceAll(/^\*\* ?/gm, '').trim()] },
    {
      name: 'DejaVu Sans Condensed',
      version: '2.37',
      licence: 'Bitstream-Vera',
      texts: [textOf(join(root, 'assets/fonts/LICENSE.txt'))],
    },
  ].map(checked);
}

/** @returns the notice as plain text: the list and what is said `after` it, then every licence; our own work leads */
export function noticeOf(parts: readonly Part[], after?: string): string {
  const all = [own, ...[...parts].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))];
  const width = Math.max(...all.map(({ name }) => name.length));
  const list = all.map((part) => `  ${part.name.padEnd(width)}  ${part.version.padEnd(9)}  ${part.licence}`);
  const sections = all.map(({ name, version, licence, texts }) =>
    [`${'='.repeat(80)}\n${name} ${version} (${licence})`, ...texts].join(`\n${'-'.repeat(80)}\n`),
  );
  const head = [
    'Whose work is in here, and under which licences',
    list.join('\n'),
    ...(after === undefined ? [] : [after]),
  ];
  return `${[...head, ...sections].join('\n\n')}\n`;
}

/** @throws Error where the licence is not in the list: of «A OR B» one must be, of «A AND B» both, of anything longer all */
function checked(part: Part): Part {
  const { name, licence } = part;
  const ids = licence.replaceAll(/[()]/g, '').split(/ (?:OR|AND) /);
  const isAllowed = (id: string) => allowed.includes(id);
  const choice = licence.includes(' OR ') && !licence.includes(' AND ');
  if (!(choice ? ids.some(isAllowed) : ids.every(isAllowed)))
    throw new Error(`${name} is under «${licence}», which is not in the list of scripts/licences.ts`);
  return part;
}

/** Files in which a package carries its licence. */
function carriedBy(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|copyright|notice)/i.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort();
}

function textOf(file: string): string {
  // A bundler lists what is bundled in itself; of it only a helper is in ours.
  const [text = ''] = readFileSync(file, 'utf8').split(/^# Licenses of bundled dependencies/m);
  return text
    .replaceAll('\r', '')
    .replaceAll(/[ \t]+$/gm, '')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** What single files say of their own authors (a port, a pasted helper); each paragraph once, and none about the code. */
function saidIn(files: readonly string[]): string[] {
  const said = files
    .filter((file) => /\.[cm]?js$/.test(file))
    .flatMap((file) => readFileSync(file, 'utf8').match(/\/\*[^]*?\*\/|(?:^[ \t]*\/\/.*\n?)+/gm) ?? [])
    .filter((comment) => /copyright.{0,9}\d{4}|\(c\) ?\d{4}|licensed under|\bMIT licen[cs]e/i.test(comment))
    .flatMap((comment) => {
      const plain = comment.replaceAll(/^[ \t]*(?:\/\*+!?|\*+(?!\/)|\/\/)?[ \t]?|\s*\*+\/$/gm, '');
      const paragraphs = plain.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
      return paragraphs.slice(0, paragraphs.findLastIndex((one) => /copyright|\(c\)|licen[cs]e|notice/i.test(one)) + 1);
    });
  const once = [...new Set(said)].filter((paragraph) => paragraph !== '');
  return once.length === 0 ? [] : [`Said in its files:\n\n${once.join('\n\n')}`];
}
