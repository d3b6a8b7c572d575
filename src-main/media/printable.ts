/** Control characters and direction marks in a name could make a screen or a log say something else. */
export function printable(name: string): string {
  return name.toWellFormed().replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\ufeff]/gu, '\ufffd');
}
