/** No window asks by the clock: what is stale it is told (docs/decisions/events.md). */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resourceRoot } from '../../../src-main/machine/paths.ts';

/** Every timer of the window and what it is for; none asks the core how things are. */
const timers: Readonly<Record<string, string>> = {
  'connect.ts': 'a torn connection is tried again, and a page that asks whether to go may stay',
  'ui/frame/header.tsx': 'the clock in the header',
  'ui/saving/value-queue.ts': 'a pause in typing',
  'precinct/keyboard/away.ts': 'nobody at the keyboard',
  'verifier/main.tsx': 'lets the page be drawn between two files',
  'verifier/result/published/comparison.tsx': 'a downloaded file is let go',
};

test('timers are those listed, each for a reason', () => {
  const root = join(resourceRoot(), 'src-renderer');
  const withTimers = globSync('**/*.{ts,tsx}', { cwd: root }).filter((file) =>
    /\bset(Interval|Timeout)\(|\brequestIdleCallback\(/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(withTimers.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual(Object.keys(timers).toSorted());
});
