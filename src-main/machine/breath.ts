/** Long work in slices: between two of them the program answers whoever asks. */
import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work without a pause. Several who work at once share them: each of them would hold up the others. */
const SLICE = 8;

let since = 0;

/** To be awaited after each piece of a loop, and between two loops; it pauses only where a slice is over. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < SLICE) return;
  await setImmediate();
  since = performance.now();
}
