/**
 * The electoral authority's open data of 2024 on mayors (`protokoly_po_obwodach_wbp_csv`), read as it really is: one row
 * per protocol, one column per candidate of the whole voivodeship, empty where the candidate is of another commune;
 * byte order mark, TERYT without its leading zero, names with doubled or stray quotation marks.
 */
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { type Results } from '../../src-shared/forms/draft.ts';
import { knownFields, type KnownField } from '../../src-shared/forms/vocabulary.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';

/** One protocol as published. A cell left empty is blank (`null`); candidates are named by their printed numbers. */
export type PublishedProtocol = {
  /** Six digits. */
  readonly teryt: string;
  readonly precinct: number;
  readonly values: Readonly<Partial<Record<KnownField, number | null>>>;
  readonly results: Exclude<Results, { lists: unknown }>;
};
/** `line` is that of the file, from 1; a good row's is where it ends. */
export type PublishedRow = { readonly line: number; readonly protocol: Result<PublishedProtocol, 'bad-row'> };

/** Headers of the 26 items, in the order of the paper and of `knownFields`. */
const itemHeaders = [
  'Komisja otrzymała kart do głosowania',
  'Liczba wyborców uprawnionych do głosowania',
  'w tym umieszczonych w części A spisu wyborców',
  'w tym umieszczonych w części B spisu wyborców',
  'Nie wykorzystano kart do głosowania',
  'Liczba wyborców, którym wydano karty do głosowania w lokalu wyborczym',
  'w tym w części A spisu wyborców',
  'w tym w części B spisu wyborców',
  'Liczba wyborców, którym wysłano pakiety wyborcze',
  'Liczba wyborców, którym wydano karty do głosowania w lokalu wyborczym oraz w głosowaniu korespondencyjnym (łącznie)',
  'Liczba wyborców głosujących przez pełnomocnika',
  'Liczba otrzymanych kopert zwrotnych',
  'Liczba kopert zwrotnych, w których nie było oświadczenia o osobistym i tajnym oddaniu głosu',
  'Liczba kopert zwrotnych, w których oświadczenie nie było podpisane',
  'Liczba kopert zwrotnych, w których nie było koperty na kartę do głosowania',
  'Liczba kopert zwrotnych, w których znajdowała się niezaklejona koperta na kartę do głosowania',
  'Liczba kopert na kartę do głosowania wrzuconych do urny',
  'Liczba kart wyjętych z urny',
  'w tym liczba kart wyjętych z kopert na kartę do głosowania',
  'Liczba kart nieważnych',
  'Liczba kart ważnych',
  'Liczba głosów nieważnych',
  'w tym z powodu postawienia znaku „X” obok nazwiska dwóch lub większej liczby kandydatów',
  'w tym z powodu niepostawienia znaku „X” obok nazwiska żadnego kandydata',
  'w tym z powodu postawienia znaku „X” wyłącznie obok skreślonego nazwiska kandydata',
  'Liczba głosów ważnych oddanych łącznie na wszystkich kandydatów',
] as const satisfies { readonly length: (typeof knownFields)['length'] };

/** A line of the ballot: a candidate's number, or an answer about the only candidate. */
type Votes = { readonly at: number; readonly line: string };
type Columns = {
  readonly width: number;
  readonly precinct: number;
  readonly teryt: number;
  readonly items: readonly (readonly [KnownField, number])[];
  readonly votes: readonly Votes[];
};

function columnsOf(header: readonly string[]): Result<Columns, 'unknown-format'> {
  const at = new Map(header.map((name, index) => [plain(name), index]));
  const wanted = ['Nr komisji', 'Teryt Gminy', ...itemHeaders];
  const missing = wanted.find((name) => !at.has(plain(name)));
  if (missing !== undefined)
    return fail('unknown-format', `The column «${missing}» of the format pkw-mayor-2024 is not there.`);
  const column = (name: string) => at.get(plain(name)) ?? -1;
  return ok({
    width: header.length,
    precinct: column('Nr komisji'),
    teryt: column('Teryt Gminy'),
    items: knownFields.map((id, index) => [id, column(itemHeaders[index] ?? '')] as const),
    votes: header.flatMap((name, index) => {
      const candidate = /^Głosy na kandydata nr ([1-9]\d{0,2})\b/u.exec(name)?.[1];
      const answer = /^Głosy (za wyborem|przeciw wyborowi) kandydata\b/u.exec(name)?.[1];
      const line = candidate ?? (answer === undefined ? undefined : answer === 'za wyborem' ? 'for' : 'against');
      return line === undefined ? [] : [{ at: index, line }];
    }),
  });
}

