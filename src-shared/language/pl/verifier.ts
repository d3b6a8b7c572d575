/** The offline verifier: for an observer or a journalist who has files, a paper, and doubts. */
import type { VerdictCode } from '../../sealed/verdict.ts';
import { grouped, polish } from '../plurals.ts';

const files = (n: number) => polish(n, 'plik', 'pliki', 'plików');

export const frame = {
  title: 'Weryfikator wyborów Urna',
  short: 'Weryfikator',
  offline: 'Działa bez sieci. Nic nie opuszcza tego komputera.',
  version: (n: string) => `wersja ${n}`,
  restart: 'Zacznij od nowa',
  lead: 'Sprawdź samodzielnie, kto podpisał protokoły, czy nikt ich nie zmienił i czy wynik naprawdę z nich wynika.',
  steps: { trust: 'Komu ufasz', files: 'Pliki i karty', result: 'Wynik policzony na nowo' },
  rehearsal: 'ĆWICZENIE – to nie są prawdziwe wybory',
  demoIssuer: 'To klucz pokazowy, znany wszystkim, więc podpisy niczego tu nie dowodzą.',
};

export const take = {
  packageTitle: 'Wczytaj pliki definicyjne',
  packageLead:
    'Upuść tu folder opublikowany przez gminę: plik issuer.jwk, folder package i – jeżeli są – folder z wynikami oraz pliki z nośników. Kolejność i nazwy nie mają znaczenia.',
  drop: 'Upuść pliki albo folder',
  files: 'Wybierz pliki',
  folder: 'Wybierz folder',
  issuer: 'klucz wydawcy (issuer.jwk)',
  packageFiles: (n: number) => `${files(n)} pakietu`,
  others: (n: number) => `${polish(n, 'inny plik', 'inne pliki', 'innych plików')} do sprawdzenia`,
  ignored: (n: number) => `${files(n)} innego rodzaju – pominięto`,
  missingIssuer: 'Brakuje pliku issuer.jwk – klucza, od którego zaczyna się zaufanie.',
  missingPackage: 'Brakuje plików pakietu (mandate, definition, roster, contest).',
  failed: 'Nie udało się odczytać tego, co upuszczono. Wybierz pliki albo folder przyciskiem.',
  working: (done: number, of: number) => `Sprawdzam podpisy: ${done} z ${of}`,
};

export const compare = {
  title: 'Porównaj odcisk klucza',
  lead: 'Porównaj go z tym, który podała komisja: na papierze, na tablicy ogłoszeń albo głosem. Znak po znaku. Z samych plików nie można się dowiedzieć, czy ten klucz jest prawdziwy.',
  label: 'Odcisk klucza wydawcy',
  yes: 'Zgadza się co do znaku',
  no: 'Jest inny',
  noted: 'Do tej chwili nic z pakietu nie jest pokazywane: wszystko mogłoby być podrobione.',
  refusedTitle: 'Nie ufaj tym plikom',
  refused:
    'Pliki pochodzą od kogoś innego albo odcisk przepisano z błędem. Zdobądź pakiet i odcisk ponownie, z dwóch różnych źródeł. Zachowaj te pliki i zgłoś sprawę komisji wyborczej.',
};

export const chain = {
  title: 'Łańcuch zaufania',
  compared: 'porównany przez Ciebie',
  issuer: 'Wydawca',
  mandates: 'Upoważnienia',
  definition: 'Definicja',
  definitionNumber: (n: number) => `nr ${n}`,
  precincts: (n: number) => polish(n, 'obwód', 'obwody', 'obwodów'),
  roster: 'Wykaz kluczy',
  keys: (active: number, revoked: number) =>
    `${polish(active, 'klucz', 'klucze', 'kluczy')}${revoked === 0 ? '' : `, ${polish(revoked, 'unieważniony', 'unieważnione', 'unieważnionych')}`}`,
  holds: 'Wszystkie podpisy w pakiecie są ważne, począwszy od wydawcy.',
};

