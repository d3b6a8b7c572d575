/** Mutants are compared with one another, so each meets the same drawn cases. */
import * as fc from 'fast-check';

fc.configureGlobal({ seed: 20240407 });
