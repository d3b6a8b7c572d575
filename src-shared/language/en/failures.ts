import type * as pl from '../pl/failures.ts';

export const failure: typeof pl.failure = {
  unknown: '',
  file: (name: string) => `File: ${name}`,
  unknownNext: 'Nothing is lost.',
  code: (code) => `Code: ${code}.`,
  unprintable: 'This field has a character that cannot be printed.',
  call: (name, phone) => `Commune coordinator: ${name}, phone ${phone}.`,
};

/** The core speaks English already. */
export const failures: typeof pl.failures = {};
