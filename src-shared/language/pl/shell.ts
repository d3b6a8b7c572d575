/** Words of the frame: header, statuses, media, people, documents. */
import { polish } from '../plurals.ts';

export const common = {
  next: 'Dalej',
  back: 'Wstecz',
  cancel: 'Anuluj',
  yes: 'tak',
  no: 'nie',
  done: 'gotowe',
  waiting: 'Chwileczkę…',
  of: (n: number, all: number) => `${n} z ${all}`,
  xOfY: (x: number, y: number) => `${x} z ${y}`,
  constituency: (n: number) => `okręg nr ${n}`,
  revision: (n: number) => `wersja ${n}`,
};

export const header = {
  skip: 'Przejdź do treści',
  rehearsal: 'ĆWICZENIE — to nie są prawdziwe wybory',
  precinct: 'Obwód',
  time: 'Godzina',
  saved: (time: string) => `Zapisano ${time}`,
  saving: 'Zapisuję…',
  typing: 'Piszesz – jeszcze niezapisane',
  notSaved: 'NIE ZAPISANO',
  leave: 'Zakończ',
  leaveTitle: 'Zakończyć pracę?',
  leaveText:
    'Wszystko, co wpisano, jest już zapisane na tym komputerze. Następnym razem otworzy się w tym samym miejscu.',
};

/** The window and the program behind it. */
export const link = {
  nothingSaved: 'Nic, co tu wpiszesz, nie zostanie zapisane. To, co zapisano wcześniej, jest bezpieczne.',
  next: 'Co teraz zrobić',
  cutTitle: 'To okno nie jest już połączone z programem',
  cutSteps: [
    'Jeżeli masz otwarte drugie okno Urny, wróć do niego, a to zamknij.',
    'Jeżeli nie masz, naciśnij Enter w terminalu, w którym działa program. Pokaże się nowy adres: otwórz go w przeglądarce albo wklej w pasek adresu tego okna.',
    'Jeżeli program już nie działa, uruchom go jeszcze raz.',
  ],
  cutNext: 'Przepisz na kartkę to, czego nie zapisano, zamknij okno i uruchom program jeszcze raz.',
  silentTitle: 'Program nie odpowiada',
  notNow: 'Na razie nic się tu nie zapisuje. To, co zapisano wcześniej, jest bezpieczne.',
  silentLead:
    'Okno szuka go co sekundę i otworzy się samo. Jeżeli to trwa dłużej niż minutę, zamknij okno i uruchom program jeszcze raz.',
  silentNext:
    'Nie zamykaj okna: wróci samo. Jeżeli to trwa dłużej niż minutę, przepisz na kartkę to, czego nie zapisano, i uruchom program jeszcze raz.',
};

export const status = {
  none: 'brak',
  typing: 'w trakcie',
  warnings: 'ostrzeżenia',
  error: 'błąd',
  received: 'wczytany',
  agreed: 'porównany z papierem',
};

/** More exact words on a tile, where a protocol has more states than six. */
export const tile = {
  differences: 'różnice',
  printed: 'wydrukowany',
  signed: 'podpisany',
  exported: 'przekazany',
  superseded: 'zastąpiony',
};

export const contest = {
  council: 'Rada gminy',
  'county-council': 'Rada powiatu',
  'regional-assembly': 'Sejmik województwa',
  mayor: 'Wójt, burmistrz, prezydent',
};

export const precinctType = {
  regular: 'obwód stały',
  hospital: 'szpital',
  'care-home': 'dom pomocy społecznej',
  prison: 'zakład karny',
  detention: 'areszt śledczy',
  'external-unit': 'oddział zewnętrzny',
};

export const people = {
  choose: 'Wybierz nazwisko…',
  role: { chair: 'przewodniczący', deputy: 'zastępca przewodniczącego', member: 'członek komisji' },
  present: (n: number, all: number) => `Obecni przy sporządzaniu protokołu: ${n} z ${all}`,
  times: 'Godziny głosowania',
  timesHint: (from: string, to: string) => `Zwykle od ${from} do ${to}. Wpisz godziny z własnych notatek komisji.`,
  opened: 'Głosowanie rozpoczęto',
  closed: 'Głosowanie zakończono',
  day: 'Dzień',
  hour: 'Godzina',
  hourHint: 'Na przykład 7:00',
  badTime: 'Wpisz godzinę tak jak 7:00 albo 21:15.',
  usual: (time: string) => `Wpisz ${time}`,
  carryTitle: 'Obecność i godziny są już w innym protokole',
  carry: (protocol: string) => `Przenieść obecność i godziny z protokołu „${protocol}”?`,
  carryYes: 'Przenieś',
  carryHint: 'Po przeniesieniu można je tu zmienić. Jeżeli nie są takie same, wypełnij je poniżej.',
  added: 'Dopisz osobę powołaną później',
  addedHint: 'Imię i nazwisko członka komisji, którego nie ma na liście, na przykład powołanego w sobotę.',
  add: 'Dopisz',
  remove: (name: string) => `Usuń: ${name}`,
  twice: 'Ta osoba jest już na liście.',
  refusals: 'Odmowy przyjęcia karty',
  refusalsLead:
    'Ilu wyborców nie przyjęło karty do głosowania w tych wyborach? Policz adnotacje w spisie („bez rady”, „bez sejmiku”, „bez prezydenta miasta”). Jeżeli takich nie było, wpisz 0.',
  refusalsLabel: 'Liczba odmów w tych wyborach',
};

export const media = {
  usb: 'pendrive',
  folder: 'folder na tym komputerze',
  choose: 'Nośnik',
  none: 'Nie widać żadnego nośnika. Włóż pendrive; pojawi się tutaj sam.',
};

export const documents = {
  make: {
    draft: 'Przygotuj wydruk próbny (PROJEKT)',
    final: 'Przygotuj protokół do druku',
    warnings: 'Przygotuj raport ostrzeżeń',
    errors: 'Przygotuj zestawienie błędów',
    slip: 'Przygotuj kartę przekazania',
  },
  pages: (n: number) => polish(n, 'strona', 'strony', 'stron'),
  open: 'Otwórz',
  save: 'Zapisz',
};

export const path = {
  item: (number: string) => `pkt ${number}`,
  votesFor: 'głosy za',
  votesAgainst: 'głosy przeciw',
  candidate: (n: string) => `kandydat nr ${n}`,
  listTotal: (list: string) => `lista nr ${list}, razem`,
  listCandidate: (list: string, n: string) => `lista nr ${list}, kandydat nr ${n}`,
};

export const finding = {
  boxTitle: 'Sprawdź, zanim pójdziesz dalej',
  summary: (errors: number, others: number) =>
    [
      errors > 0 && `${polish(errors, 'błąd', 'błędy', 'błędów')} — trzeba poprawić przed podpisaniem`,
      others > 0 && `${polish(others, 'uwaga', 'uwagi', 'uwag')} — komisja poprawia liczby albo wyjaśnia na piśmie`,
    ]
      .filter((part) => part !== false)
      .join('; ') + '.',
  severity: { error: 'Błąd', explain: 'Do wyjaśnienia', warning: 'Ostrzeżenie' },
  fields: 'Przejdź do:',
  about: 'Dotyczy:',
  blank: (n: number) => `${polish(n, 'puste pole', 'puste pola', 'pustych pól')} na tej stronie`,
  blankHelp: 'Puste pole to nie zero. Wpisz liczbę z papieru; jeżeli wynosi zero, wpisz 0.',
};
