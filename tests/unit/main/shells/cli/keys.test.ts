/**
 * The chain of trust made by hand: issuer, backup, commune, mandate, renewal, revocation
 * (docs/formats.md, "Trust chain").
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../../../src-main/keys/crypto.ts';
import { openKey } from '../../../../../src-main/keys/keyfile.ts';
import { seal } from '../../../../../src-main/keys/seal.ts';
import issuer from '../../../../../src-main/shells/cli/keys/issuer.ts';
import key from '../../../../../src-main/shells/cli/keys/key.ts';
import mandate from '../../../../../src-main/shells/cli/keys/mandate.ts';
import { openPackage } from '../../../../../src-shared/sealed/chain.ts';
import { fingerprintOf } from '../../../../../src-shared/sealed/thumbprint.ts';
import { publicJwk, type PublicJwk } from '../../../../../src-shared/primitives.ts';
import { call, urna } from '../../../../support/cli.ts';
import * as made from '../../../../support/sealed.ts';

const folder = mkdtempSync(join(tmpdir(), 'urna-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]) => join(folder, ...names);
const passphrase = ['--passphrase-file', at('passphrase.txt')];
const signing = ['--key', at('issuer.urnakey'), ...passphrase];
const validity = ['--from', '2029-03-01T00:00:00+01:00', '--until', '2029-06-01T00:00:00+02:00'];
const commune = ['--election', made.ELECTION, '--teryt', made.TERYT, '--for', at('commune.jwk')];
const refusal = (err: string) => /^urna: ([a-z-]+): /.exec(err)?.[1];
const jwkAt = (name: string): PublicJwk => publicJwk.parse(JSON.parse(readFileSync(at(name), 'utf8')));

beforeAll(async () => {
  // a person's note: words on several lines, an end of line
  writeFileSync(at('passphrase.txt'), 'adres agawa  agent\nagrafka akacja akord\n');
  expect((await call(issuer, ['new', '--out', folder, ...passphrase])).code).toBe(0);
  expect((await call(key, ['new', '--out', folder, ...passphrase])).code).toBe(0);
});

describe('urna issuer, urna key', () => {
  it('new: a key file for its owner alone, a public key, a fingerprint; a passphrase that was given is not shown', async () => {
    const { code, out } = await call(key, ['new', '--out', at('county'), '--name', 'county', ...passphrase]);
    expect(code).toBe(0);
    expect(out).toContain(fingerprintOf(jwkAt('county/county.jwk'), nodeCrypto));
    expect(out).not.toContain('adres');
    expect(statSync(at('county/county.urnakey')).mode & 0o077).toBe(0);
    const opened = await openKey(readFileSync(at('county/county.urnakey')), 'adres agawa agent agrafka akacja akord');
    expect(opened.ok && opened.value.jwk).toEqual(jwkAt('county/county.jwk'));
  });

  it('without a passphrase six words are drawn and shown once; they open the key', async () => {
    const { code, out, err } = await urna(['issuer', 'new', '--out', at('drawn')]);
    expect([code, err]).toEqual([0, '']);
    const words = /^passphrase +((?:[a-z]+ ){5}[a-z]+) {2}\(shown once/m.exec(out)?.[1] ?? '';
    const opened = await openKey(readFileSync(at('drawn/issuer.urnakey')), words);
    expect(opened.ok && opened.value.jwk).toEqual(jwkAt('drawn/issuer.jwk'));
  });

  it.runIf(process.platform !== 'win32').each([
    ['a link to a file', 'k.urnakey', (path: string) => symlinkSync(at('passphrase.txt'), path)],
    ['a link to nothing yet', 'k.urnakey', (path: string) => symlinkSync(at('fresh'), path)],
    ['a pipe', 'k.urnakey', (path: string) => execFileSync('mkfifo', [path])],
    ['a folder', 'k.urnakey', (path: string) => mkdirSync(path)],
    ['a link to nothing yet', 'k.jwk', (path: string) => symlinkSync(at('fresh'), path)],
    ['another key', 'k.jwk', (path: string) => writeFileSync(path, '{}')],
  ])('%s under the name %s: left as it is, and no half of a pair is left', async (_, name, obstacle) => {
    const out = mkdtempSync(join(folder, 'hostile-'));
    obstacle(join(out, name));
    const { code, err } = await call(key, ['new', '--out', out, '--name', 'k', ...passphrase]);
    expect([code, refusal(err)]).toEqual([1, 'file-exists']);
    expect(readdirSync(out)).toEqual([name]);
    expect(existsSync(at('fresh'))).toBe(false);
    expect(readFileSync(at('passphrase.txt'), 'utf8')).toContain('agrafka');
  });

  it('a key is never written over another', async () => {
    const before = readFileSync(at('issuer.urnakey'));
    const { code, err } = await call(issuer, ['new', '--out', folder, ...passphrase]);
    expect([code, refusal(err)]).toEqual([1, 'file-exists']);
    expect(readFileSync(at('issuer.urnakey'))).toEqual(before);
  });

  it('a weak passphrase is refused and nothing is written', async () => {
    writeFileSync(at('weak.txt'), 'haslo');
    const { code, err } = await call(issuer, ['new', '--out', at('weak'), '--passphrase-file', at('weak.txt')]);
    expect([code, refusal(err), existsSync(at('weak'))]).toEqual([1, 'weak-passphrase', false]);
  });

  it('backup: the same bytes, opened; with a wrong passphrase no copy stays', async () => {
    const backup = ['backup', '--key', at('issuer.urnakey'), '--to', at('safe')];
    writeFileSync(at('wrong.txt'), 'bardzo dlugie ale zle haslo');
    const wrong = await call(issuer, [...backup, '--passphrase-file', at('wrong.txt')]);
    expect([wrong.code, refusal(wrong.err), existsSync(at('safe/issuer.urnakey'))]).toEqual([
      1,
      'wrong-passphrase',
      false,
    ]);
    const { code, out } = await call(issuer, [...backup, ...passphrase]);
    expect(code).toBe(0);
    expect(out).toContain(fingerprintOf(jwkAt('issuer.jwk'), nodeCrypto));
    expect(readFileSync(at('safe/issuer.urnakey'))).toEqual(readFileSync(at('issuer.urnakey')));
  });

  it('show: the same fingerprint of both files, and a warning at a demo’s key', async () => {
    const [open, sealed] = [
      await call(issuer, ['show', at('issuer.jwk')]),
      await call(issuer, ['show', at('issuer.urnakey')]),
    ];
    expect(open).toEqual(sealed);
    expect(open.out).toContain(fingerprintOf(jwkAt('issuer.jwk'), nodeCrypto));
    writeFileSync(at('demo.jwk'), JSON.stringify({ ...made.demoIssuer().jwk, use: 'sig' }));
    expect((await call(issuer, ['show', at('demo.jwk')])).out).toContain('demo');
    expect(refusal((await call(issuer, ['show', at('passphrase.txt')])).err)).toBe('key-invalid');
    expect(refusal((await call(issuer, ['show', at('none')])).err)).toBe('file-unreadable');
  });
});

describe('urna mandate', () => {
  /** A package of the commune whose key was mandated, with these mandates. */
  const opened = (...mandates: string[]) => {
    const key = readFileSync(at('commune.seed'));
    const files = made.packageFiles({
      'mandate.urna': undefined,
      'mandate-county.urna': undefined,
      'contest-county.urna': undefined,
      'contest-mayor.urna': seal(made.mayor(), key),
      'roster.urna': seal(made.roster({ keys: [] }), key),
      'definition.urna': seal(definition, key),
    });
    const signed = mandates.map((name) => ({ name, bytes: readFileSync(at(name)) }));
    const pkg = openPackage([...files, ...signed], jwkAt('issuer.jwk'), nodeCrypto);
    return pkg.ok ? 'open' : pkg.error.code;
  };
  const base = made.definition();
  const definition = made.definition({
    contests: base.contests.slice(0, 1),
    forms: base.forms.slice(0, 1),
    precincts: base.precincts.slice(1),
  });

  it('sign, renew and revoke: the highest number holds', async () => {
    const unlocked = await openKey(readFileSync(at('commune.urnakey')), 'adres agawa agent agrafka akacja akord');
    if (!unlocked.ok) throw new Error(unlocked.error.message);
    writeFileSync(at('commune.seed'), unlocked.value.seed);

    const signed = await call(mandate, ['sign', ...signing, ...commune, ...validity, '--out', at('1.urna')]);
    expect([signed.code, signed.err]).toEqual([0, '']);
    expect(signed.out).toContain(fingerprintOf(jwkAt('commune.jwk'), nodeCrypto));
    expect(opened('1.urna')).toBe('open');

    const renewed = await call(mandate, [
      'renew',
      ...signing,
      '--previous',
      at('1.urna'),
      ...validity,
      '--out',
      at('2.urna'),
    ]);
    expect([renewed.code, renewed.out]).toEqual([0, expect.stringContaining('number 2')]);
    expect(opened('1.urna', '2.urna')).toBe('open');

    const revoked = await call(mandate, ['revoke', ...signing, '--previous', at('2.urna'), '--out', at('3.urna')]);
    expect([revoked.code, revoked.out]).toEqual([0, expect.stringContaining('revoked')]);
    expect(opened('1.urna', '2.urna', '3.urna')).toBe('mandate-revoked');
  });

  it.each<[string, string, string[]]>([
    ['an election without a name', 'bad-input', ['sign', ...signing, ...commune, '--election', '2029-04-08', ...validity]],
    ['a TERYT of seven digits', 'bad-input', ['sign', ...signing, ...commune, '--teryt', '0804011', ...validity]],
    ['an instant without an offset', 'bad-input', ['sign', ...signing, ...commune, ...validity, '--from', '2029-03-01T00:00:00']],
    ['an end before the beginning', 'bad-input', ['sign', ...signing, ...commune, ...validity, '--until', '2029-02-01T00:00:00+01:00']],
    ['a key that is none', 'key-invalid', ['sign', ...signing, ...commune, '--for', at('passphrase.txt'), ...validity]],
    ['the issuer’s own key', 'key-invalid', ['sign', ...signing, ...commune, '--for', at('issuer.jwk'), ...validity]],
    ['a file in its place', 'file-exists', ['sign', ...signing, ...commune, ...validity, '--out', at('issuer.jwk')]],
    ['a passphrase that is not this key’s', 'wrong-passphrase', ['sign', ...signing, '--passphrase-file', at('issuer.jwk'), ...commune, ...validity]],
    ['a key file that is none', 'damaged', ['sign', ...signing, '--key', at('passphrase.txt'), ...commune, ...validity]],
    ['a previous mandate of another issuer', 'key-unknown', ['revoke', ...signing, '--previous', at('foreign.urna')]],
    ['a previous file that is no mandate', 'damaged', ['renew', ...signing, ...validity, '--previous', at('issuer.jwk')]],
  ])('refuses %s: %s', async (_, code, args) => {
    writeFileSync(at('foreign.urna'), seal(made.mandate(), made.seeds.issuer));
    const out = args.includes('--out') ? [] : ['--out', at('refused.urna')];
    const done = await call(mandate, [...args, ...out]);
    expect([done.code, refusal(done.err), done.out]).toEqual([1, code, '']);
    expect(existsSync(at('refused.urna'))).toBe(false);
  }); // prettier-ignore
});

describe('misuse', () => {
  it.each([
    ['issuer', issuer, []],
    ['issuer erase', issuer, ['erase']],
    ['issuer new without --out', issuer, ['new']],
    ['issuer backup without a passphrase', issuer, ['backup', '--key', 'a', '--to', 'b']],
    ['issuer show of two', issuer, ['show', 'a', 'b']],
    ['key new with a path for a name', key, ['new', '--out', folder, '--name', '../x']],
    ['mandate sign without a validity', mandate, ['sign', ...signing, ...commune, '--out', 'a']],
    ['mandate renew without the previous', mandate, ['renew', ...signing, ...validity, '--out', 'a']],
    ['mandate revoke without --out', mandate, ['revoke', ...signing, '--previous', 'a']],
  ])('%s', async (_, command, args) => expect((await call(command, args)).code).toBe(2));
});
