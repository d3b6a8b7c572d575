import { grouped, polish } from '../../plurals.ts';

const begin = {
  title: (entry: 1 | 2): string => (entry === 1 ? 'Kto wpisuje?' : 'Kto wpisuje drugi raz?'),
  lead: {
    1: 'Weź do ręki brudnopis protokołu i wybierz swoje nazwisko. Od tej chwili każde pole zapisuje się samo.',
    2: 'Teraz te same liczby wpisuje inna osoba, prosto z papieru. Pierwszych liczb nie widać: tak znajduje się pomyłki, których nie wykryje żadna suma.',
  },
  typedOther: { 1: 'wpisywał(a) drugi raz', 2: 'wpisywał(a) pierwszy raz' },
  saved: 'Można w każdej chwili przerwać, zamknąć komputer i wrócić: program otworzy to samo pole.',
  reopen: (names: readonly string[]) => `Wróć do pierwszego wpisania (${names.join(', ')})`,
};

const differences = {
  title: (n: number) => `${polish(n, 'pole', 'pola', 'pól')} do ponownego odczytania`,
  lead: 'Odczytajcie każdą z tych pozycji jeszcze raz z papieru. Wcześniejsze liczby są zakryte; nie zgadujcie, która była właściwa. Liczba jest przyjęta, gdy dwa odczyty są takie same.',
  who: 'Kto odczytuje z papieru?',
  whoHint: 'Najlepiej jedna osoba czyta na głos, druga wpisuje.',
  whoFirst: 'Najpierw wybierz, kto odczytuje z papieru.',
  masked: 'wcześniejsze liczby są zakryte',
  unmatched: (tries: number): string =>
    tries === 1
      ? 'Zapisano odczyt; różni się od wcześniejszych. Odczytajcie tę pozycję z papieru jeszcze raz; liczba będzie przyjęta, gdy dwa odczyty będą takie same.'
      : 'Ten odczyt znów nie zgadza się z wcześniejszymi. Zatrzymajcie się: przeliczcie stos dla tej pozycji, poprawcie brudnopis i dopiero wtedy wpiszcie liczbę.',
  settled: (n: number) => `Uzgodniono ${polish(n, 'pole', 'pola', 'pól')}.`,
};

const amend = {
  title: 'Popraw liczby',
  lead: 'Zaznacz błędne pozycje. Ich dotychczasowe liczby zostaną usunięte (pozostaną w dzienniku), a każdą pozycję trzeba odczytać z papieru od nowa, dwa razy.',
  which: (n: number) => (n === 0 ? 'Które pozycje?' : `Zaznaczono ${polish(n, 'pozycję', 'pozycje', 'pozycji')}`),
  whyTitle: 'Dlaczego',
  reason: 'Co się stało?',
  reasonHint: 'Na przykład: po przeliczeniu stosu okazało się, że dwa pliki kart odłożono na niewłaściwy stos.',
  by: 'Kto zgłasza poprawkę',
  go: (n: number) => `Odczytaj od nowa (${grouped(n)})`,
};

export const entry = {
  begin,
  differences,
  amend,
};
