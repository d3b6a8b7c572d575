/** Protokół z wyborów do rady (art. 445): seats of every constituency with everything that led to them. */
import type { ContestKind } from '../../src-shared/primitives.ts';
import { groupedExactly, share } from '../../src-shared/language/fractions.ts';
import type { Result } from '../../src-shared/result.ts';
import { unfilledOpen } from '../../src-shared/results/compute.ts';
import type { ConstituencyDecision } from '../../src-shared/results/decide.ts';
import { nameOf, registered } from '../../src-shared/definition/contest.ts';
import { seatsOf, type Seat } from '../../src-shared/results/seated.ts';
import { writeSources, writeTraces } from './results/counted.ts';
import { gridBlocks, type GridColumn } from './results/grid.ts';
import {
  dayWords,
  openReasons,
  writeEnd,
  writeHead,
  writePaper,
  writeCaveats,
  writeState,
  type Pen,
  type ResultPaper,
} from './results/paper.ts';
import { writeQuotients, writeSteps, writeThreshold } from './results/quotients.ts';
import { writeLots, writeRulings, writeWithdrawn } from './results/recorded.ts';
import { writeTies } from './results/ties.ts';
import { memberWords, resultWords, seatsWord, votesWord } from './results/words.ts';
import type { DocumentFailure } from './subject.ts';
import { candidatePath } from '../../src-shared/forms/paths.ts';

/** @returns the PDF; a draft until the result is final. */
export async function renderCouncilResult(paper: ResultPaper): Promise<Result<Uint8Array, DocumentFailure>> {
  const { body } = paper;
  const unfilled = unfilledOpen(body.decision, body.rulings);
  const reasons = body.final
    ? []
    : [
        ...openReasons(body),
        ...(undecided(body.decision.constituencies) ? [resultWords.undecided] : []),
        ...(unfilled.length > 0 ? [resultWords.unfilled(unfilled)] : []),
      ];
  const title = 'PROTOKÓŁ Z WYBORÓW';
  return writePaper(paper, { kind: body.final ? 'final' : 'draft', name: title, where: '' }, (pen) => {
    writeHead(pen, paper, title, body.decision.contest.body, []);
    writeState(pen, reasons);
    writeCaveats(pen, body);
    const section = numbered(pen);
    section('DANE OGÓLNE');
    writeGeneral(pen, paper);
    if (body.decision.contest.threshold > 0) {
      section('LISTY UCZESTNICZĄCE W PODZIALE MANDATÓW');
      writeThreshold(pen, body);
    }
    section('WYNIKI WYBORÓW W OKRĘGACH');
    for (const decision of body.decision.constituencies) writeConstituency(pen, decision, body);
    section('PODSUMOWANIE');
    writeTotals(pen, body.decision.constituencies);
    section('PRZEBIEG LOSOWAŃ I ROZSTRZYGNIĘCIA KOMISJI');
    writeLots(pen, body);
    writeRulings(pen, body);
    writeWithdrawn(pen, body);
    section('ZAŁĄCZNIKI I UWAGI');
    writeTraces(pen, paper);
    // a constituency without protocols has no summary yet
    const summed = body.decision.constituencies.filter(({ summary }) => summary.protocols.length > 0);
    if (summed.length > 0)
      pen.write(
        `Do protokołu załączono zestawienia wyników głosowania w okręgach nr ${summed.map(({ constituency }) => constituency.number).join(', ')}.`,
      );
    writeEnd(pen, resultWords.signed);
    writeSources(pen, paper);
  });
}

/** Councils of single names have no threshold, and so a section less. */
function numbered(pen: Pen): (heading: string) => void {
  const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI'].values();
  return (heading) => pen.head(`${numerals.next().value}. ${heading}`);
}

function undecided(constituencies: readonly ConstituencyDecision[]): boolean {
  return constituencies.some((decision) => seatsOf(decision) === undefined);
}

