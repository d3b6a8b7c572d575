import { polish } from '../../plurals.ts';

const people = {
  choose: 'Wybierz nazwisko…',
  present: (n: number, all: number) => `Obecni przy sporządzeniu protokołu: ${n} z ${all}`,
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

const parts = {
  errors: 'Błędy do poprawienia',
  people: 'Obecni i godziny',
  remarks: 'Uwagi i adnotacje',
  warnings: 'Ostrzeżenia',
};

export const notes = {
  people,
  label: 'Uwagi: części',
  part: parts,
  lead: {
    errors:
      'Protokołu z tymi błędami nie wolno podpisać. Znajdźcie przyczynę na papierze i odczytajcie liczby od nowa.',
    people:
      'Zaznacz, kto jest obecny przy sporządzaniu protokołu, i wpisz godziny głosowania. Każda zmiana zapisuje się od razu.',
    remarks: 'Część III protokołu. Gdzie nie ma nic do napisania, zostaw słowa „brak uwag”.',
    warnings: 'Takie liczby zdarzają się rzadko. Sprawdźcie je i poprawcie albo napiszcie stanowisko komisji.',
  },
  missing: (n: number) => `do uzupełnienia: ${n}`,
  errors: (n: number) => polish(n, 'błąd', 'błędy', 'błędów'),
  /** In a list of what keeps a protocol from being printed. */
  open: (part: keyof typeof parts, n: number) => `${parts[part]}: ${n}`,
  before: 'Uwagi można pisać już teraz; do wydruku przejdziecie, gdy liczby będą wpisane dwa razy.',
  toCheck: 'Przejdź do odczytania',
  toTyping: 'Wróć do wpisywania',
  readAgain: 'Odczytaj te liczby od nowa z papieru',
  errorSheet: 'Zestawienie błędów',
  errorSheetLead:
    'Jeżeli przyczyny nie widać od razu, wydrukujcie zestawienie. Podpisują je wszyscy obecni; zostaje w dokumentach komisji.',
  needsWords: 'Napiszcie przyczynę własnymi słowami. „Brak uwag” tu nie wystarczy.',
  blank: 'To miejsce nie może być puste. Gdzie nie ma nic do napisania, wpisz „brak uwag”.',
  fillGaps: 'Uzupełnijcie miejsca w nawiasach [ ].',
  replaced: 'Poprzedni tekst zastąpiono.',
  restore: 'Przywróć poprzedni tekst',
  templates: 'Możesz wstawić gotowe zdanie i je zmienić:',
  defaults: 'Gotowy wpis:',
  noWarnings: 'Nie ma ostrzeżeń. Nic tu nie trzeba pisać.',
  position: (rule: string) => `Stanowisko komisji do ostrzeżenia ${rule}`,
  positionMissing: 'Potrzebne jest stanowisko komisji.',
  report: 'Raport ostrzeżeń',
  reportLead: 'Drukuje się na osobnych stronach, podpisują go wszyscy obecni; przekazuje się go razem z protokołem.',
};
