import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../src-main/documents/pdf/fonts.ts';
import { drawPages } from '../../../../src-main/documents/pdf/page.ts';
import {
  composeProtocol,
  renderProtocol,
  type ProtocolPaper,
} from '../../../../src-main/documents/protocol/protocol.ts';
import type { Contest } from '../../../../src-shared/definition/contest.ts';
import { resultPaths } from '../../../../src-shared/protocol/numbers.ts';
import { final, samplePaper, sampleSymbol, unwrap } from '../../../support/papers.ts';
import { pdfPages, pdfStructure, pdfText, printedNumbers } from '../../../support/poppler.ts';
import { recorder } from '../../../support/recorder.ts';
import { sampleHash, sampleListContest, sampleMayorContest } from '../../../support/sample.ts';

const render = async (paper: ProtocolPaper) => unwrap(await renderProtocol(paper));
const cells = (value: number) => `${value}`.padStart(5, '*');

/** What a reader of the paper must find, from the model: every item, then every line of item 14 with its sums. */
function expectedNumbers({ form, constituency, content }: ProtocolPaper): { label: string; cells: string }[] {
  const at = (path: string) => content.numbers[path] ?? Number.NaN;
  const items = form.fields.map((field) => ({ label: field.number, cells: cells(at(field.id)) }));
  const line = (path: string) => ({ label: `${path.split('/').at(-1)}.`, cells: cells(at(path)) });
  const paths = resultPaths(form.ballot, constituency);
  const sum = (of: readonly string[]) => ({ label: 'Razem', cells: cells(of.reduce((s, path) => s + at(path), 0)) });
  if (form.ballot === 'for-against')
    return [
      ...items,
      { label: '1.', cells: cells(at('results/for')) },
      { label: '2.', cells: cells(at('results/against')) },
      sum(paths),
    ];
  if (form.ballot === 'candidates') return [...items, ...paths.map(line), sum(paths)];
  const lists = constituency.lists.flatMap(({ number, status }) => {
    if (status === 'annulled') return [];
    const own = paths.filter((path) => path.startsWith(`results/${number}/`) && !path.endsWith('/total'));
    const head = { label: `Lista nr ${number}`, cells: cells(at(`results/${number}/total`)) };
    return [head, ...own.map(line), sum(own)];
  });
  return [...items, ...lists];
}

const region: Partial<Contest> = {
  contest: 'regional-assembly',
  form: '2024/regional-assembly',
  title: { pl: 'WYBORY DO SEJMIKU WOJEWÓDZTWA LUBUSKIEGO', en: 'Election of the Regional Assembly' },
  body: 'Sejmik Województwa Lubuskiego',
};
const county: Partial<Contest> = { contest: 'county-council', form: '2024/county-council' };
const single: Partial<Contest> = { contest: 'council', form: '2024/council-single', decided: 'plurality' };

describe('every printed number read back equals the model', () => {
  it.each<[string, number, Contest]>([
    ['council, 4 lists × 7', 3, sampleListContest()],
    ['county council, 5 lists × 6', 4, sampleListContest(5, 6, county)],
    ['regional assembly, 8 lists × 10', 5, sampleListContest(8, 10, region)],
    ['regional assembly, 12 lists × 20: lists cut over pages', 10, sampleListContest(12, 20, region)],
    ['council of single names', 2, sampleMayorContest(4, single)],
    ['mayor, 3 candidates', 2, sampleMayorContest(3)],
    ['mayor, one candidate', 2, sampleMayorContest(1)],
    ['run-off', 2, sampleMayorContest(2, { form: '2024/mayor-runoff', round: 2 })],
    ['run-off with one name', 2, sampleMayorContest(1, { form: '2024/mayor-runoff-one', round: 2 })],
  ])('%s, on at most %i pages', async (_name, most, contest) => {
    const paper = samplePaper(final, contest);
    const pdf = await render(paper);
    expect(printedNumbers(pdf)).toEqual(expectedNumbers(paper));
    expect(pdfPages(pdf).length).toBeLessThanOrEqual(most);
  });
});

