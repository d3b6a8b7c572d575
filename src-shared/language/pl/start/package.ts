import { polish } from '../../plurals.ts';

export const packages = {
  stepsLabel: 'Kroki rozpoczęcia pracy',
  stepNames: {
    commission: ['Komisja', 'Pliki definicyjne', 'Numer obwodu'],
    commune: ['Gmina', 'Pliki definicyjne', 'Otwarcie'],
  },
  chooseTitle: 'Które wybory?',
  demoTitle: 'Wybory ćwiczebne',
  demoLead: (n: number) =>
    `Gotowe do ćwiczeń: ${polish(n, 'obwód', 'obwody', 'obwodów')}, fikcyjne osoby, prawdziwe zasady.`,
  demoWork: (done: number, of: number) =>
    `Przygotowuję wybory ćwiczebne: ${done} z ${polish(of, 'obwodu', 'obwodów', 'obwodów')}`,
  demoMeanwhile: 'To chwilę potrwa. Kto ma nośnik z plikami definicyjnymi, może pracować od razu.',
  demoReady: 'Wybory ćwiczebne są gotowe.',
  demoMissing: 'Nie są przygotowane.',
  demoAgain: 'Przygotuj jeszcze raz',
  noMedia: 'Nie znaleziono pendrive’a. Włóż go do komputera; po chwili pojawi się na tej liście.',
  openTitle: 'Sprawdź i otwórz',
  communeName: 'Gmina',
  votingDay: 'Dzień głosowania',
  precincts: 'Liczba obwodów',
  definition: 'Wydanie plików definicyjnych',
  rehearsal: 'To są wybory ĆWICZEBNE. Nic z tego, co wpiszesz, nie jest prawdziwym wynikiem.',
  live: 'To są prawdziwe wybory.',
  issuerTitle: 'Kto wydał te pliki definicyjne',
  fingerprint: 'Odcisk klucza wydawcy',
  issuerTrusted: 'Ten odcisk porównano już na tym komputerze. Pliki wydał ten sam wydawca.',
  issuerCompare: {
    commission:
      'Porównaj ten odcisk, grupa po grupie, z pismem z gminy albo przez telefon z koordynatorem. Wystarczy zrobić to raz.',
    commune:
      'Porównaj ten odcisk, grupa po grupie, z pismem wydawcy (delegatury Krajowego Biura Wyborczego) albo przez telefon z nim. Wystarczy zrobić to raz.',
  },
  issuerCompareRehearsal: {
    commission:
      'Przed prawdziwymi wyborami porównuje się ten odcisk, grupa po grupie, z pismem z gminy. W ćwiczeniu wystarczy to potwierdzić.',
    commune:
      'Przed prawdziwymi wyborami porównuje się ten odcisk, grupa po grupie, z pismem wydawcy. W ćwiczeniu wystarczy to potwierdzić.',
  },
  issuerSame: 'Porównałam / porównałem wszystkie grupy. Są takie same.',
  precinctTitle: 'Twój obwód',
  precinctLabel: 'Wpisz numer obwodu',
  precinctHint: 'Numer znajdziesz na obwieszczeniu i na pieczęci komisji.',
  precinctFound: (n: number) => `Obwód nr ${n}.`,
  precinctUnknown: (commune: string) => `W gminie ${commune} nie ma obwodu o tym numerze. Sprawdź numer na pieczęci.`,
  openPrecinct: 'Otwórz obwód',
  openPrecinctNumber: (n: number) => `Otwórz obwód nr ${n}`,
  openCommune: 'Otwórz gminę',
  needCompare: 'Najpierw porównaj odcisk.',
  needPrecinct: 'Wpisz numer obwodu.',
  mendPrecinct: 'Popraw numer obwodu.',
};
