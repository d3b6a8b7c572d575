/** The two sheets about findings (docs/domain.md, "Sheets of the check"). */
export const findingWords = {
  rule: { error: 'BŁĄD', explain: 'OSTRZEŻENIE', warning: 'OSTRZEŻENIE' },
  warningTitle: 'RAPORT OSTRZEŻEŃ',
  warningIntro:
    'Komisja przeanalizowała ostrzeżenia i wobec każdego z nich zajęła stanowisko. Raport podpisują wszyscy obecni członkowie Komisji; po opieczętowaniu przekazuje się go razem z protokołem.',
  none: 'Nie ma ostrzeżeń.',
  position: 'Stanowisko komisji:',
  explainedIn: (item: string) => `Przyczynę opisano w pkt. ${item} protokołu.`,
  errorTitle: 'ZESTAWIENIE BŁĘDÓW',
  errorIntro:
    'Protokołu z poniższymi błędami nie można podpisać. Komisja ustala ich przyczynę, w razie potrzeby ponownie licząc głosy. Zestawienie podpisują wszyscy obecni członkowie Komisji; pozostaje ono w dokumentacji obwodowej komisji wyborczej.',
  made: (day: string, time: string, operator: string) =>
    `Sporządzono ${day} r. o godz. ${time}. Operator: ${operator}.`,
  noSymbolYet: 'sporządzono przed nadaniem symbolu kontrolnego',
  signed: 'Podpisy obecnych członków Komisji:',
} as const;
