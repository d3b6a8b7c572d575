const typed = (n: number, all: number) => `wypełniono ${n} z ${all}`;

const state = {
  empty: () => 'nierozpoczęty',
  'first-entry': (n: number, all: number) => `pierwsze wpisanie, ${typed(n, all)}`,
  'first-done': (_n: number, _all: number) => 'czeka na drugie wpisanie przez inną osobę',
  'second-entry': (n: number, all: number) => `drugie wpisanie, ${typed(n, all)}`,
  differences: (_n: number, _all: number) => 'różnice: odczytajcie jeszcze raz z papieru',
  entered: (_n: number, _all: number) => 'wpisany, do sprawdzenia i wydruku',
  printed: (_n: number, _all: number) => 'zamknięty, do wydruku i podpisów',
  signed: (_n: number, _all: number) => 'podpisany, do zapisania na nośniku',
  exported: (_n: number, _all: number) => 'zapisany na nośniku i sprawdzony',
  superseded: (_n: number, _all: number) => 'zastąpiony nowszą wersją',
};

export const overview = {
  state,
  title: 'Protokoły obwodu',
  lead: (done: number, all: number) =>
    done === all
      ? 'Wszystkie protokoły są przekazane.'
      : `Przekazano ${done} z ${all}. Wybierz protokół, który teraz wprowadzasz.`,
  crossTitle: 'Zgodność między protokołami',
  crossLead: 'Te liczby powinny zwykle być jednakowe we wszystkich protokołach. Sprawdźcie je, zanim podpiszecie.',
  crossIn: 'Dotyczy:',
  olderTitle: 'Zastąpione wersje',
  coordinatorTitle: 'Pomoc',
  coordinator: (name: string) => `Koordynator gminny: ${name}, tel.`,
};
