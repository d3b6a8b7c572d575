import { describe, expect, it } from 'vitest';
import { checkPassphrase, generatePassphrase } from '../../../../src-main/keys/passphrase.ts';
import { PASSPHRASE_WORDS } from '../../../../src-main/keys/words.ts';

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

describe('what is strong enough (docs/formats.md, "Keys": 6 generated words or 14 characters, and nothing that guesses itself)', () => {
  const words = PASSPHRASE_WORDS.slice(0, 6);
  it.each([
    ['13 characters', 'a1b2c3d4e5f6g', 'weak-passphrase'],
    ['14 characters', 'a1b2c3d4e5f6g7', 'ok'],
    ['15 characters', 'a1b2c3d4e5f6g7h', 'ok'],
    ['13 and spaces around', '  a1b2c3d4e5f6g  ', 'weak-passphrase'],
    ['letters outside the basic plane count once', '😀😁😂😃😄😅😆😇😈😉😊😋😌', 'weak-passphrase'],
    ['a sentence', 'zażółć gęślą jaźń', 'ok'],
    ['four words', 'zorza kajak bursztyn malina', 'ok'],
    ['empty', '', 'weak-passphrase'],

    ['six words', words.join(' '), 'ok'],
    ['six words, one of them twice', [...words.slice(0, 5), words[0]].join(' '), 'ok'],
    ['one word six times', Array.from({ length: 6 }, () => 'adres').join(' '), 'weak-passphrase'],
    ['two short words in turn', 'agawa adres agawa adres agawa adres', 'weak-passphrase'],

    ['one letter', 'aaaaaaaaaaaaaa', 'weak-passphrase'],
    ['one digit', '11111111111111', 'weak-passphrase'],
    ['7 different characters', 'abgabgkomkomdd', 'weak-passphrase'],
    ['8 different characters', 'abgabgkomkomde', 'ok'],
    ['upper and lower case are one', 'aAbBgGkKoOmMdD', 'weak-passphrase'],
    ['a word and a run', 'password123456', 'weak-passphrase'],
    ['the alphabet', 'abcdefghijklmnopqrstuvwxyz', 'weak-passphrase'],
    ['the alphabet backwards', 'zyxwvutsrqponmlkjihgfedcba', 'weak-passphrase'],
    ['digits', '12345678901234567890', 'weak-passphrase'],
    ['rows of the keyboard', 'qwertyuiopasdfghjkl', 'weak-passphrase'],
    ['rows of the keyboard, upper case', 'QWERTYUIOPASDFGHJKL', 'weak-passphrase'],
    ['13 and a run of three', 'a1b2c3d4e5f6kkk', 'weak-passphrase'],
    ['13 and a run of two', 'a1b2c3d4e5f6kk', 'ok'],
    ['14 with a run of three counted once', 'a1b2c3d4e5f6g789', 'ok'],
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
