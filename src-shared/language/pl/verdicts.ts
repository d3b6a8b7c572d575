import type { VerdictCode } from '../../sealed/verdict.ts';

/**
 * Verdicts on sealed files (docs/formats.md, "Verdicts") in plain words, each with the next step; and what kinds of
 * files there are.
 */
export type VerdictText = { word: string; meaning: string; next: string };

export const verdicts: Readonly<Record<VerdictCode, VerdictText>> = {
  accepted: { word: 'wczytany', meaning: 'Podpis jest prawidłowy, plik przyjęto.', next: '' },
  'already-known': {
    word: 'już przyjęty',
    meaning: 'Ten sam plik przyjęto już wcześniej. Nic się nie zmieniło.',
    next: '',
  },
  'older-revision': {
    word: 'starsza wersja',
    meaning: 'Mamy już nowszą wersję tego protokołu.',
    next: 'Nic nie rób; ważna jest nowsza. Jeżeli papier ma symbol tej starszej, zadzwoń do komisji.',
  },
  'newer-revision': {
    word: 'nowsza wersja',
    meaning: 'To sprostowanie protokołu, który już tu jest. Zachowano je; czeka na zgodę.',
    next: 'Potwierdź w komisji, że sporządziła nową wersję, obejrzyj na tej stronie, co się zmienia, i zdecyduj.',
  },
  'conflicting-revision': {
    word: 'sprzeczny',
    meaning:
      'Przyjęto już plik o tym samym numerze wersji, ale o innej treści. Zachowano obie; żadna się nie liczy jako zgodna z papierem.',
    next: 'Dwie osoby odczytują symbol z papieru i zapisują, która treść na nim jest. Zadzwoń do przewodniczącego komisji.',
  },
  'key-unknown': {
    word: 'nieznany klucz',
    meaning: 'Klucza, którym podpisano, nie ma w wykazie tej gminy.',
    next: 'Sprawdź, czy nośnik jest z tej gminy i czy masz najnowszy wykaz kluczy.',
  },
  'key-revoked': {
    word: 'klucz unieważniony',
    meaning: 'Klucz, którym podpisano, unieważniono albo zastąpiono nowym.',
    next: 'Komisja podpisuje ponownie kluczem zastępcy albo przekazuje protokół na papierze.',
  },
  'signature-invalid': {
    word: 'podpis niezgodny',
    meaning: 'Podpis nie pasuje do treści: plik zmieniono albo uszkodzono.',
    next: 'Nie używaj tego pliku. Poproś komisję o ponowny zapis albo wczytaj kartę przekazania.',
  },
  'wrong-election': {
    word: 'inne wybory',
    meaning: 'Plik pochodzi z innych wyborów.',
    next: 'Sprawdź, czy to właściwy nośnik.',
  },
  'wrong-commune': {
    word: 'inna gmina',
    meaning: 'Plik pochodzi z innej gminy.',
    next: 'Przekaż nośnik właściwej gminie.',
  },
  'wrong-precinct': {
    word: 'inny obwód',
    meaning: 'Protokół podpisano kluczem innego obwodu albo tego obwodu nie ma w definicji.',
    next: 'Wyjaśnij z komisją, kto podpisał protokół.',
  },
  'wrong-mode': {
    word: 'ćwiczenie',
    meaning: 'Plik z ćwiczenia trafił do prawdziwych wyborów albo odwrotnie.',
    next: 'Nie przyjmuj go. Poproś o nośnik z właściwymi plikami.',
  },
  'other-definition': {
    word: 'inne wydanie',
    meaning: 'Komisja pracowała na innym wydaniu plików definicyjnych.',
    next: 'Sprawdź numer wydania w obwodzie. Komisja musi wprowadzić liczby ponownie na właściwym wydaniu.',
  },
  'not-canonical': {
    word: 'zmieniony zapis',
    meaning: 'Plik nie jest zapisany dokładnie tak, jak zapisuje program: zapisano go innym programem albo zmieniono.',
    next: 'Nie używaj go. Poproś komisję o ponowny zapis na nośniku.',
  },
  'unknown-schema': {
    word: 'nieznany rodzaj',
    meaning: 'Ta wersja programu nie obsługuje tego rodzaju pliku.',
    next: 'Sprawdź, czy obie strony mają tę samą wersję programu.',
  },
  damaged: {
    word: 'uszkodzony',
    meaning: 'Pliku nie da się odczytać.',
    next: 'Poproś o ponowny zapis na innym nośniku albo wczytaj kartę przekazania.',
  },
  'too-large': {
    word: 'za duży',
    meaning: 'Plik jest za duży jak na protokół.',
    next: 'Nie otwieraj go. Zgłoś to osobie odpowiedzialnej za bezpieczeństwo.',
  },
  'has-errors': {
    word: 'z błędami',
    meaning: 'Podpis jest prawidłowy, ale liczby są ze sobą sprzeczne.',
    next: 'Protokołu nie przyjęto. Komisja musi go sprostować i podpisać na nowo.',
  },
};

/** An older edition of a file of the package, found among the others. */
export const outdatedCopy: VerdictText = {
  word: 'starsze wydanie',
  meaning: 'Ten plik definicyjny zastąpiło nowsze wydanie. Pominięto go.',
  next: '',
};
