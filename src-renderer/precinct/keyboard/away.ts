/** Whoever leaves the keyboard comes back as a stranger: after ten minutes without a key, or when they say so. */
import { useEffect } from 'react';
import { ask, useWindow } from '../../state.ts';
import { settleAll } from '../../ui/saving/unsaved.ts';

/** A number that stands in a field and was not left is saved while its typist is still there. */
const QUIET = 60_000;
const AWAY = 10 * 60_000;

export async function leaveKeyboard(): Promise<void> {
  await settleAll();
  useWindow.setState({ typist: '' });
  await ask('keyboard.leave', {});
}

/** Counts the time since the last key; the core does the same, whatever a window counts. */
export function useAway(): void {
  const typist = useWindow((state) => state.typist);
  useEffect(() => {
    if (typist === '') return;
    let timers: ReturnType<typeof setTimeout>[] = [];
    const stop = () => timers.forEach(clearTimeout);
    const restart = () => {
      stop();
      timers = [setTimeout(() => void settleAll(), QUIET), setTimeout(() => void leaveKeyboard(), AWAY)];
    };
    restart();
    const signs = ['keydown', 'pointerdown'] as const;
    for (const sign of signs) document.addEventListener(sign, restart, true);
    return () => {
      stop();
      for (const sign of signs) document.removeEventListener(sign, restart, true);
    };
  }, [typist]);
}