/** Why a package does not open. */
export const packageFailures: Readonly<Record<string, string>> = {
  'two-issuers': 'Są tu dwa różne klucze wydawcy. Zostaw tylko ten, którego odcisk podała komisja.',
  'issuer-invalid': 'Pliku issuer.jwk nie da się odczytać jako klucza Ed25519.',
  'package-incomplete': 'Pakiet jest niepełny. Weź cały folder package od gminy.',
  'two-versions': 'Są tu dwa różne pliki z tym samym numerem. Zapytaj gminę, który obowiązuje.',
  'mandate-revoked': 'Upoważnienie tej gminy zostało cofnięte.',
  'package-inconsistent': 'Pliki pakietu nie pasują do siebie. Nie używaj tego pakietu.',
  'demo-issuer': 'Klucz pokazowy w pakiecie prawdziwych wyborów: taki pakiet jest podrobiony.',
  'key-unknown': 'Pakietu nie podpisał ten wydawca ani nikt przez niego upoważniony.',
  'signature-invalid': 'Podpis jednego z plików pakietu nie zgadza się z treścią: plik zmieniono.',
  'not-canonical': 'Jeden z plików pakietu zmieniono: nie jest zapisany dokładnie tak, jak został podpisany.',
  'unknown-schema': 'Pakiet ma część, której ta wersja weryfikatora nie zna.',
  damaged: 'Jednego z plików pakietu nie da się odczytać.',
  'too-large': 'Jeden z plików pakietu jest większy, niż może być.',
};
export const packageFailureTitle: string = 'Temu pakietowi nie można ufać';
export const where = (file: string) => `Plik: ${file}`;
export const code = (name: string) => `kod: ${name}`;

/** A verdict for somebody who looks on: what it means, and what it does not. */
export const judgement: Readonly<Record<VerdictCode, { word: string; meaning: string }>> = {
  accepted: { word: 'prawdziwy', meaning: 'Podpis zgadza się z treścią, a klucz należy do osoby z wykazu.' },
  'already-known': { word: 'prawdziwy, znany', meaning: 'Ta sama treść została tu już wczytana.' },
  'older-revision': {
    word: 'starsza wersja',
    meaning: 'Wczytano już nowsze wydanie tego pliku pakietu; to pominięto.',
  },
  'newer-revision': { word: 'nowsza wersja', meaning: 'Plik jest nowszy niż pakiet. Zdobądź nowszy pakiet.' },
  'conflicting-revision': {
    word: 'sprzeczny',
    meaning:
      'Są dwie różne treści o tym samym numerze wersji, obie podpisane. Która jest prawdziwa, rozstrzyga papier.',
  },
  'key-unknown': {
    word: 'nieznany klucz',
    meaning: 'Klucza, którym podpisano, nie ma w wykazie tej gminy. Nie wiadomo, kto podpisał.',
  },
  'key-revoked': {
    word: 'klucz unieważniony',
    meaning:
      'Klucz, którym podpisano, gmina unieważniła albo zastąpiła nowym. Plik liczy się tylko, gdy gmina potwierdziła jego przyjęcie.',
  },
  'signature-invalid': {
    word: 'zmieniony',
    meaning: 'Podpis nie pasuje do treści: po podpisaniu ktoś zmienił plik albo plik się uszkodził.',
  },
  'wrong-election': { word: 'inne wybory', meaning: 'Plik pochodzi z innych wyborów.' },
  'wrong-commune': { word: 'inna gmina', meaning: 'Plik pochodzi z innej gminy.' },
  'wrong-precinct': {
    word: 'inny obwód',
    meaning: 'Podpisano kluczem innego obwodu albo takiego protokołu nie ma w definicji.',
  },
  'wrong-mode': { word: 'ćwiczenie?', meaning: 'Plik ćwiczebny wśród prawdziwych albo odwrotnie.' },
  'other-definition': { word: 'inne wydanie', meaning: 'Plik powstał na innym wydaniu plików definicyjnych.' },
  'not-canonical': {
    word: 'zmieniony zapis',
    meaning: 'Plik nie jest zapisany dokładnie tak, jak zapisuje program: zapisano go innym programem albo zmieniono.',
  },
  'unknown-schema': { word: 'nieznany rodzaj', meaning: 'Ta wersja weryfikatora nie obsługuje tego rodzaju pliku.' },
  damaged: { word: 'uszkodzony', meaning: 'Pliku nie da się odczytać.' },
  'too-large': { word: 'za duży', meaning: 'Plik jest większy, niż może być.' },
  'has-errors': { word: 'z błędami', meaning: 'Podpis jest prawidłowy, ale liczby są ze sobą sprzeczne.' },
};

