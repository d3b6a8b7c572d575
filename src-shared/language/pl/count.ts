/** Counting: the list of protocols, typing, differences, amending. */
import { grouped, polish } from '../plurals.ts';

export const overview = {
  title: 'Protokoły obwodu',
  lead: (done: number, all: number) =>
    done === all
      ? 'Wszystkie protokoły są przekazane.'
      : `Przekazano ${done} z ${all}. Wybierz protokół, nad którym teraz pracujecie.`,
  crossTitle: 'Porównanie protokołów między sobą',
  crossLead: 'Te liczby zwykle są w różnych wyborach takie same. Sprawdźcie je, zanim podpiszecie.',
  crossIn: 'Dotyczy:',
  olderTitle: 'Zastąpione wersje',
  coordinatorTitle: 'Pomoc',
  coordinator: (name: string) => `Koordynator gminny: ${name}, tel.`,
};

const typed = (n: number, all: number) => `wpisano ${n} z ${all}`;
export const state = {
  empty: () => 'jeszcze nie zaczęty',
  'first-entry': (n: number, all: number) => `pierwsze wpisanie, ${typed(n, all)}`,
  'first-done': (_n: number, _all: number) => 'czeka na drugie wpisanie przez inną osobę',
  'second-entry': (n: number, all: number) => `drugie wpisanie, ${typed(n, all)}`,
  differences: (_n: number, _all: number) => 'różnice: odczytajcie jeszcze raz z papieru',
  entered: (_n: number, _all: number) => 'wpisany, do sprawdzenia i wydruku',
  printed: (_n: number, _all: number) => 'wydrukowany, czeka na podpisy',
  signed: (_n: number, _all: number) => 'podpisany, zapiszcie na nośnik',
  exported: (_n: number, _all: number) => 'zapisany na nośniku i sprawdzony',
  superseded: (_n: number, _all: number) => 'zastąpiony nowszą wersją',
};

export const begin = {
  title: (entry: 1 | 2): string => (entry === 1 ? 'Kto wpisuje?' : 'Kto wpisuje drugi raz?'),
  lead: {
    1: 'Weź do ręki brudnopis protokołu i wybierz swoje nazwisko. Od tej chwili każde pole zapisuje się samo.',
    2: 'Teraz te same liczby wpisuje inna osoba, prosto z papieru. Pierwszych liczb nie widać: tak znajduje się pomyłki, których nie wykryje żadna suma.',
  },
  typedOther: { 1: 'wpisywał(a) drugi raz', 2: 'wpisywał(a) pierwszy raz' },
  saved: 'Można w każdej chwili przerwać, zamknąć komputer i wrócić: program otworzy się na tym samym polu.',
  reopen: (names: readonly string[]) => `Wróć do pierwszego wpisania (${names.join(', ')})`,
};

export const entry = {
  title: (n: 1 | 2, by: string): string => `${n === 1 ? 'Pierwsze' : 'Drugie'} wpisanie: ${by}`,
  sections: 'Części protokołu',
  items: (from: string, to: string) => `Pkt ${from}–${to}`,
  complete: 'wszystko wpisane',
  digitsOnly: 'Wpisz same cyfry',
  locked: 'nie dotyczy: w tym obwodzie nie ma głosowania korespondencyjnego',
  struckOut: 'nazwisko skreślone: nie wpisuje się liczby',
  annulled: 'Rejestracja tej listy została unieważniona: nie wpisuje się liczb.',
  zeros: (n: number) => `Wpisz 0 w pustych pozycjach (${n})`,
  typedOf: (n: number, all: number) => `Wpisano ${n} z ${polish(all, 'pola', 'pól', 'pól')}.`,
  keys: 'Enter — dalej · F1 — pomoc',
  lastField: 'To ostatnie pole tej strony. Dalej: Ctrl+Enter.',
  onAnyway: 'Dalej mimo to',
  finish: 'Zakończ wpisywanie',
  sumOf: { lists: 'Suma list', candidates: 'Suma głosów' },
  sumOfList: (list: string) => `Lista ${list}: kandydaci`,
  listTotal: 'na listę',
  sumAgrees: 'zgadza się',
  missing: (n: string) => `brakuje ${n}`,
  surplus: (n: string) => `o ${n} za dużo`,
  helpWhat:
    'Przepisz liczbę z tego punktu brudnopisu. Puste pole to nie zero: jeżeli na papierze jest zero, wpisz 0. Liczba zapisuje się, gdy opuścisz pole.',
  helpKeys: 'Klawisze',
  helpClose: 'Wróć do pola (Esc)',
  keyTable: [
    ['Enter, Tab, ↓', 'następne pole'],
    ['Shift+Tab, ↑', 'poprzednie pole'],
    ['Esc', 'przywróć liczbę sprzed poprawki'],
    ['Ctrl+Z, Ctrl+Y', 'cofnij, ponów'],
    ['PgDn, PgUp', 'następna, poprzednia lista'],
    ['F8', 'następne pole z uwagą'],
    ['Ctrl+Enter', 'Dalej'],
  ] as [string, string][],
};

export const differences = {
  title: (n: number) => `${polish(n, 'pole', 'pola', 'pól')} do ponownego odczytania`,
  lead: 'Odczytajcie każdą z tych pozycji jeszcze raz z papieru. Wcześniejsze liczby są zakryte; nie zgadujcie, która była dobra. Liczba jest przyjęta, gdy dwa odczyty są takie same.',
  who: 'Kto odczytuje z papieru?',
  whoHint: 'Najlepiej jedna osoba czyta na głos, druga wpisuje.',
  whoFirst: 'Najpierw wybierz, kto odczytuje z papieru.',
  masked: 'wcześniejsze liczby są zakryte',
  unmatched: (tries: number): string =>
    tries === 1
      ? 'Odczyt zapisany, ale nie zgadza się jeszcze z żadnym wcześniejszym. Odczytajcie tę pozycję z papieru jeszcze raz; liczba będzie przyjęta, gdy dwa odczyty będą takie same.'
      : 'Ten odczyt znów nie zgadza się z wcześniejszymi. Zatrzymajcie się: przeliczcie stos dla tej pozycji, poprawcie brudnopis i dopiero wtedy wpiszcie liczbę.',
  settled: (n: number) => `Uzgodniono ${polish(n, 'pole', 'pola', 'pól')}.`,
};

export const amend = {
  title: 'Popraw liczby',
  lead: 'Zaznacz pozycje, które są złe. Ich dotychczasowe liczby zostaną odłożone, a każdą pozycję odczytacie z papieru od nowa, dwa razy.',
  which: (n: number) => (n === 0 ? 'Które pozycje?' : `Zaznaczono ${polish(n, 'pozycję', 'pozycje', 'pozycji')}`),
  whyTitle: 'Dlaczego',
  reason: 'Co się stało?',
  reasonHint: 'Na przykład: po przeliczeniu stosu okazało się, że dwa pliki kart leżały na cudzym miejscu.',
  by: 'Kto zgłasza poprawkę',
  go: (n: number) => `Odczytaj od nowa (${grouped(n)})`,
};
