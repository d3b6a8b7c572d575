/** The page for a commune's site, read as text: what it says, what it never asks for, what cannot break out of it. */
import { describe, expect, test } from 'vitest';
import { resultsPage } from '../../../../src-main/exchange/results-page.ts';
import { computeResults, decideBodies, firstEdition } from '../../../../src-shared/results/compute.ts';
import { told } from '../../../../src-shared/results/view/contest.ts';
import { type Evidence } from '../../../../src-shared/results/body.ts';
import type { TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';
import { demoPayloads } from '../../../support/commune.ts';
import {
  agreed,
  bodyOf,
  candidates,
  council,
  councilOfSingleNames,
  lists,
  lot,
  ruling,
} from '../../../support/results.ts';
import { hashOf, mayor } from '../../../support/sealed.ts';

function pageOf(pkg: TrustedPackage, evidence: Evidence, note = ''): string {
  const bodies = told([...decideBodies(pkg, evidence)].filter(([, body]) => body.own));
  const hash = hashOf(computeResults(pkg, evidence));
  const papers = [{ path: 'protokol-mayor.pdf', title: 'Protokół' }];
  return Buffer.from(
    resultsPage({ pkg, bodies, hash, file: 'results.urna', edition: firstEdition, papers, data: [], note }),
  ).toString();
}
/** What a reader reads: tags away, entities back, spaces single. */
const textOf = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00a0]+/g, ' ');

const demo = demoPayloads();
const final = pageOf(demo.pkg, agreed(demo.payloads));

