/**
 * Words a commission may start from. They go into the protocol, so they are in Polish in every language of the window.
 * `[…]` is a gap to be filled by the commission; the window points to it.
 */
type Values = Readonly<Record<string, number | null | undefined>>;

/** What a rule weighs against each other, and what may explain that there is less, or more, than there should be. */
type Balance = {
  readonly found: (value: (id: string) => number) => number;
  readonly expected: (value: (id: string) => number) => number;
  readonly fewer: readonly string[];
  readonly more: readonly string[];
};

const balances: Readonly<Record<string, Balance>> = {
  M01: {
    found: (value) => value('ballotsUnused') + value('issuedInPerson'),
    expected: (value) => value('ballotsReceived'),
    fewer: [
      'Prawdopodobna przyczyna: [liczba] wyborców odebrało kartę i nie podpisało spisu; karty i podpisy przeliczono [ile] razy.',
      'Prawdopodobna przyczyna: przy liczeniu kart przed otwarciem lokalu w paczce było o [liczba] kart mniej, niż policzono.',
    ],
    more: [
      'Prawdopodobna przyczyna: [liczba] wyborców podpisało spis i nie odebrało karty; karty i podpisy przeliczono [ile] razy.',
      'Prawdopodobna przyczyna: przy liczeniu kart przed otwarciem lokalu w paczce było o [liczba] kart więcej, niż policzono.',
    ],
  },
  M02: {
    found: (value) => value('boxBallots') - value('boxFromEnvelopes'),
    expected: (value) => value('issuedInPerson'),
    fewer: [
      'Prawdopodobna przyczyna: [liczba] wyborców nie wrzuciło do urny wydanej karty. Karty przeliczono [ile] razy, sprawdzono stosy pozostałych wyborów.',
      'Prawdopodobna przyczyna: wyborca wyniósł kartę z lokalu; zdarzenie zapisano o godz. [godzina].',
    ],
    more: [
      'Prawdopodobna przyczyna: [liczba] wyborcom wydano kartę, a w spisie nie ma ich podpisu. Karty przeliczono [ile] razy, sprawdzono stosy pozostałych wyborów.',
      'Prawdopodobna przyczyna: [liczba] wyborcom wydano po dwie sklejone karty. Karty przeliczono [ile] razy, sprawdzono stosy pozostałych wyborów.',
    ],
  },
  M03: {
    found: (value) => value('boxFromEnvelopes'),
    expected: (value) => value('envPutInBox'),
    fewer: ['Prawdopodobna przyczyna: [liczba] kopert na kartę do głosowania wyjętych z urny było pustych.'],
    more: [
      'Prawdopodobna przyczyna: w [liczba] kopertach na kartę do głosowania wyjętych z urny było więcej kart niż jedna.',
    ],
  },
};

const others: Readonly<Record<string, readonly string[]>> = {
  M04: [
    'W urnie znaleziono [liczba] kart bez pieczęci komisji.',
    'W urnie znaleziono [liczba] kart innych niż urzędowo ustalone.',
  ],
};

/**
 * For what a rule found, given the numbers it is about: fewer ballots have other causes than more. None for a rule the
 * program has no words for.
 */
export function explanationsOf(rule: string, values: Values): readonly string[] {
  const balance = Object.hasOwn(balances, rule) ? balances[rule] : undefined;
  if (balance === undefined) return Object.hasOwn(others, rule) ? (others[rule] ?? []) : [];
  const value = (id: string): number => values[id] ?? 0;
  return balance.found(value) < balance.expected(value) ? balance.fewer : balance.more;
}

export const positionTemplates: readonly string[] = [
  'Komisja ponownie przeliczyła karty i porównała liczby z brudnopisem; liczby są prawidłowe. Przyczyna: [przyczyna].',
  'Komisja sprawdziła spis wyborców i podpisy; liczba jest zgodna ze spisem. Przyczyna różnicy: [przyczyna].',
];
