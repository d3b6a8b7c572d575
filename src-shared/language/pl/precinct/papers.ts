import { polish } from '../../plurals.ts';

export const papers = {
  title: 'Wydruk protokołu',
  lead: 'Po zamknięciu każda poprawka będzie wymagała nowej wersji protokołu.',
  meansTitle: 'Co się stanie',
  means: [
    'Liczb i uwag nie będzie już można zmienić; protokół dostanie symbol kontrolny, ten sam na każdej stronie i w pliku.',
    'Późniejsza zmiana to nowa wersja protokołu z nowym symbolem. Stara wersja zostaje, oznaczona jako zastąpiona.',
    'Nie wymienia się pojedynczych stron: po zmianie drukuje się wszystko od nowa.',
  ],
  willPrint: (originals: number, copies: number) =>
    `Wydrukujecie ${polish(originals, 'oryginał', 'oryginały', 'oryginałów')} i ${polish(copies, 'kopię', 'kopie', 'kopii')}.`,
  freeze: 'Zamknij protokół',
  backToCheck: 'Wróć do odczytania',
  doneTitle: 'Protokół jest zamknięty',
  doneLead: 'Porównajcie symbol z ekranu z symbolem na każdej wydrukowanej stronie.',
  symbolTitle: 'Symbol kontrolny',
  symbolLead: 'Kartka z innym symbolem pochodzi z innej wersji. Takiej kartki nie wolno dołączyć.',
  paperTitle: 'Wydruk',
  how: (originals: number, copies: number) => [
    `${polish(originals, 'oryginał', 'oryginały', 'oryginałów')}: jeden do koperty, drugi do dokumentów komisji.`,
    copies < 2
      ? 'Kopię, wydrukowaną jednostronnie, wywieście w lokalu.'
      : `${polish(copies, 'kopia', 'kopie', 'kopii')}: jedną, wydrukowaną jednostronnie, wywieście w lokalu, resztę przekażcie z protokołem.`,
    'Zepsutą stronę można wydrukować ponownie: otwórz dokument i wybierz jej numer.',
  ],
  paperFirst: 'Najpierw przygotuj protokół do druku i go wydrukuj. Bez papieru nie podpiszesz pliku.',
  thenSign:
    'Teraz wszyscy obecni podpisują oba oryginały, a komisja opatruje je pieczęcią. Dopiero potem podpis kluczem.',
  toSign: 'Przejdź do podpisu',
  /** After a print that failed. */
  reopen: 'Otwórz protokół ponownie do poprawy',
};
