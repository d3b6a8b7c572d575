/** Documents that promise something are held to it: cited tests exist, and buttons have the names the guides give them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verdicts } from '../../src-shared/language/pl/verdicts.ts';

const root = join(import.meta.dirname, '../..');
/** Tables may be padded. */
const read = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll(/ +\|/g, ' |');

describe('docs/security.md cites tests that exist', () => {
  const cells = read('docs/security.md')
    .split('\n')
    .filter((row) => row.startsWith('|') && !/^\|\s*(-|threat)/.test(row))
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const rows = cells.map(([, threat, control, test]) => ({ threat: threat!, control: control!, test: test! }));

  it('every threat has a control and a test', () => {
    expect(rows.length).toBeGreaterThan(60);
    for (const { threat, control, test } of rows) expect([threat, control, test]).not.toContain('');
  });

  it.each(rows)('$threat', ({ test }) => {
    const cited = test.split(' · ').map((one) => /^`([\w/.-]+)` (.*)$/.exec(one));
    for (const citation of cited) {
      const [, file = '', titles = ''] = citation ?? [];
      expect([file, existsSync(join(root, 'tests', file))]).toEqual([file, true]);
      const source = read(join('tests', file));
      const named = [...titles.matchAll(/«([^»]+)»/g)].map(([, title]) => title!);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((title) => !source.includes(title))).toEqual([]);
    }
  });
});

describe.each(['operator', 'koordynator'])('docs/pl/%s.md names what stands in the window', (name) => {
  const guide = read(`docs/pl/${name}.md`);
  const folder = 'src-shared/language/pl';
  const words = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join(folder, file)));
  const bold = [...new Set([...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label]) => label!))];

  it('bold words are words of the window', () => {
    expect(bold.length).toBeGreaterThan(20);
    const strange = bold.filter((label) =>
      label
        .split('…')
        .map((part) => part.trim())
        .some((part) => !words.some((source) => source.includes(part))),
    );
    expect(strange.filter((label) => label !== 'pogrubione')).toEqual([]);
  });
});

it('docs/pl/koordynator.md explains every verdict under the word the window has for it', () => {
  const guide = read('docs/pl/koordynator.md');
  const explained = /\| \S.{10,} \| \S.* \|$/m;
  for (const [code, { word }] of Object.entries(verdicts)) {
    const row = guide.split('\n').find((line) => line.startsWith(`| \`${code}\` | ${word} |`));
    expect([code, explained.test(row ?? '')]).toEqual([code, true]);
  }
});

describe('docs/trust.md names commands and options that exist', () => {
  const rooms = ['keys', 'files'].map((room) => `src-main/shells/cli/${room}`);
  const lines = read('docs/trust.md')
    .replaceAll(/\\\n\s*/g, '')
    .split(/[\n`]/)
    .filter((line) => /^urna [a-z]/.test(line));

  it.each(lines)('%s', (line) => {
    const [, name = '', verb = ''] = line.split(' ');
    const file = rooms.map((room) => `${room}/${name}.ts`).find((path) => existsSync(join(root, path)));
    const source = read(file ?? '');
    const wanted = [...line.matchAll(/--[a-z-]+/g)].map(([option]) => option);
    if (!verb.startsWith('-'))
      wanted.unshift(/^[a-z]+$/.test(verb) && name !== 'verify' ? `urna ${name} ${verb}` : name);
    expect(wanted.filter((word) => !source.includes(word))).toEqual([]);
  });
  it('there are many', () => expect(lines.length).toBeGreaterThan(12));
});
