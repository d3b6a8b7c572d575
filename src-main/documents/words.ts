/**
 * Official words that several printed documents share, as the forms of the National Electoral Commission have them; each
 * document's own stand in its folder. What differs from form to form stands in the form's definition, not here. Documents
 * are Polish whatever the window's language.
 */
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
  source: (number: number, hash: string) => `pakiet wyborczy nr ${number} · odcisk ${hash}`,
  sheetTitle: (sheet: string, contest: string, precinct: number) => `${sheet} – ${contest}, obwód nr ${precinct}`,
} as const;
