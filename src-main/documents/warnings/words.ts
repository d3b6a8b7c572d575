/** Official words of the report of warnings (docs/domain.md, "Sheets of the check"). */
export const warningWords = {
  title: 'RAPORT OSTRZEŻEŃ',
  intro:
    'Komisja przeanalizowała ostrzeżenia i wobec każdego z nich zajęła stanowisko. Raport podpisują wszyscy obecni członkowie Komisji; po opieczętowaniu przekazuje się go razem z protokołem.',
  none: 'Nie ma ostrzeżeń.',
  position: 'Stanowisko komisji:',
  explainedIn: (item: string) => `Przyczynę opisano w pkt. ${item} protokołu.`,
} as const;
