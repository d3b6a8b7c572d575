/**
 * The transfer slip: the paper that carries a signed protocol when nothing else does
 * (docs/formats.md, "Transfer slip").
 */
import { wording } from '../words.ts';

type Code = { readonly number: number; readonly of: number };

export const slipWords = {
  title: 'KARTA PRZEKAZANIA',
  subtitle: 'Cały podpisany elektronicznie protokół w kodzie QR',
  precinct: 'Obwód nr',
  commune: (town: string) => `${wording.commune} ${town}`,
  constituency: ({ number, revision }: { readonly number: number; readonly revision: number }) =>
    `${wording.constituencyNumber} ${number}, ${wording.revision(revision)}`,
  signedBy: ({ holder, role }: { readonly holder: string; readonly role: string }) =>
    `Plik podpisano kluczem: ${holder}, ${role}`,
  key: (kid: string) => `odcisk klucza ${kid}`,
  steps: (codes: number) => [
    'Porównaj symbol kontrolny tej karty z symbolem na każdej stronie protokołu. Muszą być takie same.',
    'Oddaj kartę w gminie razem z protokołem i nośnikiem.',
    codes === 1
      ? 'Gdy nośnika nie da się odczytać, gmina odczyta protokół z kodu poniżej.'
      : `Gdy nośnika nie da się odczytać, gmina odczyta protokół z ${codes} kodów poniżej; potrzebne są wszystkie, kolejność jest dowolna.`,
    'Nie pisz po kodzie, nie stempluj go i nie zginaj kartki w jego miejscu.',
  ],
  code: ({ number, of }: Code) => `kod ${number} z ${of}`,
  alt: ({ number, of }: Code) => `Kod QR ${number} z ${of} z całym podpisanym protokołem`,
} as const;
