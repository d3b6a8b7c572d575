/** Who is at the keyboard, and the laptop's clock beside the voting day. */
export const keyboard = {
  title: 'Kto wpisuje?',
  lead: 'Podaj, kto jest teraz przy klawiaturze. Od tej chwili każda zmiana zapisuje się z tym nazwiskiem.',
  who: 'Wybierz swoje nazwisko',
  operator: 'operator',
  other: 'Inna osoba',
  otherHint: 'Imię i nazwisko osoby spoza listy.',
  otherGo: 'Wpisuje ta osoba',
  at: 'Wpisuje',
  change: 'zmień osobę',
};

export const day = {
  votingDay: (day: string) => `dzień głosowania: ${day}`,
  other: (now: string, day: string) =>
    `To są prawdziwe wybory, a dziś nie jest dzień głosowania. Zegar laptopa: ${now}. Dzień głosowania: ${day}.`,
  wrong: (now: string, day: string) =>
    `Zegar laptopa jest zły: pokazuje ${now}, a dzień głosowania to ${day}. Ustaw datę i godzinę w systemie komputera. Zły zegar nie zmienia liczb, ale daty na wydrukach i w dzienniku będą fałszywe.`,
  confirm: 'Wiem o tym. Wpisuję prawdziwe liczby z protokołu.',
  confirmFirst: 'Najpierw potwierdź dzień, potem wybierz nazwisko.',
  confirmed: 'Potwierdzono to i zapisano w dzienniku.',
};
