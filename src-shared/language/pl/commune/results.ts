import type { CaveatKind } from '../../../results/caveats.ts';
import type { ProtocolStanding } from '../../../results/standing.ts';
import type { Trace } from '../../../results/traces.ts';
import { grouped, polish } from '../../plurals.ts';
import { sentence } from '../../sentence.ts';
import { places } from '../terms.ts';

const lot = {
  title: (what: string) => `Potrzebne losowanie: ${what}`,
  what: {
    list: (places: number, among: number, _list: string) =>
      `${polish(places, 'mandat', 'mandaty', 'mandatów')}, ${polish(among, 'lista', 'listy', 'list')}`,
    candidate: (places: number, among: number, list: string) =>
      `${polish(places, 'mandat', 'mandaty', 'mandatów')}, ${polish(among, 'kandydat', 'kandydatów', 'kandydatów')}${list === '' ? '' : ` listy nr ${list}`}`,
    mayor: (places: number, among: number, _list: string) =>
      `${polish(places, 'miejsce', 'miejsca', 'miejsc')}, ${polish(among, 'kandydat', 'kandydatów', 'kandydatów')}`,
  },
  why: {
    list: 'Równe są ilorazy, liczby głosów na listy i liczby obwodów z przewagą (art. 444 § 2 Kodeksu wyborczego).',
    candidate: 'Równe są liczby głosów i liczby obwodów z przewagą (art. 443 § 2 i 444 § 3 Kodeksu wyborczego).',
    mayor: 'Równe są liczby głosów i liczby obwodów z przewagą (art. 473 Kodeksu wyborczego).',
  },
  lead: 'Losowanie przeprowadza komisja, w obecności uprawnionych osób. Program nigdy nie losuje; tu zapisuje się wynik.',
  tooEarly:
    'Za wcześnie na zapis: najpierw wszystkie protokoły muszą być przyjęte i porównane z papierem. Do tego czasu pytanie może się zmienić albo zniknąć.',
  between: (places: number) =>
    places === 1 ? 'Kogo wylosowano?' : `Kogo wylosowano? (${polish(places, 'miejsce', 'miejsca', 'miejsc')})`,
  entry: (kind: 'list' | 'candidate' | 'mayor', id: string) => (kind === 'list' ? `Lista nr ${id}` : `Nr ${id}`),
  votes: (n: number) => `${grouped(n)} gł.`,
  date: 'Data losowania',
  place: 'Miejsce',
  persons: 'Obecni',
  personsHint: 'Każda osoba w osobnym wierszu, z funkcją.',
  witnessesHint: 'Co najmniej dwie osoby, każda w osobnym wierszu, z funkcją.',
  dateHint: (from: string) => `Nie wcześniej niż w dniu głosowania (${from}) i nie później niż dziś.`,
  manner: 'Sposób przeprowadzenia',
  mannerHint: 'Na przykład: dwie jednakowe koperty, losował najstarszy członek komisji.',
  record: 'Zapisz wynik losowania',
  done: 'Zapisano. Wynik obliczono na nowo.',
  missing: (places: number) =>
    `Potrzebne: ${places === 1 ? 'kogo wylosowano' : `kogo wylosowano (${grouped(places)})`}, data, miejsce, co najmniej dwie obecne osoby i sposób.`,
  recordedTitle: 'Przeprowadzone losowania',
  subject: 'Między kim',
  of: (constituency: number, between: string) => `okręg nr ${constituency}: ${between}`,
  onList: (list: string, between: string) => `lista nr ${list}, ${between}`,
  result: 'Wylosowano',
  personsShort: 'Obecni',
};

