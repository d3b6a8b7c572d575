const typed = (n: number, all: number) => `wpisano ${n} z ${all}`;

const state = {
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

export const overview = {
  state,
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
