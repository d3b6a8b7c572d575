/**
 * Canonical JSON (RFC 8785) with integers only. One content has exactly one sequence of bytes, so it can be signed,
 * hashed and rebuilt from paper; whatever differs from those bytes is refused (docs/formats.md, "Canonical JSON").
 */
import canonicalize from 'canonicalize';
import { fail, ok, type Result } from '../result.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** Largest file a reader takes from a medium, in bytes (docs/formats.md, "Sealed files"). */
export const MAX_SEALED_BYTES = 4 * 1024 * 1024;
/** No payload nests half as deep. */
export const MAX_DEPTH = 24;
/** No object of a payload has so many members: sums of a body by line have the most, a hundred lists of two hundred names. */
export const MAX_MEMBERS = 25_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Canonical bytes of a value made by this program.
 * @throws where the value cannot be sealed (a fraction, `undefined` at the top, a lone surrogate): that is a bug of the caller.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined || canonicalText(JSON.parse(text) as Json, 0) !== text)
    throw new Error('value has no canonical form');
  return encoder.encode(text);
}

/**
 * Reads bytes that must be canonical JSON.
 *
 * - `too-large`: over `limit` bytes
 * - `damaged`: not UTF-8 or not JSON
 * - `not-canonical`: JSON, but not the canonical bytes of its content. Comparing with the re-encoding refuses duplicate
 *   keys, white space, a BOM, unsorted members, `1.0`, `1e2`, `-0` and needless escapes in one stroke; fractions, numbers
 *   beyond 2^53, deep nesting, far too many members and a member `__proto__` (which would slip past a schema) are refused
 *   beside it.
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
  if (canonicalText(value, 0) !== text)
    return fail('not-canonical', 'The bytes are not the canonical form of their content; the file was altered.');
  return ok(value);
}

/**
 * Whether a value is deeper, or has more members or items in one place, than anything this program is ever told. To be
 * asked before a schema is: a schema lists every fault, and a hundred thousand faults end a program.
 */
export function isOversized(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const items: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return depth === MAX_DEPTH || items.length > MAX_MEMBERS || items.some((item) => isOversized(item, depth + 1));
}

/**
 * RFC 8785 for what a payload may hold, written for parsed JSON: three times as fast as the general `canonicalize`,
 * which seals, and so checks it. `undefined` for what has no canonical form here: a fraction, a number beyond 2^53, a
 * lone surrogate, deep nesting, far too many members, a member `__proto__`.
 */
function canonicalText(value: Json, depth: number): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : undefined;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? `${value}` : undefined;
  if (typeof value !== 'object' || value === null) return `${value}`;
  if (depth === MAX_DEPTH) return undefined;
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) {
      const written = canonicalText(item, depth + 1);
      if (written === undefined) return undefined;
      text += text === '' ? written : `,${written}`;
    }
    return `[${text}]`;
  }
  const members = value as { readonly [member: string]: Json };
  const names = Object.keys(members);
  // a schema would name each member it does not know
  if (names.length > MAX_MEMBERS) return undefined;
  // the default order of sort() is that of UTF-16 code units, as §3.2.3 wants it
  for (const member of names.sort()) {
    const name = member === '__proto__' ? undefined : canonicalText(member, depth);
    const written = canonicalText(members[member]!, depth + 1);
    if (name === undefined || written === undefined) return undefined;
    text += text === '' ? `${name}:${written}` : `,${name}:${written}`;
  }
  return `{${text}}`;
}
