/**
 * The chain of trust (contracts.md §2): issuer → mandates → commune key → definition, contests, roster → chairs' and
 * deputies' keys. Files are told apart by `typ`, never by name; the highest number of each wins; a file that fails
 * makes the whole package refused, because a package that is partly false is false.
 */
import { decidingTeryt, type Contest } from '../definition/contest.ts';
import type { Definition } from '../definition/definition.ts';
import type { ContestKind, FormId, PublicJwk } from '../definition/primitives.ts';
import { loadForm, type Form } from '../forms/load.ts';
import { fail, ok } from '../result.ts';
import { soundPublicKey, type SealedCrypto } from './crypto/ed25519.ts';
import type { KeyOf, Opened } from './open.ts';
import { incomplete, inconsistent, newest, openAll, sortByType } from './package-files.ts';
import type { Chain, Numbered, SealedFile } from './package-files.ts';
import type { Mandate, Roster, RosterKey } from './payloads.ts';
import { isDemoIssuer, kidOf, publicKeyOf } from './thumbprint.ts';
import { planOf, type TrustedPackage } from './trusted.ts';

/** Opens a package from its files, whatever their names and order. */
export function openPackage(
  files: readonly SealedFile[],
  issuer: PublicJwk,
  crypto: SealedCrypto,
): Chain<TrustedPackage> {
  const sorted = sortByType(files);
  if (!sorted.ok) return sorted;
  const open = <T extends 'mandate' | 'definition' | 'contest' | 'roster'>(type: T, keyOf: KeyOf) =>
    openAll(sorted.value, type, crypto, keyOf);

  const issuerKid = kidOf(issuer, crypto);
  const mandates = open('mandate', (kid) => (kid === issuerKid ? issuer : undefined));
  if (!mandates.ok) return mandates;
  const mandated = new Map<string, Mandate>();
  for (const { payload } of mandates.value) {
    if (!soundKey(payload.key)) return inconsistent(`The mandate of ${payload.teryt} names an unusable key.`);
    mandated.set(kidOf(payload.key, crypto), payload);
  }
  const mandatedKey: KeyOf = (kid) => mandated.get(kid)?.key;

  const definitions = open('definition', mandatedKey);
  if (!definitions.ok) return definitions;
  const homes = new Set(definitions.value.map(({ payload }) => `${payload.election} ${payload.teryt}`));
  if (homes.size > 1) return inconsistent('The package holds definitions of two elections or communes.');
  const definition = newest(definitions.value, 'definition');
  if (!definition.ok) return definition;
  const { election, teryt, mode } = definition.value.payload;
  if (mode === 'live' && isDemoIssuer(issuer, crypto))
    return fail('demo-issuer', 'This issuer belongs to the demo; a live election needs the issuer of its authority.');

  const current = currentMandates(mandates.value, election);
  if (!current.ok) return current;
  /** The signer's mandate is the newest of the TERYT that decides, for this election, and not taken back. */
  const signedBy = (file: Opened<Numbered>, body: string): Chain<null> => {
    const mandate = current.value.get(body)?.payload;
    if (!mandate) return incomplete(`The mandate of ${body} for ${election} is missing.`);
    if (isRevokedMandate(mandate)) return fail('mandate-revoked', `The mandate of ${body} was taken back.`, body);
    if (file.payload.election !== election) return inconsistent(`The ${file.type} is of another election.`);
    if (kidOf(mandate.key, crypto) === file.kid && file.payload.teryt === body) return ok(null);
    return inconsistent(`The ${file.type} is not signed by the key mandated for ${body}.`);
  };
  const entitled = signedBy(definition.value, teryt);
  if (!entitled.ok) return entitled;

  const rosters = open('roster', mandatedKey);
  if (!rosters.ok) return rosters;
  const roster = newest(rosters.value, 'roster');
  if (!roster.ok) return roster;
  const listed = signedBy(roster.value, teryt);
  if (!listed.ok) return listed;
  const rosterKeys = keysOf(roster.value.payload, crypto);
  if (!rosterKeys.ok) return rosterKeys;

  const offered = open('contest', mandatedKey);
  if (!offered.ok) return offered;
  const contests = new Map<ContestKind, Opened<Contest>>();
  for (const { contest, hash } of definition.value.payload.contests) {
    const file = offered.value.find((opened) => opened.hash === hash);
    if (!file) return incomplete(`The contest ${contest} named by the definition is missing.`);
    if (file.payload.contest !== contest || contests.has(contest))
      return inconsistent(`The definition names two contests ${contest}, or a wrong one.`);
    const decided = signedBy(file, decidingTeryt(teryt, contest));
    if (!decided.ok) return decided;
    contests.set(contest, file);
  }
  const forms = compiledForms(definition.value.payload, contests);
  if (!forms.ok) return forms;

  const standing = [...current.value.values()].map(({ payload }) => payload).filter((m) => !isRevokedMandate(m));
  const mandatedKeys = new Map(standing.map((mandate) => [kidOf(mandate.key, crypto), mandate]));
  if (mandatedKeys.size < standing.length) return inconsistent('One key is mandated for two bodies.');
  const trusted: TrustedPackage = {
    issuer,
    issuerKid,
    mandates: current.value,
    mandatedKeys,
    definition: definition.value,
    contests,
    forms: forms.value,
    roster: roster.value,
    rosterKeys: rosterKeys.value,
  };
  for (const precinct of definition.value.payload.precincts)
    for (const { contest, constituency } of precinct.protocols)
      if (!planOf(trusted, { precinct: precinct.number, contest, constituency })?.constituency.voting)
        return inconsistent(`Precinct ${precinct.number} votes in ${contest} ${constituency}, which has no voting.`);
  return ok(trusted);
}

/** A mandate taken back has an empty validity, so that no reader needs a clock to refuse it. */
export function isRevokedMandate({ validFrom, validUntil }: Mandate): boolean {
  return Date.parse(validUntil) <= Date.parse(validFrom);
}

function currentMandates(all: readonly Opened<Mandate>[], election: string): Chain<Map<string, Opened<Mandate>>> {
  const current = new Map<string, Opened<Mandate>>();
  for (const [body, of] of Map.groupBy(all, ({ payload }) => payload.teryt)) {
    const forElection = of.filter(({ payload }) => payload.election === election);
    if (forElection.length === 0) continue;
    const mandate = newest(forElection, `mandate of ${body}`);
    if (!mandate.ok) return mandate;
    current.set(body, mandate.value);
  }
  return ok(current);
}

function keysOf(roster: Roster, crypto: SealedCrypto): Chain<Map<string, RosterKey>> {
  const keys = new Map<string, RosterKey>();
  for (const key of roster.keys) {
    const kid = kidOf(key.jwk, crypto);
    if (!soundKey(key.jwk) || keys.has(kid) || (key.status === 'revoked') !== (key.revoked !== null))
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
  for (const { payload } of contests.values())
    if (forms.get(payload.form)?.contest !== payload.contest)
      return incomplete(`Form ${payload.form} of the contest ${payload.contest} is not in the definition.`);
  return ok(forms);
}

function soundKey(jwk: PublicJwk): boolean {
  const bytes = publicKeyOf(jwk);
  return bytes !== undefined && soundPublicKey(bytes);
}
