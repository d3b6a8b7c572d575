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
