/**
 * Official words that the papers about results share (Kodeks wyborczy, art. 442–445, 473, 482;
 * docs/domain.md, "Papers about results"); each paper's own stand in its folder.
 */
import { longDate } from '../../../src-shared/language/polish/dates.ts';
import { listed, seatsWord, votesWord } from '../../../src-shared/language/polish/terms.ts';
import { polish } from '../../../src-shared/language/plurals.ts';
import { isKnownContest, type ContestKind } from '../../../src-shared/primitives.ts';
import type { Contenders } from '../../../src-shared/results/contender.ts';
import type { NamedTie } from '../../../src-shared/results/tie-record.ts';
import type { RecordedLot, RecordedRuling, WithdrawnRecord } from '../../../src-shared/sealed/payloads.ts';

/** „8 kwietnia 2029 r.” */
export const dayWords = (day: string) => `${longDate(day)} r.`;

export const resultWords = {
  draftTitle: (title: string) => `${title} – PROJEKT`,
  draftSymbol: 'projekt — bez symbolu kontrolnego',
  draft: (reasons: readonly string[]) => `PROJEKT, nieurzędowe: ${reasons.join(', ')}.`,
  notAgreed: (n: number) => `z papierem nie porównano jeszcze ${polish(n, 'protokołu', 'protokołów', 'protokołów')}`,
  returned: (n: number) => `zwrócono obwodowej komisji ${polish(n, 'protokół', 'protokoły', 'protokołów')}`,
  waiting: (n: number) =>
    `${polish(n, 'sprostowanie czeka', 'sprostowania czekają', 'sprostowań czeka')} na zgodę gminy`,
  conflicts: (n: number) => `${polish(n, 'protokół ma', 'protokoły mają', 'protokołów ma')} dwie podpisane treści`,
  undecided: 'wynik nie jest rozstrzygnięty',
  whole: 'Wybierany organ',
  caveat: (words: string) => `Uwaga: ${words}`,
  typed: (n: number) =>
    `, w tym ${polish(n, 'protokołu wpisanego', 'protokołów wpisanych', 'protokołów wpisanych')} w gminie z papieru, bez podpisu komisji`,
  remarks:
    'Adnotacja o wniesieniu uwag przez osoby uprawnione, z wymienieniem konkretnych zarzutów; jeżeli ich nie ma, wpisać „brak zarzutów”:',
  signed: 'Protokół podpisali członkowie Komisji obecni przy jego sporządzeniu:',
  appointed: 'Dokument sporządzono dnia ………………………… o godz. ………… w …………………………………………………………',
} as const;

/** The protocols a paper is made of: which came, and what they are. */
export const sourceWords = {
  precinct: 'Obwód',
  constituency: 'Okręg',
  seat: 'Siedziba komisji obwodowej',
  symbol: 'Symbol kontrolny protokołu',
  standing: 'Zgodność z papierem',
  missing: 'nie otrzymano',
  notCounted: 'nie wliczono: sporządzono na wcześniejszych plikach definicyjnych',
  unsigned: 'bez podpisu komisji, wpisany w gminie',
  sources: 'PROTOKOŁY STANOWIĄCE PODSTAWĘ DOKUMENTU',
  sourcesNote:
    'Skrót (SHA-256, base64url) identyfikuje całą treść protokołu. Zmiana choćby jednej liczby w protokole zmienia jego symbol i skrót, a ten dokument przestaje być aktualny.',
  revision: 'Wersja',
  kind: 'Protokół',
  kinds: { protocol: 'podpisany', 'emergency-protocol': 'awaryjny' },
  hash: 'Skrót treści protokołu',
} as const;

/** Who is elected into a body: councillors, wherever the program knows that they are called so. */
export const memberWords = (contest: ContestKind) =>
  isKnownContest(contest)
    ? {
        seats: 'Liczba wybieranych radnych',
        chosen: 'radnych wybieranych',
        named: 'Na radnych wybrano',
        elected: 'na radnego w organie',
      }
    : { seats: 'Liczba mandatów', chosen: 'mandatów', named: 'Wybrano', elected: 'do' };

/** „lista nr 13 (KWW Zgoda)” or a candidate's name. */
export function contenderWords({ kind }: Contenders, { id, name }: NamedTie['between'][number]): string {
  if (kind !== 'list') return name;
  return name === id ? `lista nr ${id}` : `lista nr ${id} (${name})`;
}

