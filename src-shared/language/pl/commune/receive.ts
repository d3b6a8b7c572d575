import type { ReceivingWarning } from '../../../protocol/plausible.ts';
import { polish } from '../../plurals.ts';
import { outdatedCopy, verdicts } from '../verdicts.ts';

const corrections = {
  title: (n: number) => `Sprostowania czekające na zgodę: ${n}`,
  lead: 'Sprostowanie zastępuje protokół, który już tu jest. Zgodę daje się na każde osobno, po obejrzeniu zmian. Kto je zobaczy, nie wpisze potem tego papieru.',
  of: (precinct: number, contest: string, revision: number) => `Obwód nr ${precinct}, ${contest}: wersja ${revision}`,
  reason: 'Powód komisji',
  persons: 'Zdecydowali',
  signer: 'Podpisał(a)',
  receivedAt: 'Wczytano',
  who: 'Kto decyduje (imię i nazwisko)',
  show: 'Pokaż, co się zmienia',
  caption: 'Liczby przed sprostowaniem i po nim',
  item: 'Pozycja',
  old: 'było',
  new: 'jest',
  noNumbers: 'Żadna liczba się nie zmienia: inne są uwagi, osoby albo godziny.',
  accept: 'Przyjmij sprostowanie',
  acceptedTitle: (n: number) => `Przyjęte sprostowania: ${n}`,
  acceptedBy: (person: string, time: string) => `Zgodę dał(a) ${person} o ${time}.`,
};

/** What a signature cannot make plausible, in words. */
function warningText(warning: ReceivingWarning): string {
  switch (warning.code) {
    case 'hours-other-day':
      return 'Godziny głosowania są z innego dnia niż dzień wyborów.';
    case 'hours-reversed':
      return 'Według protokołu lokal zamknięto przed otwarciem.';
    case 'stranger':
      return `Jako obecną wpisano osobę spoza składu komisji: ${warning.name}.`;
    case 'name-twice':
      return `To samo nazwisko jest w składzie dwa razy: ${warning.name}.`;
    case 'one-typist':
      return `Oba wprowadzenia podpisała jedna osoba: ${warning.name}.`;
    case 'no-second-entry':
      return 'Nie ma drugiego wprowadzenia, choć jest wymagane.';
    case 'revision-jump':
      return `Przyszła od razu wersja ${warning.revision}; poprzedniej tu nie ma.`;
  }
}

const warnings = {
  title: (n: number) => `${polish(n, 'uwaga', 'uwagi', 'uwag')} przy przyjęciu`,
  next: 'Plik przyjęto. Wyjaśnij to z przewodniczącym komisji i porównaj z papierem.',
};

const flags: Readonly<Record<string, string>> = {
  'key-revoked': 'klucz później unieważniono: porównaj z papierem ze szczególną uwagą',
};

export const receive = {
  verdicts,
  outdatedCopy,
  corrections,
  warningText,
  warnings,
  flags,
  title: 'Przyjmowanie protokołów',
  lead: 'Z nośnika albo z karty przekazania. Ten sam nośnik można wczytać wiele razy – nic się nie powtórzy.',
  mediumTitle: 'Z nośnika',
  read: 'Wczytaj nośnik',
  reading: 'Wczytuję…',
  progress: (done: number) => `Wczytano ${polish(done, 'plik', 'pliki', 'plików')}`,
  slipTitle: 'Z karty przekazania',
  slipLead: 'Kod na karcie zawiera cały podpisany protokół. Zrób zdjęcie karty albo wklej tekst z czytnika kodów.',
  picture: 'Wskaż zdjęcie albo skan karty',
  decoding: 'Odczytuję kod ze zdjęcia…',
  unread: (names: string) =>
    `Nie udało się odczytać kodu: ${names}. Zrób zdjęcie z góry, w dobrym świetle, tak aby kod zajmował większość obrazu.`,
  text: 'Tekst z kodu',
  textHint: 'Każdy kod zaczyna się od URNA1. Gdy karta ma kilka kodów, wklej wszystkie.',
  take: (n: number) => (n <= 1 ? 'Przyjmij protokół z kodu' : `Przyjmij protokół z kodów (${n})`),
  outcome: (n: number): string => (n === 0 ? 'Na nośniku nie ma podpisanych plików' : 'Wynik przyjmowania'),
  summary: (taken: number, odd: number, refused: number) =>
    `${[
      polish(taken, 'plik w porządku', 'pliki w porządku', 'plików w porządku'),
      ...(odd > 0 ? [polish(odd, 'przyjęty z uwagami', 'przyjęte z uwagami', 'przyjętych z uwagami')] : []),
      ...(refused > 0 ? [polish(refused, 'nieprzyjęty', 'nieprzyjęte', 'nieprzyjętych')] : []),
    ].join(', ')}.`,
  caption: 'Pliki i decyzja o każdym z nich',
  result: 'Decyzja',
  what: 'Plik',
  meaning: 'Co to znaczy i co zrobić',
  inOrder: (n: number) => `W porządku: ${polish(n, 'plik', 'pliki', 'plików')}`,
  precinct: (n: number) => `Obwód nr ${n}`,
  signedBy: (holder: string, role: string) => `podpis: ${holder}, ${role}`,
  tellCommission: 'Powiedz komisji, które liczby są sprzeczne. Sporządza ona sprostowanie i podpisuje je na nowo:',
};
