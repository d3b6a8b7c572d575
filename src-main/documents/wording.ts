/**
 * Official words of the printed documents, as the forms of the National Electoral Commission have them. What differs from
 * form to form stands in the form's definition, not here. Documents are Polish whatever the window's language.
 */
import type { MemberRole, Mode } from '../../src-shared/primitives.ts';

const months = [
  'stycznia',
  'lutego',
  'marca',
  'kwietnia',
  'maja',
  'czerwca',
  'lipca',
  'sierpnia',
  'września',
  'października',
  'listopada',
  'grudnia',
];

/** `2029-04-08` (or an instant that begins so) → `8 kwietnia 2029`. Our own table: an ICU update must not change bytes. */
export function longDate(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** Wall-clock time of an instant written with its offset: `2029-04-08T21:00:00+02:00` → `21:00`. */
export function clock(instant: string): string {
  return instant.slice(11, 16);
}

export const roles: Readonly<Record<MemberRole, string>> = {
  chair: 'przewodniczący',
  deputy: 'zastępca przewodniczącego',
  member: 'członek',
};

/** Words laid across every page. */
export function watermarks(mode: Mode, draft: boolean): string[] {
  return [...(mode === 'rehearsal' ? ['ĆWICZENIE'] : []), ...(draft ? ['PROJEKT'] : [])];
}

export const wording = {
  ordered: (day: string) => `ZARZĄDZONE NA DZIEŃ ${longDate(day).toUpperCase()} R.`,
  territorialCode: 'Kod terytorialny gminy',
  precinctNumber: 'Numer obwodu głosowania',
  constituencyNumber: 'Okręg wyborczy nr',
  seat: 'Siedziba Obwodowej Komisji Wyborczej',
  commune: 'Gmina',
  county: 'Powiat',
  voivodeship: 'Województwo',
  commission: 'Komisja ustalająca wyniki',
  voting: (date: string, from: string, to: string) =>
    `Głosowanie rozpoczęło się w dniu ${date} r. o godz. ${from} i trwało bez przerwy do godz. ${to}.`,
  struckOut: 'kandydat skreślony',
  continued: 'ciąg dalszy',
  annulled: 'rejestracja listy unieważniona',
  present: 'Przy sporządzeniu protokołu obecni byli członkowie Komisji:',
  signature: '(podpis)',
  nameAndRole: '(nazwisko i imię, funkcja)',
  seal: '(pieczęć Komisji)',
  certified: 'Kopię poświadczają za zgodność z oryginałem:',
  correction: (revision: number, reason: string, persons: string) =>
    `Wersja ${revision} zastępuje wersję ${revision - 1}. Przyczyna: ${reason} Decyzję podjęli: ${persons}.`,
  refusals: (count: number) =>
    `Adnotacje w spisie wyborców o odmowie przyjęcia karty do głosowania w tych wyborach: ${count}.`,
  symbol: 'Symbol kontrolny',
  noSymbolDraft: 'projekt protokołu — bez symbolu kontrolnego',
  noSymbolBlank: 'formularz do wypełnienia ręcznego — bez symbolu kontrolnego',
  revision: (revision: number) => `wersja ${revision}`,
  source: (number: number, hash: string) => `pakiet wyborczy nr ${number} · odcisk ${hash}`,
  stampCorrection: 'KOREKTA',
  stampCopy: 'KOPIA PROTOKOŁU',
  noSymbolYet: 'sporządzono przed nadaniem symbolu kontrolnego',
  sheetTitle: (sheet: string, contest: string, precinct: number) => `${sheet} – ${contest}, obwód nr ${precinct}`,
  signed: 'Podpisy obecnych członków Komisji:',
} as const;

/** The two sheets about findings (docs/domain.md, "Sheets of the check"). */
export const findingWords = {
  rule: { error: 'BŁĄD', explain: 'OSTRZEŻENIE', warning: 'OSTRZEŻENIE' },
  warningTitle: 'RAPORT OSTRZEŻEŃ',
  warningIntro:
    'Komisja przeanalizowała ostrzeżenia i wobec każdego z nich zajęła stanowisko. Raport podpisują wszyscy obecni członkowie Komisji; po opieczętowaniu przekazuje się go razem z protokołem.',
  none: 'Nie ma ostrzeżeń.',
  position: 'Stanowisko komisji:',
  explainedIn: (item: string) => `Przyczynę opisano w pkt. ${item} protokołu.`,
  errorTitle: 'ZESTAWIENIE BŁĘDÓW',
  errorIntro:
    'Protokołu z poniższymi błędami nie można podpisać. Komisja ustala ich przyczynę, w razie potrzeby ponownie licząc głosy. Zestawienie podpisują wszyscy obecni członkowie Komisji; pozostaje ono w dokumentacji obwodowej komisji wyborczej.',
  made: (day: string, time: string, operator: string) =>
    `Sporządzono ${day} r. o godz. ${time}. Operator: ${operator}.`,
} as const;

/**
 * The transfer slip: the paper that carries a signed protocol when nothing else does
 * (docs/formats.md, "Transfer slip").
 */
export const slipWords = {
  title: 'KARTA PRZEKAZANIA',
  subtitle: 'Cały podpisany elektronicznie protokół w kodzie QR',
  precinct: 'Obwód nr',
  signedBy: (holder: string, role: string) => `Plik podpisano kluczem: ${holder}, ${role}`,
  key: (kid: string) => `odcisk klucza ${kid}`,
  steps: (codes: number) => [
    'Porównaj symbol kontrolny tej karty z symbolem na każdej stronie protokołu. Muszą być takie same.',
    'Oddaj kartę w gminie razem z protokołem i nośnikiem.',
    codes === 1
      ? 'Gdy nośnika nie da się odczytać, gmina odczyta protokół z kodu poniżej.'
      : `Gdy nośnika nie da się odczytać, gmina odczyta protokół z ${codes} kodów poniżej; potrzebne są wszystkie, kolejność jest dowolna.`,
    'Nie pisz po kodzie, nie stempluj go i nie zginaj kartki w jego miejscu.',
  ],
  code: (number: number, of: number) => `kod ${number} z ${of}`,
  alt: (number: number, of: number) => `Kod QR ${number} z ${of} z całym podpisanym protokołem`,
} as const;
