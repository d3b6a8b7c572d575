import { expect, test } from 'vitest';
import { bound, loose, typeset } from '../../../../src-shared/language/typeset.ts';

test.each([
  ['Porównaj z papierem i ustal wyniki', 'Porównaj z\u00a0papierem i\u00a0ustal wyniki'],
  ['A w domu i o zmroku', 'A\u00a0w\u00a0domu i\u00a0o\u00a0zmroku'],
  ['(z 19 obwodów)', '(z\u00a019 obwodów)'],
  ['„W ramkach”', '„W\u00a0ramkach”'],
  ['pkt 12a i 12b', 'pkt 12a i\u00a012b'],
  ['obwód 1 a 2', 'obwód 1 a\u00a02'],
  ['Kowal-A b', 'Kowal-A\u00a0b'],
  ['koniec z', 'koniec z'],
  ['na nośniku, co do znaku', 'na nośniku, co do znaku'],
])('%s', (text, expected) => {
  expect(bound(text)).toBe(expected);
  expect(bound(bound(text))).toBe(expected);
  expect(loose(expected)).toBe(text);
});

test('every text of a collection, what its functions give, and nothing else', () => {
  const texts = {
    a: 'i tak',
    deep: { list: ['z papieru', 'w pliku'], n: 3, none: null },
    say: (n: number) => `${n} z ${n}`,
    steps: (n: number) => [`w ${n}`],
  };
  const set = typeset(texts);
  expect(set.deep).toEqual({ list: ['z\u00a0papieru', 'w\u00a0pliku'], n: 3, none: null });
  expect([set.a, set.say(2), set.steps(1)]).toEqual(['i\u00a0tak', '2 z\u00a02', ['w\u00a01']]);
});
