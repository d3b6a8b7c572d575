/** Polish number words for reports by telephone and for reading a protocol aloud (training 2014, slide 37). */
import { toCardinal } from 'n2words/pl-PL';

const digits = ['zero', 'jeden', 'dwa', 'trzy', 'cztery', 'pięć', 'sześć', 'siedem', 'osiem', 'dziewięć'] as const;

/** Largest number that is ever read aloud. */
export const largestInWords = 999_999;

function inRange(n: number): number {
  if (!Number.isInteger(n) || n < 0 || n > largestInWords)
    throw new RangeError(`only integers 0…${largestInWords} are read in words, not ${n}`);
  return n;
}

/** Digit by digit: 451 → „cztery, pięć, jeden”. Integers 0–999 999; anything else is a bug of the caller. */
export function digitWords(n: number): string {
  return Array.from(`${inRange(n)}`, (digit) => digits[Number(digit)]).join(', ');
}

/** As one number: 451 → „czterysta pięćdziesiąt jeden”, 1000 → „tysiąc”. Integers 0–999 999. */
export function numberWords(n: number): string {
  return toCardinal(inRange(n));
}
