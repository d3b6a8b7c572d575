/**
 * Forty odd characters in every text a person can type: each is printed as it is, becomes what paper can print, or is
 * refused at its field with its name and place. None of them ever stops a paper.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDFDocument } from 'pdf-lib';
import { seal } from '../../../src-main/keys/seal.ts';
import { api, type ApiName } from '../../../src-shared/api/api.ts';
import { isPrintable } from '../../../src-shared/text/printable.ts';
import {
  enterMayor,
  issuerKid,
  MAYOR,
  openDesk,
  openPrecinct,
  packageMedium,
  signMayor,
  stick,
  type Desk,
} from '../../support/core.ts';
import { looked } from '../../support/looking.ts';
import { definition, packageFiles, seeds } from '../../support/sealed.ts';
import { pdfText } from '../../support/poppler.ts';

type Outcome = { readonly kept: string } | 'refused';
/** What becomes of `a<character>b`. */
const odd: readonly (readonly [string, string, Outcome])[] = [
  ['Polish letters', 'żółć', { kept: 'ażółćb' }],
  ['letters in two parts', 'o\u0301', { kept: 'aób' }],
  ['a Turkish letter', 'ş', { kept: 'aşb' }],
  ['a Vietnamese letter', 'ễ', { kept: 'aễb' }],
  ['a Ukrainian letter', 'ї', { kept: 'aїb' }],
  ['a Greek letter', 'π', { kept: 'aπb' }],
  ['Polish quotation marks', '„”', { kept: 'a„”b' }],
  ['a dash', '–', { kept: 'a–b' }],
  ['an ellipsis', '…', { kept: 'a…b' }],
  ['a section sign', '§', { kept: 'a§b' }],
  ['a no-break space', '\u00a0', { kept: 'a\u00a0b' }],
  ['a narrow no-break space', '\u202f', { kept: 'a\u202fb' }],
  ['a fraction', '½', { kept: 'a½b' }],
  ['a snowman', '☃', { kept: 'a☃b' }],
  ['a face the font has', '😀', { kept: 'a😀b' }],
  ['a formula of a spreadsheet', '=1+1', { kept: 'a=1+1b' }],
  ['operators of PDF', ') Tj ET', { kept: 'a) Tj ETb' }],
  ['HTML', '<b>&amp;', { kept: 'a<b>&amp;b' }],
  ['a tab', '\t', { kept: 'a b' }],
  ['a soft hyphen', '\u00ad', { kept: 'ab' }],
  ['a zero-width space', '\u200b', { kept: 'ab' }],
  ['a zero-width non-joiner', '\u200c', { kept: 'ab' }],
  ['a joiner', '\u200d', { kept: 'ab' }],
  ['a word joiner', '\u2060', { kept: 'ab' }],
  ['a byte order mark', '\ufeff', { kept: 'ab' }],
  ['a variation selector', '\ufe0f', { kept: 'ab' }],
  ['a Mongolian vowel separator', '\u180e', { kept: 'ab' }],
  ['an emoji', '👍', 'refused'],
  ['a flag', '🇵🇱', 'refused'],
  ['a family', '👨‍👩‍👧', 'refused'],
  ['a Chinese character', '漢', 'refused'],
  ['an Arabic letter', 'م', 'refused'],
  ['a Hebrew letter', 'ש', 'refused'],
  ['a Thai vowel', 'ิ', 'refused'],
  ['a null', '\u0000', 'refused'],
  ['a bell', '\u0007', 'refused'],
  ['an escape', '\u001b[2J', 'refused'],
  ['a delete', '\u007f', 'refused'],
  ['a right-to-left override', '\u202e', 'refused'],
  ['a left-to-right mark', '\u200e', 'refused'],
  ['an isolate', '\u2066', 'refused'],
  ['an Arabic letter mark', '\u061c', 'refused'],
  ['a lone half of a pair', '\ud83d', 'refused'],
  ['private use', '\ue000', 'refused'],
  ['a noncharacter', '\uffff', 'refused'],
  ['a tag', '\u{e0041}', 'refused'],
  ['a replacement character', '\ufffd', 'refused'],
  ['an accent on nothing it composes with', '\u0332', 'refused'],
  ['a stack of accents', '\u0301\u0302\u0303\u0304\u0305', 'refused'],
];
/** Line ends are kept in texts of several lines and are a space where there is one. */
const lineEnds = ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];

