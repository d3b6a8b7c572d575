/** Protokół z wyborów do rady (art. 445): seats of every constituency with everything that led to them. */
import type { ContestKind } from '../../../src-shared/primitives.ts';
import { groupedExactly } from '../../../src-shared/language/fractions.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { ConstituencyView, SeatView } from '../../../src-shared/results/view/constituency.ts';
import { byVotes } from '../../../src-shared/results/view/reading.ts';
import type { ContestView } from '../../../src-shared/results/view/contest.ts';
import { writeSources, writeTraces } from '../results/counted.ts';
import { gridBlocks, type GridColumn } from '../results/grid.ts';
import {
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
import { memberWords, resultWords } from '../results/words.ts';
import type { DocumentFailure } from '../subject.ts';
import { councilWords } from './words.ts';

/** @returns the PDF; a draft until the result is final. */
export async function renderCouncilResult(paper: ResultPaper): Promise<Result<Uint8Array, DocumentFailure>> {
  const { body } = paper;
  const { view } = body;
  const { constituencies } = view;
  const unfilled = constituencies.filter(({ question }) => question === 'unfilled').map(({ number }) => number);
  const reasons = body.final
    ? []
    : [
        ...openReasons(body),
        ...(constituencies.some(({ seated }) => seated === null) ? [resultWords.undecided] : []),
        ...(unfilled.length > 0 ? [councilWords.unfilled(unfilled)] : []),
      ];
  const { title } = councilWords;
  return writePaper(paper, { kind: body.final ? 'final' : 'draft', name: title, where: '' }, (pen) => {
    writeHead(pen, paper, title, view.body, []);
    writeState(pen, reasons);
    writeCaveats(pen, view);
    const section = numbered(pen);
    section(councilWords.general);
    writeGeneral(pen, paper);
    if (view.threshold !== null) {
      section(councilWords.sharing);
      writeThreshold(pen, view.lists, view.threshold);
    }
    section(councilWords.inConstituencies);
    for (const constituency of constituencies) writeConstituency(pen, constituency, view);
    section(councilWords.summary);
    writeTotals(pen, view);
    section(councilWords.recorded);
    writeLots(pen, body);
    writeRulings(pen, body);
    writeWithdrawn(pen, body);
    section(councilWords.attached);
    writeTraces(pen, paper);
    // a constituency without protocols has no summary yet
    const summed = constituencies.filter(({ received }) => received > 0);
    if (summed.length > 0) pen.write(councilWords.summaries(summed.map(({ number }) => number)));
    writeEnd(pen, resultWords.signed);
    writeSources(pen, paper);
  });
}

/** Councils of single names have no threshold, and so a section less. */
function numbered(pen: Pen): (heading: string) => void {
  const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI'].values();
  return (heading) => pen.head(`${numerals.next().value}. ${heading}`);
}

function writeGeneral(pen: Pen, { definition, body }: ResultPaper): void {
  const { constituencies, turnout, validVotes, contest } = body.view;
  const seats = constituencies.reduce((sum, one) => sum + one.seats, 0);
  const without = constituencies.filter(({ voting }) => voting === 'unopposed').map(({ number }) => number);
  const { commission } = definition.commune;
  pen.write(councilWords.made({ commission, day: definition.votingDay }), { keep: true });
  const rows = [
    [memberWords(contest).seats, groupedExactly(seats)],
    [councilWords.constituencies, groupedExactly(constituencies.length)],
    [councilWords.unopposedOnes, councilWords.unopposedIn(without)],
    [councilWords.protocols, `${body.expected.length} / ${body.protocols.length}`],
    [councilWords.eligible, groupedExactly(turnout.eligible)],
    [councilWords.validBallots, councilWords.turnout(turnout)],
    [councilWords.validVotes, groupedExactly(validVotes)],
  ];
  const columns: GridColumn[] = [
    { heading: councilWords.fact, share: 6 },
    { heading: councilWords.number, share: 2.4, align: 'right' },
  ];
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}

function writeConstituency(pen: Pen, constituency: ConstituencyView, view: ContestView): void {
  const { number, status, lists, ties } = constituency;
  const { contest } = view;
  pen.head(councilWords.constituency(constituency), 'H3');
  if (status === 'no-protocols') {
    pen.write(councilWords.noProtocols);
    return;
  }
  if (status === 'not-held') {
    pen.write(councilWords.notHeld);
    return;
  }
  if (status === 'unopposed') pen.write(councilWords.unopposed(memberWords(contest).chosen));
  else {
    pen.write(councilWords.held(constituency), { keep: true });
    if (lists.length > 0) {
      writeQuotients(pen, constituency);
      writeSteps(pen, constituency);
    } else writeSingleNames(pen, constituency);
  }
  writeTies(pen, ties);
  writeCaveats(pen, view, number);
  writeElected(pen, constituency, contest);
}

/** Communes up to 20,000: who got how many votes; the most votes elect (art. 443 § 1). */
function writeSingleNames(pen: Pen, { candidates }: ConstituencyView): void {
  const rows = candidates
    .toSorted(byVotes)
    .map(({ position, name, committee, votes }) => [`${position}`, name, committee.name, groupedExactly(votes ?? 0)]);
  const columns: GridColumn[] = [
    { heading: councilWords.position, share: 0.6, align: 'right' },
    { heading: councilWords.candidate, share: 4 },
    { heading: councilWords.committee, share: 4 },
    { heading: councilWords.votes, share: 1.4, align: 'right' },
  ];
  pen.write(councilWords.mostVotes, { keep: true });
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}

function writeElected(pen: Pen, { seated: seats }: ConstituencyView, contest: ContestKind): void {
  if (seats === null) {
    pen.write(councilWords.seatsOpen, { bold: true });
    return;
  }
  const { named } = memberWords(contest);
  const lists = new Map(seats.map(({ list }) => [list?.number ?? null, list]));
  for (const [number, list] of lists) {
    const own = seats.filter((seat) => (seat.list?.number ?? null) === number && seat.candidate !== null);
    if (own.length === 0) continue;
    const heading = list
      ? councilWords.electedOfList({ list: list.number, committee: list.committee.name, seats: own.length, named })
      : councilWords.elected(named);
    pen.write(heading, { keep: true, before: 6 });
    own
      .toSorted(bySeatVotes)
      .forEach((seat, at) =>
        pen.write(`${at + 1}) ${electedWords(seat)}`, { x: 62, width: 470, before: 1.5, bold: true }),
      );
  }
  const empty = seats.filter(({ candidate }) => candidate === null).length;
  pen.write(empty === 0 ? councilWords.allFilled : councilWords.empty(empty), { before: 6 });
}

function bySeatVotes(a: SeatView, b: SeatView): number {
  return (b.votes ?? 0) - (a.votes ?? 0) || a.number - b.number;
}

function electedWords({ candidate, votes, list }: SeatView): string {
  if (candidate === null) return '';
  const { name, committee } = candidate;
  return councilWords.member({ name, committee: list === null ? committee.name : null, votes });
}

/** Seats by list and constituency; only where lists stand. */
function writeTotals(pen: Pen, { lists, constituencies }: ContestView): void {
  const all = constituencies.reduce((sum, { seats }) => sum + seats, 0);
  const taken = constituencies.flatMap(({ seated }) => seated ?? []).filter(({ candidate }) => candidate !== null);
  pen.write(councilWords.filled({ taken: taken.length, all }), { keep: true });
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
    { heading: councilWords.list, share: 1, align: 'right' },
    { heading: councilWords.committee, share: 4 },
    ...constituencies.map(({ number }): GridColumn => ({
      heading: councilWords.inConstituency(number),
      share: 1,
      align: 'right',
    })),
    { heading: councilWords.total, share: 1, align: 'right' },
  ];
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}
