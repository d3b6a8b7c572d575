import type * as pl from '../pl/failures.ts';

/** The core speaks English already. */
export const failures: typeof pl.failures = {};
