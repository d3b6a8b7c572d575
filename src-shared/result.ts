import { type AnyCode, type FailureCode } from './failures.ts';

/**
 * Expected failures are values (docs/architecture.md, "One seam"): a stable code for machines, a sentence for people
 * that says what, where and what to do next. Exceptions are bugs.
 */
export type Failure<Code extends string = FailureCode> = {
  readonly code: Code;
  readonly message: string;
  /** Path of the field, file or row the failure is about, where there is one. */
  readonly where?: string;
  /** What the sentence in the reader's language needs to name: a character and its place, a limit. */
  readonly detail?: Readonly<Record<string, string | number>>;
};

export type Result<T, Code extends string = FailureCode> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure<Code> };

/** What the command line may answer beside what a window may. */
export type ToolResult<T> = Result<T, AnyCode>;
export type ToolFailure = Failure<AnyCode>;

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Our own longest sentence and some of a stranger's text: a message that repeats a whole file helps nobody. */
const LONGEST_MESSAGE = 400;
/** The longest path of Linux. */
const LONGEST_PLACE = 4096;

export function fail<Code extends string>(
  code: Code,
  message: string,
  where?: string,
  detail?: Failure['detail'],
): { readonly ok: false; readonly error: Failure<Code> } {
  const error = {
    code,
    message: shortened(message, LONGEST_MESSAGE),
    ...(where === undefined ? {} : { where: shortened(where, LONGEST_PLACE) }),
    ...(detail === undefined ? {} : { detail }),
  };
  return { ok: false, error };
}

/** A text of a stranger, repeated so far that people know which one is meant. */
export function shortened(text: string, longest = 120): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`;
}

/** Ends an exhaustive switch: a new variant that nobody handled does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unhandled variant: ${JSON.stringify(value)}`);
}
