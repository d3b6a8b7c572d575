/**
 * Who may speak to the core over loopback. The one-time token stands in the printed address and opens one window; that
 * window then has a token of its own, sent as a header: cookies are not bound to a port.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export type Tokens<T> = {
  /** A fresh one-time token; an unused earlier one dies. */
  issue(): string;
  /** Whether this is the one-time token that is still to be spent. */
  isUnused(token: string): boolean;
  /** Spends the one-time token on a window: its own token, or null. */
  exchange(token: string, open: () => T): string | null;
  /** What was opened with this window token. */
  find(token: string): T | null;
};

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
const secret = (): string => randomBytes(32).toString('base64url');

/** Keeps digests only: equal lengths for the constant-time comparison, and no token in memory to be leaked. */
export function createTokens<T>(): Tokens<T> {
  let unused: Buffer | null = null;
  const windows: { digest: Buffer; opened: T }[] = [];
  const isUnused = (token: string) => unused !== null && timingSafeEqual(unused, digest(token));
  return {
    isUnused,
    issue() {
      const token = secret();
      unused = digest(token);
      return token;
    },
    exchange(token, open) {
      if (!isUnused(token)) return null;
      unused = null;
      const own = secret();
      windows.push({ digest: digest(own), opened: open() });
      return own;
    },
    find(token) {
      const wanted = digest(token);
      return windows.find((window) => timingSafeEqual(window.digest, wanted))?.opened ?? null;
    },
  };
}
