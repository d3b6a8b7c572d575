/** Protokół z wyborów do rady (art. 445), read back by poppler: every number equals the model, every step has its article. */
import { describe, expect, test } from 'vitest';
import { renderCouncilResult } from '../../../../src-main/documents/council-result/council-result.ts';
import { polish } from '../../../../src-shared/language/plurals.ts';
import { nameOf } from '../../../../src-shared/definition/contest.ts';
import { seatsOf } from '../../../../src-shared/results/seated.ts';
import { demoPayloads } from '../../../support/commune.ts';
import { unwrap } from '../../../support/papers.ts';
import { pdfText } from '../../../support/poppler.ts';
import { grouped, mixed, resultPaper, tablesOf, wordsOf } from '../../../support/result-papers.ts';
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

const demo = demoPayloads();
const all = agreed(demo.payloads);
const councilPaper = resultPaper(demo.pkg, all, 'council');

describe('protokół z wyborów do rady (art. 445)', () => {
  const { decision } = councilPaper.body;
  const dhondt = decision.constituencies.flatMap((one) => (one.kind === 'dhondt' ? [one] : []));

  test('the quotient table: votes divided by 1, 2, 3 …, winning cells with the number of their seat (art. 444 § 1)', async () => {
    const tables = tablesOf(unwrap(await renderCouncilResult(councilPaper))).filter(
      (table) => table[0]?.[0] === 'Dzielnik',
    );
    expect(tables).toHaveLength(dhondt.length);
    tables.forEach((table, at) => {
      const { constituency, explained, summary } = dhondt[at]!;
      const shown = constituency.lists.filter(({ number }) => explained.qualified.includes(`${number}`));
      const marks = table.slice(1).flatMap((row) => row.slice(1).filter((cell) => cell.includes('mandat')));
      expect(marks).toHaveLength(constituency.seats);
      table.slice(1).forEach(([divisor, ...cells]) =>
        expect(cells).toEqual(
          shown.map(({ number }) => {
            const step = explained.steps.find((one) => one.list === `${number}` && one.quotient[1] === Number(divisor));
            const value = mixed(summary.sums[`results/${number}/total`]!, Number(divisor));
            return step ? `${value} mandat ${step.seat}` : value;
          }),
        ),
      );
    });
  });

  test('every seat in order with its quotient and rule', async () => {
    const tables = tablesOf(unwrap(await renderCouncilResult(councilPaper))).filter(
      (table) => table[0]?.[0] === 'Mandat',
    );
    expect(tables.map((table) => table.slice(1))).toEqual(
      dhondt.map(({ explained }) =>
        explained.steps.map(({ seat, list, quotient: [votes, divisor] }) => [
          `${seat}`,
          list,
          `${grouped(votes)} : ${divisor}`,
          mixed(votes, divisor),
          'kolejno największy iloraz (art. 444 § 1)',
        ]),
      ),
    );
  });

  test('the threshold in whole numbers (art. 416)', async () => {
    const text = wordsOf(unwrap(await renderCouncilResult(councilPaper)));
    const total = Object.values(decision.totals).reduce((sum, votes) => sum + votes, 0);
    expect(text).toContain(`nie mniejsza niż 5 · ${grouped(total)} = ${grouped(total * 5)}.`);
    const [threshold] = tablesOf(unwrap(await renderCouncilResult(councilPaper))).filter(
      (table) => table[0]?.[0] === 'Lista nr' && table[0][2] === 'Głosy ważne w gminie',
    );
    expect(
      threshold?.slice(1).map(([list, , votes, hundredfold, takesPart]) => [list, votes, hundredfold, takesPart]),
    ).toEqual(
      Object.entries(decision.totals).map(([list, votes]) => [
        list,
        grouped(votes),
        grouped(votes * 100),
        'uczestniczy',
      ]),
    );
  });

  test('everybody elected with their votes, those without voting too (art. 380), and the sum of seats', async () => {
    const text = wordsOf(unwrap(await renderCouncilResult(councilPaper)));
    const seats = decision.constituencies.flatMap((one) => seatsOf(one)!);
    for (const { candidate, votes } of seats) {
      const [, count] = new RegExp(`\\) ${nameOf(candidate!)} – ([\\d ]+) głos`).exec(text) ?? [];
      if (votes === null) expect(text).toContain(`) ${nameOf(candidate!)} `);
      else expect(count).toBe(grouped(votes));
    }
    expect(text).toContain(`Obsadzono ${polish(seats.length, 'mandat', 'mandaty', 'mandatów')} z ${seats.length}.`);
    expect(text).toContain('Głosowania nie przeprowadzono');
    expect(text.match(/Wszystkie mandaty w okręgu zostały obsadzone/g)).toHaveLength(decision.constituencies.length);
  });

  test('a tie: numbers per precinct, then the lot that is needed, then the one that was drawn (art. 444 § 2)', async () => {
    const tie = demoPayloads('tie');
    const open = resultPaper(tie.pkg, agreed(tie.payloads), 'council');
    const before = unwrap(await renderCouncilResult(open));
    const constituency = open.body.decision.constituencies[0]!;
    const [table] = tablesOf(before).filter((rows) => rows[0]?.[0] === 'Obwód nr');
    const own = constituency.summary.protocols;
    expect(table?.slice(1, -1)).toEqual(
      own.map(({ precinct, results }) => [
        `${precinct}`,
        ...['1', '16'].map((list) => ('lists' in results ? grouped(results.lists[list]!.total) : '')),
      ]),
    );
    expect(table?.at(-1)).toEqual(['Liczba obwodów', '2', '2']);
    expect(wordsOf(before)).toContain('Potrzebne jest losowanie między: lista nr 1 (Zielona Łąka) i lista nr 16');
    expect(pdfText(before)).toContain('PROJEKT');

    const drawn = lot({ kind: 'list', between: ['1', '16'], votes: 575, drawn: ['16'] });
    const after = wordsOf(
      unwrap(await renderCouncilResult(resultPaper(tie.pkg, agreed(tie.payloads, { lots: [drawn] }), 'council'))),
    );
    expect(after).toContain('Wylosowano: lista nr 16');
    expect(after).toContain('równe ilorazy, głosy list i liczby obwodów: losowanie (art. 444 § 2)');
    for (const fact of ['9 kwietnia 2029 r.', 'Urząd Gminy', 'Ewa Ćma, przewodnicząca', 'dwie jednakowe koperty'])
      expect(after).toContain(fact);
  });

  test('single names: most votes, a lot between equal ones, both in the minutes (art. 443)', async () => {
    const body = bodyOf([councilOfSingleNames()], {});
    const payloads = body.cells.map((cell) => body.protocol(cell, candidates(50, 20, 20, 1)));
    const drawn = lot({ between: ['2', '3'], votes: 40, drawn: ['3'] });
    const pdf = unwrap(
      await renderCouncilResult(resultPaper(body.pkg, agreed(payloads, { lots: [drawn] }), 'council')),
    );
    const [votes] = tablesOf(pdf).filter((table) => table[0]?.[1] === 'Kandydat');
    expect(votes?.slice(1).map((row) => [row[0], row[3]])).toEqual([['1', '100'], ['2', '40'], ['3', '40'], ['4', '2']]); // prettier-ignore
    expect(wordsOf(pdf)).toContain('2) Osoba3 Łucja, Komitet Ćwiczebny – 40 głosów');
    expect(pdfText(pdf)).not.toContain('PROJEKT');
  });

  test('seats nobody can take are said to stay empty', async () => {
    const contest = council();
    contest.constituencies = contest.constituencies.slice(2, 3).concat(contest.constituencies.slice(0, 1));
    const body = bodyOf([contest], { council: [1] });
    const payloads = body.cells.map((cell) => body.protocol(cell, lists({ 1: [4, 3, 2], 2: [1, 1, 1] })));
    const text = wordsOf(unwrap(await renderCouncilResult(resultPaper(body.pkg, agreed(payloads), 'council'))));
    expect(text).toContain('Nieobsadzone pozostają: 1 mandat;');
  });

  test('seats the commission has yet to confirm as empty keep it a draft, and it says why (art. 445)', async () => {
    const contest = council();
    contest.constituencies = contest.constituencies.slice(0, 3);
    const body = bodyOf([contest], { council: [1, 2] });
    const wins = { 1: lists({ 1: [50, 10, 0], 2: [20, 21, 0] }), 2: lists({ 1: [1, 0, 0], 2: [null, 1, 0], 3: [90] }) };
    const papers = body.cells.map((cell) => body.protocol(cell, wins[cell.constituency as 1 | 2]));
    const open = unwrap(await renderCouncilResult(resultPaper(body.pkg, agreed(papers), 'council')));
    expect(wordsOf(open)).toContain(
      'PROJEKT, nieurzędowe: komisja nie potwierdziła jeszcze mandatów nieobsadzonych (okręg nr 2).',
    );
    const rulings = [ruling({ constituency: 2, question: 'unfilled', answer: 'confirmed', seats: 2 })];
    const done = unwrap(await renderCouncilResult(resultPaper(body.pkg, agreed(papers, { rulings }), 'council')));
    expect(pdfText(done)).not.toContain('PROJEKT');
  });
});