/** Headers differ between exports in quotation marks and spaces. */
const plain = (name: string) => name.replaceAll(/[„”“"\s]+/gu, ' ').trim();

/**
 * Rows as they come, many at a time. A row that cannot be read is told and passed over; a file of another format ends with
 * the only failure this yields outside of a row.
 */
export async function* readPkwMayor(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Result<readonly PublishedRow[], 'unknown-format'>> {
  let columns: Columns | undefined;
  const filled = new Map<string, readonly Votes[]>();
  for await (const batch of rowsOf(source)) {
    const published: PublishedRow[] = [];
    for (const { line, cells } of batch) {
      if (!cells.ok) published.push({ line, protocol: cells });
      else if (columns !== undefined) published.push({ line, protocol: protocolOf(cells.value, columns, filled) });
      else {
        const found = columnsOf(cells.value);
        if (!found.ok) {
          yield found;
          return;
        }
        columns = found.value;
      }
    }
    yield ok(published);
  }
  if (columns === undefined) yield fail('unknown-format', 'The file is empty.');
}

type Row = { readonly line: number; readonly cells: Result<readonly string[], 'bad-row'> };

/** The parser hands on every row by itself, which takes longer than to read it; here one in many says that there are more. */
async function* rowsOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Row[]> {
  const batch: Row[] = [];
  const parser = parse({
    bom: true,
    delimiter: ';',
    max_record_size: 1 << 20,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells, { lines }) => {
      batch.push({ line: lines, cells: ok(cells) });
      return batch.length % 64 === 0 ? cells : null;
    },
    on_skip: (error) => {
      const line = typeof error?.lines === 'number' ? error.lines : 0;
      batch.push({ line, cells: fail('bad-row', error?.message ?? 'The row cannot be read.') });
    },
  });
  // an error of the source destroys the parser, and whoever reads it gets it
  pipeline(source, parser, () => {});
  for await (const _ of parser) yield batch.splice(0);
  yield batch;
}

/**
 * @param filled by TERYT the columns its protocols have filled so far, which are its candidates: where a later row leaves
 * one of them empty, that number is blank
 */
function protocolOf(
  row: readonly string[],
  columns: Columns,
  filled: Map<string, readonly Votes[]>,
): PublishedRow['protocol'] {
  if (row.length !== columns.width)
    return fail('bad-row', `The row has ${row.length} columns, the header ${columns.width}.`);
  const code = row[columns.teryt] ?? '';
  const precinct = row[columns.precinct] ?? '';
  if (!/^\d{5,6}$/.test(code)) return fail('bad-row', `«${code}» is no TERYT code of a commune.`);
  if (!/^[1-9]\d{0,3}$/.test(precinct)) return fail('bad-row', `«${precinct}» is no number of a precinct.`);
  const teryt = code.padStart(6, '0');

  const values: Partial<Record<KnownField, number | null>> = {};
  for (const [id, at] of columns.items) {
    const value = wholeNumber(row[at]);
    if (value === undefined) return notWhole(row[at], itemHeaders[knownFields.indexOf(id)]);
    values[id] = value;
  }

  let own = filled.get(teryt) ?? [];
  // a voivodeship has hundreds of columns, a commune fills a few
  for (const votes of columns.votes) if (row[votes.at] !== '' && !own.includes(votes)) own = [...own, votes];
  const numbers = new Map<string, number | null>();
  for (const { at, line } of own) {
    const votes = wholeNumber(row[at]);
    if (votes === undefined) return notWhole(row[at], `votes, ${line}`);
    if (numbers.has(line)) return fail('bad-row', `Two columns of this commune have votes for «${line}».`);
    numbers.set(line, votes);
  }
  const answers = (numbers.has('for') ? 1 : 0) + (numbers.has('against') ? 1 : 0);
  if (numbers.size === 0) return fail('bad-row', 'No column of votes is filled.');
  if (answers > 0 && numbers.size !== 2)
    return fail('bad-row', 'There are votes for candidates and answers about a single one, or only one answer.');
  filled.set(teryt, own);
  const results =
    answers > 0
      ? { for: numbers.get('for') ?? null, against: numbers.get('against') ?? null }
      : { candidates: Object.fromEntries(numbers) };
  return ok({ teryt, precinct: Number(precinct), values, results });
}

function notWhole(cell: string | undefined, column: string | undefined) {
  return fail('bad-row', `«${(cell ?? '').slice(0, 40)}» is no whole number (${column ?? 'item'}).`);
}

/** `null` for an empty cell, `undefined` for what is no whole number. Whether a number is possible is a rule's question. */
function wholeNumber(cell: string | undefined): number | null | undefined {
  if (cell === undefined || cell === '') return null;
  return /^-?\d{1,15}$/.test(cell) ? Number(cell) : undefined;
}
