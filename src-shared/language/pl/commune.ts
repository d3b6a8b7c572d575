/** The coordinator's side: board, receiving, agreement. */
import { polish } from '../plurals.ts';

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
  paperWord: { different: 'różni się', returned: 'zwrócony' },
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
    'Te protokoły jednego obwodu nie pasują do siebie. Zapytajcie komisję; protokołu to nie wstrzymuje. Liczby pokazują się po porównaniu z papierem.',
  issuedAndRefused: (where: string, issued: string, refused: string) => `${where}: wydano ${issued}, odmowy ${refused}`,
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
  acceptNewer: 'Przyjmij też nowszą wersję protokołu, który już tu jest (sprostowanie)',
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
  summary: (taken: number, refused: number) =>
    refused === 0
      ? `${polish(taken, 'plik w porządku', 'pliki w porządku', 'plików w porządku')}.`
      : `${polish(taken, 'plik w porządku', 'pliki w porządku', 'plików w porządku')}, ${polish(refused, 'wymaga uwagi', 'wymagają uwagi', 'wymaga uwagi')}.`,
  caption: 'Pliki i decyzja o każdym z nich',
  result: 'Decyzja',
  what: 'Plik',
  meaning: 'Co to znaczy i co zrobić',
  refused: 'odrzucony',
  inOrder: (n: number) => `W porządku: ${polish(n, 'plik', 'pliki', 'plików')}`,
  precinct: (n: number) => `Obwód nr ${n}`,
  unknown: 'Nieznany powód. Zachowaj plik i zadzwoń do pomocy technicznej, podając kod.',
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
  returnedNext: 'Komisja sporządza nową wersję. Przyjmij ją z zaznaczoną zgodą na nowszą wersję.',
  symbol: 'Symbol kontrolny',
  revision: 'Wersja',
  by: 'Wpisywał(a)',
  toBoard: 'Wróć do tablicy',
};
