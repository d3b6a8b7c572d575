/**
 * Open data of what this commune decides: the wide table everybody knows from the National Electoral Commission, every
 * number on a row of its own, every seat, and a Frictionless data package that describes them.
 */
import { createHash } from 'node:crypto';
import { fromPrecincts } from '../../src-shared/language/polish/terms.ts';
import { type ContestKind } from '../../src-shared/primitives.ts';
import { type Edition } from '../../src-shared/results/compute.ts';
import { type ToldBody } from '../../src-shared/results/view/contest.ts';
import { type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { type TableColumn } from './columns.ts';
import { writeCsv } from './csv.ts';
import { numberColumns, numberRows } from './number-table.ts';
import { caveatWords, traceWords } from './page/caveats.ts';
import { protocolTable } from './protocol-table.ts';
import { seatColumns, seatRows } from './seat-table.ts';

/** A result about to be published. */
export type Published = {
  readonly pkg: TrustedPackage;
  /** The contests this commune decides, in the order of counting. */
  readonly bodies: ReadonlyMap<ContestKind, ToldBody>;
  /** Of the results payload. */
  readonly hash: string;
  readonly edition: Edition;
  /** `results.urna`, or `results.json` where nobody sealed it. */
  readonly file: string;
};

/** `title` says in Polish what lies in it. */
export type DataFile = { readonly name: string; readonly title: string; readonly bytes: Uint8Array };

type Resource = DataFile & { readonly fields: readonly Field[] };
type Field = { readonly name: string; readonly type: string; readonly title?: string };

/** Files of the folder `csv`. Pure: the same result gives the same bytes. */
export function openData(published: Published): DataFile[] {
  const definition = published.pkg.definition.payload;
  const own = [...published.bodies].flatMap(([contest, body]) => {
    const form = published.pkg.forms.get(body.decision.contest.form);
    return form ? [{ contest, body, form }] : [];
  });
  const resources: Resource[] = [
    ...own.map(({ contest, body, form }): Resource => {
      const table = protocolTable(definition, form, body);
      const texts = new Set(['Gmina', 'Teryt Gminy', 'Powiat', 'Teryt Powiatu', 'Województwo', 'Siedziba']);
      return {
        name: `protokoly-${contest}.csv`,
        bytes: writeCsv(table),
        title: `Protokoły obwodów, wiersz na protokół: ${body.decision.contest.title.pl}`,
        fields: table.header.map((name) => ({ name, type: texts.has(name) ? 'string' : 'integer' })),
      };
    }),
    {
      name: 'wyniki.csv',
      bytes: writeCsv({ header: names(numberColumns), rows: own.flatMap(({ body, form }) => numberRows(body, form)) }),
      title: 'Każda liczba każdego protokołu, wiersz na liczbę',
      fields: fieldsOf(numberColumns),
    },
    {
      name: 'mandaty.csv',
      bytes: writeCsv({ header: names(seatColumns), rows: own.flatMap(({ body }) => seatRows(body)) }),
      title: 'Mandaty i wybrani, wiersz na mandat',
      fields: fieldsOf(seatColumns),
    },
  ];
  const files = resources.map(({ name, title, bytes }) => ({ name, title, bytes }));
  const title = 'Opis tabel i ich kolumn (Frictionless Data Package)';
  return [...files, { name: 'datapackage.json', title, bytes: dataPackage(published, resources) }];
}

function names<Row>(columns: readonly TableColumn<Row>[]): string[] {
  return columns.map(({ name }) => name);
}

function fieldsOf<Row>(columns: readonly TableColumn<Row>[]): Field[] {
  return columns.map(({ name, type, title }) => ({ name, type, title }));
}

function dataPackage({ pkg, bodies, hash, file }: Published, resources: readonly Resource[]): Uint8Array {
  const { election, teryt, mode, commune, title } = pkg.definition.payload;
  const rehearsal = mode === 'rehearsal' ? 'ĆWICZENIE: to nie są wyniki żadnych wyborów. ' : '';
  const states = [...bodies.values()].map(({ view }) => {
    const state = view.final ? 'wynik ostateczny' : 'nieurzędowe';
    return [
      `${view.body}: ${state}, ${fromPrecincts(view.precincts)}.`,
      ...caveatWords(view),
      ...traceWords(view),
    ].join(' ');
  });
  const content = {
    $schema: 'https://datapackage.org/profiles/1.0/datapackage.json',
    profile: 'tabular-data-package',
    name: `${mode === 'rehearsal' ? 'cwiczenie-' : ''}${election}-${teryt}`,
    title: `${title.pl}: ${commune.name}`,
    description: [
      rehearsal,
      states.join(' '),
      ' Tekst, który zaczyna się jak formuła arkusza (= + - @) albo od apostrofu, ma na początku jeden dodatkowy apostrof; po jego odjęciu jest taki jak w protokole.',
    ].join(''),
    licenses: [
      {
        name: 'other-pd',
        title:
          'Materiał urzędowy, nie jest przedmiotem prawa autorskiego (art. 4 pkt 2 ustawy o prawie autorskim i prawach pokrewnych)',
      },
    ],
    // the profile allows no path that leads out of this folder
    sources: [
      {
        title: `Wyniki w postaci do ponownego obliczenia: plik ${file} w folderze wyżej (SHA-256 treści, base64url: ${hash})`,
      },
    ],
    contributors: [{ title: commune.commission, role: 'author' }],
    resources: resources.map(({ name, bytes, title, fields }) => ({
      name: name.replace('.csv', ''),
      path: name,
      profile: 'tabular-data-resource',
      title,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      dialect: { delimiter: ';', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields, missingValues: [''] },
    })),
  };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}
