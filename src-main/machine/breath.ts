/** Long work in slices: between two of them the program answers whoever asks. */
import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work without a pause: a window that asks meanwhile notices nothing. */
const SLICE = 10;

/** @returns to be awaited after each piece of a loop; it pauses only where a slice is over */
export function breather(slice = SLICE): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await setImmediate();
    since = performance.now();
  };
}
