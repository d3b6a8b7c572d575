/**
 * Words a commission may start from. They go into the protocol, so they are in Polish in every language of the window.
 * `[…]` is a gap to be filled by the commission; the window points to it.
 */
import type { KnownRemark, RemarkId } from '../../forms/vocabulary.ts';

const templates: Readonly<Record<KnownRemark, readonly string[]>> = {
  remarkBallotBalance: [
    'Prawdopodobna przyczyna: wyborca [liczba osób] odebrał kartę i nie podpisał spisu; kart i podpisów policzono [ile] razy.',
    'Prawdopodobna przyczyna: przy liczeniu kart przed otwarciem lokalu pomylono się o [liczba] w paczce.',
  ],
  remarkBoxBalance: [
    'Prawdopodobna przyczyna: [liczba] wyborców nie wrzuciło do urny wydanej karty. Karty przeliczono [ile] razy, sprawdzono stosy pozostałych wyborów.',
    'Prawdopodobna przyczyna: wyborca wyniósł kartę z lokalu; zdarzenie zapisano o godz. [godzina].',
  ],
  remarkInvalidBallots: [
    'W urnie znaleziono [liczba] kart bez pieczęci komisji.',
    'W urnie znaleziono [liczba] kart innych niż urzędowo ustalone.',
  ],
  orders: [],
  observerRemarks: [],
  memberRemarks: [],
  otherRemarks: [],
};

/** None for a remark the program has no words for. */
export const remarkTemplates = (remark: RemarkId): readonly string[] =>
  Object.hasOwn(templates, remark) ? templates[remark as KnownRemark] : [];

export const positionTemplates: readonly string[] = [
  'Komisja ponownie przeliczyła karty i porównała liczby z brudnopisem; liczby są prawidłowe. Przyczyna: [przyczyna].',
  'Komisja sprawdziła spis wyborców i podpisy; liczba jest zgodna ze spisem. Przyczyna różnicy: [przyczyna].',
];