function writeGeneral(pen: Pen, { definition, body }: ResultPaper): void {
  const { constituencies } = body.decision;
  const seats = constituencies.reduce((sum, { constituency }) => sum + constituency.seats, 0);
  const without = constituencies
    .filter(({ constituency }) => constituency.voting === 'unopposed')
    .map(({ constituency }) => constituency.number);
  const sum = (path: string) => constituencies.reduce((all, { summary }) => all + (summary.sums[path] ?? 0), 0);
  const [eligible, ballots] = [sum('eligible'), sum('validBallots')];
  pen.write(
    `${definition.commune.commission} sporządziła niniejszy protokół z wyborów przeprowadzonych w dniu ${dayWords(definition.votingDay)} (art. 445 Kodeksu wyborczego).`,
    { keep: true },
  );
  const rows = [
    [memberWords(body.decision.contest.contest).seats, groupedExactly(seats)],
    ['Liczba okręgów wyborczych', groupedExactly(constituencies.length)],
    [
      'w tym okręgi, w których głosowania nie przeprowadzono (art. 380)',
      without.length === 0 ? '0' : `${without.length} (nr ${without.join(', ')})`,
    ],
    ['Liczba protokołów głosowania oczekiwanych / otrzymanych', `${body.expected.length} / ${body.protocols.length}`],
    ['Liczba wyborców uprawnionych do głosowania', groupedExactly(eligible)],
    [
      'Liczba kart ważnych (osób, które wzięły udział w głosowaniu)',
      `${groupedExactly(ballots)} (${share(ballots, eligible)})`,
    ],
    ['Liczba głosów ważnych', groupedExactly(sum('validVotes'))],
  ];
  const columns: GridColumn[] = [
    { heading: 'Dane', share: 6 },
    { heading: 'Liczba', share: 2.4, align: 'right' },
  ];
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}

function writeConstituency(pen: Pen, decision: ConstituencyDecision, body: ResultPaper['body']): void {
  const { constituency, summary } = decision;
  pen.head(`Okręg wyborczy nr ${constituency.number}, obejmujący ${seatsWord(constituency.seats)}`, 'H3');
  if (decision.kind === 'no-protocols') {
    pen.write('Nie otrzymano żadnego protokołu głosowania z tego okręgu.');
    return;
  }
  if (decision.kind === 'not-held') {
    pen.write('Wyborów nie przeprowadzono (art. 434 § 2). Mandaty w okręgu pozostają nieobsadzone.');
    return;
  }
  if (decision.kind === 'unopposed')
    pen.write(
      `Wybory odbyły się. Głosowania nie przeprowadzono, ponieważ liczba zarejestrowanych kandydatów nie była większa od liczby ${memberWords(body.decision.contest.contest).chosen} w okręgu; za wybranych uznano wszystkich zarejestrowanych kandydatów (art. 380).`,
    );
  else {
    const at = (path: string) => summary.sums[path] ?? 0;
    pen.write(
      `Wybory odbyły się, głosowanie przeprowadzono. Liczba kart ważnych (osób, które wzięły udział w głosowaniu): ${groupedExactly(at('validBallots'))}; liczba głosów ważnych oddanych w okręgu: ${groupedExactly(at('validVotes'))}.`,
      { keep: true },
    );
  }
  if (decision.kind === 'dhondt') {
    writeQuotients(pen, decision);
    writeSteps(pen, decision);
  }
  if (decision.kind === 'plurality') writeSingleNames(pen, decision);
  writeTies(pen, decision);
  writeCaveats(pen, body, constituency.number);
  writeElected(pen, decision, body.decision.contest.contest);
}

/** Communes up to 20,000: who got how many votes; the most votes elect (art. 443 § 1). */
function writeSingleNames(pen: Pen, { constituency, summary }: ConstituencyDecision): void {
  const rows = registered(constituency.candidates)
    .map((one) => ({ one, votes: summary.sums[candidatePath(one.position)] ?? 0 }))
    .sort((a, b) => b.votes - a.votes || a.one.position - b.one.position)
    .map(({ one, votes }) => [`${one.position}`, nameOf(one), one.committee.name, groupedExactly(votes)]);
  const columns: GridColumn[] = [
    { heading: 'Nr', share: 0.6, align: 'right' },
    { heading: 'Kandydat', share: 4 },
    { heading: 'Komitet wyborczy', share: 4 },
    { heading: 'Głosy ważne', share: 1.4, align: 'right' },
  ];
  pen.write(
    'Za wybranych uważa się kandydatów, którzy otrzymali kolejno największą liczbę ważnych głosów (art. 443 § 1):',
    { keep: true },
  );
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}

