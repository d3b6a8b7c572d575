/** Every number of every protocol on a row of its own, with the protocol it stands in and where on the paper. */
import { nameOf, findConstituency } from '../../src-shared/definition/contest.ts';
import { type FormDefinition } from '../../src-shared/forms/schema.ts';
import { flattened, resultPaths } from '../../src-shared/protocol/numbers.ts';
import { type DecidedBody } from '../../src-shared/results/body.ts';
import { type ProtocolEvidence } from '../../src-shared/results/current.ts';
import { type PrecinctCount } from '../../src-shared/results/precincts.ts';
import { type ToldBody } from '../../src-shared/results/view/contest.ts';
import { symbolOfHash } from '../../src-shared/sealed/symbol.ts';
import { standingOf } from '../../src-shared/results/standing.ts';
import { type CsvCell } from './csv.ts';
import { completeness, defineColumns, type TableColumn } from './columns.ts';

/** A protocol with what its numbers mean. */
type Source = {
  readonly body: DecidedBody;
  readonly precincts: PrecinctCount;
  readonly form: FormDefinition;
  readonly protocol: ProtocolEvidence;
};
type NumberRow = Source & {
  readonly path: string;
  readonly item: string;
  readonly label: string;
  readonly list: number | null;
  readonly candidate: number | null;
  readonly votes: number;
};

const payload = ({ protocol }: Source) => protocol.payload;

export const numberColumns: readonly TableColumn<NumberRow>[] = defineColumns<NumberRow>({
  teryt: ['string', 'Kod terytorialny gminy (6 znaków)', (row) => payload(row).teryt],
  precinct: ['integer', 'Numer obwodu głosowania', (row) => payload(row).precinct],
  contest: [
    'string',
    'Wybory: council – rada gminy, mayor – wójt, burmistrz, prezydent',
    (row) => payload(row).contest,
  ],
  ...completeness,
  constituency: ['integer', 'Numer okręgu wyborczego', (row) => payload(row).constituency],
  revision: ['integer', 'Wersja protokołu', (row) => payload(row).revision],
  symbol: ['string', 'Symbol kontrolny protokołu', ({ protocol }) => symbolOfHash(protocol.hash)],
  replaces: [
    'string',
    'Sprostowanie: symbol protokołu, który ta wersja zastępuje',
    (row) => (payload(row).supersedes === null ? null : symbolOfHash(payload(row).supersedes ?? '')),
  ],
  protocol: ['string', 'Skrót protokołu: SHA-256 treści, base64url', ({ protocol }) => protocol.hash],
  signed: [
    'string',
    'Kto podpisał plik: commission – komisja obwodowa, commune – gmina, z papieru',
    (row) => (payload(row).type === 'protocol' ? 'commission' : 'commune'),
  ],
  paper: [
    'string',
    'Z papierem: agreed – zgodny, received – nieporównany, returned – zwrócony komisji, conflict – dwie podpisane treści, rozstrzyga papier, waiting – sprostowanie czeka na zgodę gminy',
    ({ body, protocol }) => standingOf(body, protocol),
  ],
  path: ['string', 'Miejsce liczby w pliku protokołu', (row) => row.path],
  item: ['string', 'Punkt protokołu', (row) => row.item],
  label: ['string', 'Treść punktu, nazwa komitetu albo nazwisko i imiona kandydata', (row) => row.label],
  list: ['integer', 'Numer listy', (row) => row.list],
  candidate: ['integer', 'Numer kandydata na liście lub karcie', (row) => row.candidate],
  votes: ['integer', 'Liczba', (row) => row.votes],
});

/** In the order of the paper, protocol by protocol. */
export function numberRows(body: ToldBody, form: FormDefinition): CsvCell[][] {
  const { precincts } = body.view;
  return body.protocols.flatMap((protocol) => {
    const source = { body, precincts, form, protocol };
    return linesOf(source).map((row) => numberColumns.map(({ value }) => value(row)));
  });
}

function linesOf(source: Source): NumberRow[] {
  const { body, form, protocol } = source;
  const { values, results, constituency: number } = protocol.payload;
  const numbers = flattened(values, results);
  const constituency = findConstituency(body.decision.contest, number);
  const row = (path: string, rest: Pick<NumberRow, 'item' | 'label' | 'list' | 'candidate'>): NumberRow[] => {
    const votes = numbers[path];
    return votes === undefined ? [] : [{ ...source, path, ...rest, votes }];
  };
  const items = form.fields.flatMap(({ id, number, label }) =>
    row(id, { item: number, label: label.pl, list: null, candidate: null }),
  );
  const paths = constituency ? resultPaths(form.ballot, constituency) : [];
  const results14 = paths.flatMap((path) => {
    const [, first = '', second] = path.split('/');
    const item = form.results.number;
    if (first === 'for' || first === 'against')
      return row(path, { item, label: form.results[first]?.pl ?? first, list: null, candidate: null });
    const list = second === undefined ? undefined : constituency?.lists.find((one) => `${one.number}` === first);
    if (list && second === 'total')
      return row(path, { item, label: list.committee.name, list: list.number, candidate: null });
    const position = Number(second ?? first);
    const among = list ? list.candidates : (constituency?.candidates ?? []);
    const candidate = among.find((one) => one.position === position);
    const label = candidate ? nameOf(candidate) : '';
    return row(path, { item, label, list: list?.number ?? null, candidate: position });
  });
  return [...items, ...results14];
}
