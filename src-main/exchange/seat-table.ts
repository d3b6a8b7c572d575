/** Every seat of every body with who got it and by which rule; seats still open and run-off pairs too. */
import { type DecidedBody } from '../../src-shared/results/body.ts';
import { type PrecinctCount } from '../../src-shared/results/precincts.ts';
import { type SeatView } from '../../src-shared/results/view/constituency.ts';
import { type ToldBody } from '../../src-shared/results/view/contest.ts';
import { type MayorView } from '../../src-shared/results/view/mayor.ts';
import { type CsvCell } from './csv.ts';
import { completeness, defineColumns, type TableColumn } from './columns.ts';

/** A seat with all its columns but those that are the whole body's. */
type OwnRow = Omit<SeatView, 'number'> & {
  readonly constituency: number;
  readonly number: number | null;
  readonly status: 'elected' | 'unfilled' | 'undecided' | 'runoff' | 'not-elected';
};
type SeatRow = OwnRow & { readonly body: DecidedBody; readonly precincts: PrecinctCount };

export const seatColumns: readonly TableColumn<SeatRow>[] = defineColumns<SeatRow>({
  teryt: ['string', 'Kod terytorialny organu (6 znaków)', ({ body }) => body.decision.contest.teryt],
  contest: [
    'string',
    'Wybory: council – rada gminy, mayor – wójt, burmistrz, prezydent',
    ({ body }) => body.decision.contest.contest,
  ],
  final: ['boolean', 'Czy wynik jest ostateczny (true) czy częściowy (false)', ({ body }) => `${body.final}`],
  ...completeness,
  constituency: ['integer', 'Numer okręgu wyborczego', ({ constituency }) => constituency],
  seat: ['integer', 'Kolejność przyznania mandatu w okręgu', ({ number }) => number],
  status: [
    'string',
    'elected – obsadzony, unfilled – nieobsadzony, undecided – nierozstrzygnięty, runoff – ponowne głosowanie, not-elected – nie wybrano',
    ({ status }) => status,
  ],
  list: ['integer', 'Numer listy', ({ list }) => list?.number ?? null],
  committee: ['string', 'Komitet', ({ list, candidate }) => (list ?? candidate)?.committee.name ?? null],
  candidate: ['integer', 'Numer kandydata na liście lub karcie', ({ candidate }) => candidate?.position ?? null],
  name: ['string', 'Nazwisko i imiona', ({ candidate }) => candidate?.name ?? null],
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

export function seatRows(body: ToldBody): CsvCell[][] {
  const { precincts, constituencies, mayor } = body.view;
  const rows = [
    ...constituencies.flatMap(({ number, seats, seated }) => rowsOf(number, seats, seated)),
    ...(mayor === null ? [] : mayorRows(mayor)),
  ];
  return rows.map((row) => seatColumns.map(({ value }) => value({ ...row, body, precincts })));
}

const nobody = { list: null, candidate: null, votes: null, quotient: null, by: 'none', onList: null } as const;

function rowsOf(constituency: number, seats: number, seated: readonly SeatView[] | null): OwnRow[] {
  if (seated !== null)
    return seated.map((seat) => ({ ...seat, constituency, status: seat.candidate ? 'elected' : 'unfilled' }));
  return Array.from({ length: seats }, (_, at) => ({ ...nobody, constituency, number: at + 1, status: 'undecided' }));
}

function mayorRows({ outcome, candidates, runoff, seated }: MayorView): OwnRow[] {
  const open = { ...nobody, constituency: 1, number: null };
  if (outcome === 'not-elected') return [{ ...open, status: outcome }];
  if (outcome !== 'runoff') return rowsOf(1, 1, seated);
  return runoff.flatMap((id) =>
    candidates
      .filter((one) => one.id === id)
      .map(({ name, committee, votes, ahead }) => {
        const candidate = { position: Number(id), name, committee };
        return { ...open, status: outcome, candidate, votes, by: ahead ?? ('none' as const) };
      }),
  );
}
