/** The texts of the chosen language, and times as people here write them. */
import type { Bilingual, ContestKind } from '../src-shared/primitives.ts';
import { contestName, type NamedContest } from '../src-shared/language/contest-name.ts';
import { en } from '../src-shared/language/en.ts';
import { pl, type Texts } from '../src-shared/language/pl.ts';
import { bound, typeset } from '../src-shared/language/typeset.ts';
import { useWindow } from './state.ts';

const polish = typeset(pl);

export function useTexts(): Texts {
  return useWindow((state) => state.language) === 'en' ? en : polish;
}

/** What the open package's contests are called. */
export function useContest(): (contest: ContestKind) => NamedContest {
  const { contest: words } = useTexts().terms;
  const language = useWindow((state) => state.language);
  const contests = useWindow((state) => state.status?.workspace?.contests);
  return (contest) => {
    const own = contests?.find((one) => one.contest === contest);
    return { name: contestName(contest, words, own?.title, language), office: own?.office ?? false };
  };
}

/** Chooses from texts that came from the core or a definition. */
export function usePick(): (text: Bilingual) => string {
  const language = useWindow((state) => state.language);
  return (text) => (language === 'pl' ? bound(text.pl) : text.en);
}

const zone = { timeZone: 'Europe/Warsaw' } as const;
const seconds = new Intl.DateTimeFormat('pl-PL', { ...zone, timeStyle: 'medium' });
const minutes = new Intl.DateTimeFormat('pl-PL', { ...zone, timeStyle: 'short' });
const days = {
  pl: new Intl.DateTimeFormat('pl-PL', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** `23:41:07` on the wall of the polling station. */
export function clockSeconds(instant: string): string {
  return seconds.format(new Date(instant));
}
/** `23:41` on the wall of the polling station. */
export function clockMinutes(instant: string | Date): string {
  return minutes.format(new Date(instant));
}
const numeric = new Intl.DateTimeFormat('pl-PL', { ...zone, dateStyle: 'short' });
/** `8.04.2029` on the wall of the polling station. */
export function shortDay(now: Date): string {
  return numeric.format(now);
}
const moments = {
  pl: new Intl.DateTimeFormat('pl-PL', { ...zone, dateStyle: 'long', timeStyle: 'medium' }),
  en: new Intl.DateTimeFormat('en-GB', { ...zone, dateStyle: 'long', timeStyle: 'medium' }),
};
/** Day and time of an instant, `8 kwietnia 2029, 23:41:07`. */
export function useMoment(): (instant: string) => string {
  const language = useWindow((state) => state.language);
  return (instant) => moments[language].format(new Date(instant));
}
/** `8 kwietnia 2029` from `2029-04-08`. */
export function useLongDay(): (day: string) => string {
  const language = useWindow((state) => state.language);
  return (day) => days[language].format(new Date(`${day}T00:00:00Z`));
}

const collator = new Intl.Collator('pl-PL', { numeric: true });
/** Order of names and addresses by the Polish alphabet. */
export const byPolish = (a: string, b: string): number => collator.compare(a, b);