const ruling = {
  title: { reading: 'Rozstrzygnięcie: jak rozumieć art. 443 § 2', unfilled: 'Potwierdzenie mandatów nieobsadzonych' },
  lead: 'Decyduje komisja, po uzgodnieniu z komisarzem wyborczym. Zapis wraz z uzasadnieniem trafi do dokumentów.',
  readingLead:
    'Kandydaci mają równo głosów, więc decyduje liczba obwodów, w których „otrzymali największą liczbę głosów”. Przepis nie mówi, spośród kogo największą.',
  readingQuestion: 'Z kim porównuje się kandydatów w każdym obwodzie?',
  reading: {
    tied: 'Tylko między sobą: z kandydatami o równej liczbie głosów.',
    all: 'Ze wszystkimi kandydatami w okręgu.',
  },
  elects: (names: readonly string[] | null) =>
    names === null ? 'Wtedy potrzebne będzie losowanie.' : `Wtedy wybrani: ${names.join(', ')}.`,
  unfilledLead: (n: number) =>
    `Lista zdobyła więcej mandatów, niż ma kandydatów. Bez obsady: ${polish(n, 'mandat', 'mandaty', 'mandatów')}.`,
  unfilledConfirm: (n: number) =>
    `Komisja potwierdza: ${polish(n, 'mandat pozostaje', 'mandaty pozostają', 'mandatów pozostaje')} bez obsady.`,
  date: 'Data rozstrzygnięcia',
  reason: 'Uzasadnienie',
  reasonHint: 'Na jakiej podstawie i z kim uzgodniono.',
  record: 'Zapisz rozstrzygnięcie komisji',
  missing: 'Potrzebne: odpowiedź, data, obecni i uzasadnienie.',
  recordedTitle: 'Rozstrzygnięcia komisji',
  about: 'Sprawa',
  of: (constituency: number, title: string) => `okręg nr ${constituency}: ${title}`,
  answer: 'Komisja zdecydowała',
  answers: {
    tied: 'Porównuje się tylko kandydatów o równej liczbie głosów.',
    all: 'Porównuje się wszystkich kandydatów w okręgu.',
    confirmed: 'Mandaty pozostają nieobsadzone.',
  },
};

const withdrawal = {
  idle: 'Ten wpis nie dotyczy obecnych wyników: protokoły zmieniły się i takiego pytania już nie ma.',
  open: 'Wycofaj wpis',
  title: 'Wycofanie wpisu',
  lead: 'Wpis zostanie na liście jako wycofany i przestanie się liczyć. Pytanie otworzy się na nowo: zapisz wtedy to, co naprawdę wylosowano albo rozstrzygnięto.',
  reason: 'Powód wycofania',
  reasonHint: 'Na przykład: zaznaczono nie tę listę, którą wylosowano.',
  date: 'Data wycofania',
  confirm: 'Potwierdź wycofanie',
  missing: 'Potrzebne: powód, obecni i data.',
  mark: 'Wpis wycofany: nie liczy się.',
};

