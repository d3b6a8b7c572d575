import { type NamedContest } from '../../contest-name.ts';
import type { StaleCause } from '../../../results/stale.ts';
import { grouped, polish } from '../../plurals.ts';
import { places } from '../terms.ts';

const published = {
  when: (number: number, day: string, time: string, files: number) =>
    `Wydanie nr ${number} zapisano ${day} o ${time} (${polish(files, 'plik', 'pliki', 'plików')}).`,
  holds: 'Od tego czasu nic się nie zmieniło.',
  hash: 'Skrót wyniku:',
  stale: 'Ogłoszony wynik jest nieaktualny',
  place: (contest: string, precinct: number, constituency: number | null) =>
    `${contest}, obwód nr ${precinct}${constituency === null ? '' : `, okręg nr ${constituency}`}:`,
  cause: {
    added: 'przyjęto protokół, którego w ogłoszonym wyniku nie było.',
    replaced: 'przyjęto nowszą wersję protokołu.',
    gone: 'protokół, na którym oparto wynik, wycofano.',
    conflict: 'przyszła druga podpisana treść protokołu; rozstrzyga papier.',
    settled: 'papier rozstrzygnął, która z podpisanych treści jest prawdziwa.',
    waiting: 'przyszło sprostowanie, które czeka na zgodę.',
    paper: 'zmienił się wynik porównania z papierem.',
    recorded: 'Zapisano albo wycofano losowanie lub rozstrzygnięcie komisji.',
    definition: 'Obowiązują nowsze pliki definicyjne.',
  },
  /** One sentence: in the window and, sealed, as the reason of the next edition. */
  because: ({ cause, precinct, constituency }: StaleCause, of: NamedContest | null): string =>
    of === null || precinct === null
      ? published.cause[cause]
      : `${published.place(of.name, precinct, of.office ? null : constituency)} ${published.cause[cause]}`,
  otherwise: 'Zmieniła się treść wyniku.',
  more: (n: number) => `Inne zmiany: ${n}.`,
  nextEdition: 'Następny zapis otrzyma kolejny numer i poda, które wydanie zastępuje i dlaczego.',
  symbol: 'Symbol:',
  toPaper: 'Zobacz protokół',
  next: 'Co teraz: porównaj zmienione protokoły z papierem, potem zapisz wyniki jeszcze raz (niżej na tej stronie) i podmień ogłoszone dokumenty.',
};

export const publish = {
  published,
  title: 'Zapis wyników na nośniku',
  lead: 'Zestawienia i protokoły do podpisu (PDF), strona z wynikami, otwarte dane i protokoły obwodów. Po zapisie każdy plik jest czytany ponownie i porównywany.',
  progress: (done: number, of: number | null) =>
    of === null
      ? 'Ustalam wyniki…'
      : `Przygotowano ${grouped(done)} z ${polish(of, 'dokumentu', 'dokumentów', 'dokumentów')}`,
  disputed: (precincts: readonly number[]) =>
    `Z podpisem elektronicznym gminy zapiszesz wyniki dopiero, gdy papier rozstrzygnie, która z podpisanych treści jest prawdziwa (${places(precincts)}). Do tego czasu możesz zapisać projekt bez podpisu.`,
  draft: 'Nie wszystkie wyniki są ustalone. Ich dokumenty będą miały napis PROJEKT i powód na pierwszej stronie.',
  sealTitle: 'Podpis elektroniczny gminy',
  withKey: 'Podpisz kluczem gminy:',
  withoutKey: 'Bez podpisu (nikt nie będzie mógł sprawdzić, od kogo pochodzi wynik)',
  noKey: 'Nie znaleziono pliku klucza gminy (*.urnakey). Włóż nośnik z kluczem.',
  lookAgain: 'Poszukaj klucza ponownie',
  passphraseHint: 'Hasło wpisuje osoba, która odpowiada za klucz gminy. Po zapisie klucz zostanie od razu zablokowany.',
  note: 'Dopisek na stronie z wynikami',
  noteHint: 'Nieobowiązkowy.',
  save: 'Zapisz wyniki i sprawdź',
  sealed: 'Wynik podpisano kluczem gminy.',
  unsealed: 'Wynik zapisano bez podpisu.',
  papers: (n: number) => `Do wydruku i podpisu: ${polish(n, 'dokument', 'dokumenty', 'dokumentów')}`,
  papersLead: 'Wydrukujcie, porównajcie z ekranem i podpiszcie. Na każdej stronie jest symbol kontrolny.',
  kind: {
    protokol: (n: number) => polish(n, 'protokół z wyborów', 'protokoły z wyborów', 'protokołów z wyborów'),
    zestawienie: (n: number) => polish(n, 'zestawienie okręgu', 'zestawienia okręgów', 'zestawień okręgów'),
    losowanie: (n: number) => polish(n, 'protokół z losowania', 'protokoły z losowania', 'protokołów z losowania'),
    zaswiadczenie: (n: number) =>
      polish(n, 'zaświadczenie o wyborze', 'zaświadczenia o wyborze', 'zaświadczeń o wyborze'),
  },
  missing: 'Potrzebne: nośnik do zapisu oraz hasło do klucza (albo wybór „bez podpisu”).',
  others: (n: number) => `Pozostałe pliki: ${grouped(n)}`,
};
