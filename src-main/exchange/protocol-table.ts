/** One row per protocol with a column for every number, as the National Electoral Commission publishes them. */
import { nameOf, soleCandidate, type Constituency } from '../../src-shared/definition/contest.ts';
import { findPrecinct, type Definition } from '../../src-shared/definition/definition.ts';
import { type FormDefinition } from '../../src-shared/forms/schema.ts';
import { knownFields, type FieldId, type KnownField } from '../../src-shared/forms/vocabulary.ts';
import { flattened, resultPaths } from '../../src-shared/protocol/numbers.ts';
import { type DecidedBody } from '../../src-shared/results/body.ts';
import { type CsvCell, type CsvTable } from './csv.ts';

const placeColumns = [
  'Nr komisji',
  'Nr okręgu',
  'Gmina',
  'Teryt Gminy',
  'Powiat',
  'Teryt Powiatu',
  'Województwo',
  'Siedziba',
] as const;

/** Headings of the published file of 7 April 2024; items whose wording differs from form to form are the form's own. */
const published: Partial<Record<KnownField, string>> = {
  ballotsReceived: 'Komisja otrzymała kart do głosowania',
  eligible: 'Liczba wyborców uprawnionych do głosowania',
  ballotsUnused: 'Nie wykorzystano kart do głosowania',
  issuedInPerson: 'Liczba wyborców, którym wydano karty do głosowania w lokalu wyborczym',
  proxyVoters: 'Liczba wyborców głosujących przez pełnomocnika',
  returnEnvelopes: 'Liczba otrzymanych kopert zwrotnych',
  boxFromEnvelopes: 'w tym liczba kart wyjętych z kopert na kartę do głosowania',
  invalidBallots: 'Liczba kart nieważnych',
  invalidVotes: 'Liczba głosów nieważnych',
};

/** The published file has the same 26 columns for every mayor, a single candidate's too. */
const publishedForMayors: Partial<Record<KnownField, string>> = {
  ...published,
  invalidTooMany: 'w tym z powodu postawienia znaku „X” obok nazwiska dwóch lub większej liczby kandydatów',
  invalidNone: 'w tym z powodu niepostawienia znaku „X” obok nazwiska żadnego kandydata',
  invalidStruckOut: 'w tym z powodu postawienia znaku „X” wyłącznie obok skreślonego nazwiska kandydata',
  validVotes: 'Liczba głosów ważnych oddanych łącznie na wszystkich kandydatów',
};

type Column = { readonly constituency: number; readonly path: string; readonly heading: string };

/** Columns of candidates stand in order of constituencies; a row fills its own and leaves the others empty. */
export function protocolTable(definition: Definition, form: FormDefinition, body: DecidedBody): CsvTable {
  const { contest } = body.decision;
  const columns = contest.constituencies.flatMap((constituency) =>
    voteColumns(form, constituency, contest.constituencies.length > 1),
  );
  const items = itemColumns(form, contest.contest === 'mayor');
  const { commune, teryt } = definition;
  const rows = body.protocols.map(({ payload }): CsvCell[] => {
    const numbers = flattened(payload.values, payload.results);
    const seat = findPrecinct(definition, payload.precinct)?.seat ?? '';
    const county = `${teryt.slice(0, 4)}00`;
    const place = [commune.name, teryt, commune.county, county, commune.voivodeship, seat];
    return [
      payload.precinct,
      payload.constituency,
      ...place,
      ...items.map(({ id }) => numbers[id] ?? null),
      ...columns.map(({ constituency, path }) =>
        constituency === payload.constituency ? (numbers[path] ?? null) : null,
      ),
    ];
  });
  const header = [...placeColumns, ...items.map(({ heading }) => heading), ...columns.map(({ heading }) => heading)];
  return { header, rows };
}

type Item = { readonly id: FieldId; readonly heading: string };

/** In the order of the paper. Items of 2024 that a mayor's form lacks stand where the published file has them. */
function itemColumns(form: FormDefinition, mayors: boolean): Item[] {
  const headings: Partial<Record<FieldId, string>> = mayors ? publishedForMayors : published;
  const items = form.fields.map(({ id, label }): Item => ({ id, heading: headings[id] ?? label.pl }));
  if (!mayors) return items;
  knownFields.forEach((id, at) => {
    if (items.some((item) => item.id === id)) return;
    const before = items.findIndex((item) => item.id === knownFields[at - 1]);
    items.splice(before + 1, 0, { id, heading: headings[id] ?? id });
  });
  return items;
}

function voteColumns(form: FormDefinition, constituency: Constituency, several: boolean): Column[] {
  const { number, lists, candidates } = constituency;
  const where = several ? ` w okręgu nr ${number}` : '';
  const headingOf = (path: string): string => {
    const [, first = '', second] = path.split('/');
    if (first === 'for' || first === 'against') {
      const only = soleCandidate(constituency);
      const what = first === 'for' ? 'za wyborem kandydata' : 'przeciw wyborowi kandydata';
      return `Głosy ${what} - ${only ? registeredBy(only) : ''}`;
    }
    if (second === undefined) {
      const candidate = candidates.find(({ position }) => `${position}` === first);
      return `Głosy na kandydata nr ${first}${where} - ${candidate ? registeredBy(candidate) : ''}`;
    }
    const list = lists.find((one) => `${one.number}` === first);
    if (second === 'total') return `Głosy na listę nr ${first}${where} - ${list?.committee.name ?? ''}`;
    const candidate = list?.candidates.find(({ position }) => `${position}` === second);
    return `Głosy na kandydata nr ${second} z listy nr ${first}${where} - ${candidate ? nameOf(candidate) : ''}`;
  };
  return resultPaths(form.ballot, constituency).map((path) => ({
    constituency: number,
    path,
    heading: headingOf(path),
  }));
}

function registeredBy(candidate: Constituency['candidates'][number]): string {
  return `${nameOf(candidate)} zarejestrowanego przez ${candidate.committee.name}`;
}
