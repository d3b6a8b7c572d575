/** A core that only remembers what reached it: the shells are tested without any election behind them. */
import type { Core } from '../../src-main/core.ts';
import { ok } from '../../src-shared/result.ts';

export type FakeCore = Core & {
  readonly opened: () => number;
  readonly closed: () => number;
  readonly calls: { name: string; input: unknown; session: number }[];
};

/** Answers every call with its own input; the name `explode` throws, as a bug would. */
export function fakeCore(): FakeCore {
  const calls: FakeCore['calls'] = [];
  let opened = 0;
  let closed = 0;
  return {
    calls,
    opened: () => opened,
    closed: () => closed,
    openSession() {
      opened += 1;
      const session = opened;
      return {
        call(name, input) {
          if (name === 'explode') throw new Error('a bug');
          calls.push({ name, input, session });
          return Promise.resolve(ok(input));
        },
        close() {
          closed += 1;
          return Promise.resolve();
        },
      };
    },
    close: () => Promise.resolve(),
  };
}
