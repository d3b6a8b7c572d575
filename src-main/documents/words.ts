/**
 * Official words that several printed documents share, as the forms of the National Electoral Commission have them; each
 * document's own stand in its folder. What differs from form to form stands in the form's definition, not here. Documents
 * are Polish whatever the window's language.
 */
import type { Definition } from '../../src-shared/definition/definition.ts';
import { longDate } from '../../src-shared/language/polish/dates.ts';
import type { MemberRole, Mode } from '../../src-shared/primitives.ts';

export const roles: Readonly<Record<MemberRole, string>> = {
  chair: 'przewodniczący',
  deputy: 'zastępca przewodniczącego',
  member: 'członek',
};

/** Words laid across every page. */
export function watermarks(mode: Mode, draft: boolean): string[] {
  return [...(mode === 'rehearsal' ? ['ĆWICZENIE'] : []), ...(draft ? ['PROJEKT'] : [])];
}

type SheetTitle = { readonly sheet: string; readonly contest: string; readonly precinct: number };

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
  signature: '(podpis)',
  nameAndRole: '(nazwisko i imię, funkcja)',
  seal: '(pieczęć Komisji)',
  symbol: 'Symbol kontrolny',
  noSymbolBlank: 'formularz do wypełnienia ręcznego — bez symbolu kontrolnego',
  revision: (revision: number) => `wersja ${revision}`,
  town: ({ commune, teryt }: Pick<Definition, 'commune' | 'teryt'>) => `${commune.name} (${teryt})`,
  precinct: (number: number) => `obwód nr ${number}`,
  constituency: (number: number) => `okręg nr ${number}`,
  page: ({ page, of }: { readonly page: number; readonly of: number }) => `strona ${page} z ${of}`,
  source: ({ number, hash }: { readonly number: number; readonly hash: string }) =>
    `pliki definicyjne nr ${number} · odcisk ${hash}`,
  sheetTitle: ({ sheet, contest, precinct }: SheetTitle) => `${sheet} – ${contest}, obwód nr ${precinct}`,
} as const;

/** What the two sheets of the check share (docs/domain.md, "Sheets of the check"). */
export const findingWords = {
  rule: { error: 'BŁĄD', explain: 'OSTRZEŻENIE', warning: 'OSTRZEŻENIE' },
  noSymbolYet: 'sporządzono przed nadaniem symbolu kontrolnego',
  signed: 'Podpisy obecnych członków Komisji:',
} as const;
