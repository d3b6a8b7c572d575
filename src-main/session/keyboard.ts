/** Who is at the keyboard of one window. Each window has its own. */
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { type Clock } from '../machine/clock.ts';

export type Keyboard = {
  take(name: string): void;
  leave(): void;
  /** Who sits there, if they said so within ten minutes. */
  seated(now: string): string | null;
  /** The one who types, and who is there for another ten minutes now. `nobody-types`: nobody said so, or too long ago. */
  typist(): Result<string, 'nobody-types'>;
};

/** Milliseconds. Who leaves a laptop for so long comes back as a stranger. */
const IDLE = 10 * 60_000;

export function createKeyboard(clock: Clock): Keyboard {
  let seat: { readonly name: string; lastAt: number } | null = null;
  // a clock that was put right by more than that asks, too
  const isAway = (now: number) => seat !== null && Math.abs(now - seat.lastAt) > IDLE;
  return {
    take: (name) => {
      seat = { name, lastAt: Date.parse(clock()) };
    },
    leave: () => {
      seat = null;
    },
    seated: (now) => (isAway(Date.parse(now)) ? null : (seat?.name ?? null)),
    typist: () => {
      const now = Date.parse(clock());
      if (isAway(now)) seat = null;
      if (seat === null)
        return fail('nobody-types', 'Nobody said who is at the keyboard, or ten minutes passed. Say who types.');
      seat.lastAt = now;
      return ok(seat.name);
    },
  };
}
