/** Protokół z wyborów do rady (art. 445): seats of every constituency with everything that led to them. */
import type { ContestKind } from '../../../src-shared/primitives.ts';
import { groupedExactly, share } from '../../../src-shared/language/fractions.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { ConstituencyView, SeatView } from '../../../src-shared/results/view/constituency.ts';
import { byVotes } from '../../../src-shared/results/view/reading.ts';
import { contestView, type ContestView } from '../../../src-shared/results/view/contest.ts';
import { writeSources, writeTraces } from '../results/counted.ts';
import { gridBlocks, type GridColumn } from '../results/grid.ts';
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
} from '../results/paper.ts';
import { writeQuotients, writeSteps, writeThreshold } from './quotients.ts';
import { writeLots, writeRulings, writeWithdrawn } from '../results/recorded.ts';
import { writeTies } from '../results/ties.ts';
import { seatsWord, votesWord } from '../../../src-shared/language/polish/terms.ts';
import { memberWords, resultWords } from '../results/words.ts';
import type { DocumentFailure } from '../subject.ts';

/** @returns the PDF; a draft until the result is final. */
export async function renderCouncilResult(paper: ResultPaper): Promise<Result<Uint8Array, DocumentFailure>> {
  const { body } = paper;
  const view = contestView(body);
  const { constituencies } = view;
  const unfilled = constituencies.filter(({ question }) => question === 'unfilled').map(({ number }) => number);
  const reasons = body.final
    ? []
    : [
        ...openReasons(body),
        ...(constituencies.some(({ seated }) => seated === null) ? [resultWords.undecided] : []),
        ...(unfilled.length > 0 ? [resultWords.unfilled(unfilled)] : []),
      ];
  const title = 'PROTOKÓŁ Z WYBORÓW';
  return writePaper(paper, { kind: body.final ? 'final' : 'draft', name: title, where: '' }, (pen) => {
    writeHead(pen, paper, title, view.body, []);
    writeState(pen, reasons);
    writeCaveats(pen, body);
    const section = numbered(pen);
    section('DANE OGÓLNE');
    writeGeneral(pen, paper, view);
    if (view.threshold !== null) {
      section('LISTY UCZESTNICZĄCE W PODZIALE MANDATÓW');
      writeThreshold(pen, view.lists, view.threshold);
    }
    section('WYNIKI WYBORÓW W OKRĘGACH');
    for (const constituency of constituencies) writeConstituency(pen, constituency, body);
    section('PODSUMOWANIE');
    writeTotals(pen, view);
    section('PRZEBIEG LOSOWAŃ I ROZSTRZYGNIĘCIA KOMISJI');
    writeLots(pen, body);
    writeRulings(pen, body);
    writeWithdrawn(pen, body);
    section('ZAŁĄCZNIKI I UWAGI');
    writeTraces(pen, paper);
    // a constituency without protocols has no summary yet
    const summed = constituencies.filter(({ received }) => received > 0);
    if (summed.length > 0)
      pen.write(
        `Do protokołu załączono zestawienia wyników głosowania w okręgach nr ${summed.map(({ number }) => number).join(', ')}.`,
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

function writeGeneral(pen: Pen, { definition, body }: ResultPaper, view: ContestView): void {
  const { constituencies, turnout, validVotes } = view;
  const seats = constituencies.reduce((sum, one) => sum + one.seats, 0);
  const without = constituencies.filter(({ voting }) => voting === 'unopposed').map(({ number }) => number);
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
    ['Liczba wyborców uprawnionych do głosowania', groupedExactly(turnout.eligible)],
    [
      'Liczba kart ważnych (osób, które wzięły udział w głosowaniu)',
      `${groupedExactly(turnout.validBallots)} (${share(turnout.validBallots, turnout.eligible)})`,
    ],
    ['Liczba głosów ważnych', groupedExactly(validVotes)],
  ];
  const columns: GridColumn[] = [
    { heading: 'Dane', share: 6 },
    { heading: 'Liczba', share: 2.4, align: 'right' },
  ];
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}

function writeConstituency(pen: Pen, constituency: ConstituencyView, body: ResultPaper['body']): void {
  const { number, seats, status, validBallots, validVotes, lists, ties } = constituency;
  pen.head(`Okręg wyborczy nr ${number}, obejmujący ${seatsWord(seats)}`, 'H3');
  if (status === 'no-protocols') {
    pen.write('Nie otrzymano żadnego protokołu głosowania z tego okręgu.');
    return;
  }
  if (status === 'not-held') {
    pen.write('Wyborów nie przeprowadzono (art. 434 § 2). Mandaty w okręgu pozostają nieobsadzone.');
    return;
  }
  if (status === 'unopposed')
    pen.write(
      `Wybory odbyły się. Głosowania nie przeprowadzono, ponieważ liczba zarejestrowanych kandydatów nie była większa od liczby ${memberWords(body.decision.contest.contest).chosen} w okręgu; za wybranych uznano wszystkich zarejestrowanych kandydatów (art. 380).`,
    );
  else {
    pen.write(
      `Wybory odbyły się, głosowanie przeprowadzono. Liczba kart ważnych (osób, które wzięły udział w głosowaniu): ${groupedExactly(validBallots)}; liczba głosów ważnych oddanych w okręgu: ${groupedExactly(validVotes)}.`,
      { keep: true },
    );
    if (lists.length > 0) {
      writeQuotients(pen, constituency);
      writeSteps(pen, constituency);
    } else writeSingleNames(pen, constituency);
  }
  writeTies(pen, ties);
  writeCaveats(pen, body, number);
  writeElected(pen, constituency, body.decision.contest.contest);
}

/** Communes up to 20,000: who got how many votes; the most votes elect (art. 443 § 1). */
function writeSingleNames(pen: Pen, { candidates }: ConstituencyView): void {
  const rows = candidates
    .toSorted(byVotes)
    .map(({ position, name, committee, votes }) => [`${position}`, name, committee.name, groupedExactly(votes ?? 0)]);
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

function writeElected(pen: Pen, { seated: seats }: ConstituencyView, contest: ContestKind): void {
  if (seats === null) {
    pen.write('Mandaty w tym okręgu nie są jeszcze rozstrzygnięte.', { bold: true });
    return;
  }
  const lists = new Map(seats.map(({ list }) => [list?.number ?? null, list]));
  for (const [number, list] of lists) {
    const own = seats.filter((seat) => (seat.list?.number ?? null) === number && seat.candidate !== null);
    if (own.length === 0) continue;
    const heading = list
      ? `Lista nr ${list.number} – ${list.committee.name}: ${seatsWord(own.length)}. ${memberWords(contest).named}:`
      : `${memberWords(contest).named}:`;
    pen.write(heading, { keep: true, before: 6 });
    own
      .toSorted(bySeatVotes)
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

function bySeatVotes(a: SeatView, b: SeatView): number {
  return (b.votes ?? 0) - (a.votes ?? 0) || a.number - b.number;
}

function electedWords({ candidate, votes, list }: SeatView): string {
  if (candidate === null) return '';
  const committee = list === null ? `, ${candidate.committee.name}` : '';
  return `${candidate.name}${committee}${votes === null ? '' : ` – ${votesWord(votes)}`}`;
}

/** Seats by list and constituency; only where lists stand. */
function writeTotals(pen: Pen, { lists, constituencies }: ContestView): void {
  const all = constituencies.reduce((sum, { seats }) => sum + seats, 0);
  const taken = constituencies.flatMap(({ seated }) => seated ?? []).filter(({ candidate }) => candidate !== null);
  pen.write(`Obsadzono ${seatsWord(taken.length)} z ${all}.`, { keep: true });
  if (lists.length === 0) return;
  // nobody got none where nothing is decided
  const seatsIn = ({ seated, lists: own }: ConstituencyView, list: number) =>
    seated === null ? '–' : `${own.find((one) => one.number === list)?.seats ?? 0}`;
  const rows = lists.map(({ number, committee, seats }) => [
    `${number}`,
    committee.name,
    ...constituencies.map((one) => seatsIn(one, number)),
    { words: `${seats}`, bold: true },
  ]);
  const columns: GridColumn[] = [
    { heading: 'Lista nr', share: 1, align: 'right' },
    { heading: 'Komitet wyborczy', share: 4 },
    ...constituencies.map(({ number }): GridColumn => ({ heading: `Okręg ${number}`, share: 1, align: 'right' })),
    { heading: 'Razem', share: 1, align: 'right' },
  ];
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}
