/** The offline verifier without its page: what it lets be seen, when, and what it makes of every file. */
import { describe, expect, test } from 'vitest';
import { seal } from '../../../../src-main/keys/seal.ts';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { printable, READ_LIMIT } from '../../../../src-renderer/verifier/session/sort.ts';
import type { Session } from '../../../../src-renderer/verifier/session/session.ts';
import { encodeSlip } from '../../../../src-shared/sealed/qr.ts';
import { fingerprintOf } from '../../../../src-shared/sealed/thumbprint.ts';
import { jwks, roster, seeds } from '../../../support/sealed.ts';
import { body, issuer, opened, packageFiles, payloads, protocols, session, text } from '../../../support/verifier.ts';

const codes = (made: Session) => made.snapshot().entries.map(({ verdict }) => verdict.code);

describe('before the fingerprint was compared', () => {
  test('it is shown, and nothing is opened or judged', async () => {
    const made = session();
    await made.take([issuer, ...packageFiles, ...protocols]);
    expect(made.snapshot()).toMatchObject({
      fingerprint: fingerprintOf(jwks.issuer, nodeCrypto),
      pkg: null,
      entries: [],
      compared: 'not-yet',
    });
  });
  test('“different” ends it, whatever is dropped afterwards', async () => {
    const made = session();
    await made.take([issuer, ...packageFiles]);
    await made.compare(false);
    await made.take(protocols);
    expect(made.snapshot()).toMatchObject({ compared: 'different', pkg: null, entries: [] });
  });
  test('there is no fingerprint to compare without a key, with two keys, with an unusable one', async () => {
    const zero = { ...jwks.issuer, x: 'A'.repeat(43) };
    for (const [files, code] of [
      [packageFiles, undefined],
      [[issuer, { path: 'b.jwk', bytes: text(jwks.stranger) }], 'two-issuers'],
      [[{ path: 'a.jwk', bytes: text(zero) }], 'issuer-invalid'],
      [[{ path: 'a.jwk', bytes: text({ kty: 'RSA' }) }], 'issuer-invalid'],
      [[{ path: 'a.jwk', bytes: new Uint8Array([1, 2]) }], 'issuer-invalid'],
    ] as const) {
      const made = session();
      await made.take(files);
      await made.compare(true);
      expect([made.snapshot().fingerprint, made.snapshot().failure?.code, made.snapshot().pkg]).toEqual([
        null,
        code,
        null,
      ]);
    }
  });
  test('the same key in two files is one key; order and places of files do not matter', async () => {
    const made = session();
    for (const file of [...packageFiles].reverse()) await made.take([file]);
    await made.take([issuer, { path: 'copy.jwk', bytes: text(jwks.issuer) }]);
    await made.compare(true);
    expect(made.snapshot().pkg?.definition.hash).toBe(body.pkg.definition.hash);
  });
  test('an incomplete package says so, and opens when the missing file comes', async () => {
    const made = session();
    const rosterless = packageFiles.filter(({ path }) => !path.endsWith('roster.urna'));
    await made.take([issuer, ...rosterless]);
    await made.compare(true);
    expect(made.snapshot()).toMatchObject({ failure: { code: 'package-incomplete' }, pkg: null });
    await made.take(packageFiles.filter(({ path }) => path.endsWith('roster.urna')));
    await made.compare(true);
    expect(made.snapshot()).toMatchObject({ failure: null });
    expect(made.snapshot().pkg).not.toBeNull();
  });
});

describe('files', () => {
  test('those that lay beside the package are judged after it; papers are only counted', async () => {
    const made = await opened(...protocols, { path: 'x/protokol.pdf', bytes: new Uint8Array() });
    expect(codes(made)).toEqual(protocols.map(() => 'accepted'));
    expect(made.snapshot()).toMatchObject({ ignored: 1, repeated: 0, working: null });
  });
  test('the same bytes once more are shown once', async () => {
    const made = await opened(...protocols);
    await made.take([...protocols, { path: 'elsewhere/copy.urna', bytes: protocols[0]!.bytes }]);
    expect(codes(made)).toHaveLength(protocols.length);
    expect(made.snapshot().repeated).toBe(protocols.length + 1);
  });
  test('altered, unknown, too large', async () => {
    const altered = Uint8Array.from(protocols[0]!.bytes);
    altered[40]! ^= 1;
    const made = await opened(
      { path: 'a.urna', bytes: altered },
      { path: 'b.urna', bytes: seal(payloads[0]!, seeds.stranger) },
      { path: 'c.urna', bytes: new Uint8Array(READ_LIMIT) },
    );
    expect(codes(made)).toEqual(['signature-invalid', 'key-unknown', 'too-large']);
  });
  test('a newer roster that comes after the package counts, and everything is judged by it again', async () => {
    const made = await opened(...protocols);
    expect(codes(made)).toEqual(protocols.map(() => 'accepted'));
    await made.take([{ path: 'roster2.urna', bytes: seal(roster({ number: 2, keys: [] }), seeds.commune) }]);
    expect(codes(made)).toEqual(['older-revision', ...protocols.map(() => 'key-revoked')]);
    expect(made.snapshot().pkg?.roster.payload.number).toBe(2);
  });
  test('a package file that does not fit is judged like any other, and spoils nothing', async () => {
    const made = await opened(...protocols);
    const twin = seal(roster({ keys: [] }), seeds.commune);
    const foreign = seal(roster({ number: 9 }), seeds.stranger);
    await made.take([
      { path: 'foreign.urna', bytes: foreign },
      { path: 'twin.urna', bytes: twin },
    ]);
    expect(codes(made)).toEqual([...protocols.map(() => 'accepted'), 'key-unknown', 'conflicting-revision']);
    expect(made.snapshot().pkg?.roster.payload.number).toBe(1);
    // nor does it hide a newer one that comes with it
    await made.take([
      { path: 'foreign-2.urna', bytes: seal(roster({ number: 8 }), seeds.stranger) },
      { path: 'newer.urna', bytes: seal(roster({ number: 2, keys: [] }), seeds.commune) },
    ]);
    expect(made.snapshot().pkg?.roster.payload.number).toBe(2);
    expect(codes(made).filter((code) => code === 'accepted')).toEqual([]);
  });
  test('a name cannot make the page say something else', () => {
    expect(printable('a\u202egpj.urna\n\u0007')).toBe('a\ufffdgpj.urna\ufffd\ufffd');
  });
});

describe('a transfer slip', () => {
  const slip = encodeSlip(protocols[0]!.bytes, body.pkg);
  test('is judged like a file, and shown even where the file was there before', async () => {
    const made = await opened(protocols[0]!);
    const taken = await made.takeSlip(slip.ok ? slip.value : []);
    expect(taken).toMatchObject({ ok: true, value: { from: 'slip', verdict: { code: 'already-known', precinct: 1 } } });
  });
  test('that is no slip says why', async () => {
    const made = await opened();
    expect(await made.takeSlip(['URNA1:'])).toMatchObject({ ok: false, error: { code: 'slip-damaged' } });
  });
});
