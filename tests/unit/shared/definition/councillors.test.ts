import { describe, expect, test } from 'vitest';
import { councillors } from '../../../../src-shared/definition/councillors.ts';

describe('commune council (act on commune self-government, art. 17)', () => {
  test.each([
    [0, 15],
    [20_000, 15],
    [20_001, 21],
    [50_000, 21],
    [50_001, 23],
    [100_000, 23],
    [100_001, 25],
    [200_000, 25],
    [200_001, 28],
    [300_000, 28],
    [300_001, 31],
    [800_000, 43],
    [800_001, 45],
    [2_000_000, 45],
  ])('%i inhabitants: %i', (inhabitants, expected) => {
    expect(councillors('council', inhabitants)).toBe(expected);
  });
});

describe('county council (act on county self-government, art. 9)', () => {
  test.each([
    [40_000, 15],
    [40_001, 17],
    [60_000, 17],
    [60_341, 19], // Olesno 2024
    [80_261, 21], // Sochaczew 2024
    [160_000, 27],
    [160_001, 29],
    [180_001, 29],
    [400_000, 29],
  ])('%i inhabitants: %i', (inhabitants, expected) => {
    expect(councillors('county-council', inhabitants)).toBe(expected);
  });
});

describe('regional assembly (act on regional self-government, art. 16)', () => {
  test.each([
    [926_510, 30], // Lubuskie 2024
    [2_000_000, 30],
    [2_000_001, 33],
    [2_052_025, 33], // Podkarpackie 2024
    [2_500_000, 33],
    [2_500_001, 36],
    [3_307_406, 39], // Wielkopolskie 2024
    [5_156_809, 51], // Mazowieckie 2024
  ])('%i inhabitants: %i', (inhabitants, expected) => {
    expect(councillors('regional-assembly', inhabitants)).toBe(expected);
  });
});
