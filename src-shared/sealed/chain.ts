/**
 * The chain of trust (contracts.md §2): issuer → mandates → commune key → definition, contests, roster → chairs' and
 * deputies' keys. Files are told apart by `typ`, never by name; the highest number of each wins; a file that fails
 * makes the whole package refused, because a package that is partly false is false.
 */
import { decidingTeryt, findConstituency, registered, type Contest } from '../definition/contest.ts';
import type { Definition } from '../definition/definition.ts';
import type { ContestKind, FormId, PublicJwk } from '../definition/primitives.ts';
import { loadForm, type Form } from '../forms/load.ts';
import type { ProtocolPlan } from '../protocol/check.ts';
import { protocolKey } from '../protocol/payload.ts';
import { fail, ok } from '../result.ts';
import type { SealedCrypto } from './crypto/ed25519.ts';
import { authorityFor, openMandates, type Authority } from './package/mandates.ts';
import type { KeyOf, Opened } from './open.ts';
import { incomplete, inconsistent, newest, openAll, sortByType } from './package/files.ts';
import type { Chain, SealedFile } from './package/files.ts';
import type { Roster, RosterKey } from './payloads.ts';
import { isDemoIssuer, isUsableKey, kidOf } from './thumbprint.ts';
import type { TrustedPackage } from './trusted.ts';

/** Opens a package from its files, whatever their names and order. */
export function openPackage(
  files: readonly SealedFile[],
  issuer: PublicJwk,
  crypto: SealedCrypto,
): Chain<TrustedPackage> {
  const sorted = sortByType(files);
  if (!sorted.ok) return sorted;
  const mandates = openMandates(sorted.value, issuer, crypto);
  if (!mandates.ok) return mandates;
  const mandated = new Map(mandates.value.map(({ payload }) => [kidOf(payload.key, crypto), payload.key]));
  const open = <T extends 'definition' | 'contest' | 'roster'>(type: T) =>
    openAll(sorted.value, type, crypto, ((kid) => mandated.get(kid)) satisfies KeyOf);

  const definitions = open('definition');
  if (!definitions.ok) return definitions;
  const homes = new Set(definitions.value.map(({ payload }) => `${payload.election} ${payload.teryt}`));
  if (homes.size > 1) return inconsistent('The package holds definitions of two elections or communes.');
  const definition = newest(definitions.value, 'definition');
  if (!definition.ok) return definition;
  const { election, teryt, mode } = definition.value.payload;
  if (mode === 'live' && isDemoIssuer(issuer, crypto))
    return fail('demo-issuer', 'This issuer belongs to the demo; a live election needs the issuer of its authority.');
  const authority = authorityFor(election, mandates.value, crypto);
  if (!authority.ok) return authority;
  const entitled = authority.value.over(definition.value, teryt);
  if (!entitled.ok) return entitled;

  const rosters = open('roster');
  if (!rosters.ok) return rosters;
  const roster = newest(rosters.value, 'roster');
  if (!roster.ok) return roster;
  const listed = authority.value.over(roster.value, teryt);
  if (!listed.ok) return listed;
  const rosterKeys = keysOf(roster.value.payload, crypto);
  if (!rosterKeys.ok) return rosterKeys;

  const offered = open('contest');
  if (!offered.ok) return offered;
  const contests = namedContests(definition.value.payload, offered.value, authority.value);
  if (!contests.ok) return contests;
  const forms = compiledForms(definition.value.payload, contests.value);
  if (!forms.ok) return forms;

  const plans = plansOf(definition.value.payload, contests.value, forms.value);
  if (!plans.ok) return plans;

  return ok({
    issuer,
    issuerKid: kidOf(issuer, crypto),
    mandates: authority.value.mandates,
    mandatedKeys: authority.value.keys,
    definition: definition.value,
    contests: contests.value,
    forms: forms.value,
    plans: plans.value,
    roster: roster.value,
    rosterKeys: rosterKeys.value,
  });
}

