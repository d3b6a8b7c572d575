/** What the calls of all stations are made of: their kinds, who may make them, and inputs that more than one has. */
import { z } from 'zod';
import { atMost } from '../primitives.ts';
import { numberPath, typedNumber } from '../protocol/draft.ts';
import { version } from '../protocol/seen.ts';
import { MAX_MEMBERS } from '../sealed/canonical.ts';
import { type Cause } from './events.ts';
import { type Caller, roles } from './roles.ts';

type Entry<Input extends z.ZodType, Output> = {
  readonly input: Input;
  readonly roles: readonly Caller[];
  /** Carries the result's type only; never set. */
  readonly output?: Output;
};

export type Query<Input extends z.ZodType, Output> = Entry<Input, Output> & {
  readonly kind: 'query';
  /** After these it would answer something else; after a change of trust every query does. */
  readonly staleBy: readonly Cause[];
};
export type Command<Input extends z.ZodType, Output> = Entry<Input, Output> & { readonly kind: 'command' };
/** Answers {@link Started} at once; what it brings in the end is its output. */
export type Job<Input extends z.ZodType, Output> = Entry<Input, Output> & { readonly kind: 'job' };
export type Started = { job: string };

/** Changes nothing. */
export function query<Output>() {
  return <Input extends z.ZodType>(
    input: Input,
    roles: readonly Caller[],
    staleBy: readonly Cause[],
  ): Query<Input, Output> => ({ kind: 'query', input, roles, staleBy });
}
export function command<Output>() {
  return <Input extends z.ZodType>(input: Input, roles: readonly Caller[]): Command<Input, Output> => ({
    kind: 'command',
    input,
    roles,
  });
}

/** What takes its time: it tells how far it is, and can be stopped (src-shared/api/start/jobs.ts). */
export function job<Output>() {
  return <Input extends z.ZodType>(input: Input, roles: readonly Caller[]): Job<Input, Output> => ({
    kind: 'job',
    input,
    roles,
  });
}

export const anyone: readonly Caller[] = [...roles, 'nobody'];
export const atPrecinct: readonly Caller[] = ['commission'];
export const atCommune: readonly Caller[] = ['coordinator', 'helper'];
export const coordinator: readonly Caller[] = ['coordinator'];
export const receiving: readonly Caller[] = ['coordinator', 'helper', 'receiver'];
export const watching: readonly Caller[] = [...receiving, 'projector'];

export const nothing = z.strictObject({});
export const medium = z.string().min(1).max(200);
/** A key file on a medium, and what opens it. */
export const unlocking = z.strictObject({ medium, name: z.string().max(100), passphrase: z.string().min(1).max(500) });
/** The version a window saw when somebody decided; `changed-meanwhile` where it is not the newest. */
export const seen = { seen: version };
export const draft = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}\/\d{1,3}\/r\d{1,2}$/, 'a protocol id'),
});
export const decided = draft.extend(seen);
export const numbers = atMost(MAX_MEMBERS, z.record(numberPath, typedNumber));
/** Numbers, and those that stood in their fields: of one field the second of two windows is told. */
export const numbersOver = {
  changes: numbers.refine((given) => Object.keys(given).length > 0, 'at least one number'),
  was: numbers,
};

/** `version` as the saving left it: one more than was seen, or somebody else came in between. */
export type SavedView = { savedAt: string; version: number };
