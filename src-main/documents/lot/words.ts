/** Official words of a lot's minutes, filled in or to be filled in (Kodeks wyborczy, art. 443–444, 473). */
export const lotWords = {
  title: 'PROTOKÓŁ Z LOSOWANIA',
  /** Where papers are listed: on the page, beside its link. */
  listedAs: (constituency: number) => `Protokół z losowania, okręg nr ${constituency}`,
  formListedAs: (constituency: number) => `Protokół z losowania do wypełnienia, okręg nr ${constituency}`,
  subject: '1. Przedmiot losowania',
  question: ({ competed, article }: { readonly competed: string; readonly article: string }) =>
    `Do rozstrzygnięcia: ${competed} (${article}). Nie rozstrzygnęły ani liczby głosów, ani liczby obwodów.`,
  between: '2. Losowanie między',
  places: ({ places, of }: { readonly places: number; readonly of: number }) => `Losuje się ${places} z ${of}.`,
  date: '3. Data losowania',
  place: '4. Miejsce losowania',
  persons: '5. Osoby obecne (imię i nazwisko, funkcja)',
  manner: '6. Sposób przeprowadzenia losowania',
  drawn: '7. Wynik losowania: wylosowano',
} as const;
