/** One line of `urna allocate` or `urna mayor`: parse strictly, decide, or say which member is wrong. */
import type { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { allocate } from './allocate.ts';
import { mayor } from './mayor.ts';
import {
  allocateInput,
  mayorContestInput,
  mayorSingleInput,
  type AllocateOutput,
  type MayorOutput,
} from './schemas.ts';

function refuse(error: z.ZodError): Result<never, 'bad-input'> {
  const [issue] = error.issues;
  const where = (issue?.path ?? []).reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : `${path}${path === '' ? '' : '.'}${String(key)}`),
    '',
  );
  const others = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : '';
  const message = `${where === '' ? 'line' : where}: ${issue?.message}${others}`;
  return where === '' ? fail('bad-input', message) : fail('bad-input', message, where);
}

export function allocateLine(input: unknown): Result<AllocateOutput, 'bad-input'> {
  const parsed = allocateInput.safeParse(input);
  return parsed.success ? ok(allocate(parsed.data)) : refuse(parsed.error);
}

export function mayorLine(input: unknown): Result<MayorOutput, 'bad-input'> {
  // Chosen by hand: a union would report the faults of both shapes.
  const single = typeof input === 'object' && input !== null && 'single' in input;
  const parsed = (single ? mayorSingleInput : mayorContestInput).safeParse(input);
  return parsed.success ? ok(mayor(parsed.data)) : refuse(parsed.error);
}
