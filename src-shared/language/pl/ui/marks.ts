import type { RosterOddity } from '../../../sealed/package/roster-oddities.ts';

export const status = {
  none: 'brak',
  typing: 'w trakcie',
  warnings: 'ostrzeżenia',
  error: 'błąd',
  received: 'wczytany',
  agreed: 'porównany z papierem',
};

/** More exact words on a tile, where a protocol has more states than six. */
export const tile = {
  differences: 'różnice',
  printed: 'wydrukowany',
  signed: 'podpisany',
  exported: 'przekazany',
  superseded: 'zastąpiony',
};

/** What is odd about a roster, in words. */
export function oddityText({ code, precinct, role, holder }: RosterOddity): string {
  const office = role === 'chair' ? 'przewodniczący' : 'zastępca przewodniczącego';
  const who = `${holder} (${office}, obwód nr ${precinct})`;
  switch (code) {
    case 'key-of-another':
      return `${who}: to klucz wydawcy albo gminy, nie komisji.`;
    case 'unknown-precinct':
      return `${who}: takiego obwodu nie ma w definicji.`;
    case 'many-chairs':
      return `${who}: ta funkcja ma w obwodzie więcej niż jeden czynny klucz.`;
    case 'revocation-undone':
      return `${who}: starszy wykaz unieważnił ten klucz, nowszy go przywrócił.`;
  }
}

export const rosterOdd = {
  title: 'Uwagi do wykazu kluczy',
  next: 'Wyjaśnij je z tym, kto sporządził wykaz, zanim przyjmiesz protokoły z tych obwodów.',
};