const ref = { precinct: 1, contest: 'mayor', constituency: 1 } as const;
const lot = {
  ...ref,
  precinct: undefined,
  kind: 'mayor',
  list: null,
  places: 1,
  between: ['1', '2'],
  votes: 1,
  drawn: ['1'],
  date: '2029-04-09',
  place: 'Ratusz',
  persons: ['Ewa Ćma'],
  manner: 'koperty',
};
const ruling = {
  contest: 'council',
  constituency: 1,
  question: 'reading',
  answer: 'tied',
  date: '2029-04-09',
  persons: ['Ewa Ćma'],
  reason: 'uchwała',
};
const withdrawal = { record: 'lot', id: 1, date: '2029-04-09', persons: ['Ewa Ćma'], reason: 'pomyłka' };
const attendance = { attendance: [{ name: 'Ewa Ćma', role: 'chair', present: true }], opened: null, closed: null };

type Kind = {
  readonly call: ApiName;
  readonly where: string;
  readonly of: (text: string) => unknown;
  readonly lines: boolean;
};
const lines = true;
/** Every text of every call; a new one must be added here ({@link texts below} finds it). */
const kinds: readonly Kind[] = [
  { call: 'entry.begin', where: 'by', of: (by) => ({ id: MAYOR, entry: 1, by }), lines: false },
  { call: 'entry.resolve', where: 'by', of: (by) => ({ id: MAYOR, path: 'x', value: 1, by }), lines: false },
  { call: 'entry.amend', where: 'reason', of: (reason) => ({ id: MAYOR, paths: ['x'], reason, by: 'Ewa' }), lines },
  { call: 'entry.amend', where: 'by', of: (by) => ({ id: MAYOR, paths: ['x'], reason: 'x', by }), lines: false },
  { call: 'notes.saveRemark', where: 'text', of: (text) => ({ id: MAYOR, remark: 'otherRemarks', text }), lines },
  { call: 'notes.savePosition', where: 'text', of: (text) => ({ id: MAYOR, rule: 'T15', text }), lines },
  { call: 'check.confirmReading', where: 'by', of: (by) => ({ id: MAYOR, by }), lines: false },
  { call: 'correction.revise', where: 'reason', of: (reason) => ({ id: MAYOR, reason, persons: ['Ewa'] }), lines },
  { call: 'correction.revise', where: 'persons/0', of: (one) => ({ id: MAYOR, reason: 'x', persons: [one] }), lines: false },
  { call: 'agreement.begin', where: 'by', of: (by) => ({ ...ref, by, symbol: '' }), lines: false },
  { call: 'agreement.reveal', where: 'by', of: (by) => ({ ...ref, by }), lines: false },
  { call: 'agreement.withdrawReturn', where: 'reason', of: (reason) => ({ ...ref, reason, persons: ['Jan'] }), lines },
  { call: 'agreement.withdrawReturn', where: 'persons/0', of: (one) => ({ ...ref, reason: 'x', persons: [one] }), lines: false },
  { call: 'agreement.resolve', where: 'reason', of: (reason) => ({ ...ref, symbol: '', reason, persons: ['Jan'] }), lines },
  { call: 'agreement.resolve', where: 'persons/0', of: (one) => ({ ...ref, symbol: '', reason: 'x', persons: [one] }), lines: false },
  { call: 'receive.showCorrection', where: 'by', of: (by) => ({ hash: 'x'.repeat(43), by }), lines: false },
  { call: 'receive.acceptCorrection', where: 'by', of: (by) => ({ hash: 'x'.repeat(43), by }), lines: false },
  { call: 'agreement.return', where: 'reason', of: (reason) => ({ ...ref, reason, by: 'Jan' }), lines },
  { call: 'agreement.return', where: 'by', of: (by) => ({ ...ref, reason: 'x', by }), lines: false },
  { call: 'results.recordLot', where: 'place', of: (place) => ({ ...lot, place }), lines: false },
  { call: 'results.recordLot', where: 'persons/0', of: (one) => ({ ...lot, persons: [one] }), lines: false },
  { call: 'results.recordLot', where: 'manner', of: (manner) => ({ ...lot, manner }), lines },
  { call: 'results.recordRuling', where: 'persons/0', of: (one) => ({ ...ruling, persons: [one] }), lines: false },
  { call: 'results.recordRuling', where: 'reason', of: (reason) => ({ ...ruling, reason }), lines },
  { call: 'results.withdraw', where: 'persons/0', of: (one) => ({ ...withdrawal, persons: [one] }), lines: false },
  { call: 'results.withdraw', where: 'reason', of: (reason) => ({ ...withdrawal, reason }), lines },
  { call: 'publish.export', where: 'note', of: (note) => ({ medium: stick, note, key: null }), lines: false },
]; // prettier-ignore

