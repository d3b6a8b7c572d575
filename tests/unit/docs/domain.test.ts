/** docs/domain.md says of the forms, rules, terms and articles what is in the data and in the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crossTexts } from '../../../src-shared/forms/cross-text.ts';
import { formSchema, type FormDefinition } from '../../../src-shared/forms/schema.ts';
import { codesIn, tablesOf, under, type Row } from '../../support/markdown.ts';

const root = join(import.meta.dirname, '../../..');
const doc = readFileSync(join(root, 'docs/domain.md'), 'utf8');
const rowsUnder = (heading: string): readonly Row[] => tablesOf(under(doc, heading)).flat();

const folder = join(root, 'definitions/forms/2024');
const forms = new Map(
  readdirSync(folder).map((file): [string, FormDefinition] => [
    file.replace('.json', ''),
    formSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  ]),
);
const groups = new Map(
  rowsUnder('The protocol form').map(({ group = '', forms: named = '' }) => [group, codesIn(named)]),
);

/** What the forms say, and in which group of them. */
function inForms<T>(partsOf: (form: FormDefinition) => readonly T[], keyOf: (part: T) => string): Map<string, string> {
  const found = new Map<string, string[]>();
  for (const [name, form] of forms)
    for (const part of partsOf(form)) found.set(keyOf(part), [...(found.get(keyOf(part)) ?? []), name]);
  return new Map([...found].map(([key, names]) => [key, groupOf(names)]));
}

function groupOf(names: readonly string[]): string {
  const [group] = [...groups].find(([, own]) => own.toSorted().join() === names.toSorted().join()) ?? [];
  return group ?? names.join(', ');
}

describe('forms', () => {
  it('«all» names every form', () => expect(groups.get('all')?.toSorted()).toEqual([...forms.keys()].sort()));

  it('items: number, id and the forms that ask for it', () => {
    const told = rowsUnder('Items').map((row) => [`${row['no.']} ${codesIn(row['id']!)[0]}`, row['forms']]);
    expect(new Map(told as [string, string][])).toEqual(
      inForms(
        ({ fields }) => fields,
        ({ number, id }) => `${number} ${id}`,
      ),
    );
    expect(told.length).toBe(26);
  });

  it('remarks: number, id and the phrases for nothing', () => {
    const told = rowsUnder('Remarks and signatures').map((row) => [
      row['no.'],
      codesIn(row['id']!)[0],
      row['for nothing'],
    ]);
    for (const { remarks } of forms.values())
      expect(told).toEqual(remarks.map(({ number, id, defaults }) => [number, id, defaults.join(', ')]));
  });
});

describe('rules', () => {
  it('every rule of the forms with its severity and its forms, and none that does not exist', () => {
    const told = rowsUnder('Rules of one protocol').map((row) => [`${row['code']} ${row['severity']}`, row['forms']]);
    expect(new Map(told as [string, string][])).toEqual(
      inForms(
        ({ rules }) => rules,
        ({ code, severity }) => `${code} ${severity}`,
      ),
    );
    expect(new Set(told.map(([key]) => key)).size).toBe(told.length);
  });

  it('what is silent where another speaks', () => {
    const said = /silent where (\w+) speaks/;
    const told = rowsUnder('Rules of one protocol').flatMap((row) => {
      const [, other] = said.exec(row['what is right']!) ?? [];
      return other === undefined ? [] : [[row['code'], [other]]];
    });
    const wanted = [...forms.values()].flatMap(({ rules }) => rules).filter(({ unless }) => unless !== undefined);
    expect(new Map(told as [string, string[]][])).toEqual(
      new Map(wanted.map(({ code, unless }) => [code, [...unless!]])),
    );
  });

  it('across protocols', () => {
    expect(rowsUnder('Rules across protocols').map(({ code }) => code)).toEqual(Object.keys(crossTexts));
  });

  it('each says what is right', () => {
    const rows = [...rowsUnder('Rules of one protocol'), ...rowsUnder('Rules across protocols')];
    for (const row of rows) expect([row['code'], (row['what is right'] ?? '').length > 4]).toEqual([row['code'], true]);
  });
});

const sources = ['src-main', 'src-shared', 'src-renderer'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, room, name), 'utf8')),
);

it('terms are words of the code', () => {
  const terms = rowsUnder('Terms').flatMap((row) => codesIn(row['in code']!));
  const text = sources.join('\n');
  expect(terms.length).toBeGreaterThan(40);
  expect(terms.filter((term) => !new RegExp(`\\b${term}\\b`).test(text))).toEqual([]);
});

/** „442–445, 473 and 482” after „art.”: numbers one after the other, and both ends of a range. */
const articles =
  /\bart\. ?(\d+(?: ?§ ?\d+(?:[–-]\d+)?)?(?:[–-]\d+)?(?:(?:, | and | i )\d+(?: ?§ ?\d+(?:[–-]\d+)?)?)*)/g;

it('every article that the code cites stands under «Law», and no other', () => {
  const cited = sources.flatMap((source) =>
    [...source.matchAll(articles)].flatMap(([, list = '']) =>
      list.split(/, | and | i /).flatMap((one) => one.split(/ ?§/)[0]!.split(/[–-]/)),
    ),
  );
  const told = rowsUnder('Law').map(({ article = '' }) => /^\d+/.exec(article)?.[0] ?? '');
  expect([...new Set(told)].sort()).toEqual([...new Set(cited)].sort());
});
