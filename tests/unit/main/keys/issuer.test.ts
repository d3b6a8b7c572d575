import { describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { demoIssuerSeed, demoRandom, demoSeed } from '../../../../src-main/keys/demo.ts';
import { confirmBackup, makeKey } from '../../../../src-main/keys/issuer.ts';
import { openKey } from '../../../../src-main/keys/keyfile.ts';
import { newMandate, renewMandate, revokeMandate } from '../../../../src-main/keys/mandate.ts';
import { publicJwkOf, seal } from '../../../../src-main/keys/seal.ts';
import { openPackage } from '../../../../src-shared/sealed/chain.ts';
import { isRevokedMandate } from '../../../../src-shared/sealed/package/mandates.ts';
import { fingerprintOf, isDemoIssuer } from '../../../../src-shared/sealed/thumbprint.ts';
import { demoIssuer, jwks, mandate, packageFiles, seeds } from '../../../support/sealed.ts';

const passphrase = 'zorza kajak bursztyn malina';

describe('urna issuer', () => {
  it('makes a key whose file opens, with a fingerprint to read aloud', async () => {
    const made = await makeKey(passphrase);
    if (!made.ok) throw new Error(made.error.message);
    const opened = await openKey(made.value.keyFile, passphrase);
    if (!opened.ok) throw new Error(opened.error.message);
    expect(publicJwkOf(opened.value.seed)).toEqual(made.value.jwk);
    expect(made.value.fingerprint).toBe(fingerprintOf(made.value.jwk, nodeCrypto));
    expect(isDemoIssuer(made.value.jwk, nodeCrypto)).toBe(false);
  });

  it('never makes a demo issuer: such a key is thrown away', async () => {
    const later = demoRandom('tests', 'later');
    const draws = [demoIssuerSeed('tests')];
    const made = await makeKey(passphrase, (length) => (length === 32 ? draws.shift() : undefined) ?? later(length));
    expect(draws).toEqual([]);
    expect(made.ok && isDemoIssuer(made.value.jwk, nodeCrypto)).toBe(false);
  });

  it('refuses a weak passphrase', async () => {
    const made = await makeKey('kajak');
    expect(made.ok ? 'ok' : made.error.code).toBe('weak-passphrase');
  });

  it('confirms a back-up that was read back', async () => {
    const made = await makeKey(passphrase);
    if (!made.ok) throw new Error(made.error.message);
    const { keyFile, jwk } = made.value;
    const broken = keyFile.slice();
    broken[100]! ^= 1;
    expect(await confirmBackup(keyFile, keyFile.slice(), passphrase)).toEqual({ ok: true, value: jwk });
    expect(await confirmBackup(keyFile, broken, passphrase)).toMatchObject({ error: { code: 'backup-differs' } });
    expect(await confirmBackup(keyFile, keyFile, 'inne słowa')).toMatchObject({ error: { code: 'wrong-passphrase' } });
  });
});

describe('urna mandate', () => {
  const { number, ...first } = mandate();
  it('signs, renews and revokes by numbers that rise', () => {
    expect(newMandate(first)).toEqual(mandate());
    expect(number).toBe(1);
    const until = { validFrom: '2029-05-01T00:00:00+02:00', validUntil: '2029-12-01T00:00:00+01:00' };
    expect(renewMandate(mandate(), { ...until, key: jwks.stranger })).toEqual({
      ...mandate(),
      ...until,
      number: 2,
      key: jwks.stranger,
    });
    expect(renewMandate(mandate(), until).key).toEqual(jwks.commune);
  });

  it('a revoked one says so without a clock', () => {
    const revoked = revokeMandate(mandate({ number: 4 }), '2029-03-20T10:00:00+01:00');
    expect(revoked.number).toBe(5);
    expect(isRevokedMandate(revoked)).toBe(true);
    expect(isRevokedMandate(mandate())).toBe(false);
  });

  it('a renewed one opens the package', () => {
    const renewed = renewMandate(mandate(), {
      validFrom: '2029-05-01T00:00:00+02:00',
      validUntil: '2029-12-01T00:00:00+01:00',
    });
    const files = packageFiles({ 'mandate-2.urna': seal(renewed, seeds.issuer) });
    const opened = openPackage(files, jwks.issuer, nodeCrypto);
    expect(opened.ok && opened.value.mandates.get('080401')?.payload.number).toBe(2);
  });
});

describe('demo keys', () => {
  it('same seed, same keys; other seed or purpose, other keys', () => {
    expect(demoIssuerSeed('tests')).toEqual(demoIssuer().seed);
    expect(demoSeed('a', 'x')).toEqual(demoSeed('a', 'x'));
    expect(demoSeed('a', 'x')).not.toEqual(demoSeed('a', 'y'));
    expect(demoSeed('a', 'x')).not.toEqual(demoSeed('b', 'x'));
    const [one, two] = [demoRandom('a', 'x'), demoRandom('a', 'x')];
    expect([one(16), one(16)]).toEqual([two(16), two(16)]);
    expect(one(16)).not.toEqual(one(16));
  });

  it.each(['1', 'urna', '2029'])('the issuer of seed %s is recognisable', (seed) => {
    expect(isDemoIssuer(publicJwkOf(demoIssuerSeed(seed)), nodeCrypto)).toBe(true);
  });
});
