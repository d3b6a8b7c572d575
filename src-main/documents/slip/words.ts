/**
 * The transfer slip: the paper that carries a signed protocol when nothing else does
 * (docs/formats.md, "Transfer slip").
 */
export const slipWords = {
  title: 'KARTA PRZEKAZANIA',
  subtitle: 'Cały podpisany elektronicznie protokół w kodzie QR',
  precinct: 'Obwód nr',
  signedBy: (holder: string, role: string) => `Plik podpisano kluczem: ${holder}, ${role}`,
  key: (kid: string) => `odcisk klucza ${kid}`,
  steps: (codes: number) => [
    'Porównaj symbol kontrolny tej karty z symbolem na każdej stronie protokołu. Muszą być takie same.',
    'Oddaj kartę w gminie razem z protokołem i nośnikiem.',
    codes === 1
      ? 'Gdy nośnika nie da się odczytać, gmina odczyta protokół z kodu poniżej.'
      : `Gdy nośnika nie da się odczytać, gmina odczyta protokół z ${codes} kodów poniżej; potrzebne są wszystkie, kolejność jest dowolna.`,
    'Nie pisz po kodzie, nie stempluj go i nie zginaj kartki w jego miejscu.',
  ],
  code: (number: number, of: number) => `kod ${number} z ${of}`,
  alt: (number: number, of: number) => `Kod QR ${number} z ${of} z całym podpisanym protokołem`,
} as const;
