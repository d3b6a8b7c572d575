export const protocol = {
  steps: 'Droga protokołu',
  station: {
    first: 'Wpisanie',
    second: 'Drugie wpisanie',
    notes: 'Uwagi',
    check: 'Odczytanie',
    papers: 'Wydruk',
    seal: 'Podpis',
    carry: 'Przekazanie',
  },
};
