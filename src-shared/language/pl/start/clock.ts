export const clock = {
  votingDay: (day: string) => `dzień głosowania: ${day}`,
  other: (now: string, day: string) =>
    `To są prawdziwe wybory, a dziś nie jest dzień głosowania. Zegar laptopa: ${now}. Dzień głosowania: ${day}.`,
  wrong: (now: string, day: string) =>
    `Zegar laptopa jest zły: pokazuje ${now}, a dzień głosowania to ${day}. Ustaw datę i godzinę w systemie komputera. Zły zegar nie zmienia liczb, ale daty na wydrukach i w dzienniku będą fałszywe.`,
  confirm: 'Wiem o tym. Wpisuję prawdziwe liczby z protokołu.',
  confirmFirst: 'Najpierw potwierdź dzień, potem wybierz nazwisko.',
  confirmed: 'Potwierdzono to i zapisano w dzienniku.',
};
