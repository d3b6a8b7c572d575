/** Open data of small bodies and of the demo election, read back by another CSV reader. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { shippedForms } from '../../../../src-main/exchange/forms.ts';
import { readPkwMayor } from '../../../../src-main/exchange/pkw-mayor.ts';
import { openData, type DataFile } from '../../../../src-main/exchange/open-data.ts';
import { computeResults, decideBodies, firstEdition } from '../../../../src-shared/results/compute.ts';
import { told } from '../../../../src-shared/results/view/contest.ts';
import { type Evidence } from '../../../../src-shared/results/body.ts';
import { knownFields } from '../../../../src-shared/forms/vocabulary.ts';
import { flattened } from '../../../../src-shared/protocol/numbers.ts';
import type { Contest } from '../../../../src-shared/definition/contest.ts';
import type { TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';
import { demoPayloads } from '../../../support/commune.ts';
import { agreed, bodyOf, candidates, council, councilOfSingleNames, lists, lot } from '../../../support/results.ts';
import { county, hashOf, mayor } from '../../../support/sealed.ts';

function publishedFrom(pkg: TrustedPackage, evidence: Evidence): ReadonlyMap<string, Uint8Array> {
  const bodies = told([...decideBodies(pkg, evidence)].filter(([, body]) => body.own));
  const files = openData({
    pkg,
    bodies,
    hash: hashOf(computeResults(pkg, evidence)),
    file: 'results.urna',
    edition: firstEdition,
  });
  return new Map(files.map(({ name, bytes }: DataFile) => [name, bytes]));
}

type Row = Readonly<Record<string, string>>;
function rowsOf(files: ReadonlyMap<string, Uint8Array>, name: string): Row[] {
  return parse(Buffer.from(files.get(name)!), { bom: true, delimiter: ';', columns: true });
}
const picked = (row: Row, ...names: string[]) => names.map((name) => row[name]);

describe('the demo election', () => {
  const demo = demoPayloads();
  const own = demo.payloads.filter(({ contest }) => contest === 'council' || contest === 'mayor');
  const evidence = agreed(demo.payloads);
  const files = publishedFrom(demo.pkg, evidence);

  test('is published as these files, twice with the same bytes', () => {
    expect([...files.keys()]).toEqual([
      'protokoly-council.csv',
      'protokoly-mayor.csv',
      'wyniki.csv',
      'mandaty.csv',
      'datapackage.json',
    ]);
    expect(publishedFrom(demo.pkg, { ...evidence, protocols: evidence.protocols.toReversed() })).toEqual(files);
  });

  test('every number of every protocol stands once in wyniki.csv', () => {
    const rows = rowsOf(files, 'wyniki.csv');
    const expected = new Map(
      own.flatMap((payload) =>
        Object.entries(flattened(payload.values, payload.results)).map(([path, votes]) => [
          `${payload.precinct}/${payload.contest}/${payload.constituency}/${path}`,
          [`${votes}`, hashOf(payload), payload.teryt],
        ]),
      ),
    );
    const found = new Map(
      rows.map((row) => [
        picked(row, 'precinct', 'contest', 'constituency', 'path').join('/'),
        [row['votes'], row['protocol']?.replace(/^'/, ''), row['teryt']],
      ]),
    );
    expect(rows).toHaveLength(expected.size);
    expect(found).toEqual(expected);
  });

  test('the wide table has a row per protocol, columns of other constituencies empty', () => {
    const rows = rowsOf(files, 'protokoly-council.csv');
    expect(rows).toHaveLength(own.filter(({ contest }) => contest === 'council').length);
    const [first] = rows;
    const votes = Object.entries(first!).filter(([name]) => name.startsWith('Głosy na listę'));
    expect(votes.filter(([, cell]) => cell !== '').every(([name]) => name.includes('w okręgu nr 1 '))).toBe(true);
    expect(votes.some(([, cell]) => cell === '')).toBe(true);
  });

  test("a mayor's headings are those of the file published in 2024", () => {
    const header = Object.keys(rowsOf(files, 'protokoly-mayor.csv')[0]!);
    expect(header.slice(0, 9)).toEqual([
      'Nr komisji',
      'Nr okręgu',
      'Gmina',
      'Teryt Gminy',
      'Powiat',
      'Teryt Powiatu',
      'Województwo',
      'Siedziba',
      'Komisja otrzymała kart do głosowania',
    ]);
    expect(header.at(-1)).toMatch(/^Głosy na kandydata nr 4 - .* zarejestrowanego przez /);
  });

  test('every seat of the council and the mayor stand in mandaty.csv', () => {
    const seats = rowsOf(files, 'mandaty.csv').filter(({ contest }) => contest === 'council');
    const house = demo.pkg.contests.get('council')!.payload.constituencies.reduce((sum, c) => sum + c.seats, 0);
    expect(seats.filter(({ status }) => status === 'elected')).toHaveLength(house);
    expect(new Set(seats.map((row) => picked(row, 'constituency', 'list', 'candidate').join('/'))).size).toBe(house);
  });

  test('the data package describes every file with its hash and columns', () => {
    const dataPackage = JSON.parse(Buffer.from(files.get('datapackage.json')!).toString()) as {
      description: string;
      resources: { path: string; hash: string; bytes: number; schema: { fields: { name: string; type: string }[] } }[];
    };
    expect(dataPackage.description).toMatch(/^ĆWICZENIE: /);
    for (const { path, hash, bytes, schema } of dataPackage.resources) {
      const content = files.get(path)!;
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      expect(bytes).toBe(content.length);
      const rows = rowsOf(files, path);
      expect(schema.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0]!));
      for (const { name } of schema.fields.filter(({ type }) => type === 'integer'))
        expect(
          rows.every((row) => /^\d*$/.test(row[name]!)),
          `${path}: ${name}`,
        ).toBe(true);
    }
  });
});

test('every path of the data package stays inside its folder, as its profile wants', () => {
  const demo = demoPayloads();
  const paths: string[] = [];
  JSON.parse(
    Buffer.from(publishedFrom(demo.pkg, agreed(demo.payloads)).get('datapackage.json')!).toString(),
    (key, value: unknown) => {
      if (key === 'path') paths.push(value as string);
      return value;
    },
  );
  expect(paths).toHaveLength(4);
  for (const path of paths) expect(path).toMatch(/^(?=^[^./~])(^((?!\.{2}).)*$).*$/);
});

test('a table alone says from how many precincts it comes', () => {
  const body = bodyOf([council(), mayor()], { council: [1, 2] });
  const some = body.cells.filter((cell) => cell.precinct === 1 || cell.constituency === 2);
  const results = { council: lists({ 1: [4, 1, 1], 2: [2, 2, 2] }), mayor: candidates(3, 2) };
  const payloads = some.map((cell) => body.protocol(cell, results[cell.contest as 'council' | 'mayor']));
  const files = publishedFrom(body.pkg, agreed(payloads));
  for (const name of ['wyniki.csv', 'mandaty.csv'])
    for (const contest of ['council', 'mayor'])
      expect(
        new Set(
          rowsOf(files, name)
            .filter((row) => row['contest'] === contest)
            .map((row) => picked(row, 'precinctsReceived', 'precinctsExpected').join(' z ')),
        ),
      ).toEqual(new Set(['1 z 2']));
  const dataPackage = Buffer.from(files.get('datapackage.json')!).toString();
  expect(dataPackage).toContain('nieurzędowe, z 1 z 2 obwodów.');
});

describe("a mayor's table is read again by the reader of the published file of 2024", () => {
  test.each([
    ['four candidates', mayorOfDemo()],
    ['a single candidate', single()],
  ])('%s', async (_what, { pkg, payloads }) => {
    const files = publishedFrom(pkg, agreed(payloads));
    const read: unknown[] = [];
    for await (const rows of readPkwMayor(Readable.from([files.get('protokoly-mayor.csv')!])))
      read.push(...(rows.ok ? rows.value.map(({ protocol }) => (protocol.ok ? protocol.value : protocol)) : [rows]));
    expect(read).toEqual(
      payloads.map(({ teryt, precinct, values, results }) => ({
        teryt,
        precinct,
        results,
        values: Object.fromEntries(knownFields.map((id) => [id, values[id] ?? null])),
      })),
    );
  });

  function mayorOfDemo() {
    const { pkg, payloads } = demoPayloads();
    return { pkg, payloads: payloads.filter(({ contest }) => contest === 'mayor') };
  }
  function single() {
    const contest = mayor({ form: '2024/mayor-one' });
    contest.constituencies[0]!.candidates.length = 1;
    const body = bodyOf([contest], {});
    const pkg = { ...body.pkg, forms: new Map([['2024/mayor-one', shippedForms().get('2024/mayor-one')!]] as const) };
    const values = Object.fromEntries(knownFields.filter((id) => id !== 'invalidStruckOut').map((id, at) => [id, at]));
    return { pkg, payloads: body.cells.map((cell) => body.protocol(cell, { for: 7, against: 5 }, { values })) };
  }
});

describe('seats', () => {
  const seatsIn = (contest: Contest, evidence: (body: ReturnType<typeof bodyOf>) => Evidence, voting = [1]) => {
    const body = bodyOf([contest], { [contest.contest]: voting });
    const rows = rowsOf(publishedFrom(body.pkg, evidence(body)), 'mandaty.csv');
    return rows.map((row) =>
      picked(row, 'constituency', 'seat', 'status', 'list', 'candidate', 'votes', 'by').join(' ').trim(),
    );
  };
  const both = (results: ReturnType<typeof candidates>) => (body: ReturnType<typeof bodyOf>) =>
    agreed(body.cells.map((cell) => body.protocol(cell, results)));

  test('by lists: quotients (art. 444 § 1), without voting (art. 380), still open', () => {
    const rows = seatsIn(council(), (body) =>
      agreed(body.cells.filter((cell) => cell.constituency === 1).map((cell) => body.protocol(cell, lists({ 1: [40, 5, 3], 2: [9, 1, 20] })))), [1, 2]); // prettier-ignore
    expect(rows).toEqual([
      '1 1 elected 1 1 80 quotient',
      '1 2 elected 2 3 40 quotient',
      '1 3 elected 1 2 10 quotient',
      '2 1 undecided',
      '2 2 undecided',
      '2 3 undecided',
      '3 1 elected 1 1  unopposed',
      '3 2 elected 2 1  unopposed',
      '3 3 unfilled',
      '4 1 undecided',
      '4 2 undecided',
      '4 3 undecided',
    ]);
  });
  test('single names: votes, then a recorded lot (art. 443)', () => {
    const tied = lot({ kind: 'candidate', between: ['2', '3'], votes: 40, drawn: ['3'] });
    const rows = seatsIn(councilOfSingleNames(), (body) => ({
      ...both(candidates(50, 20, 20, 1))(body),
      lots: [tied],
    }));
    expect(rows).toEqual(['1 1 elected  1 100 votes', '1 2 elected  3 40 lot']);
  });
  test('a mayor elected, a run-off (art. 473)', () => {
    expect(seatsIn(mayor(), both(candidates(60, 40)))).toEqual(['1 1 elected  1 120 votes']);
    const three = mayor();
    three.constituencies[0]!.candidates[2]!.status = 'registered';
    expect(seatsIn(three, both(candidates(40, 30, 20)))).toEqual(['1  runoff  1 80 votes', '1  runoff  2 60 votes']);
  });
});

test('contests of a county or a region are not published by the commune', () => {
  const body = bodyOf([mayor(), county()], {});
  const payloads = body.cells.map((cell) =>
    body.protocol(cell, cell.contest === 'mayor' ? candidates(3, 2) : lists({ 1: [1, 2], 2: [3, 4] })),
  );
  const files = publishedFrom(body.pkg, agreed(payloads));
  expect(rowsOf(files, 'wyniki.csv').every(({ contest }) => contest === 'mayor')).toBe(true);
});

test('a name that begins like a formula starts no formula in any file', () => {
  const hostile = mayor();
  Object.assign(hostile.constituencies[0]!.candidates[0]!, {
    surname: '=cmd|calc!A0',
    committee: { name: '@SUM(1+1)"', short: '+1' },
  });
  const body = bodyOf([hostile], {});
  const files = publishedFrom(body.pkg, agreed(body.cells.map((cell) => body.protocol(cell, candidates(9, 2)))));
  for (const [name, bytes] of files) {
    if (!name.endsWith('.csv')) continue;
    const cells = parse(Buffer.from(bytes), { bom: true, delimiter: ';' }).flat();
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  }
  expect(rowsOf(files, 'mandaty.csv')[0]).toMatchObject({
    name: "'=cmd|calc!A0 Łucja",
    committee: '\'@SUM(1+1)"',
  });
});
