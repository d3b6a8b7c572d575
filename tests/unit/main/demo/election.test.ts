import { describe, expect, it } from 'vitest';
import { demoElection } from '../../../../src-main/demo/election/election.ts';
import { peopleOf } from '../../../../src-main/demo/election/people.ts';
import { chanceOf, spread } from '../../../../src-main/demo/election/random.ts';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { checkPassphrase } from '../../../../src-main/keys/passphrase.ts';
import { canonicalBytes } from '../../../../src-shared/sealed/canonical.ts';
import { openPackage } from '../../../../src-shared/sealed/chain.ts';
import { payloadHashOf } from '../../../../src-shared/sealed/symbol.ts';
import { isDemoIssuer } from '../../../../src-shared/sealed/thumbprint.ts';

const made = (precincts: number) => {
  const election = demoElection({ seed: 'demo', precincts });
  if (!election.ok) throw new Error(election.error.message);
  return election.value;
};
const election = made(3);

describe('the demo election', () => {
  it('is a package that opens by the chain, in rehearsal mode, under an issuer a live election refuses', () => {
    const opened = openPackage(election.files, election.issuer, nodeCrypto);
    expect(opened.ok && opened.value.definition.payload.mode).toBe('rehearsal');
    expect(isDemoIssuer(election.issuer, nodeCrypto)).toBe(true);
    expect(election.files.map((file) => file.name).sort()).toEqual([
      'contest-council.urna',
      'contest-county-council.urna',
      'contest-mayor.urna',
      'contest-regional-assembly.urna',
      'definition.urna',
      'mandate-080000.urna',
      'mandate-080400.urna',
      'mandate.urna',
      'roster.urna',
    ]);
  });

  it('names its contests by hash, in the order of counting', () => {
    const opened = openPackage(election.files, election.issuer, nodeCrypto);
    expect(opened.ok && opened.value.definition.payload.contests).toEqual(
      election.contests.map((c) => ({ contest: c.contest, hash: payloadHashOf(canonicalBytes(c), nodeCrypto) })),
    );
  });

  it('the county and the region sign their own contests, with their own mandates', () => {
    const opened = openPackage(election.files, election.issuer, nodeCrypto);
    const signers = opened.ok
      ? [...opened.value.contests].map(([kind, file]) => [kind, file.payload.teryt, file.kid])
      : [];
    expect(new Set(signers.map(([, , kid]) => kid)).size).toBe(3);
    expect(Object.fromEntries(signers.map(([kind, teryt]) => [kind, teryt]))).toEqual({
      'county-council': '080400',
      'regional-assembly': '080000',
      council: '080401',
      mayor: '080401',
    });
  });

  it('gives every precinct a chair and a deputy with a key, and all keys a passphrase that passes', () => {
    const roles = election.credentials.map(({ precinct, role }) => `${precinct}/${role}`);
    expect(roles).toEqual(['1/chair', '1/deputy', '2/chair', '2/deputy', '3/chair', '3/deputy']);
    expect(checkPassphrase(election.passphrase).ok).toBe(true);
  });

  it('the same seed gives the same bytes', () => {
    expect(made(3).files).toEqual(election.files);
  });

  it('one altered byte of a contest from the county spoils the package', () => {
    const files = election.files.map((file) => {
      if (file.name !== 'contest-county-council.urna') return file;
      const bytes = Uint8Array.from(file.bytes);
      bytes[100]! ^= 1;
      return { ...file, bytes };
    });
    expect(openPackage(files, election.issuer, nodeCrypto).ok).toBe(false);
  });
});

describe('chance', () => {
  it('parts of a spread add up, whatever the weights', () => {
    for (const total of [0, 1, 7, 100, 99_999]) {
      const parts = spread(total, [5, 0, 0.1, 3, 3], chanceOf('s', `${total}`));
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
      expect(parts.every((part) => part >= 0 && Number.isInteger(part))).toBe(true);
    }
  });

  it('5,000 people carry 5,000 names, and women their forms of names', () => {
    const draw = peopleOf('demo');
    const people = Array.from({ length: 5000 }, draw);
    expect(new Set(people.map((p) => `${p.surname} ${p.names}`)).size).toBe(5000);
    expect(people.filter((p) => /^(Małgorzata|Łucja)$/.test(p.names) && p.surname.endsWith('ki'))).toEqual([]);
    expect(people.some((p) => p.surname === 'Dębowiecka-Zawilska')).toBe(true);
    expect(people.some((p) => p.surname === 'Źródlańska')).toBe(true);
  });
});
