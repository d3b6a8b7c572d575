/** A package whose every signature was followed down from the issuer. Only `chain.ts` makes one. */
import type { Contest } from '../definition/contest.ts';
import type { Definition } from '../definition/definition.ts';
import type { ContestKind, FormId, PublicJwk } from '../primitives.ts';
import type { Form } from '../forms/load.ts';
import type { ProtocolPlan } from '../protocol/check.ts';
import { protocolKey, type ProtocolRef } from '../protocol/payload.ts';
import type { Opened } from './open.ts';
import type { RosterOddity } from './package/roster-oddities.ts';
import type { Mandate, Roster, RosterKey } from './payloads.ts';

export type TrustedPackage = {
  readonly issuer: PublicJwk;
  readonly issuerKid: string;
  /** The newest mandate of each TERYT for this election, by TERYT. */
  readonly mandates: ReadonlyMap<string, Opened<Mandate>>;
  /** The same by thumbprint of the mandated key, without those taken back. */
  readonly mandatedKeys: ReadonlyMap<string, Mandate>;
  readonly definition: Opened<Definition>;
  readonly contests: ReadonlyMap<ContestKind, Opened<Contest>>;
  /** Forms of the definition, compiled. */
  readonly forms: ReadonlyMap<FormId, Form>;
  /** Every protocol that is to be drawn up, by {@link protocolKey}: a commune may have thousands. */
  readonly plans: ReadonlyMap<string, ProtocolPlan>;
  readonly roster: Opened<Roster>;
  /** Chairs' and deputies' keys by thumbprint, revoked ones too. */
  readonly rosterKeys: ReadonlyMap<string, RosterKey>;
  /** What is odd about the roster, to be told to whoever opens it. */
  readonly oddities: readonly RosterOddity[];
  /**
   * Keys that only older files name: of a roster or a mandate that was replaced. What they signed earlier is known for
   * theirs; nothing first seen now is taken from them.
   */
  readonly former: {
    readonly rosterKeys: ReadonlyMap<string, RosterKey>;
    readonly mandatedKeys: ReadonlyMap<string, Mandate>;
    /**
     * Definitions that the newest one replaced, by hash, each with the protocols drawn up under it that still stand
     * ({@link protocolKey}): docs/decisions/older-definitions.md.
     */
    readonly definitions: ReadonlyMap<string, ReadonlySet<string>>;
    /** The files all of this follows from: a store keeps them, or it would forget what it knew. */
    readonly files: readonly Opened<Mandate | Definition | Roster>[];
  };
};

/** Whether a definition is the one in force or one it replaced. */
export function isDefinitionOf({ definition, former }: TrustedPackage, hash: string): boolean {
  return hash === definition.hash || former.definitions.has(hash);
}

/** Whether a protocol counts: drawn up under the definition in force, or under an older one that says the same of it. */
export function standsUnder(
  { definition, former }: TrustedPackage,
  protocol: ProtocolRef & { definition: string },
): boolean {
  return (
    protocol.definition === definition.hash ||
    former.definitions.get(protocol.definition)?.has(protocolKey(protocol)) === true
  );
}

/** Whether a key may sign anything new: listed by the newest roster and not revoked, or named by the newest mandate. */
export function maySign({ rosterKeys, mandatedKeys }: TrustedPackage, kid: string): boolean {
  return rosterKeys.get(kid)?.status === 'active' || mandatedKeys.has(kid);
}

/** What the package says about one protocol, or `undefined` where that precinct draws up no such protocol. */
export function planOf(trusted: TrustedPackage, ref: ProtocolRef): ProtocolPlan | undefined {
  return trusted.plans.get(protocolKey(ref));
}

export type PlannedProtocol = ProtocolPlan & { readonly contest: Contest };

/** The same with the contest it belongs to. */
export function planned(trusted: TrustedPackage, ref: ProtocolRef): PlannedProtocol | undefined {
  const plan = planOf(trusted, ref);
  const contest = trusted.contests.get(ref.contest)?.payload;
  return plan && contest && { ...plan, contest };
}
