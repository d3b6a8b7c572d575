/**
 * The chain of trust (docs/formats.md, "Trust chain"): issuer → mandates → commune key → definition, contests, roster →
 * chairs' and deputies' keys. Files are told apart by `typ`, never by name; the highest number of each wins; a file
 * that fails makes the whole package refused, because a package that is partly false is false.
 */
import { type Contest, findConstituency, mayDecide, registered } from '../definition/contest.ts';
import type { Definition } from '../definition/definition.ts';
import { type Form, loadForm } from '../forms/load.ts';
import type { Ballot } from '../forms/vocabulary.ts';
import type { ContestKind, FormId, Method, PublicJwk } from '../primitives.ts';
import type { ProtocolPlan } from '../protocol/check.ts';
import { protocolKey } from '../protocol/payload.ts';
import { fail, ok } from '../result.ts';
import type { SealedCrypto } from './crypto/ed25519.ts';
import type { KeyOf, Opened } from './open.ts';
import { type Chain, incomplete, inconsistent, newest, openAll, type SealedFile, sortByType } from './package/files.ts';
import { type Authority, authorityFor, openMandates } from './package/mandates.ts';
import { passingOver } from './package/pass-over.ts';
import { rosterOddities } from './package/roster-oddities.ts';
import type { Mandate, Roster, RosterKey } from './payloads.ts';
import { isDemoIssuer, isUsableKey, kidOf } from './thumbprint.ts';
import type { TrustedPackage } from './trusted.ts';

/**
 * Opens a package from its files, whatever their names and order. Files of several packages of one election and commune
 * may be given together: of each numbered kind the newest counts, so that an older copy beside a newer one brings no
 * replaced or revoked key back (a roll-back attack).
 */
export function openPackage(
  files: readonly SealedFile[],
  issuer: PublicJwk,
  crypto: SealedCrypto,
): Chain<TrustedPackage> {
  const begun = openEach(files, issuer, crypto);
  if (!begun.ok) return begun;
  const { mandates, definitions, rosters, contests: offered, home } = begun.value;
  const { election, teryt, mode } = home;
  if (mode === 'live' && isDemoIssuer(issuer, crypto))
    return fail('demo-issuer', 'This issuer belongs to the demo; a live election needs the issuer of its authority.');
  const authority = authorityFor(election, mandates, crypto);
  if (!authority.ok) return authority;
  const definition = inForce(definitions, 'definition', teryt, authority.value);
  if (!definition.ok) return definition;

  const roster = inForce(rosters, 'roster', teryt, authority.value);
  if (!roster.ok) return roster;
  const rosterKeys = keysOf(roster.value.payload, crypto);
  if (!rosterKeys.ok) return rosterKeys;

  const contests = namedContests(definition.value.payload, offered, authority.value);
  if (!contests.ok) return contests;
  const forms = compiledForms(definition.value.payload, contests.value);
  if (!forms.ok) return forms;

  const plans = plansOf(definition.value.payload, contests.value, forms.value);
  if (!plans.ok) return plans;
  const older = olderDefinitions(definitions, definition.value, authority.value);

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
    oddities: rosterOddities(
      roster.value.payload,
      {
        older: olderOf(roster.value.payload, rosters),
        bodies: new Set([kidOf(issuer, crypto), ...authority.value.keys.keys()]),
        precincts: definition.value.payload.precincts,
      },
      crypto,
    ),
    former: {
      mandatedKeys: authority.value.former,
      rosterKeys: formerKeys(rosters, rosterKeys.value, home, crypto),
      definitions: new Map(
        older.map(({ hash, payload }) => [hash, passingOver(payload, definition.value.payload, contests.value)]),
      ),
      files: [
        ...mandates.filter((one) => isReplaced(one, authority.value.mandates.get(one.payload.teryt))),
        ...rosters.filter((one) => isReplaced(one, roster.value)),
        ...older,
      ],
    },
  });
}

/** What a package is of, as its definitions say: files of one home are one trust. */
export type Home = Pick<Definition, 'election' | 'teryt' | 'mode'>;

/**
 * Whose package these files are, signed by a key the issuer mandated once, whether or not the whole can be trusted now:
 * with it the store is found that has to remember a mandate taken back.
 */
export function homeOf(files: readonly SealedFile[], issuer: PublicJwk, crypto: SealedCrypto): Chain<Home> {
  const begun = openEach(files, issuer, crypto);
  return begun.ok ? ok(begun.value.home) : begun;
}

