export const protocol = {
  steps: 'Etapy',
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
