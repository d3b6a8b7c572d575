/** The real elections of `../results`, through the command line as an auditor would send them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lines, urna } from '../../support/cli.ts';

const file = (name: string) => join(import.meta.dirname, '..', 'results', name);

test('616 councils of Portugal 2025 by urna allocate FILE', async () => {
  const { code, out, err } = await urna(['allocate', file('dhondt-portugal-2025.jsonl')]);
  const expected = lines(readFileSync(file('dhondt-portugal-2025.jsonl'), 'utf8'));
  expect(expected).toHaveLength(616);
  // lists without a seat are absent from what was published
  const won = (lines(out) as { id: string; seats: Record<string, number> }[]).map(({ id, seats }) => ({
    id,
    expected: { seats: Object.fromEntries(Object.entries(seats).filter(([, n]) => n > 0)) },
  }));
  expect(won).toEqual(expected.map((line) => ({ id: (line as { id: string }).id, expected: (line as { expected: object }).expected }))); // prettier-ignore
  expect([code, err]).toEqual([0, '']);
});

test.each(['allocate', 'mayor'])('ties of 2024 by urna %s -', async (command) => {
  const cases = (lines(readFileSync(file('ties-2024.jsonl'), 'utf8')) as { command: string; in: object; expected: object }[]).filter((one) => one.command === command); // prettier-ignore
  expect(cases.length).toBeGreaterThan(5);
  const stdin = cases.map((one) => `${JSON.stringify(one.in)}\n`).join('');
  const { code, out, err } = await urna([command, '-'], { stdin });
  expect(lines(out)).toMatchObject(cases.map((one) => one.expected));
  expect([code, err]).toEqual([0, '']);
});
