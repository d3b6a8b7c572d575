/** Official words of a protocol that no form sets. */
export const protocolWords = {
  voting: (date: string, from: string, to: string) =>
    `Głosowanie rozpoczęło się w dniu ${date} r. o godz. ${from} i trwało bez przerwy do godz. ${to}.`,
  struckOut: 'kandydat skreślony',
  continued: 'ciąg dalszy',
  annulled: 'rejestracja listy unieważniona',
  present: 'Przy sporządzeniu protokołu obecni byli członkowie Komisji:',
  certified: 'Kopię poświadczają za zgodność z oryginałem:',
  correction: (revision: number, reason: string, persons: string) =>
    `Wersja ${revision} zastępuje wersję ${revision - 1}. Przyczyna: ${reason} Decyzję podjęli: ${persons}.`,
  refusals: (count: number) =>
    `Adnotacje w spisie wyborców o odmowie przyjęcia karty do głosowania w tych wyborach: ${count}.`,
  noSymbolDraft: 'projekt protokołu — bez symbolu kontrolnego',
  stampCorrection: 'KOREKTA',
  stampCopy: 'KOPIA PROTOKOŁU',
} as const;
