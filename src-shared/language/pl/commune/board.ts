import { polish } from '../../plurals.ts';

export const board = {
  title: 'Stan protokołów',
  asOf: (time: string) => `Stan na ${time}.`,
  caption: 'Protokoły według obwodów i wyborów: plik i papier',
  file: 'plik',
  paper: 'papier',
  paperWord: { disputed: 'sporny', different: 'różni się', returned: 'zwrócony' },
  order: 'Kolejność',
  byNumber: 'według numeru obwodu',
  worstFirst: 'najpierw wymagające działania',
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
