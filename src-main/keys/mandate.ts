/** Mandates: what the issuer signs. Pure changes of one mandate; `seal` with the issuer's seed makes the file. */
import type { Mandate } from '../../src-shared/sealed/payloads.ts';

type Validity = Pick<Mandate, 'validFrom' | 'validUntil'>;

/** The first mandate of a commune (county `WWPP00`, region `WW0000`) for one election. */
export function newMandate(of: Pick<Mandate, 'election' | 'teryt' | 'key'> & Validity): Mandate {
  const { election, teryt, key, validFrom, validUntil } = of;
  return { schema: 1, type: 'mandate', number: 1, election, teryt, key, validFrom, validUntil };
}

/** Replaces a mandate: a new validity, and a new key where the old one is lost. What the old key signed must be signed again. */
export function renewMandate(previous: Mandate, next: Validity & Partial<Pick<Mandate, 'key'>>): Mandate {
  return { ...previous, ...next, number: previous.number + 1 };
}

/**
 * Takes a mandate back. The revoking file is a higher number whose validity is empty (ends when it begins), so every
 * reader refuses the key without asking a clock; see `isRevokedMandate` in the chain.
 */
export function revokeMandate(previous: Mandate, since: string): Mandate {
  return renewMandate(previous, { validFrom: since, validUntil: since });
}
