import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { demoRandom } from '../../../../src-main/keys/demo.ts';
import { openKey, readKeyFile, sealKey } from '../../../../src-main/keys/keyfile.ts';
import { canonicalBytes } from '../../../../src-shared/sealed/canonical.ts';
import { jwks, seeds } from '../../../support/sealed.ts';

const passphrase = 'zorza kajak bursztyn malina';
const file = await sealKey(seeds.chair1, passphrase, demoRandom('tests', 'keyfile'));
const content = JSON.parse(new TextDecoder().decode(file)) as Record<string, unknown> & { kdf: object; box: string };
const codeOf = async (bytes: Uint8Array, words = passphrase): Promise<string> => {
  const opened = await openKey(bytes, words);
  return opened.ok ? 'ok' : opened.error.code;
};
const altered = (change: object): Uint8Array => canonicalBytes({ ...content, ...change });

describe('*.urnakey (docs/formats.md, "Keys")', () => {
  it('is canonical, names its key and cost, and holds no seed in the clear', () => {
    expect(content).toMatchObject({
      schema: 1,
      type: 'key',
      jwk: jwks.chair1,
      kdf: { name: 'scrypt', N: 131_072, r: 8, p: 1 },
    });
    expect(Object.keys(content).sort()).toEqual(['box', 'jwk', 'kdf', 'nonce', 'schema', 'type']);
    expect(Buffer.from(file).includes(Buffer.from(seeds.chair1).toString('base64url'))).toBe(false);
    expect(canonicalBytes(content)).toEqual(file);
  });

  it('opens with its passphrase to the seed', async () => {
    expect(await openKey(file, passphrase)).toEqual({ ok: true, value: { seed: seeds.chair1, jwk: jwks.chair1 } });
  });

  it('says whose it is before any passphrase', () => {
    const read = readKeyFile(file);
    expect(read.ok && read.value.jwk).toEqual(jwks.chair1);
  });

  it('same salt and nonce, same bytes; other random bytes, another file', async () => {
    const again = await sealKey(seeds.chair1, passphrase, demoRandom('tests', 'keyfile'));
    const other = await sealKey(seeds.chair1, passphrase);
    expect(again).toEqual(file);
    expect(createHash('sha256').update(other).digest('hex')).not.toBe(createHash('sha256').update(file).digest('hex'));
  });

  it.each([
    ['as it is', passphrase, 'ok'],
    ['with stray spaces and a line end', '  zorza  kajak\tbursztyn malina \n', 'ok'],
    ['one word wrong', 'zorza kajak bursztyn maliny', 'wrong-passphrase'],
    ['upper case', passphrase.toUpperCase(), 'wrong-passphrase'],
    ['empty', '', 'wrong-passphrase'],
  ])('passphrase %s', async (_, words, code) => expect(await codeOf(file, words)).toBe(code));

  it('a passphrase with diacritics opens in either Unicode form', async () => {
    const sealed = await sealKey(seeds.chair1, 'zażółć gęślą jaźń', demoRandom('tests', 'unicode'));
    expect(await codeOf(sealed, 'zażółć gęślą jaźń'.normalize('NFD'))).toBe('ok');
  });

  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'damaged'],
    ['cut', file.subarray(0, 200), 'damaged'],
    ['over 4 KiB', new Uint8Array(4097), 'too-large'],
    ['a trailing newline', new Uint8Array([...file, 10]), 'not-canonical'],
    ['schema 2', altered({ schema: 2 }), 'unknown-schema'],
    ['another member', altered({ seed: 'x' }), 'unknown-schema'],
    ['a cheaper kdf', altered({ kdf: { ...content.kdf, N: 1024 } }), 'unknown-schema'],
    ['a costlier kdf', altered({ kdf: { ...content.kdf, N: 2 ** 30 } }), 'unknown-schema'],
    ['a short box', altered({ box: content.box.slice(0, -4) }), 'unknown-schema'],
    ['an altered box', altered({ box: content.box.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }), 'wrong-passphrase'],
    ['another public key', altered({ jwk: jwks.chair2 }), 'damaged'],
  ])('%s', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code));
});
