/** Plural forms by CLDR: Polish has three for whole numbers (1 błąd, 2 błędy, 5 błędów), English two. */
import type { Language } from '../forms/vocabulary.ts';

const rules: Record<Language, Intl.PluralRules> = {
  pl: new Intl.PluralRules('pl-PL'),
  en: new Intl.PluralRules('en-GB'),
};

/** `polish(22, 'błąd', 'błędy', 'błędów')` → „22 błędy”. The number is grouped as everywhere on screen. */
export function polish(n: number, one: string, few: string, many: string): string {
  const form = rules.pl.select(n);
  return `${grouped(n)} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

/** `english(2, 'error', 'errors')` → “2 errors”. */
export function english(n: number, one: string, other: string): string {
  return `${grouped(n)} ${rules.en.select(n) === 'one' ? one : other}`;
}

const format = new Intl.NumberFormat('pl-PL', { useGrouping: 'always', maximumFractionDigits: 0 });

/** `1441` → `1 441` with U+00A0, in both languages: it is how the paper groups. */
export function grouped(n: number): string {
  return format.format(n);
}
