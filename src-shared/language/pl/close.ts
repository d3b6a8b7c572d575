/** Closing: words of the protocol, reading aloud, print, signature, carrying, correction. */
import { grouped, polish } from '../plurals.ts';

export const protocol = {
  steps: 'Droga protokołu',
  station: {
    first: 'Wpisanie',
    second: 'Drugie wpisanie',
    notes: 'Uwagi',
    check: 'Odczytanie',
    print: 'Wydruk',
    sign: 'Podpis',
    carry: 'Przekazanie',
  },
};

export const notes = {
  label: 'Części uwag',
  part: {
    errors: 'Błędy do poprawienia',
    people: 'Obecni i godziny',
    remarks: 'Uwagi i adnotacje',
    warnings: 'Ostrzeżenia',
  },
  lead: {
    errors: 'Tych błędów nie wolno podpisać. Znajdźcie przyczynę na papierze i odczytajcie liczby od nowa.',
    people:
      'Zaznacz, kto jest obecny przy sporządzaniu protokołu, i wpisz godziny głosowania. Każda zmiana zapisuje się od razu.',
    remarks: 'Część III protokołu. Gdzie nie ma nic do napisania, zostaw słowa „brak uwag”.',
    warnings: 'Te liczby są możliwe, ale rzadkie. Poprawcie je albo napiszcie stanowisko komisji.',
  },
  missing: (n: number) => polish(n, 'brak', 'braki', 'braków'),
  errors: (n: number) => polish(n, 'błąd', 'błędy', 'błędów'),
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
  templates: 'Można zacząć od gotowych słów i je zmienić:',
  defaults: 'Wpisz jednym naciśnięciem:',
  noWarnings: 'Nie ma ostrzeżeń. Nic tu nie trzeba pisać.',
  position: (rule: string) => `Stanowisko komisji do ostrzeżenia ${rule}`,
  positionMissing: 'Potrzebne jest stanowisko komisji.',
  report: 'Raport ostrzeżeń',
  reportLead: 'Drukuje się na osobnych stronach, podpisują go wszyscy obecni i jedzie razem z protokołem.',
};

export const check = {
  title: 'Odczytajcie protokół na głos',
  lead: 'Jedna osoba czyta z ekranu, druga patrzy na brudnopis. Zatrzymajcie się przy pierwszej liczbie, która się różni.',
  item: 'Pozycja',
  digits: 'Cyframi',
  words: 'Słownie',
  blank: 'puste',
  notReady: 'Zanim potwierdzicie odczytanie, zostało do zrobienia:',
  pilesTitle: 'Czy tak było na stosach?',
  order: (leaders: readonly { name: string; votes: number }[]) => {
    const [first, ...others] = leaders.map(({ name, votes }) => `${name} (${grouped(votes)})`);
    if (first === undefined) return 'Nikt nie dostał głosów.';
    const rest = others.length === 0 ? '' : `, potem ${others.join(', potem ')}`;
    return `Najwięcej głosów: ${first}${rest}. Czy tak było na stosach?`;
  },
  leaderOf: (list: string, name: string, votes: number) => `${list}: najwięcej ${name} (${grouped(votes)})`,
  pilesYes: 'Tak, taka była kolejność stosów.',
  pilesNo: 'Jeżeli inna: dwie liczby mogły zamienić się miejscami. Sumy tego nie pokażą.',
  confirmTitle: 'Potwierdzenie',
  refusals: (n: number) => `Odmowy przyjęcia karty w tych wyborach: ${grouped(n)}.`,
  heard: 'Wszystkie liczby odczytano na głos i porównano z brudnopisem.',
  by: 'Kto odczytywał',
  confirm: 'Potwierdź i przejdź do wydruku',
  wrong: 'Jakaś liczba jest zła',
  needTicks: 'Zaznacz oba potwierdzenia i wybierz nazwisko.',
  needNotes: 'Najpierw dokończcie to, co wymieniono u góry strony.',
};