function writeElected(pen: Pen, decision: ConstituencyDecision, contest: ContestKind): void {
  const seats = seatsOf(decision);
  if (seats === undefined) {
    pen.write('Mandaty w tym okręgu nie są jeszcze rozstrzygnięte.', { bold: true });
    return;
  }
  const lists = [...new Set(seats.map(({ list }) => list))];
  for (const list of lists) {
    const own = seats.filter((seat) => seat.list === list && seat.candidate !== null);
    if (own.length === 0) continue;
    const heading = list
      ? `Lista nr ${list.number} – ${list.committee.name}: ${seatsWord(own.length)}. ${memberWords(contest).named}:`
      : `${memberWords(contest).named}:`;
    pen.write(heading, { keep: true, before: 6 });
    own
      .toSorted(byVotes)
      .forEach((seat, at) =>
        pen.write(`${at + 1}) ${electedWords(seat)}`, { x: 62, width: 470, before: 1.5, bold: true }),
      );
  }
  const empty = seats.filter(({ candidate }) => candidate === null).length;
  pen.write(
    empty === 0
      ? 'Wszystkie mandaty w okręgu zostały obsadzone.'
      : `Nieobsadzone pozostają: ${seatsWord(empty)}; kandydatów było mniej niż przypadających im mandatów (art. 445).`,
    { before: 6 },
  );
}

function byVotes(a: Seat, b: Seat): number {
  return (b.votes ?? 0) - (a.votes ?? 0) || a.number - b.number;
}

function electedWords({ candidate, votes, list }: Seat): string {
  if (candidate === null) return '';
  const committee = list === null ? `, ${candidate.committee.name}` : '';
  return `${nameOf(candidate)}${committee}${votes === null ? '' : ` – ${votesWord(votes)}`}`;
}

/** Seats by list and constituency; only where lists stand. */
function writeTotals(pen: Pen, constituencies: readonly ConstituencyDecision[]): void {
  const seats = constituencies.flatMap((decision) =>
    (seatsOf(decision) ?? []).map((seat) => ({ ...seat, constituency: decision.constituency.number })),
  );
  const all = constituencies.reduce((sum, { constituency }) => sum + constituency.seats, 0);
  const taken = seats.filter(({ candidate }) => candidate !== null);
  pen.write(`Obsadzono ${seatsWord(taken.length)} z ${all}.`, { keep: true });
  const lists = new Map(
    constituencies.flatMap(({ constituency }) =>
      constituency.lists.map((list) => [list.number, list.committee.name] as const),
    ),
  );
  if (lists.size === 0) return;
  const count = (list: number, constituency?: number) =>
    taken.filter(
      (seat) => seat.list?.number === list && (constituency === undefined || seat.constituency === constituency),
    ).length;
  const rows = [...lists]
    .sort(([a], [b]) => a - b)
    .map(([number, name]) => [
      `${number}`,
      name,
      // nobody got none where nothing is decided
      ...constituencies.map((one) => (seatsOf(one) === undefined ? '–' : `${count(number, one.constituency.number)}`)),
      { words: `${count(number)}`, bold: true },
    ]);
  const columns: GridColumn[] = [
    { heading: 'Lista nr', share: 1, align: 'right' },
    { heading: 'Komitet wyborczy', share: 4 },
    ...constituencies.map(({ constituency }): GridColumn => ({
      heading: `Okręg ${constituency.number}`,
      share: 1,
      align: 'right',
    })),
    { heading: 'Razem', share: 1, align: 'right' },
  ];
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}
