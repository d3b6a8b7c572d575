/** Remarks 15–21 in official order and wording, with an English gloss. */
import { type Remark } from '../../src-shared/forms/schema.ts';

const nothing = 'jeżeli różnica nie występuje, wpisać „brak uwag”';

export const remarks: readonly Remark[] = [
  {
    id: 'remarkBallotBalance',
    number: '15',
    label: {
      pl: `Uwagi o przypuszczalnej przyczynie różnicy pomiędzy sumą liczb z pkt. 3 i 4 a liczbą z pkt. 1; ${nothing}`,
      en: 'Presumed reason why items 3 and 4 together differ from item 1',
    },
    defaults: ['brak uwag'],
  },
  {
    id: 'remarkBoxBalance',
    number: '16',
    label: {
      pl: `Uwagi o przypuszczalnej przyczynie różnicy pomiędzy liczbą z pkt. 9 pomniejszoną o liczbę z pkt. 9a a liczbą z pkt. 4, a także o przypuszczalnej przyczynie różnicy pomiędzy liczbą z pkt. 9a a liczbą z pkt. 8e; ${nothing}`,
      en: 'Presumed reason why item 9 less item 9a differs from item 4, or item 9a from item 8e',
    },
    defaults: ['brak uwag'],
  },
  {
    id: 'remarkInvalidBallots',
    number: '17',
    label: {
      pl: 'Uwagi o przypuszczalnej przyczynie wystąpienia kart nieważnych (pkt 10); jeżeli ich nie było, wpisać „brak uwag”',
      en: 'Presumed reason for invalid ballots (item 10)',
    },
    defaults: ['brak uwag'],
  },
  {
    id: 'orders',
    number: '18',
    label: { pl: 'W trakcie głosowania wydano następujące zarządzenia', en: 'Orders given during voting' },
    defaults: ['brak zarządzeń'],
  },
  {
    id: 'observerRemarks',
    number: '19',
    label: {
      pl: 'Adnotacja o wniesieniu uwag przez mężów zaufania z wymienieniem konkretnych zarzutów',
      en: 'Objections raised by observers, each named',
    },
    defaults: ['brak zarzutów', 'brak mężów zaufania w obwodzie'],
  },
  {
    id: 'memberRemarks',
    number: '20',
    label: {
      pl: 'Adnotacja o wniesieniu uwag przez członków Komisji z wymienieniem konkretnych zarzutów',
      en: 'Objections raised by members of the commission, each named',
    },
    defaults: ['brak zarzutów'],
  },
  { id: 'otherRemarks', number: '21', label: { pl: 'Inne uwagi', en: 'Other remarks' }, defaults: ['brak uwag'] },
];
