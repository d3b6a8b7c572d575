/**
 * The one gate of every text that may reach a paper: what a paste brings along unseen becomes what a paper can print, and
 * the rest is named, with its place, while it can still be typed differently. A paper that silently lacks a letter of a
 * name would be worse than no paper; one that cannot be printed at all stops a night.
 */
import { fail, ok, type Result } from '../result.ts';
import { coverage } from './coverage.ts';

const ranges = coverage
  .trim()
  .split(/\s+/)
  .map((range) =>
    range
      .split('-')
      .map((hex) => `\\u{${hex}}`)
      .join('-'),
  );
const printable = new RegExp(`^[\\n${ranges.join('')}]*$`, 'u');

/** Every kind of line end: CR LF, vertical tab, form feed, next line, line and paragraph separator. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Soft hyphens, joiners, zero-width spaces, byte order marks: nothing anybody sees or would miss. */
// eslint-disable-next-line no-misleading-character-class -- these marks, each by itself, are what is looked for
const unseen = /[\u00ad\u034f\u180b-\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;

/**
 * A text as it is kept: composed letters (NFC), tabs as spaces, one kind of line end, nothing unseen. Whoever typed it
 * sees the same text as before.
 */
export function cleaned(text: string): string {
  return text.replace(unseen, '').replace(/\t/g, ' ').replace(lineEnds, '\n').normalize('NFC');
}

/** The same for what stands on one line. */
export function cleanedLine(text: string): string {
  return cleaned(text).replaceAll('\n', ' ');
}

/** Whether a paper can print a text as it is. */
export function isPrintable(text: string): boolean {
  return printable.test(text.normalize('NFC'));
}

export type Unprintable = {
  /** The character itself, or � where it would do on a screen what it may not do on a paper. */
  readonly character: string;
  /** `U+1F44D`. */
  readonly code: string;
  /** Its place, counted in characters from 1. */
  readonly at: number;
  /** A few characters before it, to find it by. */
  readonly after: string;
};

const NEAR = 12;

/** The first character of a text that no paper can print. */
export function firstUnprintable(text: string): Unprintable | undefined {
  const composed = text.normalize('NFC');
  if (printable.test(composed)) return undefined;
  const characters = Array.from(composed);
  const at = characters.findIndex((character) => !printable.test(character));
  const character = characters[at] ?? '';
  const visible = /^[^\p{C}\p{M}\p{Z}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\uffff]$/u.test(character);
  return {
    character: visible ? character : '\ufffd',
    code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    at: at + 1,
    after: characters.slice(Math.max(0, at - NEAR), at).join(''),
  };
}

/**
 * Looks through every string inside `content`, a tree of plain data.
 * @returns `text-unprintable` with the path of the first string that cannot be printed and, as `detail`, the character
 */
export function checkPrintable(content: unknown, path = ''): Result<undefined, 'text-unprintable'> {
  if (typeof content === 'string') {
    const found = firstUnprintable(content);
    if (found === undefined) return ok(undefined);
    const message = `The text at ${path} has a character that cannot be printed (${found.code}, place ${found.at}). Replace it and try again.`;
    return fail('text-unprintable', message, path, found);
  }
  if (typeof content === 'object' && content !== null)
    for (const [key, value] of Object.entries(content)) {
      const checked = checkPrintable(value, path === '' ? key : `${path}.${key}`);
      if (!checked.ok) return checked;
    }
  return ok(undefined);
}
