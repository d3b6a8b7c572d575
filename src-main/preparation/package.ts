/**
 * Builds a commune's election package (docs/formats.md, "Trust chain"): signs its own contests, the definition that
 * names every contest by hash, and the roster; puts them beside what came from above; and opens the whole by the chain
 * before anybody gets it.
 */
import { contestSchema, type Contest } from '../../src-shared/definition/contest.ts';
import { type Definition } from '../../src-shared/definition/definition.ts';
import { type ContestKind, type PublicJwk } from '../../src-shared/primitives.ts';
import { type FormDefinition } from '../../src-shared/forms/schema.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { canonicalBytes, parseCanonical } from '../../src-shared/sealed/canonical.ts';
import { openPackage } from '../../src-shared/sealed/chain.ts';
import { decodeEnvelope, typOf } from '../../src-shared/sealed/jws.ts';
import { type SealedFile } from '../../src-shared/sealed/package/files.ts';
import { type Roster } from '../../src-shared/sealed/payloads.ts';
import { payloadHashOf } from '../../src-shared/sealed/symbol.ts';
import { nodeCrypto } from '../keys/crypto.ts';
import { seal } from '../keys/seal.ts';

export type PackageParts = {
  /** As they came, sealed: the issuer's mandate of the commune; mandates and contests of the county and the region. */
  readonly received: readonly SealedFile[];
  /** The commune's own contests. */
  readonly contests: readonly Contest[];
  readonly definition: Omit<Definition, 'contests' | 'forms'>;
  /** The order of counting; every contest named here is in `received` or `contests`. */
  readonly counting: readonly ContestKind[];
  /** Forms at hand; those the contests name are embedded. */
  readonly forms: readonly FormDefinition[];
  readonly roster: Roster;
};

/**
 * @param seed private seed of the commune's mandated key; stays the caller's to zero
 * @param issuer the key the mandates were signed with, to prove the package before it is given away
 * @returns every file of the folder `package`, received ones unchanged
 */
export function buildPackage(parts: PackageParts, seed: Uint8Array, issuer: PublicJwk): Result<SealedFile[]> {
  const above = contestsFromAbove(parts.received);
  if (!above.ok) return above;
  const contests = [...above.value, ...parts.contests.map((contest) => ({ contest, bytes: canonicalBytes(contest) }))];
  const named = parts.counting.map((kind) => contests.find(({ contest }) => contest.contest === kind));
  const missing = parts.counting.find((_, at) => named[at] === undefined);
  if (missing !== undefined)
    return fail(
      'package-incomplete',
      `The contest ${missing} is missing. Get its sealed file from the body that decides it.`,
    );

  const counted = named.filter((one) => one !== undefined);
  const needed = new Set(counted.map(({ contest }) => contest.form));
  const definition: Definition = {
    ...parts.definition,
    contests: counted.map(({ contest, bytes }) => ({
      contest: contest.contest,
      hash: payloadHashOf(bytes, nodeCrypto),
    })),
    forms: parts.forms.filter((form) => needed.has(form.id)),
  };
  const files = [
    ...parts.received,
    ...parts.contests.map((contest) => ({ name: `contest-${contest.contest}.urna`, bytes: seal(contest, seed) })),
    { name: 'definition.urna', bytes: seal(definition, seed) },
    { name: 'roster.urna', bytes: seal(parts.roster, seed) },
  ];
  const opened = openPackage(files, issuer, nodeCrypto);
  return opened.ok ? ok(files) : opened;
}

type ContestFile = { readonly contest: Contest; readonly bytes: Uint8Array };

/** Reads received contests for their kind and hash; whether they may be trusted is the chain's question, asked last. */
function contestsFromAbove(files: readonly SealedFile[]): Result<ContestFile[]> {
  const found: ContestFile[] = [];
  for (const { name, bytes } of files) {
    const envelope = decodeEnvelope(bytes);
    if (!envelope.ok) return fail(envelope.error.code, envelope.error.message, name);
    if (envelope.value.typ !== typOf('contest')) continue;
    const json = parseCanonical(envelope.value.payload);
    if (!json.ok) return fail(json.error.code, json.error.message, name);
    const contest = contestSchema.safeParse(json.value);
    if (!contest.success) return fail('unknown-schema', 'The content is no contest of schema 1.', name);
    found.push({ contest: contest.data, bytes: envelope.value.payload });
  }
  return ok(found);
}
