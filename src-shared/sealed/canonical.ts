/**
 * Canonical JSON (RFC 8785) with integers only. One content has exactly one sequence of bytes, so it can be signed,
 * hashed and rebuilt from paper; whatever differs from those bytes is refused (contracts.md §1).
 */
import canonicalize from 'canonicalize';
import { fail, ok, type Result } from '../result.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** Largest file a reader takes from a medium, in bytes (contracts.md §1). */
export const MAX_SEALED_BYTES = 4 * 1024 * 1024;
/** No payload nests half as deep. */
export const MAX_DEPTH = 24;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Canonical bytes of a value made by this program.
 * @throws where the value cannot be sealed (a fraction, `undefined` at the top, a lone surrogate): that is a bug of the caller.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined || !plain(JSON.parse(text) as Json, 0)) throw new Error('value has no canonical form');
  return encoder.encode(text);
}

/**
 * Reads bytes that must be canonical JSON.
 *
 * - `too-large`: over `limit` bytes
 * - `damaged`: not UTF-8 or not JSON
 * - `not-canonical`: JSON, but not the canonical bytes of its content. Comparing with the re-encoding refuses duplicate
 *   keys, white space, a BOM, unsorted members, `1.0`, `1e2`, `-0` and needless escapes in one stroke; fractions, numbers
 *   beyond 2^53, deep nesting and a member `__proto__` (which would slip past a schema) are refused beside it.
 */
export function parseCanonical(
  bytes: Uint8Array,
  limit: number = MAX_SEALED_BYTES,
): Result<Json, 'too-large' | 'damaged' | 'not-canonical'> {
  if (bytes.length > limit) return fail('too-large', `The file has ${bytes.length} bytes; at most ${limit} are read.`);
  let text: string;
  let value: Json;
  try {
    text = decoder.decode(bytes);
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as Json;
  } catch {
    return fail('damaged', 'The bytes are not UTF-8 JSON. Copy the file again from its source.');
  }
  if (!plain(value, 0) || canonicalText(value) !== text)
    return fail('not-canonical', 'The bytes are not the canonical form of their content; the file was altered.');
  return ok(value);
}

/** `undefined` where a string holds a lone surrogate, which UTF-8 cannot carry. */
function canonicalText(value: Json): string | undefined {
  try {
    return canonicalize(value);
  } catch {
    return undefined;
  }
}

function plain(value: Json, depth: number): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item: Json) => plain(item, depth + 1));
  return Object.entries(value).every(([member, item]) => member !== '__proto__' && plain(item, depth + 1));
}
