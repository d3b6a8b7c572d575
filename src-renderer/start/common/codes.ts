/** Failures of opening that the copies on this computer are the answer to. */
const codes: ReadonlySet<string> = new Set([
  'store-emptied',
  'store-gone',
  'store-log-missing',
  'store-older',
  'store-tables-differ',
  'store-edited',
  'store-foreign',
  'store-damaged',
  'store-other',
  'store-row-unreadable',
  'journal-broken',
]);

export function isForRescue(code: string | undefined): boolean {
  return code !== undefined && codes.has(code);
}