export const results = {
  lot,
  ruling,
  withdrawal,
  title: 'Wyniki',
  contests: 'Wybory',
  counted: (x: number, y: number) => `${x} z ${polish(y, 'obwodu', 'obwodów', 'obwodów')}`,
  final: 'Wszystkie protokoły są przyjęte i zgodne z papierem. Wynik jest ustalony.',
  partial: (x: number, y: number) => `Nieurzędowe, z ${x} z ${polish(y, 'obwodu', 'obwodów', 'obwodów')}.`,
  agreed: (x: number, y: number) =>
    `Porównano z papierem ${x} z ${polish(y, 'protokołu', 'protokołów', 'protokołów')}.`,
  eligible: 'Uprawnieni',
  validBallots: 'Karty ważne',
  turnout: 'Frekwencja (karty ważne / uprawnieni)',
  validVotes: 'Głosy ważne',
  thresholdTitle: (percent: number) => `Próg ${percent}\u00a0%`,
  thresholdLead: (percent: number, votes: string) =>
    `Lista uczestniczy w podziale mandatów, gdy ma co najmniej ${percent}\u00a0% z ${votes} ważnych głosów.`,
  unknown: '–',
  caveat: {
    conflict: (n, precincts) =>
      `${polish(n, 'protokół ma', 'protokoły mają', 'protokołów ma')} dwie podpisane treści (${places(precincts)}). Rozstrzyga papier; do tego czasu wynik nie jest ostateczny.`,
    waiting: (n, precincts) =>
      `${polish(n, 'sprostowanie czeka', 'sprostowania czekają', 'sprostowań czeka')} na zgodę gminy (${places(precincts)}). ${n === 1 ? 'Wliczono wcześniejszą wersję' : 'Wliczono wcześniejsze wersje'}; do tego czasu wynik nie jest ostateczny.`,
    otherDefinition: (n, precincts) =>
      `Nie wliczono ${polish(n, 'protokołu', 'protokołów', 'protokołów')} (${places(precincts)}): sporządzono na wcześniejszych plikach definicyjnych, a nowsze zmieniły to, czego dotyczą. Komisja sporządza nową wersję.`,
    returned: (n, precincts) =>
      `${polish(n, 'protokół zwrócono', 'protokoły zwrócono', 'protokołów zwrócono')} komisji (${places(precincts)}). Liczby są wliczone i mogą się zmienić.`,
    unsigned: (n, precincts) =>
      `${polish(n, 'protokołu', 'protokołów', 'protokołów')} (${places(precincts)}) nie podpisała żadna komisja obwodowa: liczby wpisano w gminie z papieru.`,
  } satisfies Record<CaveatKind, (protocols: number, precincts: readonly number[]) => string>,
  restsOnReturned: (precincts: readonly number[]) =>
    `Ten wynik opiera się na ${precincts.length === 1 ? 'protokole zwróconym komisji' : 'protokołach zwróconych komisjom'}: ${places(precincts)}.`,
  standing: {
    conflict: 'sporny: dwie treści',
    waiting: 'sprostowanie czeka na zgodę',
    returned: 'zwrócony komisji',
    received: 'nieporównany',
    agreed: 'zgodny',
  } satisfies Record<ProtocolStanding, string>,
  tracesTitle: 'Sprostowania i wyjaśnienia',
  /** What was changed on the way, in whole sentences: whose protocol, what, why, by whom. */
  traceText: (trace: Trace, office: boolean): string => {
    const place = `Obwód nr ${trace.precinct}${office ? '' : `, okręg nr ${trace.constituency}`}`;
    const why = sentence(`Powód: ${trace.reason}`);
    switch (trace.kind) {
      case 'corrected':
        return `${place}: policzono wersję ${trace.revision}, sprostowanie komisji. Zastępuje protokół o symbolu ${trace.replaces}. ${why} Zdecydowali: ${trace.persons.join(', ')}.`;
      case 'settled':
        return `${place}: podpisano różne treści tego protokołu. Na papierze jest symbol ${trace.onPaper}; nie liczy się: ${trace.setAside.join(', ')}. Papier odczytali: ${trace.persons.join(', ')}. ${sentence(`Wyjaśnienie: ${trace.reason}`)}`;
      case 'typed':
        return `${place}: protokołu nie podpisała komisja. Liczby wpisał(a) w gminie ${trace.by}; dokument: ${trace.source}. ${why}`;
    }
  },
  list: 'Lista',
  votes: 'Głosy',
  share: 'Udział',
  seats: 'Mandaty',
  who: 'Lista albo nazwisko',
  chart: 'Wykres',
  qualifies: 'Uczestniczy',
  constituency: (n: number, seats: number) => `Okręg nr ${n} — ${polish(seats, 'mandat', 'mandaty', 'mandatów')}`,
  votesOf: (n: number) => `Głosy w okręgu nr ${n}`,
  status: {
    'no-protocols': 'Nie przyjęto jeszcze żadnego protokołu.',
    unopposed:
      'Głosowania nie przeprowadzono: liczba kandydatów nie przekraczała liczby mandatów (art. 380 Kodeksu wyborczego).',
    'not-held': 'Wyborów nie przeprowadzono (art. 434 § 2 Kodeksu wyborczego). Mandaty pozostają nieobsadzone.',
    'goes-up': 'Podziału mandatów dokonuje komisja wyższego stopnia. Tutaj są tylko sumy z tej gminy.',
    'lot-required': 'Potrzebne jest losowanie. Losowanie przeprowadza komisja; program tylko zapisuje jego wynik.',
    question: 'Przepis można tu rozumieć na dwa sposoby. Komisja musi rozstrzygnąć z komisarzem wyborczym.',
  },
  quotients: (n: number) => `Tabela ilorazów, okręg nr ${n}`,
  quotientsLead:
    'Głosy każdej listy dzieli się przez 1, 2, 3 i dalej; mandaty przypadają kolejno największym ilorazom (art. 444 § 1). Zielone pola: ilorazy, na które przypadł mandat; kreska: iloraz mniejszy, bez mandatu.',
  divisor: 'Dzielnik',
  listNumber: (n: number) => `Lista nr ${n}`,
  seat: (n: number) => `${n}. mandat`,
  stepsTitle: (n: number) => `Jak przydzielono ${polish(n, 'mandat', 'mandaty', 'mandatów')}, po kolei`,
  seatColumn: 'Mandat',
  quotientColumn: 'Iloraz',
  why: 'Co rozstrzygnęło',
  by: {
    quotient: 'iloraz (art. 444 § 1)',
    votes: 'liczba głosów',
    'list-total': 'równe ilorazy: większa liczba głosów na listę (art. 444 § 2)',
    precincts: 'równa liczba głosów: większa liczba obwodów z przewagą',
    lot: 'losowanie (wszystko inne równe)',
    unopposed: 'bez głosowania (art. 380)',
  } as Readonly<Record<string, string>>,
  decidedBy: (by: string) => `Rozstrzygnęło: ${by}.`,
  electedTitle: 'Wybrani',
  seatsWon: (n: number) => polish(n, 'mandat', 'mandaty', 'mandatów'),
  candidatesTitle: (n: number): string => `Wszyscy kandydaci (${n})`,
  candidatesOf: (list: number | null, constituency: number): string =>
    list === null ? `Kandydaci w okręgu nr ${constituency}` : `Kandydaci listy nr ${list} w okręgu nr ${constituency}`,
  number: 'Nr',
  candidate: 'Kandydat',
  committee: 'Komitet',
  isElected: 'Wybór',
  electedBy: {
    votes: 'mandat: liczba głosów',
    precincts: 'mandat: równa liczba głosów, przewaga w większej liczbie obwodów',
    lot: 'mandat: losowanie',
    unopposed: 'mandat bez głosowania (art. 380)',
  },
  tie: {
    title: (list: string | null, names: readonly string[]): string =>
      `Równa liczba głosów${list === null ? '' : ` na liście nr ${list}`}: ${names.join(', ')}`,
    lead: {
      list: (votes: string, prize: string, against: string, article: string): string =>
        `Każda z list otrzymała ${votes} gł.; do obsadzenia pozostaje: ${prize}. Rozstrzyga większa liczba obwodów, w których na listę oddano więcej głosów niż ${against} (${article}).`,
      candidate: (votes: string, prize: string, against: string, article: string): string =>
        `Każdy z kandydatów otrzymał ${votes} gł.; do obsadzenia pozostaje: ${prize}. Rozstrzyga większa liczba obwodów, w których kandydat otrzymał więcej głosów niż ${against} (${article}).`,
      mayor: (votes: string, prize: string, against: string, article: string): string =>
        `Każdy z kandydatów otrzymał ${votes} gł.; do rozstrzygnięcia: ${prize}. Rozstrzyga większa liczba obwodów, w których kandydat otrzymał więcej głosów niż ${against} (${article}).`,
    },
    prize: {
      list: (n: number): string => polish(n, 'mandat', 'mandaty', 'mandatów'),
      candidate: (n: number): string => polish(n, 'mandat', 'mandaty', 'mandatów'),
      mayor: (n: number): string => polish(n, 'miejsce', 'miejsca', 'miejsc'),
    },
    against: {
      lists: 'na każdą z pozostałych równych list',
      tied: 'każdy z pozostałych równych',
      all: 'każdy inny kandydat w okręgu',
    },
    precinct: 'Obwód',
    others: 'Najwięcej głosów innego kandydata',
    isAhead: 'przewaga:',
    won: 'Obwody z przewagą',
    ahead: (names: string): string => `Więcej obwodów z przewagą: ${names}.`,
    lotNeeded: (names: string): string => `Liczby obwodów również są równe. Potrzebne jest losowanie: ${names}.`,
    drawn: (names: string): string => `Wylosowano: ${names}.`,
  },
  position: (n: number) => `poz. ${n}`,
  votesCount: (n: string) => `${n} gł.`,
  unfilled: (n: number) =>
    `Nieobsadzone: ${polish(n, 'mandat', 'mandaty', 'mandatów')} (za mało kandydatów na liście).`,
  mayorTitle: (round: 1 | 2): string => (round === 1 ? 'Pierwsze głosowanie' : 'Ponowne głosowanie'),
  mayorVotes: 'Głosy na kandydatów',
  required: (n: string, total: string) =>
    `Do wyboru potrzeba więcej niż połowy ważnie oddanych głosów: co najmniej ${n} z ${total}.`,
  for: 'Za wyborem',
  against: 'Przeciw wyborowi',
  elected: (name: string) => `Wybrano: ${name}.`,
  runoff: (names: readonly string[]) => `Ponowne głosowanie: ${names.join(' i ')}.`,
  notElected: 'Kandydat nie został wybrany: nie otrzymał więcej niż połowy ważnie oddanych głosów.',
  open: {
    receive: (n: number) => `Do przyjęcia: ${polish(n, 'protokół', 'protokoły', 'protokołów')}.`,
    conflict: (n: number) => `Do rozstrzygnięcia na papierze: ${polish(n, 'protokół', 'protokoły', 'protokołów')}.`,
    waiting: (n: number) => `Do decyzji: ${polish(n, 'sprostowanie', 'sprostowania', 'sprostowań')}.`,
    agree: (n: number) => `Do porównania z papierem: ${polish(n, 'protokół', 'protokoły', 'protokołów')}.`,
    lot: (n: number) => `Okręg nr ${n}: komisja przeprowadza losowanie i zapisuje je niżej.`,
    mayorLot: 'Komisja przeprowadza losowanie i zapisuje je niżej.',
    reading: (n: number) => `Okręg nr ${n}: komisja rozstrzyga, jak rozumieć art. 443 § 2, i zapisuje to niżej.`,
    unfilled: (n: number) => `Okręg nr ${n}: komisja potwierdza mandaty nieobsadzone.`,
  },
};
