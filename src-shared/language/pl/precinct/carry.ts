export const carry = {
  title: 'Przekazanie do gminy',
  lead: 'Plik na nośniku i karta przekazania zawierają to samo. Jeżeli nośnik zawiedzie, wystarczy karta.',
  slipTitle: 'Karta przekazania',
  slipLead: 'Jedna kartka z kodem, w którym jest cały podpisany protokół. Przekazuje się ją razem z protokołem.',
  mediumTitle: 'Zapis na nośniku',
  mediumLead: 'Po zapisie program czyta nośnik jeszcze raz i porównuje każdy plik.',
  save: 'Zapisz na nośniku i sprawdź',
  onlyFolder:
    'To folder na tym komputerze, nie pendrive. W ćwiczeniu wystarczy; w prawdziwych wyborach nikt by tego nie zawiózł.',
  withoutPaper: 'Podpisany plik jest na nośniku, ale czytelnej kopii (PDF) nie udało się sporządzić.',
  before: (medium: string, time: string) => `${medium}, o ${time}`,
  checklistTitle: 'Nie rozchodźcie się jeszcze',
  checklistLead: 'Zanim ktokolwiek pójdzie do domu:',
  checklist: [
    'Wszystkie protokoły obwodu są podpisane, zapisane na nośniku i mają karty przekazania.',
    'Oba oryginały każdego protokołu podpisali wszyscy obecni, także ci, którzy zgłosili uwagi.',
    'Kopia każdego protokołu wisi w widocznym miejscu, dostępnym także dla osób na wózkach.',
    'Mężowie zaufania i obserwatorzy dostali kopie, o które prosili.',
    'Oryginał jest w zaklejonej, opieczętowanej i opisanej kopercie; raport ostrzeżeń i nośnik w osobnej.',
    'Karty, spis i pieczęć są zapakowane i opisane.',
    'Gmina potwierdziła, że liczby zgadzają się z papierem.',
  ],
  checklistDone: 'Wszystko zrobione. Dziękujemy i dobranoc.',
  toList: 'Wróć do listy protokołów',
  superseded: 'Ta wersja została zastąpiona',
  supersededLead:
    'Protokół sprostowano. Ważna jest nowsza wersja z innym symbolem; tę wersję przechowuje się w dokumentacji komisji.',
};