/** Opens every file by itself first: what is wrong with one of them is told of it, before anything is called missing. */
function openEach(files: readonly SealedFile[], issuer: PublicJwk, crypto: SealedCrypto) {
  const sorted = sortByType(files);
  if (!sorted.ok) return sorted;
  const mandates = openMandates(sorted.value, issuer, crypto);
  if (!mandates.ok) return mandates;
  const mandated = new Map(mandates.value.map(({ payload }) => [kidOf(payload.key, crypto), payload.key]));
  const open = <T extends 'definition' | 'contest' | 'roster'>(type: T) =>
    openAll(sorted.value, type, crypto, ((kid) => mandated.get(kid)) satisfies KeyOf);
  const definitions = open('definition');
  if (!definitions.ok) return definitions;
  const rosters = open('roster');
  if (!rosters.ok) return rosters;
  const contests = open('contest');
  if (!contests.ok) return contests;
  const homes = definitions.value.map(({ payload: { election, teryt, mode } }): Home => ({ election, teryt, mode }));
  const [home, other] = new Map(homes.map((one) => [Object.values(one).join(' '), one])).values();
  if (!home) return incomplete('No file here is the definition.');
  if (other) return inconsistent('The package holds definitions of two elections, communes or modes.');
  return ok({
    mandates: mandates.value,
    definitions: definitions.value,
    rosters: rosters.value,
    contests: contests.value,
    home,
  });
}

/**
 * The newest file that the body's own key signed. One signed by a key of that body which was replaced since is passed
 * over: the body signed it again, or it is outdated. Signed by anybody else it spoils the package.
 */
function inForce<P extends Definition | Roster>(
  files: readonly Opened<P>[],
  what: string,
  teryt: string,
  authority: Authority,
): Chain<Opened<P>> {
  const standing = files.filter(({ kid }) => authority.former.get(kid)?.teryt !== teryt);
  const chosen = newest(standing.length > 0 ? standing : files, what);
  if (!chosen.ok) return chosen;
  const entitled = authority.over(chosen.value, teryt);
  return entitled.ok ? chosen : entitled;
}

function olderOf({ number, election, teryt }: Roster, rosters: readonly Opened<Roster>[]): Roster[] {
  return rosters
    .map(({ payload }) => payload)
    .filter((one) => one.number < number && one.election === election && one.teryt === teryt);
}

/** Keys of older rosters that the newest one no longer lists. */
function formerKeys(
  rosters: readonly Opened<Roster>[],
  listed: ReadonlyMap<string, RosterKey>,
  home: Home,
  crypto: SealedCrypto,
): Map<string, RosterKey> {
  const own = rosters.filter(({ payload }) => payload.election === home.election && payload.teryt === home.teryt);
  const former = new Map<string, RosterKey>();
  for (const { payload } of own.toSorted((a, b) => a.payload.number - b.payload.number))
    for (const key of payload.keys) {
      const kid = kidOf(key.jwk, crypto);
      if (!listed.has(kid) && isUsableKey(key.jwk)) former.set(kid, key);
    }
  return former;
}

/** Older definitions of this commune. */
function olderDefinitions(
  all: readonly Opened<Definition>[],
  inForce: Opened<Definition>,
  { keys, former }: Authority,
): Opened<Definition>[] {
  const { teryt } = inForce.payload;
  const ofCommune = ({ kid }: Opened<Definition>) => (keys.get(kid) ?? former.get(kid))?.teryt === teryt;
  return all.filter((one) => isReplaced(one, inForce) && ofCommune(one));
}

/** An older file of the same body and election. */
function isReplaced<P extends Mandate | Definition | Roster>(
  { hash, payload }: Opened<P>,
  inForce: Opened<P> | undefined,
): boolean {
  if (inForce === undefined || hash === inForce.hash) return false;
  const { election, teryt, number } = inForce.payload;
  return payload.election === election && payload.teryt === teryt && payload.number < number;
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
      if (!plans.has(key)) plans.set(key, { form, precinct, assignment, constituency, election: definition });
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
    const copies = offered.filter((opened) => opened.hash === hash);
    // a copy under a key that was replaced since may lie beside the one that holds
    const file = copies.find((copy) => authority.over(copy, copy.payload.teryt).ok) ?? copies[0];
    if (!file) return incomplete(`No file here is the contest ${contest} that the definition names.`);
    if (file.payload.contest !== contest || named.has(contest))
      return inconsistent(`The definition names two contests ${contest}, or a wrong one.`);
    const body = file.payload.teryt;
    if (!mayDecide(body, teryt, contest))
      return inconsistent(`The contest ${contest} is of ${body}, which does not decide it in ${teryt}.`);
    const decided = authority.over(file, body);
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
    if (!ballotsOf[payload.decided].includes(form.ballot))
      return inconsistent(
        `What form ${payload.form} counts (${form.ballot}) is not decided by ${payload.decided}, as contest ${payload.contest} says.`,
      );
    if (payload.decided === 'majority' && !fitsMajority(payload, form.ballot))
      return inconsistent(
        `Form ${payload.form} does not fit the number of registered candidates: one candidate is voted for or against, a run-off has two names.`,
      );
  }
  return ok(forms);
}

/** What a method can decide. */
const ballotsOf: Readonly<Record<Method, readonly Ballot[]>> = {
  dhondt: ['lists'],
  plurality: ['candidates'],
  majority: ['candidates', 'for-against'],
};

/** One candidate is voted for or against (art. 482); several by name, in a run-off two (art. 473). */
function fitsMajority({ constituencies, round }: Contest, ballot: Form['ballot']): boolean {
  return constituencies.every(({ candidates }) => {
    const standing = registered(candidates).length;
    if (ballot === 'for-against') return standing === 1;
    return round === 2 ? standing === 2 : standing > 1;
  });
}
