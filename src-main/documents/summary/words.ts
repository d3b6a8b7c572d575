/** Official words of a constituency's summary (Kodeks wyborczy, art. 442). */
export const summaryWords = {
  title: 'ZESTAWIENIE WYNIKÓW GŁOSOWANIA',
  of: (constituency: number) => `ZESTAWIENIE WYNIKÓW GŁOSOWANIA w okręgu nr ${constituency}`,
  /** Where papers are listed: on the page, beside its link. */
  listedAs: (constituency: number) => `Zestawienie wyników głosowania w okręgu nr ${constituency}`,
  subtitle: (constituency: number) => `w okręgu wyborczym nr ${constituency}`,
  /** `typed` says how many of the protocols no commission signed; mostly nothing. */
  basis: ({ protocols, typed }: { readonly protocols: number; readonly typed: string }) => {
    const from =
      protocols === 1
        ? 'Na podstawie 1 protokołu głosowania otrzymanego od obwodowej komisji wyborczej'
        : `Na podstawie ${protocols} protokołów głosowania otrzymanych od obwodowych komisji wyborczych`;
    return `${from}${typed} Komisja ustaliła zbiorcze wyniki głosowania w okręgu (art. 442 Kodeksu wyborczego). Każda liczba jest sumą liczb z tych protokołów.`;
  },
  precincts: 'OBWODY GŁOSOWANIA W OKRĘGU',
  signed: 'Zestawienie podpisali członkowie Komisji obecni przy jego sporządzeniu:',
} as const;
