import type { Failure } from '../../../result.ts';
import type { Unprintable } from '../../../text/printable.ts';
import { grouped, polish } from '../../plurals.ts';

/** At the field where a text is typed. */
export const typed = {
  unprintable: ({ character, code, at, after }: Unprintable) =>
    `Znaku „${character}” (${code}) nie da się wydrukować. To ${at}. znak tego tekstu${after === '' ? '' : `, po „${after}”`}. Usuń go albo zastąp innym.`,
  tooLong: (over: number, limit: number) =>
    `Tekst jest za długi: mieści się ${polish(limit, 'znak', 'znaki', 'znaków')}, o ${grouped(over)} za dużo. Skróć go; nic nie zostało ucięte.`,
  room: (left: number) => `Zostało miejsce na ${polish(left, 'znak', 'znaki', 'znaków')}.`,
  unsaved: 'Tego tekstu nie ma jeszcze na dysku.',
  /** The same for a failure of the core, where it is about the text. */
  refused: ({ code, detail }: Failure): string | null => {
    if (code === 'text-unprintable' && detail !== undefined) return typed.unprintable(detail as Unprintable);
    if (code === 'text-too-long' && detail !== undefined)
      return typed.tooLong(Number(detail.length ?? 0) - Number(detail.limit), Number(detail.limit));
    return null;
  },
};

export const failure = {
  unknown: 'Nie udało się tego zrobić.',
  file: (name: string) => `Plik: ${name}`,
  unknownNext: 'Nic nie zginęło. Spróbuj jeszcze raz; jeżeli to się powtarza, zanotuj kod i zadzwoń po pomoc.',
  code: (code: string) => `Kod: ${code}.`,
  call: (name: string, phone: string) => `Koordynator gminny: ${name}, tel. ${phone}.`,
};

export const media = {
  usb: 'pendrive',
  folder: 'folder na tym komputerze',
  choose: 'Nośnik',
  none: 'Nie znaleziono nośnika. Włóż pendrive; pojawi się tutaj sam.',
};

export const documents = {
  make: {
    draft: 'Przygotuj wydruk próbny (PROJEKT)',
    final: 'Przygotuj protokół do druku',
    warnings: 'Przygotuj raport ostrzeżeń',
    errors: 'Przygotuj zestawienie błędów',
    slip: 'Przygotuj kartę przekazania',
  },
  pages: (n: number) => polish(n, 'strona', 'strony', 'stron'),
  open: 'Otwórz',
  save: 'Zapisz',
};

/** A number that is not there. */
export const blank: string = 'puste';

export const passphrase = {
  label: 'Hasło do klucza',
  show: 'Pokaż wpisywane litery',
  /** For screen readers, which echo keys. */
  dots: 'Na ekranie widać tylko kropki. Czytnik ekranu może jednak powtarzać naciskane klawisze na głos: załóż słuchawki.',
  demoHint: (passphrase: string) => `W ćwiczeniu hasło jest jawne: ${passphrase}`,
};

/** Files written to a medium. */
export const written = {
  saving: 'Zapisuję i sprawdzam…',
  saved: (n: number) => `Zapisano i odczytano ponownie ${polish(n, 'plik', 'pliki', 'plików')}.`,
  bytes: (n: number) => polish(n, 'bajt', 'bajty', 'bajtów'),
};