export const print = {
  title: 'Wydruk protokołu',
  lead: 'To jest ostatnia chwila na zmiany bez śladu.',
  meansTitle: 'Co się stanie',
  means: [
    'Liczby i uwagi zostaną zamknięte; protokół dostanie symbol kontrolny, ten sam na każdej stronie i w pliku.',
    'Późniejsza zmiana to nowa wersja protokołu z nowym symbolem. Stara wersja zostaje, oznaczona jako zastąpiona.',
    'Nie wymienia się pojedynczych stron: po zmianie drukuje się wszystko od nowa.',
  ],
  willPrint: (originals: number, copies: number) =>
    `Wydrukujecie ${polish(originals, 'oryginał', 'oryginały', 'oryginałów')} i ${polish(copies, 'kopię', 'kopie', 'kopii')}.`,
  freeze: 'Zamknij protokół i drukuj',
  backToCheck: 'Wróć do odczytania',
  doneTitle: 'Protokół jest zamknięty',
  doneLead: 'Porównajcie symbol z ekranu z symbolem na każdej wydrukowanej stronie.',
  symbolTitle: 'Symbol kontrolny',
  symbolLead: 'Kartka z innym symbolem pochodzi z innej wersji. Takiej kartki nie wolno dołączyć.',
  paperTitle: 'Wydruk',
  how: (originals: number, copies: number) => [
    `${polish(originals, 'oryginał', 'oryginały', 'oryginałów')}: jeden do koperty, drugi do dokumentów komisji.`,
    copies < 2
      ? 'Kopię, wydrukowaną jednostronnie, wywieście w lokalu.'
      : `${polish(copies, 'kopia', 'kopie', 'kopii')}: jedną, wydrukowaną jednostronnie, wywieście w lokalu, resztę przekażcie z protokołem.`,
    'Zepsutą stronę można wydrukować ponownie: otwórz dokument i wybierz jej numer.',
  ],
  paperFirst: 'Najpierw przygotuj protokół do druku i go wydrukuj. Bez papieru nie podpiszesz pliku.',
  thenSign: 'Teraz wszyscy obecni podpisują oba oryginały, a komisja przystawia pieczęć. Dopiero potem podpis kluczem.',
  toSign: 'Przejdź do podpisu',
  /** After a print that failed. */
  reopen: 'Otwórz protokół ponownie do poprawy',
};

export const sign = {
  title: 'Podpis',
  lead: 'Najpierw podpisy na papierze, potem klucz przewodniczącego albo zastępcy.',
  paperTitle: 'Papier',
  onPaper:
    'Oba oryginały podpisali wszyscy obecni, przystawiono pieczęć, a symbol na każdej stronie jest taki jak tutaj.',
  paperFirst: 'Najpierw potwierdź podpisy na papierze.',
  keyTitle: 'Czyim kluczem?',
  noKey: 'Nie widać klucza tego obwodu. Włóż pendrive z kluczem przewodniczącego albo zastępcy.',
  lookAgain: 'Poszukaj klucza ponownie',
  as: (holder: string, role: string) => `Podpisz: ${holder} (${role})`,
  absent: (holder: string) => `${holder}: według protokołu nieobecny(-a). Podpisują tylko obecni.`,
  printAgain: 'Drukuj ponownie',
  document: 'Podpisywany dokument',
  dialogTitle: (holder: string) => `Podpisuje ${holder}`,
  dialogLead: 'Hasło wpisuje właściciel klucza, sam. Klucz zamknie się zaraz po podpisie.',
  passphrase: 'Hasło do klucza',
  show: 'Pokaż wpisywane litery',
  /** For screen readers, which echo keys. */
  dots: 'Na ekranie widać tylko kropki. Czytnik ekranu może jednak powtarzać naciskane klawisze na głos: załóż słuchawki.',
  demoHint: (passphrase: string) => `W ćwiczeniu hasło jest jawne: ${passphrase}`,
  working: 'Podpisuję…',
  sign: 'Podpisz protokół',
  doneTitle: 'Protokół jest podpisany',
  done: (holder: string, time: string) => `Kluczem podpisał(a) ${holder} o ${time}.`,
  toCarry: 'Przejdź do przekazania',
};

