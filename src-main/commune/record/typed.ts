/** Words that will stand on a paper are refused while they can still be typed differently, not when it is printed. */
import { type Result } from '../../../src-shared/result.ts';

/**
 * @param typed texts by the field they were typed into
 * @returns `text-unprintable`: `where` is the field (of a person `persons.0`), the message names the character
 */
export async function refuseUnprintable(
  typed: Readonly<Record<string, string | readonly string[]>>,
): Promise<Result<undefined, 'text-unprintable'>> {
  // reading the fonts takes a while; a board opens without waiting for it
  const { checkPrintable, loadFonts } = await import('../../documents/pdf/fonts.ts');
  return checkPrintable(typed, await loadFonts());
}
