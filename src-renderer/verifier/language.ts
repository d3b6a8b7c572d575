/** The verifier's own texts, and those it shares with the window; Polish until somebody switches. */
import { createContext, useContext } from 'react';
import type { Bilingual } from '../../src-shared/primitives.ts';
import type { Language } from '../../src-shared/forms/vocabulary.ts';
import { en } from '../../src-shared/language/en.ts';
import * as enVerifier from '../../src-shared/language/en/verifier.ts';
import { pl, type Texts } from '../../src-shared/language/pl.ts';
import * as plVerifier from '../../src-shared/language/pl/verifier.ts';
import { bound, typeset } from '../../src-shared/language/typeset.ts';

export const LanguageContext = createContext<Language>('pl');

export type VerifierTexts = typeof plVerifier;

export type Words = {
  readonly language: Language;
  /** Of the verifier alone. */
  readonly v: VerifierTexts;
  /** Of the window: results, contests. */
  readonly t: Texts;
  readonly pick: (text: Bilingual) => string;
};

const polish = typeset({ v: plVerifier, t: pl });

export function useWords(): Words {
  const language = useContext(LanguageContext);
  const { v, t } = language === 'en' ? { v: enVerifier satisfies VerifierTexts, t: en } : polish;
  return { language, v, t, pick: (text) => (language === 'pl' ? bound(text.pl) : text.en) };
}

const instant = new Intl.DateTimeFormat('pl-PL', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Warsaw',
});
const clock = new Intl.DateTimeFormat('pl-PL', { timeStyle: 'short', timeZone: 'Europe/Warsaw' });

/** `09.04.2029, 01:00` on a wall in Poland, wherever the observer sits. */
export function instantIn(at: string): string {
  return instant.format(new Date(at));
}
export function hourIn(at: string): string {
  return clock.format(new Date(at));
}
