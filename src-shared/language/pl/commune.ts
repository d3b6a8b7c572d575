/** The coordinator's side: board, receiving, agreement. */
import { polish } from '../plurals.ts';
import { sentence } from '../sentence.ts';
import type { RosterOddity } from '../../sealed/package/roster-oddities.ts';
import type { ReceivingWarning } from '../../protocol/plausible.ts';

export const commune = {
  rooms: 'Działy',
  room: { board: 'Tablica', receive: 'Przyjmowanie', results: 'Wyniki' },
};

export const board = {
  title: 'Tablica protokołów',
  asOf: (time: string) => `Stan na ${time}.`,
  caption: 'Protokoły według obwodów i wyborów: plik i papier',
  file: 'plik',
  paper: 'papier',
  paperWord: { disputed: 'sporny', different: 'różni się', returned: 'zwrócony' },
  order: 'Kolejność',
  byNumber: 'według numeru obwodu',
  worstFirst: 'najpierw te, które czekają na działanie',
  receive: 'Przyjmij protokoły',
  precinct: 'Obwód',
  receivedAt: (time: string) => `Wczytano o ${time}`,
  notHere: 'nie dotyczy',
  compare: 'Porównaj z papierem',
  show: 'Pokaż',
  questions: 'Pytania do obwodów',
  questionsLead:
    'Te protokoły jednego obwodu nie pasują do siebie. Zapytaj komisję; protokołu to nie wstrzymuje. Liczby pokazują się po porównaniu z papierem.',
  issuedAndRefused: (where: string, issued: string, refused: string) => `${where}: wydano ${issued}, odmowy ${refused}`,
  resolve: 'Rozstrzygnij na papierze',
  contents: (n: number) => polish(n, 'różna treść', 'różne treści', 'różnych treści'),
  revision: (n: number) => `wersja ${n}, sprostowanie`,
  correction: 'sprostowanie czeka na zgodę',
  unsigned: 'protokół awaryjny, bez podpisu komisji',
  odd: (n: number) => polish(n, 'uwaga', 'uwagi', 'uwag'),
  attention: 'Wymaga decyzji',
  conflicts: (n: number) =>
    `${polish(n, 'protokół ma', 'protokoły mają', 'protokołów ma')} dwie podpisane treści. Wyników nie ogłosisz, dopóki nie sprawdzisz, która jest na papierze:`,
  returned: (n: number) =>
    `${polish(n, 'protokół zwrócono komisji', 'protokoły zwrócono komisjom', 'protokołów zwrócono komisjom')}; liczby z pliku są sporne:`,
  corrections: (n: number) =>
    `${polish(n, 'sprostowanie czeka', 'sprostowania czekają', 'sprostowań czeka')} na zgodę:`,
  place: (precinct: number, contest: string) => `obwód nr ${precinct}, ${contest}`,
};