/** What the equal ones compete for. */
export function prize({ kind }: Contenders, places: number, round: 1 | 2): string {
  if (kind !== 'mayor') return seatsWord(places);
  if (round === 2) return 'wybór';
  return places === 1 ? 'udział w ponownym głosowaniu' : `${places} miejsca w ponownym głosowaniu`;
}

const compared = {
  tied: 'każdy z pozostałych równych',
  all: 'każdy inny kandydat w okręgu',
} as const satisfies Record<NamedTie['against'], string>;

type Names = readonly string[];
type TieQuestion = Pick<NamedTie, 'votes' | 'against' | 'article'> & { readonly competed: string };

/** Equal votes, and what decided. */
export const tieWords = {
  heading: ({ list, between }: { readonly list: string | null; readonly between: Names }) =>
    `Równa liczba głosów${list === null ? '' : ` na liście nr ${list}`}: ${listed(between)}`,
  question: ({ votes, competed, against, article }: TieQuestion) =>
    `Po ${votesWord(votes)}; do rozstrzygnięcia: ${competed}. Rozstrzyga większa liczba obwodów, w których otrzymano więcej głosów niż ${compared[against]} (${article}).`,
  precinct: 'Obwód nr',
  others: 'Najwięcej głosów innego kandydata',
  sum: 'Liczba obwodów',
  ahead: (names: Names) => `Większą liczbę obwodów ma: ${listed(names)}.`,
  lotNeeded: (between: Names) => `Potrzebne jest losowanie między: ${listed(between)}.`,
  lotDrawn: ({ between, drawn }: { readonly between: Names; readonly drawn: Names }) =>
    `Losowanie między: ${listed(between)}. Wylosowano: ${listed(drawn)}.`,
} as const;

const answers = {
  tied: 'o pierwszeństwie decyduje liczba obwodów, w których otrzymano więcej głosów niż pozostali równi kandydaci (art. 443 § 2)',
  all: 'o pierwszeństwie decyduje liczba obwodów, w których otrzymano więcej głosów niż wszyscy kandydaci w okręgu (art. 443 § 2)',
  confirmed: 'mandaty, których nie ma kto objąć, pozostają nieobsadzone (art. 445)',
} as const satisfies Record<RecordedRuling['answer'], string>;

/** What people typed may end with a full stop of its own. */
const sentences = (...all: readonly string[]) => all.join(' ').replaceAll('..', '.');

type LotOnRecord = Pick<RecordedLot, 'date' | 'place' | 'persons' | 'manner'> & {
  /** `null` where there is one for the whole contest. */
  readonly constituency: number | null;
  readonly between: Names;
  readonly competed: string;
  readonly article: string;
  readonly drawn: Names;
};

type Withdrawn = Pick<WithdrawnRecord, 'date' | 'persons' | 'reason'> & { readonly content: string };

/** The course of lots and rulings (art. 445). */
export const recordedWords = {
  noLots: 'Losowań nie przeprowadzano.',
  lot: ({ constituency, between, competed, article, date, place, persons, manner, drawn }: LotOnRecord) =>
    sentences(
      `${constituency === null ? 'Losowanie' : `Okręg nr ${constituency}: losowanie`} między: ${listed(between)}, o ${competed} (${article}).`,
      `Przeprowadzono je dnia ${dayWords(date)}, miejsce: ${place}.`,
      `Obecni: ${persons.join('; ')}.`,
      `Sposób: ${manner}.`,
      `Wynik: wylosowano: ${listed(drawn)}.`,
    ),
  ruling: ({ constituency, answer, date, persons, reason }: RecordedRuling) =>
    sentences(
      `Okręg nr ${constituency}, dnia ${dayWords(date)} Komisja uznała: ${answers[answer]}.`,
      `Powód: ${reason}.`,
      `Decyzję podjęli: ${persons.join('; ')}.`,
    ),
  withdrawn: ({ date, persons, reason, content }: Withdrawn) =>
    sentences(
      `WYCOFANO dnia ${dayWords(date)} (zapis nie obowiązuje).`,
      `Powód: ${reason}.`,
      `Wycofali: ${persons.join('; ')}.`,
      `Treść wycofanego zapisu: ${content}`,
    ),
} as const;
