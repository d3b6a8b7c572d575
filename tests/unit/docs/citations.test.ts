/** What a comment cites is here: the file exists, and so does the heading that stands in quotes behind it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../support/markdown.ts';

const root = join(import.meta.dirname, '../../..');
const rooms = ['src-main', 'src-shared', 'src-renderer', 'scripts', 'tests'];

/** Blocks, whole lines, and what stands behind code. A comment's marks and line ends are one space. */
const comments = /(?<=^|[\s{(,;[])\/\*.*?\*\/|(?:^[ \t]*\/\/[^\n]*\n?)+|(?<=[ \t])\/\/ [^\n]*/gms;
const marks = /^[ \t]*(?:\/\*\*?|\*\/|\*(?!\/)|\/\/)/gm;
function commentsIn(source: string): string[] {
  return [...source.matchAll(comments)].map(([text]) => text.replaceAll(marks, ' ').replaceAll(/\s+/g, ' '));
}

/** A file from the root, and the headings cited of it: `docs/quality.md, "Fast" and "Correct"`. */
const cited = /(?<file>[\w./-]*\.md)\b(?<headings>(?:,? (?:and )?"[^"]+")*)/g;
/** Numbers of papers, which are here under other names, if at all. */
const bare = /\bcontracts?(?:\.md)?,? §|\bdomain(?:\.md)?,? §|\bdecisions? \d/gi;

const plain = (heading: string): string => heading.replaceAll('`', '');
const headingsOf = (file: string): string[] =>
  sectionsOf(readFileSync(join(root, file), 'utf8')).map(({ heading }) => plain(heading));

/** What is wrong with the citations of one comment. */
function faultsOf(comment: string): string[] {
  const numbered = [...comment.matchAll(bare)].map(([text]) => `bare: ${text}`);
  const named = [...comment.matchAll(cited)].flatMap(({ groups }) => {
    const { file = '', headings = '' } = groups ?? {};
    if (!existsSync(join(root, file))) return [`no file: ${file}`];
    const known = headingsOf(file);
    return [...headings.matchAll(/"([^"]+)"/g)]
      .map(([, heading]) => heading!)
      .filter((heading) => !known.includes(plain(heading)))
      .map((heading) => `no heading: ${file}, "${heading}"`);
  });
  return [...numbered, ...named];
}

const sources = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs|css)$/.test(name))
    .map((name) => join(room, name)),
);

describe('a citation in a comment', () => {
  it('names a file, and a heading, that are in the repository', () => {
    const faults = sources.flatMap((path) =>
      commentsIn(readFileSync(join(root, path), 'utf8'))
        .flatMap(faultsOf)
        .map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('is found wherever a comment may stand', () => {
    const all = sources.flatMap((path) => commentsIn(readFileSync(join(root, path), 'utf8')));
    const found = all.flatMap((comment) => [...comment.matchAll(cited)]);
    const withHeading = found.filter(({ groups }) => groups?.['headings'] !== '');
    expect(withHeading.length).toBeGreaterThan(100);
    expect(found.length).toBeGreaterThan(withHeading.length);
  });

  it.each([
    ['/** As `docs/formats.md, "Sealed files"` has it. */', []],
    ['/**\n * Broken over a line (docs/formats.md, "Control\n * symbol").\n */', []],
    ['const a = 1; // docs/formats.md, "urna check"', []],
    ['// docs/quality.md, "Fast" and "Correct"', []],
    ['// one line\n// of docs/formats.md, "No such"', ['no heading: docs/formats.md, "No such"']],
    ['// docs/quality.md, "Fast" and "Slow"', ['no heading: docs/quality.md, "Slow"']],
    ['/* formats.md */', ['no file: formats.md']],
    ['/** (docs/decisions/none.md) */', ['no file: docs/decisions/none.md']],
    ['/** Frozen (contracts.md §1). */', ['bare: contracts.md §', 'no file: contracts.md']],
    ['/** (Contracts\n * §3) */', ['bare: Contracts §']],
    ['// domain §2.2', ['bare: domain §']],
    ['/** blind (decision 8) */', ['bare: decision 8']],
    ['/** (art. 443 § 2; RFC 7515 §5.1) */', []],
    ["const path = 'formats.md';", []],
  ])('%j', (source, faults) => expect(commentsIn(source).flatMap(faultsOf)).toEqual(faults));
});