export const carry = {
  title: 'Przekazanie do gminy',
  lead: 'Plik na nośniku i karta przekazania niosą to samo. Jeżeli nośnik zawiedzie, wystarczy karta.',
  slipTitle: 'Karta przekazania',
  slipLead: 'Jedna kartka z kodem, w którym jest cały podpisany protokół. Jedzie razem z protokołem.',
  mediumTitle: 'Zapis na nośnik',
  mediumLead: 'Po zapisie program czyta nośnik jeszcze raz i porównuje każdy plik.',
  save: 'Zapisz na nośnik i sprawdź',
  saving: 'Zapisuję i sprawdzam…',
  saved: (n: number) => `Zapisano i odczytano ponownie ${polish(n, 'plik', 'pliki', 'plików')}.`,
  onlyFolder:
    'To folder na tym komputerze, nie pendrive. W ćwiczeniu wystarczy; w prawdziwych wyborach nikt by tego nie zawiózł.',
  withoutPaper: 'Podpisany plik jest na nośniku, ale czytelnej kopii (PDF) nie udało się sporządzić.',
  bytes: (n: number) => polish(n, 'bajt', 'bajty', 'bajtów'),
  before: (medium: string, time: string) => `${medium}, o ${time}`,
  checklistTitle: 'Nie rozchodźcie się jeszcze',
  checklistLead: 'Zanim ktokolwiek pójdzie do domu:',
  checklist: [
    'Wszystkie protokoły obwodu są podpisane, zapisane na nośniku i mają karty przekazania.',
    'Oba oryginały każdego protokołu podpisali wszyscy obecni, także ci, którzy zgłosili uwagi.',
    'Kopia każdego protokołu wisi w widocznym miejscu, dostępnym także z wózka.',
    'Mężowie zaufania i obserwatorzy dostali kopie, o które prosili.',
    'Oryginał jest w zaklejonej, opieczętowanej i opisanej kopercie; raport ostrzeżeń i nośnik w osobnej.',
    'Karty, spis i pieczęć są zapakowane i opisane.',
    'Gmina potwierdziła, że liczby zgadzają się z papierem.',
  ],
  checklistDone: 'Wszystko zrobione. Dziękujemy i dobranoc.',
  toList: 'Wróć do listy protokołów',
  superseded: 'Ta wersja została zastąpiona',
  supersededLead: 'Protokół sprostowano. Ważna jest nowsza wersja z innym symbolem; tę przechowuje się w dokumentach.',
};

export const revise = {
  link: 'Znaleziono błąd po wydruku',
  title: 'Sprostowanie protokołu',
  lead: 'Wydrukowanego protokołu się nie zmienia. Powstanie nowa wersja z nowym symbolem.',
  nowTitle: 'Wersja, która zostanie zastąpiona',
  means: [
    'Na pierwszej stronie wadliwego protokołu napiszcie „WADLIWY. PODLEGAŁ SPROSTOWANIU”; podpisują wszyscy obecni.',
    'Nowa wersja zaczyna od tych samych liczb. Złe pozycje odczytacie z papieru od nowa.',
    'Potem znów: odczytanie na głos, wydruk, podpisy, przekazanie. Wywiesza się oba protokoły.',
  ],
  whyTitle: 'Decyzja komisji',
  reason: 'Co było błędne i jak to wykryto',
  persons: 'Obecni przy decyzji',
  quorum: (needed: number, named: number) =>
    `Do decyzji potrzeba co najmniej ${polish(needed, 'osoby', 'osób', 'osób')}, w tym przewodniczącego albo zastępcy. Zaznaczono: ${grouped(named)}.`,
  begin: 'Rozpocznij sprostowanie',
  dialogTitle: (revision: number) => `Rozpocząć wersję ${revision}?`,
  dialogLead: 'Obecna wersja zostanie oznaczona jako zastąpiona. Tego nie można cofnąć.',
  confirm: 'Tak, rozpocznij nową wersję',
};
