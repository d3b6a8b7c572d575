/** People's words as a sentence of ours: ended once, whether they wrote a full stop or not. */
export function sentence(words: string): string {
  const text = words.trim();
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
