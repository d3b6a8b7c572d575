/** Errors about the commission and its hours (T24, T25). */
import { type Rule } from '../../src-shared/forms/schema.ts';
import { words } from './write.ts';

export const commissionRules: readonly Rule[] = [
  {
    code: 'T24a',
    severity: 'error',
    fields: ['attendance'],
    holds: 'present * 2 >= appointed',
    message: words(
      'Nie zebrało się kworum: musi być obecna co najmniej połowa pełnego składu komisji.',
      'There is no quorum: at least half of the full commission must be present.',
    ),
    fact: words('obecni: {=present} · skład komisji: {=appointed}', 'present: {=present} · commission: {=appointed}'),
    help: words(
      'Bez kworum komisja nie może ustalić wyników. Zaznacz obecność każdej osoby; jeżeli kogoś brakuje, wezwij ją i nie podpisuj protokołu.',
      'Without a quorum the commission cannot establish results. Mark everyone who is present; if people are missing, call them and do not sign.',
    ),
  },
  {
    code: 'T24b',
    severity: 'error',
    fields: ['attendance'],
    holds: 'chairsPresent + deputiesPresent >= 1',
    message: words(
      'Musi być obecny przewodniczący komisji lub jego zastępca.',
      'The chair of the commission or the deputy must be present.',
    ),
    fact: words(
      'obecni przewodniczący: {=chairsPresent} · zastępcy: {=deputiesPresent}',
      'chairs present: {=chairsPresent} · deputies: {=deputiesPresent}',
    ),
    help: words(
      'Pracą komisji kieruje przewodniczący, a pod jego nieobecność zastępca. Zaznacz jego obecność albo poczekaj na niego.',
      'The chair directs the work, in the chair’s absence the deputy. Mark the presence or wait for one of them.',
    ),
  },
  {
    code: 'T24c',
    severity: 'error',
    fields: ['attendance'],
    holds: 'chairs == 1 && deputies <= 1',
    message: words(
      'W składzie komisji musi być dokładnie jeden przewodniczący i najwyżej jeden zastępca.',
      'The commission must have exactly one chair and at most one deputy.',
    ),
    fact: words('przewodniczący: {=chairs} · zastępcy: {=deputies}', 'chairs: {=chairs} · deputies: {=deputies}'),
    help: words(
      'Każda osoba pełni jedną funkcję, a te dwie są pojedyncze. Popraw funkcje w składzie komisji według postanowienia o jej powołaniu i wyborze przewodniczącego.',
      'Everybody has one function, and these two are single. Correct the functions by the decision that appointed the commission and its election of a chair.',
    ),
  },
  {
    code: 'T24d',
    severity: 'error',
    fields: ['attendance'],
    when: "precinctType == 'regular'",
    holds: 'appointed in [7, 9, 11, 13]',
    message: words(
      'Komisja w obwodzie stałym liczy 7, 9, 11 lub 13 osób (art. 182 § 1a Kodeksu wyborczego).',
      'The commission of a regular precinct has 7, 9, 11 or 13 members (art. 182 § 1a of the Electoral Code).',
    ),
    fact: words('skład komisji: {=appointed}', 'commission: {=appointed}'),
    help: words(
      'Wpisuje się wszystkich powołanych, także nieobecnych. Porównaj skład z postanowieniem komisarza wyborczego; o zmianie zawiadom koordynatora gminnego.',
      'All who were appointed are listed, absent ones too. Compare with the election commissioner’s decision; report a change to the commune coordinator.',
    ),
  },
  {
    code: 'T25',
    severity: 'error',
    fields: ['opened', 'closed'],
    check: 'times',
    message: words(
      'Data i godzina rozpoczęcia i zakończenia głosowania muszą być poprawne, a rozpoczęcie wcześniejsze niż zakończenie.',
      'The times voting began and ended must be real, and the beginning before the end.',
    ),
    help: words(
      'Godziny stoją w nagłówku protokołu. Sprawdź, czy nie zamieniono początku z końcem i czy data jest datą głosowania.',
      'The times stand at the head of the protocol. See whether they were swapped and whether the date is the day of voting.',
    ),
  },
];