test('needs nothing from anywhere: no script, no address, a policy that forbids both', () => {
  expect(final).not.toMatch(/<script|<link|<img|<iframe|<form|\son\w+=|url\(|https?:|javascript:/i);
  expect(final).toContain('default-src &#39;none&#39;; style-src &#39;sha256-');
  expect(final).not.toMatch(/\sstyle=/);
});
test('the same evidence gives the same bytes', () => {
  const { protocols, ...rest } = agreed(demo.payloads);
  expect(pageOf(demo.pkg, { ...rest, protocols: protocols.toReversed() })).toBe(final);
});
test('says ĆWICZENIE in the title and on top, and nothing of it in a live election', () => {
  expect(final).toContain('<title>ĆWICZENIE – ');
  expect(textOf(final)).toContain('ĆWICZENIE – to nie są wyniki żadnych wyborów');
  const live = bodyOf([mayor()], {});
  const page = pageOf(live.pkg, agreed(live.cells.map((cell) => live.protocol(cell, candidates(3, 2)))));
  expect(page).not.toContain('ĆWICZENIE');
});
test('a final result says so; each chart has a title, each table a caption', () => {
  expect(textOf(final)).toContain('wynik ostateczny');
  expect(textOf(final)).not.toContain('Nieurzędowe');
  for (const svg of final.match(/<svg.*?<\/svg>/gs) ?? [])
    expect(svg).toMatch(/aria-labelledby="([\w-]+)".*<title id="\1">[^<]+</s);
  for (const table of final.match(/<table.*?<\/table>/gs) ?? []) expect(table).toMatch(/<caption>[^<]+<\/caption>/);
  const ids = [...final.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
test('partial results carry how many precincts they come from, and when', () => {
  const some = demo.payloads.filter(({ precinct }) => precinct <= 9);
  const text = textOf(pageOf(demo.pkg, agreed(some)));
  expect(text).toContain('Nieurzędowe, z 9 z 19 obwodów. Wynik może się zmienić.');
  expect(text).toContain('Stan na 09.04.2029 r., godz. 01:00.');
});
test('beside the threshold shares have three digits: 435 of 8 705 votes are not 5 % (art. 416)', () => {
  const body = bodyOf([council()], { council: [1] });
  const [one, two] = body.cells;
  const payloads = [
    body.protocol(one!, lists({ 1: [8000, 0, 0], 2: [400, 0, 0] })),
    body.protocol(two!, lists({ 1: [270, 0, 0], 2: [35, 0, 0] })),
  ];
  const page = pageOf(body.pkg, agreed(payloads));
  const text = textOf(page);
  expect(text).toContain('435 4,997 % nie');
  expect(text).toContain('435 · 4,997 %');
  expect(text).not.toContain('5,00 % nie');
  expect(page).toContain('<td class="number">4,997\u00a0%</td>');
});
test('without a threshold two digits do (art. 443)', () => {
  const body = bodyOf([councilOfSingleNames()], {});
  const page = pageOf(body.pkg, agreed(body.cells.map((cell) => body.protocol(cell, candidates(50, 20, 15, 1)))));
  expect(textOf(page)).not.toMatch(/,\d{3} %/);
});
test('every winning quotient is marked with its seat', () => {
  const decided = decideBodies(demo.pkg, agreed(demo.payloads)).get('council')!.decision.constituencies;
  const steps = decided.flatMap((one) => (one.kind === 'dhondt' ? one.explained.steps : []));
  const marked = [...final.matchAll(/class="number won">\s*<strong>[^<]+<\/strong>\s*<span>mandat (\d+)</g)];
  expect(marked.map(([, seat]) => Number(seat)).sort((a, b) => a - b)).toEqual(
    steps.map(({ seat }) => seat).sort((a, b) => a - b),
  );
});

describe('what is still open is said in words', () => {
  const both = (
    contest: ReturnType<typeof mayor>,
    results: ReturnType<typeof candidates>,
    more: Partial<Evidence> = {},
  ) => {
    const body = bodyOf([contest], {});
    return textOf(
      pageOf(
        body.pkg,
        agreed(
          body.cells.map((cell) => body.protocol(cell, results)),
          more,
        ),
      ),
    );
  };
  const three = mayor();
  three.constituencies[0]!.candidates[2]!.status = 'registered';
  test('a run-off, a lot for it (art. 473)', () => {
    expect(both(three, candidates(40, 30, 20))).toContain('Ponowne głosowanie: Żółć Łucja i Gęślą Łucja.');
    expect(both(three, candidates(40, 20, 20))).toContain('Potrzebne jest losowanie między: Gęślą Łucja, Jaźń Łucja');
  });
  test('a lot between single names, and what it gave', () => {
    expect(both(councilOfSingleNames(), candidates(50, 20, 20, 1))).toContain(
      'Potrzebne jest losowanie: 1 mandat, między: Osoba2 Łucja, Osoba3 Łucja.',
    );
    const drawn = [lot({ between: ['2', '3'], votes: 40, drawn: ['3'] })];
    expect(both(councilOfSingleNames(), candidates(50, 20, 20, 1), { lots: drawn })).toContain(
      'równość głosów i obwodów: losowanie',
    );
  });
  test('empty seats the commission has yet to confirm (art. 445)', () => {
    const contest = council();
    contest.constituencies = contest.constituencies.slice(0, 3);
    const body = bodyOf([contest], { council: [1, 2] });
    const wins = { 1: lists({ 1: [50, 10, 0], 2: [20, 21, 0] }), 2: lists({ 1: [1, 0, 0], 2: [null, 1, 0], 3: [90] }) };
    const papers = body.cells.map((cell) => body.protocol(cell, wins[cell.constituency as 1 | 2]));
    const words = 'Komisja musi jeszcze potwierdzić, że mandaty pozostają nieobsadzone.';
    const open = textOf(pageOf(body.pkg, agreed(papers)));
    expect(open.split(words)).toHaveLength(2);
    expect(open.indexOf(words)).toBeGreaterThan(open.indexOf('Okręg nr 2'));
    const rulings = [ruling({ constituency: 2, question: 'unfilled', answer: 'confirmed', seats: 2 })];
    expect(textOf(pageOf(body.pkg, agreed(papers, { rulings })))).not.toContain(words);
  });
  test('a constituency without voting and one without protocols (art. 380)', () => {
    const body = bodyOf([council()], { council: [1, 2, 4] });
    const some = body.cells.filter(({ constituency }) => constituency === 1);
    const text = textOf(
      pageOf(body.pkg, agreed(some.map((cell) => body.protocol(cell, lists({ 1: [4, 3, 2], 2: [5, 1, 1] }))))),
    );
    expect(text).toContain('Głosowania nie przeprowadzono');
    expect(text).toContain('mandat nieobsadzony');
    expect(text).toContain('Nie ma jeszcze żadnego protokołu.');
  });
});

test('a malicious name stays text everywhere', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\'';
  const hostile = mayor({ body: evil, title: { pl: evil, en: '' } });
  Object.assign(hostile.constituencies[0]!.candidates[0]!, { surname: evil, committee: { name: evil, short: evil } });
  const body = bodyOf([hostile], {});
  const page = pageOf(body.pkg, agreed(body.cells.map((cell) => body.protocol(cell, candidates(9, 2)))), evil);
  expect(page).not.toMatch(/<script|<img/);
  expect(page).not.toContain('="">');
  expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(4);
});
