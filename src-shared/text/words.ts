/** Whether a text that must say something does. Content is not judged, only that there is some. */

/** A gap of a template that nobody filled: „[liczba] wyborców”. Square brackets have no other use in a protocol. */
export function hasGap(text: string): boolean {
  return /\[[^\]\n]*\]/.test(text);
}

/** At least one word of three letters: „-”, „x” and „…” explain nothing. */
export function hasWord(text: string): boolean {
  return /\p{L}{3}/u.test(text);
}

/** Spaces and line breaks alone are blank. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