export const sealed = {
  title: 'Podpisane pliki',
  lead: 'Każdy plik z osobna: czyj to podpis, czy jest ważny i co zostało podpisane.',
  none: 'Nie ma jeszcze żadnego pliku. Dodaj protokoły z nośników albo wyniki opublikowane przez gminę.',
  summary: (good: number, bad: number) =>
    bad === 0
      ? `${polish(good, 'plik prawdziwy', 'pliki prawdziwe', 'plików prawdziwych')}, żadnego odrzuconego.`
      : `${polish(good, 'plik prawdziwy', 'pliki prawdziwe', 'plików prawdziwych')}, ${polish(bad, 'odrzucony', 'odrzucone', 'odrzuconych')}.`,
  repeated: (n: number) => `Ponownie wczytane pliki o tej samej treści: ${n}.`,
  groups: {
    refused: 'Odrzucone',
    results: 'Wyniki',
    protocols: 'Protokoły',
    receipts: 'Potwierdzenia gminy',
    others: 'Pozostałe',
  },
  precinct: (n: number) => `Obwód ${n}`,
  constituency: (n: number) => `okręg ${n}`,
  revision: (n: number) => `wersja ${n}`,
  claims: (kind: string) => `podaje się za: ${kind}`,
  slip: 'karta przekazania',
  signer: 'Podpis',
  role: { chair: 'przewodniczący komisji', deputy: 'zastępca przewodniczącego' },
  signedBy: (who: string, role: string, precinct: number) => `${who}, ${role} w obwodzie ${precinct}`,
  bodyKey: (teryt: string) => `klucz gminy ${teryt}`,
  otherBodyKey: (teryt: string) => `klucz jednostki ${teryt}`,
  unknownSigner: 'nie wiadomo, kto podpisał',
  claimedKey: 'Plik podaje klucz',
  unshown: 'Treści nie pokazujemy: bez ważnego podpisu mógł ją napisać każdy.',
  symbol: 'Symbol kontrolny',
  symbolHint: 'policzony tutaj z treści; porównaj go z papierem',
  hash: 'Skrót SHA-256 treści',
  file: 'Plik',
  findings: 'Co się nie zgadza',
  voting: 'Głosowanie',
  hours: (from: string, to: string) => `od ${from} do ${to}`,
  present: 'Obecni',
  entries: 'Wpisali',
  refusals: 'Odmowy przyjęcia karty',
  position: (rule: string) => `Stanowisko komisji wobec ostrzeżenia ${rule}`,
  correction: 'Sprostowanie',
  emergency: 'Protokół awaryjny',
  emergencyBy: (who: string, source: string) => `wpisany w gminie z dokumentu „${source}” przez: ${who}`,
  item: 'Punkt',
  wording: 'Treść',
  number: 'Liczba',
  struckOut: 'skreślony',
  annulled: 'lista unieważniona',
  receipt: {
    received: 'przyjęty, jeszcze nieporównany z papierem',
    agreed: 'porównany z papierem i zgodny',
    returned: 'zwrócony komisji',
  },
  decision: 'Gmina potwierdza',
  about: 'Czego dotyczy',
  receiptNumber: 'Numer potwierdzenia',
  receiptNumbered: (n: number) => (n === 1 ? '1' : `${n}, zastępuje ${n - 1}`),
  shown: 'Liczby z pliku',
  shownLead: 'pokazano przed uzgodnieniem z papierem; papier wpisała potem inna osoba',
  receivedAt: 'Przyjęto',
  decidedAt: 'Porównano',
  reason: 'Powód',
  receiptOf: (symbol: string) => `protokół o symbolu ${symbol}`,
  decided: (who: string, when: string) => `${who}, ${when}`,
  contents: 'Treść pliku',
};

export const slip = {
  title: 'Karta przekazania',
  lead: 'Kod na karcie zawiera cały podpisany protokół. Wystarczy papier: zrób zdjęcie kodu albo wklej tekst z czytnika.',
  picture: 'Wskaż zdjęcie karty',
  reading: 'Odczytuję kod…',
  text: 'Tekst z kodu',
  textHint: 'Zaczyna się od URNA1. Gdy karta ma kilka kodów, wklej wszystkie.',
  check: 'Sprawdź kartę',
  unread: (names: string) =>
    `Nie udało się odczytać kodu: ${names}. Zrób zdjęcie z góry, w dobrym świetle, tak aby kod zajmował większość obrazu.`,
  failures: {
    'slip-damaged': 'To nie jest cały kod karty przekazania. Odczytaj go jeszcze raz.',
    'slip-mixed': 'To kody z dwóch różnych kart. Wklej kody jednej karty.',
    'slip-incomplete': 'Brakuje części kodów tej karty. Odczytaj pozostałe i dodaj je tutaj.',
    'wrong-commune': 'Karta pochodzi z innej gminy niż pakiet.',
    'wrong-precinct': 'Takiego protokołu nie ma w definicji tych wyborów.',
    'other-definition': 'Karta powstała na innym wydaniu plików definicyjnych.',
  } as Readonly<Record<string, string>>,
};