let precinct: Desk;
let commune: Desk;
beforeAll(async () => {
  precinct = await openDesk();
  await precinct.ask('package.openPrecinct', openPrecinct);
  commune = precinct.window();
  await commune.ask('package.openCommune', { medium: packageMedium, issuerKid });
});
afterAll(() => precinct.close());

/** The text a call would work with, or the failure the window is told. */
async function typed({ call, where, of }: Kind, text: string) {
  const desk = api[call].roles.includes('commission') ? precinct : commune;
  const words = { ...(of(text) as Record<string, unknown>) };
  for (const [name, value] of Object.entries(words)) if (value === undefined) delete words[name];
  const input = await looked((query, about) => desk.call(query, about), call, words);
  const parsed = api[call].input.safeParse(input);
  if (parsed.success)
    return where.split('/').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], parsed.data);
  return desk.refused(call, input);
}

describe.each(kinds.map((kind) => [`${kind.call} ${kind.where}`, kind] as const))('%s', (_, kind) => {
  it.each(odd)('%s', async (_name, character, outcome) => {
    const answer = await typed(kind, `a${character}b`);
    if (outcome === 'refused')
      expect(answer).toMatchObject({ code: 'text-unprintable', where: kind.where, detail: { after: expect.stringMatching(/^[aá]/) } });
    else {
      expect(answer).toBe(outcome.kept);
      expect(isPrintable(outcome.kept)).toBe(true);
    }
  }); // prettier-ignore

  it('line ends', async () => {
    for (const end of lineEnds) expect(await typed(kind, `a${end}b`)).toBe(kind.lines ? 'a\nb' : 'a b');
  });

  it('longer than there is room for: told with the limit, not cut', async () => {
    const limit = kind.lines ? 4000 : 300;
    expect(await typed(kind, 'ą'.repeat(limit))).toBe('ą'.repeat(limit));
    expect(await typed(kind, 'ą'.repeat(limit + 1))).toMatchObject({ code: 'text-too-long', detail: { limit } });
  });
});

it('a person on the list of those present is a name a paper can print', async () => {
  const named = { ...attendance, attendance: [{ ...attendance.attendance[0], name: 'Ewa 👍' }] };
  const refused = await precinct.refused('notes.saveAttendance', { id: MAYOR, ...named });
  expect(refused).toMatchObject({ code: 'text-unprintable', where: 'attendance/0/name' });
});

it('what was kept of all of them together is frozen, printed, signed, carried and read back from the paper', async () => {
  // the small election's form has no place for remarks on its paper
  const section = { id: 'remarks', number: 'III', title: { pl: 'Uwagi', en: 'Remarks' } };
  const forms = definition().forms.map((form) => ({ ...form, sections: [...form.sections, section] }));
  const desk = await openDesk(packageFiles({ 'definition.urna': seal(definition({ forms }), seeds.commune) }));
  await desk.ask('package.openPrecinct', openPrecinct);
  await enterMayor(desk);
  const kept = odd.flatMap(([, character, outcome]) => (outcome === 'refused' ? [] : [[character, outcome.kept] as const]));
  const text = kept.map(([character]) => `a${character}b`).join('\u2028');
  await desk.ask('notes.saveRemark', { id: MAYOR, remark: 'otherRemarks', text });
  await desk.ask('check.confirmReading', { id: MAYOR, by: 'Ewa Ćma' });
  await signMayor(desk);
  const { base64 } = await desk.ask('papers.print', { id: MAYOR, document: 'final' });
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(0);
  const printed = pdfText(bytes).replaceAll(/\s/gu, '');
  for (const [, one] of kept) expect(printed).toContain(one.replaceAll(/\s/gu, ''));
  await desk.close();
}); // prettier-ignore
