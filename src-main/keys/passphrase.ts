/** Passphrases of private keys: what is strong enough, and generated ones that can be written down and read aloud. */
import { randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import type { Random } from './crypto.ts';
import { PASSPHRASE_WORDS } from './words.ts';

export const GENERATED_WORDS = 6;
export const MIN_CHARACTERS = 14;

/** How a passphrase is read: Unicode form, stray and doubled spaces do not count, so that what is typed matches what is on paper. */
export function normalPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
}

/** So many of the characters must differ, in whatever case. */
const MIN_DIFFERENT = 8;
/** Runs that fingers and memory find first, read in both directions. */
const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function isRun(three: readonly string[]): boolean {
  const [first, second, third] = three;
  if (first === second && second === third) return true;
  return RUNS.some((run) => run.includes(three.join('')) || run.includes(three.toReversed().join('')));
}

/** Characters of a passphrase, of which those of a run of three or more (`aaa`, `123`, `ewq`) count once. */
function countedLength(characters: readonly string[]): number {
  const goesOn = characters.map((_, at) => at >= 2 && isRun(characters.slice(at - 2, at + 1)));
  return characters.filter((_, at) => !(goesOn[at] || (at >= 1 && goesOn[at + 1]))).length;
}

/**
 * Six different words of the generator; or 14 characters, 8 of them different, where a word said again does not count and
 * a run counts as one (docs/formats.md, "Keys" asks for 6 words or 14 characters; what is refused beyond that is what
 * everybody tries first).
 */
export function checkPassphrase(passphrase: string): Result<true, 'weak-passphrase'> {
  const normal = normalPassphrase(passphrase).toLowerCase();
  const words = [...new Set(normal.split(' '))];
  if (words.filter((word) => PASSPHRASE_WORDS.includes(word)).length >= GENERATED_WORDS) return ok(true);
  const characters = Array.from(words.join(' '));
  if (countedLength(characters) >= MIN_CHARACTERS && new Set(characters).size >= MIN_DIFFERENT) return ok(true);
  return fail(
    'weak-passphrase',
    `The passphrase is too weak. Take the ${GENERATED_WORDS} proposed words, or at least ${MIN_CHARACTERS} characters, ${MIN_DIFFERENT} of them different; a word said twice counts once, a run such as aaa, 123 or qwe as one character.`,
  );
}

/**
 * Six words of 1,024, drawn evenly: 60 bits. At 0.3 s a guess on one core (scrypt, 128 MiB) half the space takes some
 * five thousand million core years.
 */
export function generatePassphrase(random: Random = randomBytes): string {
  const bytes = random(2 * GENERATED_WORDS);
  const drawn = Array.from({ length: GENERATED_WORDS }, (_, n) => ((bytes[2 * n]! << 8) | bytes[2 * n + 1]!) % 1024);
  return drawn.map((at) => PASSPHRASE_WORDS[at]!).join(' ');
}
