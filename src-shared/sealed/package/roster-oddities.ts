/**
 * What is odd about a roster although every signature under it holds. The commune answers for its roster, so nothing is
 * refused here: whoever opens the package is told (docs/trust.md: no key serves two bodies).
 */
import type { Precinct } from '../../definition/definition.ts';
import type { SealedCrypto } from '../crypto/ed25519.ts';
import type { Roster, RosterKey } from '../payloads.ts';
import { kidOf } from '../thumbprint.ts';

export type RosterOddity = {
  /**
   * `key-of-another`: the issuer's or a mandated body's key signs for a commission; `unknown-precinct`: the definition
   * has none of this number; `many-chairs`: more than one active key of one office; `revocation-undone`: an older roster
   * revoked this key.
   */
  readonly code: 'key-of-another' | 'unknown-precinct' | 'many-chairs' | 'revocation-undone';
  readonly precinct: number;
  readonly role: RosterKey['role'];
  readonly holder: string;
};

type Around = {
  /** Rosters of this commune and election with lower numbers. */
  readonly older: readonly Roster[];
  /** Thumbprints of the issuer and of every mandated body. */
  readonly bodies: ReadonlySet<string>;
  readonly precincts: readonly Pick<Precinct, 'number'>[];
};

/** In the order of the roster; a key may be odd in several ways. */
export function rosterOddities(roster: Roster, around: Around, crypto: SealedCrypto): RosterOddity[] {
  const numbers = new Set(around.precincts.map(({ number }) => number));
  const revoked = new Set(
    around.older.flatMap(({ keys }) => keys.filter(({ status }) => status === 'revoked').map(({ jwk }) => jwk.x)),
  );
  const active = roster.keys.filter(({ status }) => status === 'active');
  return active.flatMap((key, at) => {
    const { precinct, role, holder, jwk } = key;
    const first = active.findIndex((one) => one.precinct === precinct && one.role === role);
    const codes: RosterOddity['code'][] = [
      ...(around.bodies.has(kidOf(jwk, crypto)) ? (['key-of-another'] as const) : []),
      ...(numbers.has(precinct) ? [] : (['unknown-precinct'] as const)),
      ...(first < at ? (['many-chairs'] as const) : []),
      ...(revoked.has(jwk.x) ? (['revocation-undone'] as const) : []),
    ];
    return codes.map((code) => ({ code, precinct, role, holder }));
  });
}
