import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainDhondt } from '../../../src-shared/results/allocate.ts';
import { allocateLine, mayorLine } from '../../../src-shared/results/lines.ts';
import type { DhondtInput } from '../../../src-shared/results/schemas.ts';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import { threshold } from '../../../src-shared/results/threshold.ts';
import { orders, permutations, reorder, type Order } from './permute.ts';

type Json = Record<string, unknown>;
type TieCase = { command: 'allocate' | 'mayor' | 'threshold'; title: string; in: Json; expected: Json };

function readLines<T>(name: string): T[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

function answer({ command, in: input }: Pick<TieCase, 'command' | 'in'>): Json {
  const result = command === 'mayor' ? mayorLine(input) : allocateLine(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** A threshold is asked about the lists of a body: as one constituency they stand in an order that can be changed. */
function asLists({ in: { id, percent, totals } }: TieCase): DhondtInput {
  const lists = Object.entries(totals as Record<string, number>).map(([list, votes]) => ({ id: list, votes }));
  return { id: id as string, method: 'dhondt', seats: 1, threshold: { percent: percent as number }, lists };
}

/** What a line says in one order of input, and the bytes of it. */
function said(line: TieCase, order: Order): Json {
  if (line.command !== 'threshold') return answer({ ...line, in: reorder(line.in, order) as Json });
  const { qualified, answer: seats } = explainDhondt(reorder(asLists(line), order) as DhondtInput);
  return { in: qualified, seats };
}

const asListed = orders[0]![1];
const ties = readLines<TieCase>('ties-2024.jsonl');
const portugal = readLines<Json & { id: string; expected: { seats: Record<string, number> } }>(
  'dhondt-portugal-2025.jsonl',
);

test('the files are whole', () => {
  expect(ties).toHaveLength(24);
  expect(portugal).toHaveLength(616);
});

describe('edge cases of 7 April 2024 (art. 416, 443, 444, 473)', () => {
  describe.each(orders)('%s', (_, order) => {
    test.each(ties.map((line) => [line.title, line] as const))('%s', (_title, line) => {
      const given = said(line, order);
      for (const [member, value] of Object.entries(line.expected)) expect(given[member]).toEqual(value);
      expect(JSON.stringify(given)).toBe(JSON.stringify(said(line, asListed)));
    });
  });
  test.each(permutations)('%s: the lists, candidates or precincts of every line really change places', (_, order) => {
    // canonical bytes sort the members of objects, so only the order of arrays is left to tell the two apart
    const bytes = (input: unknown) => Buffer.from(canonicalBytes(input)).toString();
    const inputs = ties.map((line) => (line.command === 'threshold' ? asLists(line) : line.in));
    const same = inputs.filter((input) => bytes(reorder(input, order)) === bytes(input));
    expect(same).toEqual([expect.objectContaining({ single: { for: 2043, against: 3095 } })]);
  });
  test('a threshold asked about the votes alone answers the same', () => {
    for (const { command, in: input, expected } of ties) {
      if (command !== 'threshold') continue;
      const totals = Object.entries(input['totals'] as Record<string, number>);
      const passes = threshold(
        totals.map(([, votes]) => votes),
        input['percent'] as number,
      );
      expect(totals.filter(([, votes]) => passes(votes)).map(([id]) => id)).toEqual(expected['in']);
    }
  });
});

describe('616 official allocations by plain D’Hondt (Portugal 2025)', () => {
  test.each(orders)('every seat of every body, %s', (_, order) => {
    const failing = portugal.filter((line) => {
      const { seats } = answer({ command: 'allocate', in: reorder(line, order) as Json }) as typeof line.expected;
      const won = Object.fromEntries(Object.entries(seats).filter(([, count]) => count > 0));
      return JSON.stringify(won) !== JSON.stringify(line.expected.seats);
    });
    expect(failing.map((line) => line.id)).toEqual([]);
  });
});
