import { describe, expect, it } from 'vitest';
import { checkPassphrase, generatePassphrase } from '../../../src-main/keys/passphrase.ts';
import { PASSPHRASE_WORDS } from '../../../src-main/keys/words.ts';

describe('the list of words', () => {
  it('has 1,024 different ones, ten bits each', () => {
    expect(PASSPHRASE_WORDS).toHaveLength(1024);
    expect(new Set(PASSPHRASE_WORDS).size).toBe(1024);
  });

  it('is plain ASCII, 5 to 7 letters', () => {
    expect(PASSPHRASE_WORDS.filter((word) => !/^[a-z]{5,7}$/.test(word))).toEqual([]);
  });

  it('no single slip — a letter changed, added or left out — makes another word', () => {
    const words = new Set(PASSPHRASE_WORDS);
    const slips = (word: string): string[] =>
      Array.from(word, (_, at) => [
        word.slice(0, at) + word.slice(at + 1),
        ...Array.from('abcdefghijklmnopqrstuvwxyz', (c) => word.slice(0, at) + c + word.slice(at + 1)),
      ]).flat();
    const mistaken = PASSPHRASE_WORDS.flatMap((word) => slips(word).filter((slip) => slip !== word && words.has(slip)));
    expect(mistaken).toEqual([]);
  });
});

describe('what is strong enough (contracts §2: 6 generated words or 14 characters)', () => {
  it.each([
    ['13 characters', 'a1b2c3d4e5f6g', 'weak-passphrase'],
    ['14 characters', 'a1b2c3d4e5f6g7', 'ok'],
    ['15 characters', 'a1b2c3d4e5f6g7h', 'ok'],
    ['13 and spaces around', '  a1b2c3d4e5f6g  ', 'weak-passphrase'],
    ['letters outside the basic plane count once', '😀'.repeat(13), 'weak-passphrase'],
    ['empty', '', 'weak-passphrase'],
    ['six words', PASSPHRASE_WORDS.slice(0, 6).join(' '), 'ok'],
  ])('%s', (_, passphrase, code) => {
    const judged = checkPassphrase(passphrase);
    expect(judged.ok ? 'ok' : judged.error.code).toBe(code);
  });
});

describe('a generated passphrase', () => {
  it('is six words of the list and passes', () => {
    const words = generatePassphrase().split(' ');
    expect(words).toHaveLength(6);
    expect(words.every((word) => PASSPHRASE_WORDS.includes(word))).toBe(true);
    expect(checkPassphrase(words.join(' ')).ok).toBe(true);
  });

  it('takes ten bits of every two bytes, so that each word is as likely as another', () => {
    const seen = new Map<string, number>();
    for (let n = 0; n < 65_536; n++) {
      const word = generatePassphrase(() => Uint8Array.from([n >> 8, n & 255, ...new Uint8Array(10)])).split(' ')[0]!;
      seen.set(word, (seen.get(word) ?? 0) + 1);
    }
    expect(new Set(seen.values())).toEqual(new Set([64]));
  });
});