describe('every page', () => {
  const contest = sampleListContest();
  it.each<[string, ProtocolPaper, string[], string[]]>([
    ['final', samplePaper(), [sampleSymbol, 'wersja 1'], ['PROJEKT', 'ĆWICZENIE', 'KOREKTA', 'KOPIA']],
    ['copy', samplePaper({ kind: 'copy', symbol: sampleSymbol }), [sampleSymbol, 'KOPIA PROTOKOŁU'], ['PROJEKT']],
    ['draft', samplePaper({ kind: 'draft' }), ['PROJEKT', 'bez symbolu kontrolnego'], [sampleSymbol]],
    ['blank', samplePaper({ kind: 'blank' }), ['do wypełnienia ręcznego'], [sampleSymbol, 'wersja', 'PROJEKT']],
    ['rehearsal', samplePaper(final, contest, { definition: { mode: 'rehearsal' } }), ['ĆWICZENIE', sampleSymbol], []],
    [
      'rehearsal of a draft',
      samplePaper({ kind: 'draft' }, contest, { definition: { mode: 'rehearsal' } }),
      ['ĆWICZENIE', 'PROJEKT'],
      [sampleSymbol],
    ],
    [
      'corrected',
      samplePaper(final, contest, {
        payload: {
          revision: 2,
          supersedes: sampleHash,
          correction: { reason: 'Zamieniono liczby', persons: ['Grażyna Źdźbło'] },
        },
      }),
      ['KOREKTA', 'wersja 2', sampleSymbol],
      [],
    ],
  ])('%s carries what it must and nothing it must not', async (_name, paper, present, absent) => {
    const pages = pdfPages(await render(paper));
    pages.forEach((page, at) => {
      const always = [
        'Wólka Przykładowa (990101)',
        'obwód nr 6',
        paper.contest.title.pl,
        'okręg nr 1',
        'pomocniczy',
        sampleHash,
      ];
      for (const words of [...always, ...present, `strona ${at + 1} z ${pages.length}`]) expect(page).toContain(words);
      for (const words of absent) expect(page).not.toContain(words);
    });
  });

  it('a corrected protocol says what it replaces, why, and who decided (docs/domain.md, "Corrections")', async () => {
    const correction = { reason: 'Zamieniono liczby głosów', persons: ['Grażyna Źdźbło', 'Łukasz Ćma'] };
    const text = pdfText(await render(samplePaper(final, contest, { payload: { revision: 2, correction } })));
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Wersja 2 zastępuje wersję 1. Przyczyna: Zamieniono liczby głosów. Decyzję podjęli: Grażyna Źdźbło, Łukasz Ćma.',
    );
  });
});

describe('refusals of the ballot', () => {
  const contest = sampleListContest();
  const said = 'o odmowie przyjęcia karty do głosowania w tych wyborach';
  const text = async (refusals: number | null) =>
    pdfText(await render(samplePaper(final, contest, { payload: { refusals } }))).replace(/\s+/g, ' ');

  it.each([0, 54])('%d of them follow the last remark', async (refusals) => {
    const printed = await text(refusals);
    expect(printed).toContain(`${said}: ${refusals}.`);
    expect(printed.indexOf(said)).toBeGreaterThan(printed.indexOf('Inne uwagi'));
    expect(printed.indexOf(said)).toBeLessThan(printed.indexOf('obecni byli członkowie'));
  });

  it('are not printed where nobody was asked', async () => {
    expect(await text(null)).not.toContain('odmowie');
  });
});

