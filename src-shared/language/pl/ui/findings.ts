import { polish } from '../../plurals.ts';

export const findings = {
  boxTitle: 'Sprawdź, zanim pójdziesz dalej',
  summary: (errors: number, others: number) =>
    [
      errors > 0 && `${polish(errors, 'błąd', 'błędy', 'błędów')} – trzeba poprawić przed podpisaniem`,
      others > 0 &&
        `${polish(others, 'ostrzeżenie', 'ostrzeżenia', 'ostrzeżeń')} – komisja poprawia liczby albo pisze wyjaśnienie`,
    ]
      .filter((part) => part !== false)
      .join('; ') + '.',
  severity: { error: 'Błąd', explain: 'Do wyjaśnienia', warning: 'Ostrzeżenie' },
  fields: 'Przejdź do:',
  about: 'Dotyczy:',
  blank: (n: number) => `${polish(n, 'puste pole', 'puste pola', 'pustych pól')} na tej stronie`,
  blankHelp: 'Puste pole to nie zero. Wpisz liczbę z papieru; jeżeli wynosi zero, wpisz 0.',
};
