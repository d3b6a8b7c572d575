import { polish } from '../../plurals.ts';

export const entry = {
  title: (n: 1 | 2, by: string): string => `${n === 1 ? 'Pierwsze' : 'Drugie'} wpisanie: ${by}`,
  sections: 'Części protokołu',
  items: (from: string, to: string) => `Pkt ${from}–${to}`,
  complete: 'wszystko wypełnione',
  refused: { digits: 'Wpisz same cyfry', long: 'Najwyżej 9 cyfr' },
  locked: 'nie dotyczy: w tym obwodzie nie ma głosowania korespondencyjnego',
  struckOut: 'nazwisko skreślone: nie wpisuje się liczby',
  annulled: 'Rejestracja tej listy została unieważniona: nie wpisuje się liczb.',
  zeros: (n: number) => `Wpisz 0 w pustych pozycjach (${n})`,
  typedOf: (n: number, all: number) => `Wypełniono ${n} z ${polish(all, 'pola', 'pól', 'pól')}.`,
  keys: 'Enter – następne pole · Ctrl+Enter – Dalej · F1 – pomoc',
  lastField: (last: boolean): string =>
    last ? 'To było ostatnie pole. Zakończ wpisywanie: Enter.' : 'To było ostatnie pole tej strony. Dalej: Enter.',
  onAnyway: (last: boolean): string => (last ? 'Zakończ mimo to' : 'Dalej mimo to'),
  finish: 'Zakończ wpisywanie',
  sumOf: { lists: 'Suma list', candidates: 'Suma głosów' },
  sumOfList: (list: string) => `Lista ${list}: głosy na kandydatów`,
  listTotal: 'głosy na listę',
  sumAgrees: 'zgadza się',
  missing: (n: string) => `brakuje ${n}`,
  surplus: (n: string) => `o ${n} za dużo`,
  helpWhat:
    'Przepisz liczbę z tego punktu brudnopisu. Puste pole to nie zero: jeżeli na papierze jest zero, wpisz 0. Liczba zapisze się po przejściu do innego pola.',
  helpKeys: 'Klawisze',
  helpClose: 'Wróć do pola (Esc)',
  keyTable: [
    ['Enter, Tab, ↓', 'następne pole'],
    ['Shift+Tab, ↑', 'poprzednie pole'],
    ['Esc', 'przywróć liczbę sprzed poprawki'],
    ['Ctrl+Z, Ctrl+Y', 'cofnij, ponów'],
    ['PgDn, PgUp', 'następna, poprzednia lista'],
    ['F8', 'następne pole z uwagą'],
    ['F9', '0 w pustych pozycjach listy (tylko pierwsze wpisanie)'],
    ['Ctrl+Enter', 'Dalej'],
  ] as [string, string][],
};
