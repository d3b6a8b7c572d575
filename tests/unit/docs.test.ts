/** Documents that promise something are held to it: cited tests exist. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('docs/security.md cites tests that exist', () => {
  const cells = read('docs/security.md')
    .split('\n')
    .filter((row) => row.startsWith('|') && !/^\|(-|\s*threat)/.test(row))
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
