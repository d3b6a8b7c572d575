/** docs/formats.md, "Command line": commands, their verbs and options are those the program takes. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../../src-main/shells/cli/io.ts';
import { call, main } from '../../support/cli.ts';
import { codesIn, sectionsOf, tablesOf } from '../../support/markdown.ts';

type Options = Readonly<Record<string, string | undefined>>;
type Taken = { readonly command: Command; readonly verb: readonly string[]; readonly usage: string };

const doc = readFileSync(join(import.meta.dirname, '../../../docs/formats.md'), 'utf8');
const told = new Map(
  sectionsOf(doc).flatMap(({ heading, body }): [string, Options][] => {
    const [, name] = /^`urna ([a-z ]+)`$/.exec(heading) ?? [];
    const rows = tablesOf(body).filter(([row]) => row !== undefined && 'option' in row);
    return name === undefined
      ? []
      : [[name, Object.fromEntries(rows.flat().map((row) => [codesIn(row['option']!)[0], row['value']]))]];
  }),
);
const taken = new Map<string, Taken>();
/** Everything that any command might take. */
const known = new Set<string>();

/** From the program's own table of commands. */
beforeAll(async () => {
  const table = [...readFileSync(main, 'utf8').matchAll(/^ {2}([a-z]+): \{ says: .*import\('(\.[^']+)'\)/gm)];
  for (const [, name = '', path = ''] of table) {
    const { default: command } = (await import(pathToFileURL(join(dirname(main), path)).href)) as { default: Command };
    const { out: usage } = await call(command, ['--help']);
    const { err } = await call(command, ['--no-such']);
    const [, verbs] = /followed by one of: (.+)\.$/m.exec(err) ?? [];
    if (verbs === undefined) taken.set(name, { command, verb: [], usage });
    else for (const verb of verbs.split(', ')) taken.set(`${name} ${verb}`, { command, verb: [verb], usage });
    for (const [option] of usage.matchAll(/--[a-z-]+/g)) known.add(option);
  }
  for (const options of told.values()) for (const option of Object.keys(options)) known.add(option);
});

/** Asked of the command itself: the second option ends it before it does anything. */
async function valueOf({ command, verb, usage }: Taken, option: string): Promise<string | undefined> {
  const { code, err } = await call(command, [...verb, `${option}=x`, '--no-such']);
  expect(code).toBe(2);
  if (err.includes(`Unknown option '${option}'`)) return undefined;
  if (err.includes('does not take an argument')) return 'flag';
  expect(err).toContain("Unknown option '--no-such'");
  return new RegExp(`${option} [A-Z]+\\]…`).test(usage) ? 'text, repeated' : 'text';
}

describe('docs/formats.md, "Command line"', () => {
  it('has every command and verb, and no other', () => {
    expect(taken.size).toBeGreaterThan(15);
    expect([...told.keys()].sort()).toEqual([...taken.keys()].sort());
  });

  it.each([...told.keys()])('urna %s: its options, and what each takes', async (name) => {
    const found: Record<string, string> = {};
    for (const option of known) {
      const value = await valueOf(taken.get(name)!, option);
      if (value !== undefined) found[option] = value;
    }
    expect(told.get(name)).toEqual(found);
  });

  it('knows the options that `--help` speaks of', () => {
    const documented = new Set([...told.values()].flatMap((options) => Object.keys(options)));
    expect(known.size).toBeGreaterThan(20);
    expect([...known].filter((option) => !documented.has(option))).toEqual([]);
  });
});
