import { describe, expect, test } from 'vitest';
import { digitWords, numberWords } from '../../../../src-shared/language/polish/number-words.ts';

const vectors: [number, string, string][] = [
  [0, 'zero', 'zero'],
  [1, 'jeden', 'jeden'],
  [11, 'jeden, jeden', 'jedenaście'],
  [101, 'jeden, zero, jeden', 'sto jeden'],
  [451, 'cztery, pięć, jeden', 'czterysta pięćdziesiąt jeden'],
  [1000, 'jeden, zero, zero, zero', 'tysiąc'],
  [1001, 'jeden, zero, zero, jeden', 'tysiąc jeden'],
  [1024, 'jeden, zero, dwa, cztery', 'tysiąc dwadzieścia cztery'],
  [2002, 'dwa, zero, zero, dwa', 'dwa tysiące dwa'],
  [4012, 'cztery, zero, jeden, dwa', 'cztery tysiące dwanaście'],
  [12345, 'jeden, dwa, trzy, cztery, pięć', 'dwanaście tysięcy trzysta czterdzieści pięć'],
  [21000, 'dwa, jeden, zero, zero, zero', 'dwadzieścia jeden tysięcy'],
  [22000, 'dwa, dwa, zero, zero, zero', 'dwadzieścia dwa tysiące'],
  [101000, 'jeden, zero, jeden, zero, zero, zero', 'sto jeden tysięcy'],
  [112000, 'jeden, jeden, dwa, zero, zero, zero', 'sto dwanaście tysięcy'],
  [123456, 'jeden, dwa, trzy, cztery, pięć, sześć', 'sto dwadzieścia trzy tysiące czterysta pięćdziesiąt sześć'],
  [
    999999,
    'dziewięć, dziewięć, dziewięć, dziewięć, dziewięć, dziewięć',
    'dziewięćset dziewięćdziesiąt dziewięć tysięcy dziewięćset dziewięćdziesiąt dziewięć',
  ],
];

describe('numbers read aloud (training 2014, slide 37)', () => {
  test.each(vectors)('%i is «%s», again «%s»', (n, digits, words) => {
    expect(digitWords(n)).toBe(digits);
    expect(numberWords(n)).toBe(words);
  });

  test.each([-1, 1_000_000, 1.5, Number.NaN])('%d is no number of a protocol', (n) => {
    expect(() => digitWords(n)).toThrow(RangeError);
    expect(() => numberWords(n)).toThrow(RangeError);
  });

  /** The thousands word by the rule itself, against the library, for every thousand there is. */
  test('the word for thousands agrees with its number, 1–999', () => {
    for (let k = 1; k <= 999; k += 1) {
      const few = k % 10 >= 2 && k % 10 <= 4 && !(k % 100 >= 12 && k % 100 <= 14);
      const expected = k === 1 ? 'tysiąc' : `${numberWords(k)} ${few ? 'tysiące' : 'tysięcy'}`;
      expect(numberWords(k * 1000)).toBe(expected);
    }
  });
});
