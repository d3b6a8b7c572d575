import { grouped, polish } from '../../plurals.ts';

/** A store that is not what it was: what is wrong, the copies here, and putting one in its place. */
export const rescue = {
  title: 'Dane nie są takie, jak były',
  titleSound: 'Kopie danych na tym komputerze',
  titleRestored: 'Przywrócono kopię',
  of: { precinct: (n: number) => `Obwód nr ${n}`, commune: 'Gmina' },
  untouched:
    'Program niczego nie zmienił i niczego nie usunął. Przywrócenie kopii odkłada obecny plik na bok; można to cofnąć.',
  sound: 'Danym nic nie jest: można je otworzyć i pracować dalej.',
  nowTitle: 'Co jest teraz',
  file: 'Plik',
  noFile: 'nie ma go',
  size: 'Wielkość',
  bytes: (n: number) => polish(n, 'bajt', 'bajty', 'bajtów'),
  changed: 'Zmieniony',
  seen: 'Ostatnio widziany',
  seenRows: (rows: number, when: string) => `${when}, ${polish(rows, 'zapis', 'zapisy', 'zapisów')} w dzienniku`,
  copiesTitle: 'Kopie na tym dysku',
  noCopies: 'Na tym komputerze nie ma żadnej kopii tych danych.',
  noSound:
    'Żadnej kopii nie da się otworzyć. Zadzwoń do koordynatora. Podpisane protokoły są na nośnikach i na papierze; komisja może wpisać liczby na innym komputerze.',
  rows: (n: number) => `${polish(n, 'zapis', 'zapisy', 'zapisów')} w dzienniku`,
  missing: (n: number) => `brakuje w niej ${polish(n, 'ostatniego zapisu', 'ostatnich zapisów', 'ostatnich zapisów')}`,
  whole: 'cała',
  broken: 'uszkodzona',
  received: (received: number, agreed: number) =>
    `Przyjęte protokoły: ${grouped(received)}, porównane z papierem: ${grouped(agreed)}`,
  restore: 'Przywróć tę kopię',
  restoreNewest: 'Przywróć najnowszą całą kopię',
  signedSince:
    'Czy po tej godzinie coś podpisano, wydrukowano na czysto albo przekazano? Tego nie wolno podpisać drugi raz z inną treścią. Weźcie papier z symbolem i wpiszcie to samo, albo sporządźcie nową wersję. Program nie zapisze na nośniku innej treści pod tą samą wersją.',
  restored: (when: string) =>
    `W miejscu danych jest teraz kopia z ostatnim zapisem z ${when}. Poprzedni plik leży odłożony, niczego nie usunięto.`,
  restoredNext: 'Otwórz i wpisz to, czego w kopii jeszcze nie było.',
  open: { precinct: (n: number) => `Otwórz obwód nr ${n}`, commune: 'Otwórz gminę' },
  undo: 'Cofnij przywrócenie',
  asideTitle: 'Odłożone pliki',
  asideLead: 'Każdy można przywrócić na miejsce. To, co jest tam teraz, zostanie wtedy odłożone.',
  asideOf: (id: string, when: string) => `Nr ${id}, odłożony ${when}`,
  putBack: 'Przywróć odłożony plik',
  anewTitle: 'Ostateczność: zacząć od nowa',
  anewLead:
    'Tylko gdy żadna kopia się nie nadaje. Niczego z tych danych nie podpisano i nie ogłoszono, więc można wpisać wszystko jeszcze raz. Obecny plik zostanie odłożony.',
  anew: 'Zacznij od nowa',
  anewSure: 'Wiem, że trzeba będzie wpisać wszystko od początku.',
  anewNow: 'Odłóż plik i zacznij od nowa',
  anewDone: 'Plik odłożono. Po otwarciu wszystko zacznie się od początku.',
  stay: 'Zostań przy kopiach',
  link: 'Kopie danych na tym komputerze',
  understood: 'Rozumiem',
};
