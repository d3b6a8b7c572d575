import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // The default leaves a core idle, which on two is half of the machine.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Europe/Warsaw' },
    projects: [
      // Reading two hundred modules anew for every file would take as long as the tests.
      {
        extends: true,
        test: { name: 'rules', include: ['tests/{unit,property,golden}/**/*.test.ts'], isolate: false },
      },
      // What breaks disks and processes has one to itself.
      { extends: true, test: { name: 'faults', include: ['tests/faults/**/*.test.ts'] } },
    ],
  },
});
