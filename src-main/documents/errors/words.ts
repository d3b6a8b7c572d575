/** Official words of the sheet of errors (docs/domain.md, "Sheets of the check"). */
import { clock, longDate } from '../../../src-shared/language/polish/dates.ts';

export const errorWords = {
  title: 'ZESTAWIENIE BŁĘDÓW',
  intro:
    'Protokołu z poniższymi błędami nie można podpisać. Komisja ustala ich przyczynę, w razie potrzeby ponownie licząc głosy. Zestawienie podpisują wszyscy obecni członkowie Komisji; pozostaje ono w dokumentacji obwodowej komisji wyborczej.',
  made: ({ madeAt, operator }: { readonly madeAt: string; readonly operator: string }) =>
    `Sporządzono ${longDate(madeAt)} r. o godz. ${clock(madeAt)}. Operator: ${operator}.`,
} as const;
