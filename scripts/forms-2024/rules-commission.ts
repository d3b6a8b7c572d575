/** The commission and its hours (T24, T25, M23). */
import { type Rule } from '../../src-shared/forms/schema.ts';
import { words } from './write.ts';

export const commissionRules: readonly Rule[] = [
  {
    code: 'T24a',
    severity: 'error',
    fields: ['attendance'],
    holds: 'present >= quorum',
    message: words(
      'Nie zebrało się kworum: obecnych jest mniej członków komisji, niż potrzeba do sporządzenia protokołu.',
      'There is no quorum: fewer members are present than it takes to draw up a protocol.',
    ),
    fact: words('obecni: {=present} · kworum: {=quorum}', 'present: {=present} · quorum: {=quorum}'),
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
    severity: 'warning',
    fields: ['attendance'],
    given: ['appointed'],
    holds: 'members == appointed',
    message: words(
      'Liczba osób w składzie komisji powinna być równa liczbie powołanych członków. Gdy tak nie jest, komisja opisuje przyczynę w swoim stanowisku.',
      'The commission should have as many members as were appointed. Where it has not, the commission gives the reason in its position.',
    ),
    fact: words(
      'skład komisji: {=members} · powołano: {=appointed}',
      'commission: {=members} · appointed: {=appointed}',
    ),
    help: words(
      'Wpisuje się wszystkich powołanych, także nieobecnych. Osobę powołaną później dopisz ręcznie; gdy ktoś zrezygnował i nikogo nie powołano, napiszcie to w stanowisku. O zmianie zawiadom koordynatora gminnego.',
      'All who were appointed are listed, absent ones too. Add by hand whoever was appointed later; where somebody resigned and nobody was appointed, say so in the position. Report a change to the commune coordinator.',
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
      'Godziny są w nagłówku protokołu. Sprawdź, czy nie zamieniono początku z końcem i czy data jest datą głosowania.',
      'The times stand at the head of the protocol. See whether they were swapped and whether the date is the day of voting.',
    ),
  },
  {
    code: 'M23',
    severity: 'warning',
    fields: ['opened', 'closed'],
    unless: ['T25'],
    check: 'hours',
    message: words(
      'Godziny głosowania powinny przypadać w dniu głosowania, najwyżej 15 minut od godzin ustalonych dla obwodu, i obejmować najwyżej 20 godzin.',
      'Voting should begin and end on the voting day, within 15 minutes of the hours set for the precinct, and last no more than 20 hours.',
    ),
    help: words(
      'Sprawdź dzień i obie godziny. Jeżeli są prawdziwe – głosowanie przerwano, przedłużono albo skończono wcześniej – napiszcie to w stanowisku.',
      'Check the day and both hours. If they are true – voting was interrupted, prolonged or ended earlier – say so in the position.',
    ),
  },
];