/** What a signature cannot make plausible, in words. */
export function warningText(warning: ReceivingWarning): string {
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

/** What is odd about a roster, in words. */
export function oddityText({ code, precinct, role, holder }: RosterOddity): string {
  const office = role === 'chair' ? 'przewodniczący' : 'zastępca przewodniczącego';
  const who = `${holder} (${office}, obwód nr ${precinct})`;
  switch (code) {
    case 'key-of-another':
      return `${who}: to klucz wydawcy albo gminy, nie komisji.`;
    case 'unknown-precinct':
      return `${who}: takiego obwodu nie ma w definicji.`;
    case 'many-chairs':
      return `${who}: ta funkcja ma w obwodzie więcej niż jeden czynny klucz.`;
    case 'revocation-undone':
      return `${who}: starszy wykaz unieważnił ten klucz, nowszy go przywrócił.`;
  }
}

export const rosterOdd = {
  title: 'Uwagi do wykazu kluczy',
  next: 'Wyjaśnij je z tym, kto sporządził wykaz, zanim przyjmiesz protokoły z tych obwodów.',
};

export const warnings = {
  title: (n: number) => `${polish(n, 'uwaga', 'uwagi', 'uwag')} przy przyjęciu`,
  next: 'Plik przyjęto. Wyjaśnij to z przewodniczącym komisji i porównaj z papierem.',
};

export const flags: Readonly<Record<string, string>> = {
  'key-revoked': 'klucz później unieważniono: porównaj papier szczególnie uważnie',
};

export const receive = {
  title: 'Przyjmowanie protokołów',
  lead: 'Z nośnika albo z samej kartki. Ten sam nośnik można przyjąć wiele razy: nic się nie podwoi.',
  mediumTitle: 'Z nośnika',
  read: 'Wczytaj nośnik',
  reading: 'Wczytuję…',
  slipTitle: 'Z karty przekazania',
  slipLead: 'Kod na karcie niesie cały podpisany protokół. Zrób zdjęcie karty albo wklej tekst z czytnika kodów.',
  picture: 'Wskaż zdjęcie albo skan karty',
  decoding: 'Odczytuję kod ze zdjęcia…',
  unread: (names: string) =>
    `Nie udało się odczytać kodu: ${names}. Zrób zdjęcie z góry, w dobrym świetle, tak aby kod zajmował większość obrazu.`,
  text: 'Tekst z kodu',
  textHint: 'Każdy kod zaczyna się od URNA1. Gdy karta ma kilka kodów, wklej wszystkie.',
  take: (n: number) => (n <= 1 ? 'Przyjmij protokół z kodu' : `Przyjmij protokół z kodów (${n})`),
  verdicts: (n: number): string => (n === 0 ? 'Na nośniku nie ma zapieczętowanych plików' : 'Wynik przyjmowania'),
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
  refused: 'odrzucony',
  inOrder: (n: number) => `W porządku: ${polish(n, 'plik', 'pliki', 'plików')}`,
  precinct: (n: number) => `Obwód nr ${n}`,
  signedBy: (holder: string, role: string) => `podpis: ${holder}, ${role}`,
  tellCommission: 'Powiedz komisji, które liczby są sprzeczne. Sporządza ona sprostowanie i podpisuje je na nowo:',
  unknown: 'Nieznany powód. Zachowaj plik i zadzwoń do pomocy technicznej, podając kod.',
};

export const corrections = {
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

export const conflict = {
  title: (n: number) => `Podpisano ${polish(n, 'treść', 'różne treści', 'różnych treści')} tego protokołu`,
  lead: 'Nie wiadomo, która jest prawdziwa; kolejność wczytania nic nie znaczy. Rozstrzyga papier. Do tego czasu protokołu nie można porównać ani ogłosić wyników.',
  caption: 'Podpisane treści',
  symbol: 'Symbol (koniec)',
  revision: 'Wersja',
  signer: 'Podpisał(a)',
  receivedAt: 'Wczytano',
  paperTitle: 'Co jest na papierze',
  paperLead:
    'Dwie osoby biorą papierowy protokół z podpisami i pieczęcią i odczytują z niego symbol. Zadzwoń też do przewodniczącego: dlaczego są dwie treści?',
  persons: 'Kto porównał (co najmniej dwie osoby, każda w osobnym wierszu)',
  reason: 'Jak sprawdzono i co wyjaśniła komisja',
  resolve: 'Zapisz, co jest na papierze',
  setAsideTitle: 'Treści, których nie ma na papierze',
  setAside: (symbol: string, signer: string, revision: number) => `${symbol} · wersja ${revision} · ${signer}`,
  setAsideBy: (persons: string, reason: string) => `Porównali: ${persons}. ${reason}`,
};

export const paperSymbol = {
  label: 'Symbol kontrolny z papieru',
  hint: 'Co najmniej dwie pierwsze grupy, np. 7H3K0-QZMX2. Odczytaj je z papieru: plik ich tu nie pokaże.',
  differsRevision: (revision: number) =>
    `Ten symbol ma inna treść tego samego protokołu (wersja ${revision}). Sprawdź, czy komisja dała właściwy papier albo czy sprostowanie nie czeka na zgodę.`,
  differsProtocol: (place: string, revision: number) =>
    `Ten symbol ma inny protokół: ${place}, wersja ${revision}. Weź właściwy papier.`,
  differsUnknown:
    'Takiego symbolu nie ma żaden przyjęty plik. Odczytaj go jeszcze raz; jeżeli jest taki sam, zwróć protokół komisji.',
  returnTitle: 'Na papierze jest naprawdę inny symbol',
};

export const agreement = {
  title: 'Porównanie z papierem',
  lead: 'Liczby z kopii na papierze wpisuje się od nowa, nie widząc liczb z pliku. Program porówna je sam.',
  takePaper: (precinct: number) => `Weź do ręki papierową kopię protokołu obwodu nr ${precinct}`,
  takePaperLead: 'Sprawdź, czy symbol kontrolny jest na każdej stronie i czy są podpisy i pieczęć.',
  who: 'Kto wpisuje (imię i nazwisko)',
  begin: 'Zacznij wpisywać',
  typing: (precinct: number, contest: string) => `Kopia na papierze: obwód nr ${precinct}, ${contest}`,
  compare: 'Porównaj z plikiem',
  differTitle: (n: number) => `Różnice: ${polish(n, 'pole', 'pola', 'pól')}`,
  differLead: 'Odczytaj te pozycje z papieru jeszcze raz. Liczby z pliku są zakryte.',
  shownLead: 'Liczba z pliku i liczba z papieru, pole po polu.',
  compareAgain: 'Porównaj ponownie',
  showDifferences: 'Pokaż różnice',
  revealTitle: 'Pokazać liczby z pliku?',
  revealLead:
    'Zostanie zapisane, kto i kiedy je zobaczył. Potem protokół można tylko zwrócić komisji albo cały papier musi wpisać od nowa inna osoba.',
  revealBy: 'Kto patrzy (imię i nazwisko)',
  reveal: 'Pokaż liczby z pliku',
  spoiledTitle: 'Liczby z pliku pokazano',
  spoiledLead: (names: string) =>
    `Papier wpisuje teraz od nowa inna osoba, bez podglądu, albo protokół wraca do komisji. Nie wpisuje: ${names}.`,
  anewTitle: 'Nowe wpisanie przez inną osobę',
  prefilled: (label: string, file: string, paper: string) => `${label} – w pliku: ${file}, na papierze: ${paper}.`,
  caption: 'Różnice między plikiem a papierem',
  item: 'Pozycja',
  paperLeads:
    'Ważny jest papier. Nie wolno przyjąć liczby z pliku za liczbę z papieru: protokół wraca do komisji, która wyjaśnia różnicę.',
  returnTitle: 'Zwrot do komisji',
  reason: 'Powód zwrotu',
  reasonHint: 'Wymień pozycje i obie liczby, tak aby komisja mogła od razu działać. Zadzwoń do przewodniczącego.',
  returnedBy: 'Kto zwraca',
  return: 'Zwróć protokół',
  agreedTitle: 'Plik zgadza się z papierem',
  agreedLead: 'Każda liczba z papieru jest taka sama jak w podpisanym pliku.',
  returnedTitle: 'Protokół zwrócono komisji',
  returnedLead: (reason: string) => `Powód: ${reason}`,
  reasonAgain: 'Wpisz przyczynę zwrotu jeszcze raz: tej, która jest zapisana, nie da się wydrukować.',
  returnedNext: 'Komisja sporządza sprostowanie. Po wczytaniu czeka ono na zgodę w dziale „Przyjmowanie”.',
  withdraw: 'Wycofaj zwrot',
  withdrawTitle: 'Wycofanie zwrotu',
  withdrawLead: 'Zwrot zostaje w historii z powodem wycofania; papier porównuje się od nowa.',
  withdrawReason: 'Powód wycofania',
  withdrawPersons: 'Kto wycofuje (każda osoba w osobnym wierszu)',
  withdrawnTitle: 'Wycofane zwroty',
  withdrawn: (returned: string, reason: string, persons: string) =>
    `${sentence(`Zwrot: ${returned}`)} ${sentence(`Wycofano: ${reason}`)} Wycofali: ${persons}.`,
  correctionOf: (revision: number, reason: string, persons: string) =>
    `To wersja ${revision}, sprostowanie. ${sentence(`Powód: ${reason}`)} Zdecydowali: ${persons}.`,
  emergencyOf: (by: string, source: string, reason: string) =>
    `Protokół awaryjny: nie podpisała go komisja. Liczby wpisał(a) w gminie ${by}; dokument: ${source}. ${sentence(`Powód: ${reason}`)}`,
  emergencyBlind: 'Papier porównuje inna osoba.',
  correctionWaits: 'Nowsza wersja tego protokołu czeka na zgodę.',
  toCorrections: 'Zobacz sprostowanie',
  signer: 'Podpisał(a)',
  communeKey: 'klucz gminy',
  symbol: 'Symbol kontrolny',
  revision: 'Wersja',
  by: 'Wpisywał(a)',
  toBoard: 'Wróć do tablicy',
};
