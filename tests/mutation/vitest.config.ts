/** What Stryker runs against each mutant: the tests of results and forms, in one process and always with the same draws. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,property,golden}/{results,forms,definition}/**/*.test.ts'],
    exclude: ['tests/unit/shared/results/sole-candidate.test.ts'],
    environment: 'node',
    pool: 'forks',
    isolate: false,
    setupFiles: ['tests/mutation/fixed-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // a property that holds is met by every surviving mutant: fewer cases say as much
    env: { TZ: 'Europe/Warsaw', URNA_RUNS: '120' },
  },
});