/** Every protocol to be drawn up; one of a constituency without voting (art. 380, 434 § 2) is a fault of the package. */
function plansOf(
  definition: Definition,
  contests: ReadonlyMap<ContestKind, Opened<Contest>>,
  forms: ReadonlyMap<FormId, Form>,
): Chain<Map<string, ProtocolPlan>> {
  const plans = new Map<string, ProtocolPlan>();
  for (const precinct of definition.precincts)
    for (const assignment of precinct.protocols) {
      const contest = contests.get(assignment.contest)?.payload;
      const constituency = contest && findConstituency(contest, assignment.constituency);
      const form = contest && forms.get(contest.form);
      if (!form || constituency?.voting !== 'held')
        return inconsistent(
          `Precinct ${precinct.number} votes in ${assignment.contest} ${assignment.constituency}, which has no voting.`,
        );
      const key = protocolKey({ ...assignment, precinct: precinct.number });
      if (!plans.has(key)) plans.set(key, { form, precinct, assignment, constituency });
    }
  return ok(plans);
}

/** Exactly the contests the definition names by hash, each signed by the body that decides it. */
function namedContests(
  { teryt, contests }: Definition,
  offered: readonly Opened<Contest>[],
  authority: Authority,
): Chain<Map<ContestKind, Opened<Contest>>> {
  const named = new Map<ContestKind, Opened<Contest>>();
  for (const { contest, hash } of contests) {
    const file = offered.find((opened) => opened.hash === hash);
    if (!file) return incomplete(`The contest ${contest} named by the definition is missing.`);
    if (file.payload.contest !== contest || named.has(contest))
      return inconsistent(`The definition names two contests ${contest}, or a wrong one.`);
    const decided = authority.over(file, decidingTeryt(teryt, contest));
    if (!decided.ok) return decided;
    named.set(contest, file);
  }
  return ok(named);
}

function keysOf(roster: Roster, crypto: SealedCrypto): Chain<Map<string, RosterKey>> {
  const keys = new Map<string, RosterKey>();
  for (const key of roster.keys) {
    const kid = kidOf(key.jwk, crypto);
    if (!isUsableKey(key.jwk) || keys.has(kid) || (key.status === 'revoked') !== (key.revoked !== null))
      return inconsistent(
        `The roster's key of precinct ${key.precinct} (${key.role}) is unusable, twice there or half revoked.`,
      );
    keys.set(kid, key);
  }
  return ok(keys);
}

function compiledForms(
  definition: Definition,
  contests: ReadonlyMap<ContestKind, Opened<Contest>>,
): Chain<Map<FormId, Form>> {
  const forms = new Map<FormId, Form>();
  for (const json of definition.forms) {
    const form = loadForm(json);
    if (!form.ok) return inconsistent(`Form ${json.id}: ${form.error.message}`);
    if (forms.has(json.id)) return inconsistent(`Form ${json.id} stands twice in the definition.`);
    forms.set(json.id, form.value);
  }
  for (const { payload } of contests.values()) {
    const form = forms.get(payload.form);
    if (form?.contest !== payload.contest)
      return incomplete(`Form ${payload.form} of the contest ${payload.contest} is not in the definition.`);
    if (payload.contest === 'mayor' && !fitsMayor(payload, form.ballot))
      return inconsistent(
        `Form ${payload.form} does not fit the number of registered candidates: one candidate is voted for or against, a run-off has two names.`,
      );
  }
  return ok(forms);
}

/** One candidate is voted for or against (art. 482); several by name, in a run-off two (art. 473). */
function fitsMayor({ constituencies, round }: Contest, ballot: Form['ballot']): boolean {
  return constituencies.every(({ candidates }) => {
    const standing = registered(candidates).length;
    if (ballot === 'for-against') return standing === 1;
    return round === 2 ? standing === 2 : standing > 1;
  });
}
