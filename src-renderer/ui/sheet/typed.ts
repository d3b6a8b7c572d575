/**
 * What a person may type into a number field: digits and the spaces that group them. Nothing else changes the value,
 * so `1e3`, `0x10`, `-1` and `1,5` never become numbers.
 */
import { grouped } from '../../../src-shared/language/plurals.ts';

export type Typed =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'refused'; readonly why: Refusal };

/** What else than digits was typed, or more of them than a number of a protocol can have. */
export type Refusal = 'digits' | 'long';

/** Longer than any field on paper (five cells); a number too large for its field is rule T01's business. */
const mostDigits = 9;

/** Reads a field's text. Blank is not zero. */
export function readTyped(text: string): Typed {
  const digits = text.replaceAll(/[ \u00a0\u202f]/g, '');
  if (digits === '') return { kind: 'blank' };
  if (!/^\d+$/.test(digits)) return { kind: 'refused', why: 'digits' };
  if (digits.length > mostDigits) return { kind: 'refused', why: 'long' };
  return { kind: 'number', value: Number(digits) };
}

/** The number or blank (`null`) a text stands for; `undefined` where it stands for neither. */
export function numberOf(text: string): number | null | undefined {
  const typed = readTyped(text);
  if (typed.kind === 'refused') return undefined;
  return typed.kind === 'blank' ? null : typed.value;
}

/** While typed: `1441`. At rest: `1 441` with U+00A0. Blank: nothing. */
export function shown(value: number | null, focused: boolean): string {
  if (value === null) return '';
  return focused ? `${value}` : grouped(value);
}
