export const welcome = {
  title: 'Od kart w urnie do protokołu',
  lead: 'Wybierz, gdzie dziś pracujesz. Nie trzeba się logować; hasło będzie potrzebne dopiero do podpisu.',
  commission: {
    title: 'Obwodowa komisja wyborcza',
    lead: 'Przepisz liczby z brudnopisu, sprawdź je i przekaż podpisany protokół.',
    steps: ['Wskaż pliki definicyjne z gminy', 'Wpisz numer swojego obwodu', 'Wpisuj protokoły, pole po polu'],
    chooseLead: 'Włóż pendrive od koordynatora gminnego albo zacznij od wyborów ćwiczebnych.',
    demoNotYet: 'Za chwilę będzie je można otworzyć.',
  },
  commune: {
    title: 'Koordynator gminny',
    lead: 'Przyjmij protokoły z obwodów, porównaj je z papierem i ustal wyniki.',
    steps: [
      'Wskaż pliki definicyjne swojej gminy',
      'Przyjmuj protokoły z nośników i z kart',
      'Porównuj z papierem, ustalaj wyniki',
    ],
    chooseLead: 'Wskaż nośnik z plikami definicyjnymi swojej gminy albo zacznij od wyborów ćwiczebnych.',
    demoNotYet: 'Będzie je można otworzyć, gdy gotowe będą protokoły z obwodów.',
  },
  begin: 'Zacznij',
  promise: 'Program działa bez internetu. Każde wpisane pole jest od razu zapisane na tym komputerze.',
};
