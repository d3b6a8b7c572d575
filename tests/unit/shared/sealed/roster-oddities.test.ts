/** A roster may be genuinely signed and odd (F30): whoever opens the package, and whoever receives, is told. */
import { expect, it } from 'vitest';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { seal } from '../../../../src-main/keys/seal.ts';
import { openPackage } from '../../../../src-shared/sealed/chain.ts';
import type { RosterKey } from '../../../../src-shared/sealed/payloads.ts';
import { jwks, packageFiles, revoked, roster, rosterKey, seeds } from '../../../support/sealed.ts';

const chair = rosterKey(jwks.chair1, 1, 'chair');
const sealedRoster = (number: number, keys: RosterKey[]) => seal(roster({ number, keys }), seeds.commune);
const odditiesOf = (keys: RosterKey[], older: Record<string, Uint8Array> = {}) => {
  const opened = openPackage(packageFiles({ 'roster.urna': sealedRoster(3, keys), ...older }), jwks.issuer, nodeCrypto);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.oddities.map(({ code, precinct }) => [code, precinct]);
};

it.each<[string, RosterKey[], [string, number][]]>([
  ['a plain one', [chair, rosterKey(jwks.deputy1, 1, 'deputy'), rosterKey(jwks.chair2, 2, 'chair')], []],
  ['the issuer as chair', [rosterKey(jwks.issuer, 1, 'chair')], [['key-of-another', 1]]],
  ['the commune as chair', [rosterKey(jwks.commune, 1, 'chair')], [['key-of-another', 1]]],
  ['the county as deputy', [chair, rosterKey(jwks.county, 1, 'deputy')], [['key-of-another', 1]]],
  ['a precinct the definition lacks', [rosterKey(jwks.chair1, 7, 'chair')], [['unknown-precinct', 7]]],
  ['two chairs', [chair, rosterKey(jwks.deputy1, 1, 'chair')], [['many-chairs', 1]]],
  ['three chairs', [chair, rosterKey(jwks.deputy1, 1, 'chair'), rosterKey(jwks.chair2, 1, 'chair')], [['many-chairs', 1], ['many-chairs', 1]]],
  ['a second chair whose key is revoked', [chair, rosterKey(jwks.deputy1, 1, 'chair', revoked)], []],
])('%s', (_, keys, expected) => expect(odditiesOf(keys)).toEqual(expected)); // prettier-ignore

it('a key that roster 2 revoked and roster 3 brings back', () => {
  const older = { 'roster-2.urna': sealedRoster(2, [rosterKey(jwks.chair1, 1, 'chair', revoked)]) };
  expect(odditiesOf([chair], older)).toEqual([['revocation-undone', 1]]);
  expect(odditiesOf([rosterKey(jwks.chair1, 1, 'chair', revoked)], older)).toEqual([]);
});
