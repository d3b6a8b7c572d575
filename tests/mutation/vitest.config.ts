/** What Stryker runs against each mutant: the tests of results and forms, in one process and always with the same draws. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,property,golden}/{results,forms}/**/*.test.ts', 'tests/unit/cli/verify-results.test.ts'],
    environment: 'node',
    pool: 'forks',
    isolate: false,
    setupFiles: ['tests/mutation/fixed-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Europe/Warsaw' },
  },
});
