/**
 * Official words of the papers about results (Kodeks wyborczy, art. 442–445, 473, 482;
 * docs/domain.md, "Papers about results").
 */
import { isKnownContest, type ContestKind } from '../../../src-shared/primitives.ts';
import { polish } from '../../../src-shared/language/plurals.ts';
import type { Step } from '../../../src-shared/results/schemas.ts';

export const resultWords = {
  draftSymbol: 'projekt — bez symbolu kontrolnego',
  draft: 'PROJEKT, nieurzędowe:',
  notAgreed: (n: number) => `z papierem nie porównano jeszcze ${polish(n, 'protokołu', 'protokołów', 'protokołów')}`,
  returned: (n: number) => `zwrócono obwodowej komisji ${polish(n, 'protokół', 'protokoły', 'protokołów')}`,
  waiting: (n: number) =>
    `${polish(n, 'sprostowanie czeka', 'sprostowania czekają', 'sprostowań czeka')} na zgodę gminy`,
  conflicts: (n: number) => `${polish(n, 'protokół ma', 'protokoły mają', 'protokołów ma')} dwie podpisane treści`,
  unfilled: (constituencies: readonly number[]) =>
    `komisja nie potwierdziła jeszcze mandatów nieobsadzonych (okręg nr ${constituencies.join(', ')})`,
  undecided: 'wynik nie jest rozstrzygnięty',
  whole: 'Wybierany organ',
  sources: 'PROTOKOŁY, Z KTÓRYCH POWSTAŁ TEN DOKUMENT',
  sourcesNote:
    'Skrót (SHA-256, base64url) identyfikuje całą treść protokołu. Zmiana choćby jednej liczby w protokole zmienia jego symbol i skrót, a ten dokument przestaje być aktualny.',
  typed: (n: number) =>
    `, w tym ${polish(n, 'protokołu wpisanego', 'protokołów wpisanych', 'protokołów wpisanych')} w gminie z papieru, bez podpisu komisji`,
  missing: 'nie otrzymano',
  notCounted: 'nie wliczono: sporządzono na wcześniejszych plikach definicyjnych',
  unsigned: 'bez podpisu komisji, wpisany w gminie',
  remarks:
    'Adnotacja o wniesieniu uwag przez osoby uprawnione, z wymienieniem konkretnych zarzutów; jeżeli ich nie ma, wpisać „brak zarzutów”:',
  signed: 'Protokół podpisali członkowie Komisji obecni przy jego sporządzeniu:',
  summarySigned: 'Zestawienie podpisali członkowie Komisji obecni przy jego sporządzeniu:',
  appointed: 'Dokument sporządzono dnia ………………………… o godz. ………… w …………………………………………………………',
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

/** What set a seat's quotient apart from those left without. */
export const stepReason: Readonly<Record<Step['by'], string>> = {
  quotient: 'kolejno największy iloraz (art. 444 § 1)',
  'list-total': 'równe ilorazy: większa ogólna liczba głosów oddanych na listę (art. 444 § 2)',
  precincts: 'równe ilorazy i głosy list: większa liczba obwodów (art. 444 § 2)',
  lot: 'równe ilorazy, głosy list i liczby obwodów: losowanie (art. 444 § 2)',
};

/** What each paper is called where papers are listed: on the page, beside its link. */
export const paperTitles = {
  summary: (constituency: number) => `Zestawienie wyników głosowania w okręgu nr ${constituency}`,
  council: (body: string) => `Protokół z wyborów: ${body}`,
  mayor: (body: string) => `Protokół wyników głosowania i wyników wyborów: ${body}`,
  draft: (title: string) => `${title} – PROJEKT`,
  lot: (constituency: number) => `Protokół z losowania, okręg nr ${constituency}`,
  lotForm: (constituency: number) => `Protokół z losowania do wypełnienia, okręg nr ${constituency}`,
  certificate: (name: string) => `Zaświadczenie o wyborze: ${name}`,
} as const;
