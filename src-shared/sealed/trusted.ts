/** A package whose every signature was followed down from the issuer. Only `chain.ts` makes one. */
import type { Contest } from '../definition/contest.ts';
import { findConstituency } from '../definition/contest.ts';
import { findPrecinct, type Definition } from '../definition/definition.ts';
import type { ContestKind, FormId, PublicJwk } from '../definition/primitives.ts';
import type { Form } from '../forms/load.ts';
import type { ProtocolPlan } from '../protocol/check.ts';
import type { ProtocolRef } from '../protocol/payload.ts';
import type { Opened } from './open.ts';
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
  readonly roster: Opened<Roster>;
  /** Chairs' and deputies' keys by thumbprint, revoked ones too. */
  readonly rosterKeys: ReadonlyMap<string, RosterKey>;
};

/** What the package says about one protocol, or `undefined` where that precinct draws up no such protocol. */
export function planOf(trusted: TrustedPackage, ref: ProtocolRef): ProtocolPlan | undefined {
  const precinct = findPrecinct(trusted.definition.payload, ref.precinct);
  const assignment = precinct?.protocols.find((a) => a.contest === ref.contest && a.constituency === ref.constituency);
  const contest = trusted.contests.get(ref.contest)?.payload;
  const constituency = contest && findConstituency(contest, ref.constituency);
  const form = contest && trusted.forms.get(contest.form);
  return precinct && assignment && constituency && form ? { form, precinct, assignment, constituency } : undefined;
}
