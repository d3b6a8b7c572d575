import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allocateLine, mayorLine } from '../../../src-shared/results/lines.ts';
import { threshold } from '../../../src-shared/results/threshold.ts';
import { permutations, reorder } from './permute.ts';

type Json = Record<string, unknown>;
type TieCase = { command: 'allocate' | 'mayor' | 'threshold'; title: string; in: Json; expected: Json };

function readLines<T>(name: string): T[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

function answer({ command, in: input }: Pick<TieCase, 'command' | 'in'>): unknown {
  if (command === 'threshold') {
    const totals = Object.entries(input['totals'] as Record<string, number>);
    const passes = threshold(
      totals.map(([, votes]) => votes),
      input['percent'] as number,
    );
    return { in: totals.filter(([, votes]) => passes(votes)).map(([id]) => id) };
  }
  const result = command === 'mayor' ? mayorLine(input) : allocateLine(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const ties = readLines<TieCase>('ties-2024.jsonl');
const portugal = readLines<Json & { id: string; expected: { seats: Record<string, number> } }>(
  'dhondt-portugal-2025.jsonl',
);

test('the files are whole', () => {
  expect(ties).toHaveLength(24);
  expect(portugal).toHaveLength(616);
});

describe('edge cases of 7 April 2024 (art. 416, 443, 444, 473)', () => {
  test.each(ties.map((line) => [line.title, line] as const))('%s', (_, line) => {
    const given = answer(line) as Json;
    for (const [member, value] of Object.entries(line.expected)) expect(given[member]).toEqual(value);
  });

  test.each(ties.map((line) => [line.title, line] as const))('%s, in any order of input: the same bytes', (_, line) => {
    if (line.command === 'threshold') return;
    const bytes = JSON.stringify(answer(line));
    for (const order of permutations)
      expect(JSON.stringify(answer({ ...line, in: reorder(line.in, order) as Json }))).toBe(bytes);
  });
});

describe('616 official allocations by plain D’Hondt (Portugal 2025)', () => {
  const failing = portugal.filter((line) => {
    const { seats } = answer({ command: 'allocate', in: line }) as { seats: Record<string, number> };
    const won = Object.fromEntries(Object.entries(seats).filter(([, count]) => count > 0));
    return JSON.stringify(won) !== JSON.stringify(line.expected.seats);
  });
  test('every seat of every body', () => {
    expect(failing.map((line) => line.id)).toEqual([]);
  });
});
