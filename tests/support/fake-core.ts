/** A core that only remembers what reached it: the shells are tested without any election behind them. */
import type { Core } from '../../src-main/core.ts';
import type { Told } from '../../src-shared/api/api.ts';
import { ok } from '../../src-shared/result.ts';

export type FakeCore = Core & {
  readonly opened: () => number;
  readonly closed: () => number;
  /** Tells every window that listens. */
  readonly tell: (told: Told) => void;
  readonly listening: () => number;
  readonly calls: { name: string; input: unknown; session: number }[];
};

/** Answers every call with its own input; the name `explode` throws, as a bug would. */
export function fakeCore(): FakeCore {
  const calls: FakeCore['calls'] = [];
  const listeners = new Set<(told: Told) => void>();
  let opened = 0;
  let closed = 0;
  return {
    calls,
    tell: (told) => listeners.forEach((hear) => hear(told)),
    listening: () => listeners.size,
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
        listen(hear) {
          listeners.add(hear);
          return () => void listeners.delete(hear);
        },
        ended: () => Promise.resolve(ok(null)),
        close() {
          closed += 1;
          return Promise.resolve();
        },
      };
    },
    close: () => Promise.resolve(),
  };
}
