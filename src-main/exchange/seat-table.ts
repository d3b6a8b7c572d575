/** Every seat of every body with who got it and by which rule; seats still open and run-off pairs too. */
import { type DecidedBody } from '../../src-shared/results/body.ts';
import { type ConstituencyDecision } from '../../src-shared/results/decide.ts';
import { precinctCount, type PrecinctCount } from '../../src-shared/results/precincts.ts';
import { nameOf } from '../../src-shared/definition/contest.ts';
import { reasonOf, seatsOf, type Seat } from '../../src-shared/results/seated.ts';
import { type CsvCell } from './csv.ts';
import { completeness, defineColumns, type TableColumn } from './columns.ts';
import { candidatePath } from '../../src-shared/forms/paths.ts';

/** A seat with all its columns but those that are the whole body's. */
type OwnRow = Omit<SeatRow, 'precincts'>;
type SeatRow = Omit<Seat, 'number'> & {
  readonly body: DecidedBody;
  readonly precincts: PrecinctCount;
  readonly decision: ConstituencyDecision;
  readonly number: number | null;
  readonly status: 'elected' | 'unfilled' | 'undecided' | 'runoff' | 'not-elected';
};

export const seatColumns: readonly TableColumn<SeatRow>[] = defineColumns<SeatRow>({
  teryt: ['string', 'Kod terytorialny organu (6 znaków)', ({ body }) => body.decision.contest.teryt],
  contest: [
    'string',
    'Wybory: council – rada gminy, mayor – wójt, burmistrz, prezydent',
    ({ body }) => body.decision.contest.contest,
  ],
  final: ['boolean', 'Czy wynik jest ostateczny (true) czy częściowy (false)', ({ body }) => `${body.final}`],
  ...completeness,
  constituency: ['integer', 'Numer okręgu wyborczego', ({ decision }) => decision.constituency.number],
  seat: ['integer', 'Kolejność przyznania mandatu w okręgu', ({ number }) => number],
  status: [
    'string',
    'elected – obsadzony, unfilled – nieobsadzony, undecided – nierozstrzygnięty, runoff – ponowne głosowanie, not-elected – nie wybrano',
    ({ status }) => status,
  ],
  list: ['integer', 'Numer listy', ({ list }) => list?.number ?? null],
  committee: ['string', 'Komitet', ({ list, candidate }) => (list ?? candidate)?.committee.name ?? null],
  candidate: ['integer', 'Numer kandydata na liście lub karcie', ({ candidate }) => candidate?.position ?? null],
  name: ['string', 'Nazwisko i imiona', ({ candidate }) => (candidate ? nameOf(candidate) : null)],
  votes: ['integer', 'Głosy oddane na kandydata', ({ votes }) => votes],
  quotientVotes: ['integer', 'Iloraz: głosy listy', ({ quotient }) => quotient?.[0] ?? null],
  quotientDivisor: ['integer', 'Iloraz: dzielnik', ({ quotient }) => quotient?.[1] ?? null],
  by: [
    'string',
    'Co rozstrzygnęło: quotient – iloraz, list-total – głosy listy (art. 444 § 2), votes – głosy, precincts – liczba obwodów, lot – losowanie, unopposed – bez głosowania (art. 380)',
    ({ by }) => (by === 'none' ? null : by),
  ],
  onList: [
    'string',
    'Co dało pierwszeństwo na liście: votes – głosy, precincts – liczba obwodów, lot – losowanie (art. 444 § 3)',
    ({ onList }) => onList,
  ],
});

export function seatRows(body: DecidedBody): CsvCell[][] {
  const precincts = precinctCount(body);
  return body.decision.constituencies
    .flatMap((decision) => rowsOf(body, decision))
    .map((row) => seatColumns.map(({ value }) => value({ ...row, precincts })));
}

function rowsOf(body: DecidedBody, decision: ConstituencyDecision): OwnRow[] {
  const seats = seatsOf(decision);
  if (seats) return seats.map((seat) => ({ ...seat, body, decision, status: seat.candidate ? 'elected' : 'unfilled' }));
  const open = {
    body,
    decision,
    list: null,
    candidate: null,
    votes: null,
    quotient: null,
    by: 'none',
    onList: null,
  } as const;
  if (decision.kind === 'mayor') {
    const { answer } = decision.explained;
    if (answer.outcome === 'not-elected') return [{ ...open, number: null, status: 'not-elected' }];
    if (answer.outcome === 'runoff')
      return answer.runoff.map((id) => {
        const candidate = decision.constituency.candidates.find(({ position }) => `${position}` === id) ?? null;
        const votes = decision.summary.sums[candidatePath(id)] ?? 0;
        return { ...open, number: null, status: 'runoff', candidate, votes, by: reasonOf(id, decision.explained.tie) };
      });
  }
  return Array.from({ length: decision.constituency.seats }, (_, at) => ({
    ...open,
    number: at + 1,
    status: 'undecided' as const,
  }));
}
