import { polish } from '../../plurals.ts';
import { sentence } from '../../sentence.ts';

const conflict = {
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

const paperSymbol = {
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
  conflict,
  paperSymbol,
  title: 'Porównanie z papierem',
  lead: 'Wpisz liczby z papieru od nowa, bez podglądu pliku. Program sam je porówna.',
  takePaper: (precinct: number) => `Weź do ręki papierową kopię protokołu obwodu nr ${precinct}`,
  takePaperLead: 'Sprawdź, czy symbol kontrolny jest na każdej stronie i czy są podpisy i pieczęć.',
  who: 'Kto wpisuje (imię i nazwisko)',
  begin: 'Zacznij wpisywać',
  typing: (precinct: number, contest: string) => `Protokół papierowy: obwód nr ${precinct}, ${contest}`,
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
    'Rozstrzyga papier. Nie wolno wpisać liczby z pliku zamiast liczby z papieru: protokół wraca do komisji, która wyjaśnia różnicę.',
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
  toBoard: 'Wróć do listy protokołów',
};