export const result = {
  title: 'Wynik policzony na nowo',
  lead: 'Policzony tutaj z wczytanych protokołów. Z ogłoszonych wyników bierze się tylko to, co zapisali ludzie: losowania, decyzje komisji, rozstrzygnięcia na papierze i to, co jeszcze czeka.',
  none: 'Wczytaj protokoły, a wynik policzy się sam.',
  waiting: 'Wynik policzy się po sprawdzeniu wszystkich podpisów.',
  counted: (x: number, y: number) => `${x} z ${polish(y, 'obwodu', 'obwodów', 'obwodów')}`,
  final: 'Wszystkie protokoły są tu i gmina potwierdziła zgodność każdego z papierem.',
  missing: (precincts: string) => `Brakuje protokołów z obwodów: ${precincts}.`,
  unconfirmed: (n: number) =>
    `Bez potwierdzenia zgodności z papierem: ${polish(n, 'protokół', 'protokoły', 'protokołów')}.`,
  open: 'Nie wszystko jest rozstrzygnięte (losowanie albo decyzja komisji).',
  disputed: 'Ten wynik nie jest ostateczny: o niektórych protokołach gmina jeszcze nie rozstrzygnęła.',
  above: 'O mandatach rozstrzyga komisja wyższego stopnia. Tutaj są tylko sumy z tej gminy.',
  seatsByList: 'Mandaty według list i okręgów',
  constituencyShort: (n: number) => `Okręg ${n}`,
  all: 'Razem',
  below: 'poniżej progu',
  noVoting: 'bez głosowania',
  undecided: '?',
  items: 'Zestawienie: suma każdego punktu',
  details: (n: number) => `Okręg ${n}: głosy, ilorazy, wybrani`,
  elected: 'Wybrani',
  soFar: 'Mandaty według wczytanych dotąd protokołów',
  recorded: 'Losowania i rozstrzygnięcia komisji, wzięte z ogłoszonych wyników',
  lot: (constituency: number, between: string, drawn: string) =>
    `Okręg ${constituency}: losowanie między ${between}; wylosowano ${drawn}.`,
  ruling: (constituency: number, answer: string) => `Okręg ${constituency}: ${answer}.`,
  withdrawn: (date: string, persons: string, reason: string) => `WYCOFANO ${date} (${persons}). Powód: ${reason}`,
  rulings: {
    tied: 'obwody z przewagą liczy się wobec równych kandydatów (art. 443 § 2)',
    all: 'obwody z przewagą liczy się wobec wszystkich kandydatów (art. 443 § 2)',
    confirmed: 'mandaty, których lista nie może obsadzić, pozostają nieobsadzone',
  },
};

