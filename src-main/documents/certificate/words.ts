/** Official words of the certificate of an election. */
import { dayWords } from '../results/words.ts';

type Origin = { readonly list: number | null; readonly committee: string; readonly constituency: number | null };

export const certificateWords = {
  title: 'ZAŚWIADCZENIE O WYBORZE',
  of: (name: string) => `ZAŚWIADCZENIE O WYBORZE: ${name}`,
  /** Where papers are listed. */
  listedAs: (name: string) => `Zaświadczenie o wyborze: ${name}`,
  certified: 'Komisja zaświadcza, że',
  /** `constituency` is `null` where there is one for the whole commune. */
  origin: ({ list, committee, constituency }: Origin) => {
    const by = list === null ? `kandydat zgłoszony przez: ${committee}` : `kandydat z listy nr ${list} – ${committee}`;
    return constituency === null ? `${by},` : `${by}, okręg wyborczy nr ${constituency},`;
  },
  heldOn: (day: string) => `w wyborach przeprowadzonych w dniu ${dayWords(day)}`,
  elected: 'został wybrany / została wybrana*',
  office: 'na urząd:',
  into: (elected: string) => `${elected}:`,
  term: ({ from, to }: { readonly from: number; readonly to: number }) => `Kadencja ${from}–${to}`,
  placeAndDay: '…………………………………………, dnia ………………………………… r.',
  line: '………………………………………………………………',
  chair: '(podpis Przewodniczącego Komisji)',
  delete: '* niepotrzebne skreślić',
} as const;
