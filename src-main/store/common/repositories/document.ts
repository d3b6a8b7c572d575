/** Documents kept as JSON text are parsed by their schema when read: a row may come from an older program. */
import { type z } from 'zod';
import { fail, ok, type Result } from '../../../../src-shared/result.ts';
import { type StoreCode } from '../../engine/failures.ts';

/** @param where table and key, such as `drafts/mayor/1/r1` */
export function parseDocument<T>(text: string, schema: z.ZodType<T>, where: string): Result<T, StoreCode> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable(where, 'it is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return unreadable(where, `${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'not understood'}`);
}

/**
 * The text a document is kept as, parsed first by the schema that will read it: what could not be read again is never
 * written. Callers check what people give; here it is a bug of the caller.
 * @throws where the schema does not take the value
 */
export function documentText<T>(value: T, schema: z.ZodType<T>, where: string): string {
  const parsed = schema.safeParse(value);
  if (parsed.success) return JSON.stringify(parsed.data);
  const issue = parsed.error.issues[0];
  throw new Error(`not storable at ${where}: ${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`);
}

/** Every document, or the first that cannot be read. */
export function parseAll<Row, T>(
  rows: readonly Row[],
  parse: (row: Row) => Result<T, StoreCode>,
): Result<T[], StoreCode> {
  const documents: T[] = [];
  for (const row of rows) {
    const document = parse(row);
    if (!document.ok) return document;
    documents.push(document.value);
  }
  return ok(documents);
}

/** What people recorded, with the number it was given: numbers follow the order of recording. */
export type Kept<T> = { readonly id: number; readonly fact: T };

/** Every record of a table, or the first that cannot be read. */
export function parseRecords<T>(
  rows: readonly { readonly id: number; readonly document: string }[],
  schema: z.ZodType<T>,
  table: string,
): Result<Kept<T>[], StoreCode> {
  return parseAll(rows, ({ id, document }) => {
    const fact = parseDocument(document, schema, `${table}/${id}`);
    return fact.ok ? ok({ id, fact: fact.value }) : fact;
  });
}

function unreadable(where: string, why: string) {
  return fail(
    'store-row-unreadable',
    `A record of the store cannot be read (${why}). Nothing was changed; restore a copy or type it again from paper.`,
    where,
  );
}
