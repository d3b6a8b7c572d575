export const header = {
  skip: 'Przejdź do treści',
  rehearsal: 'ĆWICZENIE – to nie są prawdziwe wybory',
  precinct: 'Obwód',
  time: 'Godzina',
  saved: (time: string) => `Zapisano ${time}`,
  saving: 'Zapisuję…',
  typing: 'Piszesz – jeszcze niezapisane',
  notSaved: 'NIE ZAPISANO',
  leave: 'Zakończ',
  leaveTitle: 'Zakończyć pracę?',
  leaveText:
    'Wszystko, co wpisano, jest już zapisane na tym komputerze. Po ponownym otwarciu wrócisz do tego samego miejsca.',
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

/** What is typed and not saved: the bar under the header. */
export const unsaved = {
  title: 'Nie zapisano tego, co wpisano',
  where: (labels: readonly string[]) => `Dotyczy: ${labels.join(', ')}.`,
  again: 'Zapisz teraz',
  late: {
    what: 'W innym oknie zrobiono już następny krok i tego nie można tu zapisać.',
    next: 'Ekran pokazuje stan po tej zmianie.',
  },
  theirs: 'Zostaw, co zapisano w tamtym oknie',
  mine: 'Zapisz to, co wpisano tutaj',
  stays: 'Wpisany tekst i liczby zostają na ekranie; nie można stąd wyjść, dopóki się nie zapiszą.',
  discard: 'Wyjdź bez zapisania',
  stay: 'Zostań',
  mayStay: 'Okno pokazuje, którego pola to dotyczy i dlaczego. Po wyjściu nie będzie śladu po tym, czego nie zapisano.',
};

/** What was decided here while another window changed the same thing. */
export const overtaken = {
  what: 'Tego nie zrobiono, bo w innym oknie coś tu właśnie zmieniono.',
  next: 'Ekran pokazuje już stan po tej zmianie. Przejrzyj go i zdecyduj jeszcze raz.',
  seen: 'Rozumiem',
};
