import { expect } from 'vitest';
import type { Tie } from '../../../src-shared/results/ties.ts';
import { inRuns } from './check.ts';

/** Counts equalities by how they ended: a property that met few of a kind says little about it. */
export function tieCounter() {
  const seen = { precincts: 0, lot: 0 };
  return {
    count(ties: readonly (Tie | undefined)[]): void {
      for (const tie of ties) if (tie) seen[tie.lot === undefined ? 'precincts' : 'lot'] += 1;
    },
    expectMany(): void {
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(inRuns(20));
    },
  };
}
