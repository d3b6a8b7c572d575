/** Names that try to be more than names. Shared by the tests of every place a name comes to. */

/** Plain text that a schema takes, and that must stay text on paper, in a table and in a page. */
export const sly: readonly (readonly [what: string, name: string])[] = [
  ['HTML', '<script>alert(1)</script>'],
  ['HTML with an event', '<img src=x onerror=alert(1)>'],
  ['an attribute’s end', '" onmouseover="alert(1)'],
  ['an entity', '&lt;b&gt;&#x202e;'],
  ['a formula', '=HYPERLINK("http://example.org";"Kowalski")'],
  ['a formula with plus', "+1+cmd|' /C calc'!A0"],
  ['a formula with minus', '-2+3'],
  ['a formula with at', '@SUM(1;2)'],
  ['a formula in full-width signs', '＝1+1'],
  ['an apostrophe first', "'=1+1"],
  ['a cell’s end', 'a";"b'],
  ['operators of PDF', ') Tj ET Q endstream endobj'],
  ['a template', '${7*7} {{7*7}} %s %d'],
  ['a way out of a folder', '../../etc/passwd'],
  ['a member of every object', '__proto__'],
  ['another one', 'constructor'],
  ['as long as a line may be', 'W'.repeat(300)],
];

/** What no line of a definition or a protocol may hold. */
export const unseen: readonly (readonly [what: string, name: string])[] = [
  ['a line break', 'Jan\nKowalski'],
  ['a carriage return', 'Jan\rKowalski'],
  ['a tab', 'Jan\tKowalski'],
  ['a null', 'Jan\u0000'],
  ['an escape sequence of terminals', '\u001b[2J'],
  ['C1 controls', '\u009b31m'],
  ['a right-to-left override', 'iksla\u202eKowal'],
  ['a right-to-left mark', 'Kowalski\u200f'],
  ['an isolate', '\u2067Kowalski\u2069'],
  ['an Arabic letter mark', '\u061cKowalski'],
  ['a zero-width space', 'Kowal\u200bski'],
  ['a zero-width joiner', 'Kowal\u200dski'],
  ['a word joiner', 'Kowal\u2060ski'],
  ['a soft hyphen', 'Kowal\u00adski'],
  ['a byte order mark', '\ufeffKowalski'],
  ['a line separator', 'Jan\u2028Kowalski'],
  ['private use', 'Kowalski\ue000'],
  ['letters of tags', 'Kowalski\u{e0041}'],
  ['301 letters', 'W'.repeat(301)],
  ['nothing', ''],
];
