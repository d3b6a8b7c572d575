import { polish } from '../../plurals.ts';

export const packages = {
  stepsLabel: 'Kroki rozpoczęcia pracy',
  stepNames: {
    commission: ['Komisja', 'Pakiet wyborów', 'Numer obwodu'],
    commune: ['Gmina', 'Pakiet wyborów', 'Otwarcie'],
  },
  chooseTitle: 'Które wybory?',
  demoTitle: 'Wybory ćwiczebne',
  demoLead: (n: number) =>
    `Gotowe do ćwiczeń: ${polish(n, 'obwód', 'obwody', 'obwodów')}, zmyślone osoby, prawdziwe zasady.`,
  demoWork: (done: number, of: number) =>
    `Przygotowuję wybory ćwiczebne: ${done} z ${polish(of, 'obwodu', 'obwodów', 'obwodów')}`,
  demoMeanwhile: 'To chwilę potrwa. Kto ma nośnik z pakietem wyborów, może pracować od razu.',
  demoReady: 'Wybory ćwiczebne są gotowe.',
  demoMissing: 'Nie są przygotowane.',
  demoAgain: 'Przygotuj jeszcze raz',
  noMedia: 'Nie widać żadnego pendrive’a. Włóż go do komputera; po chwili pojawi się na tej liście.',
  openTitle: 'Sprawdź i otwórz',
  communeName: 'Gmina',
  votingDay: 'Dzień głosowania',
  precincts: 'Liczba obwodów',
  definition: 'Wydanie pakietu',
  rehearsal: 'To są wybory ĆWICZEBNE. Nic z tego, co wpiszesz, nie jest prawdziwym wynikiem.',
  live: 'To są prawdziwe wybory.',
  issuerTitle: 'Kto ręczy za ten pakiet',
  fingerprint: 'Odcisk klucza wydawcy',
  issuerTrusted: 'Ten odcisk porównano już na tym komputerze. Pakiet jest od tego samego wydawcy.',
  issuerCompare:
    'Porównaj ten odcisk, grupa po grupie, z pismem z gminy albo przez telefon z koordynatorem. Wystarczy zrobić to raz.',
  issuerCompareRehearsal:
    'Przed prawdziwymi wyborami porównuje się ten odcisk, grupa po grupie, z pismem z gminy. W ćwiczeniu wystarczy to potwierdzić.',
  issuerSame: 'Porównałam / porównałem wszystkie grupy. Są takie same.',
  precinctTitle: 'Twój obwód',
  precinctLabel: 'Wpisz numer obwodu',
  precinctHint: 'Numer stoi na obwieszczeniu i na pieczęci komisji.',
  precinctFound: (n: number) => `Obwód nr ${n}.`,
  precinctUnknown: (commune: string) => `W gminie ${commune} nie ma obwodu o tym numerze. Sprawdź numer na pieczęci.`,
  openPrecinct: 'Otwórz obwód',
  openPrecinctNumber: (n: number) => `Otwórz obwód nr ${n}`,
  openCommune: 'Otwórz gminę',
  needCompare: 'Najpierw porównaj odcisk.',
  needPrecinct: 'Wpisz numer obwodu.',
};
