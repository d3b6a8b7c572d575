/** Polish as an editor wants it, held over every sentence of the window, the verifier, the papers, the page and the guides. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resourceRoot } from '../../../../src-main/machine/paths.ts';

const root = resourceRoot();

/** Every text between quotation marks of a program's file, with its place. Comments are English and are no texts. */
function textsOf(folder: string, only: RegExp): [string, string][] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => only.test(name))
    .flatMap((name) => {
      const source = readFileSync(join(root, folder, name), 'utf8')
        .replaceAll(/\/\*[^]*?\*\//g, '')
        .replaceAll(/^\s*\/\/.*$/gm, '');
      const quoted = [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)];
      return quoted.map(([, text, template]): [string, string] => [`${folder}/${name}`, text ?? template ?? '']);
    });
}

const guides = readdirSync(join(root, 'docs/pl')).flatMap((name) =>
  readFileSync(join(root, 'docs/pl', name), 'utf8')
    .split('\n')
    .map((line): [string, string] => [`docs/pl/${name}`, line]),
);
const window = textsOf('src-shared/language/pl', /\.ts$/);
const program = [
  ...window,
  ...textsOf('src-shared/language/polish', /templates\.ts$/),
  ...textsOf('src-main/documents', /\.ts$/),
  ...textsOf('src-main/exchange', /\.ts$/),
  ...textsOf('scripts/forms-2024', /\.ts$/),
];
const everywhere = [...program, ...guides];

/** What breaks a rule, each with its place. */
const breaking = (texts: readonly [string, string][], rule: RegExp, but: RegExp = /$^/): string[] =>
  texts.filter(([, text]) => rule.test(text) && !but.test(text)).map(([place, text]) => `${place}: ${text}`);

test('there are texts to look at', () => {
  expect(window.length).toBeGreaterThan(1000);
  expect(guides.length).toBeGreaterThan(150);
});

test.each([
  ['numbers and words do not stand about („stoi” jest kalką)', /(?<![\p{L}])(?:stoi|stoją|stanie tu)(?![\p{L}])/u],
  ['protocols do not ride, codes do not carry', /(?<![\p{L}])(?:jedzie|niesie|niosą)(?![\p{L}])/iu],
  ['what is looked for is found or not', /Nie widać (?:\p{L}+ )?(?:klucza|nośnika|pendrive|pliku)/u],
  ['a medium is written on (zapisać na nośniku)', /[Zz]api(?:s|sz|szcie|sać|sano) na nośnik(?!\p{L})/u],
  ['„pakiet wyborczy” is something else in law: pliki definicyjne', /[Pp]akie(?:t|tu|tem|cie) wybor(?:ów|czy)/u],
])('%s', (_title, rule) => {
  expect(breaking(everywhere, rule)).toEqual([]);
});

test('a dash between words is the short one', () => {
  expect(breaking(window, /\p{L} — \p{L}/u)).toEqual([]);
});

describe('ty is the one at the keyboard, wy the commission, never both in one sentence', () => {
  const word = (forms: string): RegExp => new RegExp(`(?<!\\p{L})(?:${forms})(?!\\p{L})`, 'iu');
  const you = word(
    'zaznacz|wpisz|wybierz|sprawdź|wróć|otwórz|naciśnij|poczekaj|włóż|weź|przeczytaj|podaj|zapisz|poproś|zadzwoń|zrób|spróbuj|porównaj|odczytaj|uzupełnij|popraw|usuń|wskaż|wczytaj|policz|zacznij|zostaw',
  );
  /** Second person plural; „wreszcie”, „powiecie” and „świecie” are no verbs. */
  const youAll = word(
    '(?!wreszcie|nareszcie|powiecie|świecie)\\p{L}+(?:jcie|ecie|icie|acie|źcie|ćcie|szcie|żcie|wcie|lcie|ncie)',
  );
  const addressing = window.filter(([, text]) => you.test(text));

  test('many sentences say ty', () => expect(addressing.length).toBeGreaterThan(100));
  test.each(addressing)('%s: %s', (_place, text) => {
    const sentences = text.split(/(?<=[.?!:;])\s+/u);
    expect(sentences.filter((one) => you.test(one) && youAll.test(one))).toEqual([]);
  });
});
