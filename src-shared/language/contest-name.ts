/** What a contest is called on screens: by the program where it has a word, else by the title in the contest's own file. */
import type { Bilingual, ContestKind, KnownContest } from '../primitives.ts';
import type { Language } from '../forms/vocabulary.ts';

/** `office`: of one office, so that its constituency is not told. */
export type NamedContest = { readonly name: string; readonly office: boolean };

/** @param title where no package is open that has one, a contest nobody has a word for is told by its id */
export function contestName(
  contest: ContestKind,
  words: Readonly<Record<KnownContest, string>>,
  title: Bilingual | undefined,
  language: Language,
): string {
  return Object.hasOwn(words, contest) ? words[contest as KnownContest] : (title?.[language] ?? contest);
}
