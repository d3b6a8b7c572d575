/**
 * Texts of QR codes out of what was pasted. A code's text holds spaces (base45 has one), so it ends where the next one
 * begins or the line ends.
 */
export function slipTexts(pasted: string): string[] {
  return pasted
    .split(/\r?\n/)
    .flatMap((line) => line.split(/(?=URNA1:)/))
    .map((text) => text.replace(/^\s+/, ''))
    .filter((text) => text.trim() !== '');
}