export const published = {
  same: 'Ogłoszony wynik jest co do bajtu tym, który wynika z protokołów',
  sameLead: (bytes: number) =>
    `Wynik policzony tutaj i wynik z pliku gminy to te same ${polish(bytes, 'bajt', 'bajty', 'bajtów')}.`,
  different: (n: number) => `Ogłoszony wynik nie zgadza się z plikami: ${polish(n, 'różnica', 'różnice', 'różnic')}`,
  incomplete: (n: number) => `Brakuje plików, na których opiera się ogłoszony wynik: ${grouped(n)}`,
  incompleteLead: 'Bez nich nie można go potwierdzić. Dodaj resztę protokołów i potwierdzeń z folderu z wynikami.',
  edition: (n: number) => `Wydanie nr ${n}.`,
  editionAfter: (n: number, reason: string) => `Wydanie nr ${n} zastępuje nr ${n - 1}. Powód: ${reason}`,
  replaces: (by: number, n: number) =>
    by === n + 1 ? `Nr ${by} zastępuje nr ${n}.` : `Nr ${n} zastąpiły późniejsze wydania; obowiązuje nr ${by}.`,
  several: (n: number) =>
    `Gmina podpisała ${polish(n, 'wynik', 'wyniki', 'wyników')}, ${n === 2 ? 'które wykluczają się' : 'z których każdy wyklucza inny'}`,
  severalLead: (file: string) =>
    `Mają ten sam numer albo jeden nie zastępuje drugiego, choć tak podaje. Obowiązuje tylko jeden z nich. Każdy porównano osobno; zestawienia niżej policzono z losowaniami i decyzjami z pliku ${file}. Zachowaj wszystkie pliki i zapytaj komisję, który wynik obowiązuje.`,
  differentLead: (missing: number) =>
    `Tych różnic nie tłumaczy brak żadnego pliku. Oprócz tego brakuje plików, na których opiera się wynik: ${grouped(missing)}.`,
  none: 'Nie wczytano ogłoszonych wyników (results.urna). Dodaj je, aby porównać każdą liczbę.',
  explained: (n: number) => `Brakujące pliki i różnice, które może tłumaczyć ich brak (${grouped(n)})`,
  see: 'Zobacz, z czego wynika',
  table: 'Różnice między wynikiem ogłoszonym a policzonym',
  where: 'Miejsce',
  published: 'Ogłoszono',
  recomputed: 'Policzono',
  nothing: 'nic',
  more: (n: number) => `i jeszcze ${n}`,
  ourHash: 'SHA-256, policzony tutaj',
  theirHash: 'SHA-256, ogłoszony',
  download: 'Zapisz wynik policzony tutaj',
  disagreement: {
    'protocol-missing': 'Wynik powołuje się na protokół, którego tu nie ma.',
    'receipt-missing': 'Wynik powołuje się na potwierdzenie, którego tu nie ma.',
    'protocol-superseded': 'Wynik policzono z protokołu, który zastąpiła nowsza wersja.',
    'receipt-superseded': 'Wynik powołuje się na potwierdzenie, które zastąpiło późniejsze.',
    'protocol-left-out': 'Ważny protokół pominięto w wyniku.',
    'receipt-left-out': 'Pominięto potwierdzenie gminy dla policzonego protokołu.',
    'receipt-contradicts': 'Potwierdzenie podaje inny obwód, wersję albo symbol, niż ma protokół, którego dotyczy.',
    'result-superseded': 'Jest tu wynik o wyższym numerze: ten został zastąpiony.',
    'result-conflicts': 'Inny plik wyników ma ten sam numer albo nie jest tym, który ten wynik zastępuje.',
    'contest-unexpected': 'Wynik wyborów, o których ta gmina nie rozstrzyga, albo podany drugi raz.',
    'contest-left-out': 'W pliku nie ma wyniku tych wyborów.',
  },
  place: {
    summaries: (constituency: string, what: string) => `zestawienie, okręg ${constituency}: ${what}`,
    outcome: (constituency: string, what: string) => `rozstrzygnięcie, okręg ${constituency}: ${what}`,
    contests: 'lista wyborów w pliku',
    results: 'inny plik wyników',
    definitions: 'pliki definicyjne, na których oparto wynik',
    unsigned: 'protokoły, których nie podpisała żadna komisja',
    conflicts: 'protokoły o dwóch podpisanych treściach',
    waiting: 'sprostowania, które czekają na zgodę',
    settled: 'protokoły, o których rozstrzygnął papier',
    withdrawn: 'wycofane losowania i rozstrzygnięcia',
    precincts: 'liczba protokołów',
    final: 'wynik ostateczny',
    ties: 'równe liczby głosów',
    lots: 'losowania',
    rulings: 'rozstrzygnięcia komisji',
    seats: (list: string) => `mandaty listy nr ${list}`,
    elected: (list: string) => `wybrani z listy nr ${list}`,
    answer: {
      status: 'czy rozstrzygnięto',
      steps: 'kolejność mandatów',
      unfilled: 'mandaty nieobsadzone',
      seats: 'mandaty',
      lot: 'potrzebne losowanie',
      outcome: 'rozstrzygnięcie',
      runoff: 'kandydaci w ponownym głosowaniu',
      by: 'co rozstrzygnęło',
    } as Readonly<Record<string, string>>,
  },
};

const days = new Intl.DateTimeFormat('pl-PL', { dateStyle: 'full', timeZone: 'UTC' });
/** `niedziela, 8 kwietnia 2029` from `2029-04-08`. */
export const longDay = (day: string) => days.format(new Date(`${day}T00:00:00Z`));
