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