describe('official content (docs/domain.md, "The protocol form")', () => {
  const flat = (text: string) => text.replace(/\s+/g, ' ');

  it('items, wordings and remarks stand in official order', async () => {
    const paper = samplePaper();
    const structure = flat(pdfStructure(await render(paper)));
    const words = [
      paper.contest.title.pl,
      'ZARZĄDZONE NA DZIEŃ 8 KWIETNIA 2029 R.',
      'PROTOKÓŁ GŁOSOWANIA W OBWODZIE',
      'Głosowanie rozpoczęło się w dniu 8 kwietnia 2029 r. o godz. 07:00 i trwało bez przerwy do godz. 21:00.',
      ...paper.form.fields.map((field) => field.label.pl),
      ...paper.constituency.lists.map((list) => `Lista nr ${list.number} — ${list.committee.name}`),
      ...paper.form.remarks.map((remark) => remark.label.pl),
      'Przy sporządzeniu protokołu obecni byli członkowie Komisji:',
      '(pieczęć Komisji)',
    ];
    const places = words.map((text) => structure.indexOf(flat(text)));
    expect(places.filter((place) => place < 0)).toEqual([]);
    // equal wordings (2a and 4a differ, remarks do not repeat) would break this order
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('only those present are named', async () => {
    const text = pdfText(await render(samplePaper()));
    expect(text).toContain('Żaneta Okoń');
    expect(text).not.toContain('Ryszard Gąsior');
    expect(text).not.toContain('9)');
  });

  it('a blank form leaves every cell empty and lines for names', async () => {
    const pdf = await render(samplePaper({ kind: 'blank' }));
    expect(printedNumbers(pdf)).toEqual([]);
    expect(pdfText(pdf)).toContain('(nazwisko i imię, funkcja)');
    expect(pdfText(pdf)).toContain('9)');
  });

  it('blank is not 0: a draft prints what was typed and no sum over a gap', async () => {
    const paper = samplePaper({ kind: 'draft' });
    const numbers = { ...paper.content.numbers, boxBallots: null, 'results/12/3': null };
    const printed = printedNumbers(await render({ ...paper, content: { ...paper.content, numbers } }));
    const all = expectedNumbers(paper);
    const missing = [
      all.findIndex(({ label }) => label === '9'),
      all.findIndex(({ label }) => label === 'Lista nr 12') + 3,
      all.findIndex(({ label }) => label === 'Razem'),
    ];
    expect(printed).toEqual(all.filter((_, at) => !missing.includes(at)));
  });

  it('a draft prints a number that is too long whole, in the room of five (T01)', async () => {
    const paper = samplePaper({ kind: 'draft' });
    const numbers = { ...paper.content.numbers, ballotsReceived: 123_456_789 };
    const [first] = printedNumbers(await render({ ...paper, content: { ...paper.content, numbers } }));
    expect(first).toEqual({ label: '1', cells: '123456789' });
  });

  it('a list that goes on over the page says whose it is', async () => {
    const pages = pdfPages(await render(samplePaper(final, sampleListContest(4, 24, region))));
    const continued = pages.map((page) => /Lista nr (\d+) \(ciąg dalszy\) — (.*)/.exec(page)?.slice(1) ?? []);
    expect(continued.flat()).toEqual(['13', 'Komitet KWW Nasze Miasto', '14', 'Komitet KWW „Wspólny Dom”']);
    expect(pages.filter((page) => page.includes('ciąg dalszy'))).not.toContain(pages[0]);
  });

  it('postal items of a precinct without postal voting are 0, also on a blank form', async () => {
    const paper = samplePaper({ kind: 'blank' });
    const printed = printedNumbers(await render({ ...paper, precinct: { ...paper.precinct, postalVoting: false } }));
    const postal = paper.form.fields.filter((field) => field.postal === true).map((field) => field.number);
    expect(postal.length).toBeGreaterThan(5);
    expect(printed).toEqual(postal.map((label) => ({ label, cells: '****0' })));
  });

  it('a struck-out candidate keeps the line, marked, without a number (T20)', async () => {
    const contest = sampleListContest();
    const [list] = contest.constituencies[0]?.lists ?? [];
    if (list?.candidates[1] === undefined) throw new Error('the sample has no second candidate');
    list.candidates[1].status = 'struck-out';
    const paper = samplePaper(final, contest);
    const pdf = await render(paper);
    expect(
      pdfText(pdf)
        .split('\n')
        .find((line) => line.includes('kandydat skreślony')),
    ).toContain('Kowalski');
    expect(printedNumbers(pdf)).toEqual(expectedNumbers(paper));
  });

  it('an annulled list is marked and has no numbers', async () => {
    const contest = sampleListContest();
    const list = contest.constituencies[0]?.lists[2];
    if (list === undefined) throw new Error('the sample has no third list');
    list.status = 'annulled';
    const paper = samplePaper(final, contest);
    const pdf = await render(paper);
    expect(pdfText(pdf)).toContain('rejestracja listy unieważniona');
    expect(printedNumbers(pdf)).toEqual(expectedNumbers(paper));
  });

  it('with findings the precinct number is bold, else not', async () => {
    const fonts = await loadFonts();
    const faces = (paper: ProtocolPaper) => {
      const [first] = drawPages(composeProtocol(paper, fonts), fonts, recorder);
      const texts = first?.marks.filter((mark) => mark.kind === 'text') ?? [];
      const label = texts.findIndex((mark) => mark.text === 'Numer obwodu głosowania');
      return texts.slice(label + 1, label + 5).map((mark) => `${mark.text} ${mark.style.face}`);
    };
    const findings = [{ rule: 'M02', position: 'Policzono ponownie.' }];
    expect(faces(samplePaper())).toEqual(['* regular', '* regular', '* regular', '6 regular']);
    expect(faces(samplePaper(final, undefined, { payload: { findings } }))).toEqual([
      '* bold',
      '* bold',
      '* bold',
      '6 bold',
    ]);
  });

  it('a long remark flows on and signatures never stand alone', async () => {
    const paper = samplePaper();
    const otherRemarks = Array.from({ length: 60 }, (_, at) => `Zdanie nr ${at + 1} o przebiegu głosowania.`).join(
      '\n',
    );
    const remarks = { ...paper.content.remarks, otherRemarks };
    const pages = pdfPages(await render({ ...paper, content: { ...paper.content, remarks } }));
    for (let at = 1; at <= 60; at++) expect(pages.join(' ')).toContain(`Zdanie nr ${at} o`);
    const signed = pages.find((page) => page.includes('Przy sporządzeniu protokołu'));
    expect(signed).toContain('Zdanie nr 60 o');
  });
});
