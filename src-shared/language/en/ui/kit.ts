import type { Unprintable } from '../../../text/printable.ts';
import { english, grouped } from '../../plurals.ts';
import type * as pl from '../../pl/ui/kit.ts';

export const typed: typeof pl.typed = {
  unprintable: ({ character, code, at, after }) =>
    `The character “${character}” (${code}) cannot be printed. It is character ${at} of this text${after === '' ? '' : `, after “${after}”`}. Remove or replace it.`,
  tooLong: (over, limit) =>
    `The text is too long: there is room for ${english(limit, 'character', 'characters')}, ${grouped(over)} too many. Shorten it; nothing was cut.`,
  room: (left) => `Room for ${english(left, 'more character', 'more characters')}.`,
  unsaved: 'This text is not on the disk yet.',
  refused: ({ code, detail }) => {
    if (code === 'text-unprintable' && detail !== undefined) return typed.unprintable(detail as Unprintable);
    if (code === 'text-too-long' && detail !== undefined)
      return typed.tooLong(Number(detail.length ?? 0) - Number(detail.limit), Number(detail.limit));
    return null;
  },
};

export const failure: typeof pl.failure = {
  unknown: '',
  file: (name: string) => `File: ${name}`,
  unknownNext: 'Nothing is lost.',
  code: (code) => `Code: ${code}.`,
  call: (name, phone) => `Commune coordinator: ${name}, phone ${phone}.`,
};

export const media: typeof pl.media = {
  usb: 'USB stick',
  folder: 'folder on this computer',
  choose: 'Medium',
  none: 'No medium is in sight. Insert a USB stick; it appears here by itself.',
};

export const documents: typeof pl.documents = {
  make: {
    draft: 'Prepare a draft print (PROJEKT)',
    final: 'Prepare the protocol for printing',
    warnings: 'Prepare the warning report',
    errors: 'Prepare the error sheet',
    slip: 'Prepare the transfer slip',
  },
  pages: (n) => english(n, 'page', 'pages'),
  open: 'Open',
  save: 'Save',
};

/** A number that is not there. */
export const blank: typeof pl.blank = 'blank';

export const passphrase: typeof pl.passphrase = {
  label: 'Passphrase of the key',
  show: 'Show the letters',
  dots: 'Only dots are shown on the screen. A screen reader may still echo the keys aloud: put on headphones.',
  demoHint: (passphrase) => `In a rehearsal the passphrase is public: ${passphrase}`,
};

/** Files written to a medium. */
export const written: typeof pl.written = {
  saving: 'Saving and verifying…',
  saved: (n) => `${english(n, 'file', 'files')} written and read back.`,
  bytes: (n) => english(n, 'byte', 'bytes'),
};
