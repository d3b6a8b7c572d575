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

/** At least 6 words of the generator or 14 characters (contracts.md §2). */
export function checkPassphrase(passphrase: string): Result<true, 'weak-passphrase'> {
  const normal = normalPassphrase(passphrase);
  const words = normal.split(' ').filter((word) => PASSPHRASE_WORDS.includes(word));
  if (words.length >= GENERATED_WORDS || Array.from(normal).length >= MIN_CHARACTERS) return ok(true);
  return fail(
    'weak-passphrase',
    `The passphrase is too short. Take the ${GENERATED_WORDS} proposed words, or at least ${MIN_CHARACTERS} characters.`,
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
