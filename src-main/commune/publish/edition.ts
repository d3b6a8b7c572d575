/** Which edition of the commune's result is about to be written: its number, what it replaces and why. */
import { isOffice } from '../../../src-shared/definition/contest.ts';
import { contestName, type NamedContest } from '../../../src-shared/language/contest-name.ts';
import { pl } from '../../../src-shared/language/pl.ts';
import { type ContestKind } from '../../../src-shared/primitives.ts';
import { changedMeanwhile } from '../../../src-shared/protocol/seen.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { type DecidedBody, type Evidence } from '../../../src-shared/results/body.ts';
import { resultsOf } from '../../../src-shared/results/compute.ts';
import { type StaleCause } from '../../../src-shared/results/stale.ts';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import { type ResultsPayload } from '../../../src-shared/sealed/payloads.ts';
import { payloadHashOf } from '../../../src-shared/sealed/symbol.ts';
import { type TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import { addIssue, editionAfter, type Issue, latestIssue, RESULTS } from '../../store/commune/repositories/issued.ts';
import { type StoredPublication } from '../../store/commune/repositories/publications.ts';
import { type Reader } from '../../store/engine/transaction.ts';
import { contentOf } from '../common/evidence.ts';
import { nowOf, staleCauses } from '../common/stale.ts';

/** @param before what was published last, to say what changed since */
export async function numberedResults(
  db: Reader,
  pkg: TrustedPackage,
  evidence: Evidence,
  bodies: ReadonlyMap<ContestKind, DecidedBody>,
  before: StoredPublication | undefined,
): Promise<ResultsPayload> {
  const first = resultsOf(pkg, bodies);
  const last = await latestIssue(db, RESULTS);
  const edition = editionAfter(last, contentOf(first));
  if (edition.number === last?.number) return { ...first, ...edition, reason: last.reason };
  const causes = before === undefined ? [] : staleCauses(before, nowOf(pkg, bodies, evidence));
  return { ...first, ...edition, reason: last === undefined ? '' : reasonOf(causes, pkg) };
}

/** Causes that a reason names; a whole night more is counted. */
const NAMED = 12;

/** What changed since, in the words the window has for it; these stand in the sealed result. */
function reasonOf(causes: readonly StaleCause[], { contests }: TrustedPackage): string {
  const named = (of: ContestKind): NamedContest => {
    const contest = contests.get(of)?.payload;
    const name = contestName(of, pl.terms.contest, contest?.title, 'pl');
    return { name, office: contest !== undefined && isOffice(contest) };
  };
  const words = causes
    .slice(0, NAMED)
    .map((cause) => pl.commune.publish.published.because(cause, cause.contest === null ? null : named(cause.contest)));
  const more = causes.length - words.length;
  if (words.length === 0) return pl.commune.publish.published.otherwise;
  return [...words, ...(more > 0 ? [pl.commune.publish.published.more(more)] : [])].join(' ');
}

/**
 * Gives the numbers out, before a file is written: a file that never reached its medium burns its number, and no two
 * contents ever carry one. `changed-meanwhile`: another window gave one of them to another content since they were chosen.
 */
export async function issueNumbers(
  { store, actor }: CommuneWorkspace,
  results: ResultsPayload,
  bodies: ReadonlyMap<ContestKind, DecidedBody>,
): Promise<Result<null>> {
  const { number, supersedes, reason } = results;
  const hash = payloadHashOf(canonicalBytes(results), nodeCrypto);
  const receipts = [...bodies.values()].flatMap((body) => [...body.receipts.values()]);
  return store.write(actor, async (tx): Promise<Result<null>> => {
    const issues: Issue[] = [
      { subject: RESULTS, number, hash, supersedes, content: contentOf(results), reason },
      ...receipts.map(({ hash: own, payload }) => {
        const { protocol: subject, number: n, supersedes: before } = payload;
        return { subject, number: n, hash: own, supersedes: before, content: contentOf(payload), reason: '' };
      }),
    ];
    let fresh = 0;
    for (const issue of issues) {
      const last = await latestIssue(tx, issue.subject);
      if (editionAfter(last, issue.content).number !== issue.number) return changedMeanwhile(issue.subject);
      if (last?.number === issue.number) continue;
      await addIssue(tx, issue);
      fresh += 1;
    }
    if (fresh > 0) {
      const detail = { hash, number, supersedes, given: fresh };
      await tx.journal({ action: 'result-numbered', subject: hash, detail });
    }
    return ok(null);
  });
}
