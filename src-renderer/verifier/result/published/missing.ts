/**
 * What files that are not here may explain. The answer to an observer is softened only for that: whoever withholds one
 * file must not hide what does not follow from those that are here.
 */
import { expectedProtocols } from '../../../../src-shared/definition/definition.ts';
import { protocolKey } from '../../../../src-shared/protocol/payload.ts';
import type { Disagreement, Found } from '../../../../src-shared/results/verify-results.ts';
import type { DecidedContest, ResultsPayload } from '../../../../src-shared/sealed/payloads.ts';
import type { TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';

/** What of one published contest is not here. */
type Gap = {
  readonly contest: DecidedContest;
  /** Protocols the contest has when all are drawn up. */
  readonly expected: number;
  /** How many precincts may be complete with all the protocols it names. */
  readonly complete: { readonly least: number; readonly most: number };
  readonly threshold: number;
  /** Constituencies a missing protocol may be of; empty where none is missing. */
  readonly open: ReadonlySet<number>;
  /** A receipt is missing, and a protocol that it may be of has none here. */
  readonly receipts: boolean;
};

/** The disagreements that stand whatever is still to come: a missing file explains only numbers of its own contest. */
export function unexplained(
  pkg: TrustedPackage,
  { contests }: ResultsPayload,
  all: readonly Disagreement[],
  found: Found,
): Disagreement[] {
  const gaps = new Map<string, Gap>(contests.map((contest) => [contest.contest, gapOf(pkg, contest, found)]));
  const lacking = [...gaps.values()].some(({ open }) => open.size > 0);
  return all.filter((one) => {
    // a protocol that is not here may be the only one of its definition
    if (one.where === 'definitions') return !lacking;
    const [contest = '', ...place] = one.where.split('/');
    const gap = gaps.get(contest);
    return gap === undefined || !mayExplain(gap, one, place);
  });
}

function gapOf(pkg: TrustedPackage, contest: DecidedContest, found: Found): Gap {
  const named = new Set(contest.protocols);
  const here = new Map(found.protocols.filter(({ hash }) => named.has(hash)).map((one) => [one.hash, one.payload]));
  const cells = new Set([...here.values()].map(protocolKey));
  const expected = expectedProtocols(pkg.definition.payload).filter((one) => one.contest === contest.contest);
  const open = expected.filter((one) => !cells.has(protocolKey(one)));
  const absent = named.size - here.size;

  const receipts = new Set(contest.receipts);
  const confirmed = new Map(
    found.receipts.filter(({ hash }) => receipts.has(hash)).map(({ hash, payload }) => [hash, payload.protocol]),
  );
  const receiptsAbsent = receipts.size - confirmed.size;
  const protocolsConfirmed = new Set(confirmed.values());
  const unconfirmed = [...named].filter((hash) => !protocolsConfirmed.has(hash));
  return {
    contest,
    expected: expected.length,
    complete: completeWith(absent, expected, open),
    threshold: pkg.contests.get(contest.contest)?.payload.threshold ?? 0,
    // a name too many is no missing file: no protocol is left that it could be of
    open: new Set(absent > 0 && absent <= open.length ? open.map(({ constituency }) => constituency) : []),
    receipts: receiptsAbsent > 0 && receiptsAbsent <= unconfirmed.length,
  };
}

type Cell = { readonly precinct: number };

/** Precincts that are complete when `absent` of the `open` protocols are there, whichever those are. */
function completeWith(absent: number, expected: readonly Cell[], open: readonly Cell[]): Gap['complete'] {
  const precincts = new Set(expected.map(({ precinct }) => precinct)).size;
  const lacking = [...Map.groupBy(open, ({ precinct }) => precinct).values()].map((cells) => cells.length);
  const already = precincts - lacking.length;
  // at worst they leave one open wherever they can, at best they go where the fewest lack
  const idle = lacking.reduce((sum, cells) => sum + cells - 1, 0);
  let most = already;
  let left = absent;
  for (const cells of lacking.toSorted((a, b) => a - b)) {
    left -= cells;
    if (left < 0) break;
    most += 1;
  }
  return { least: already + Math.max(0, absent - idle), most };
}

function mayExplain(gap: Gap, one: Disagreement, [part = '', ...place]: readonly string[]): boolean {
  switch (one.code) {
    case 'protocol-missing':
      return part === 'otherDefinition' || gap.open.size > 0;
    case 'receipt-missing':
      return gap.receipts;
    case 'differs':
      return mayDiffer(gap, one, part, place);
    case 'protocol-superseded':
    case 'receipt-superseded':
    case 'protocol-left-out':
    case 'receipt-left-out':
    case 'receipt-contradicts':
    case 'result-superseded':
    case 'result-conflicts':
    case 'contest-unexpected':
    case 'contest-left-out':
      return false;
  }
}

/** Missing receipts touch only whether the result is final; missing protocols add votes, and with them may move seats. */
function mayDiffer(
  { contest, expected, complete, threshold, open, receipts }: Gap,
  one: Disagreement,
  part: string,
  [first, second, third]: readonly string[],
): boolean {
  const constituency = Number(first);
  const { published } = one;
  switch (part) {
    case 'final':
      // everything must at least be named
      return (
        (open.size > 0 || receipts) &&
        published === true &&
        contest.protocols.length === expected &&
        contest.receipts.length === expected
      );
    case 'precincts':
      return open.size > 0 && first === 'received' && isBetween(published, complete);
    case 'summaries':
      return open.has(constituency) && (second !== 'precincts' || third === 'received') && isMore(one);
    case 'outcome':
      // votes of any constituency may lift a list over the threshold of the whole body (art. 416)
      return open.has(constituency) || (open.size > 0 && threshold > 0);
    case 'unsigned':
    case 'ties':
    case 'lots':
    case 'rulings':
      // what was recorded counts only where its question stands
      return open.size > 0;
    default:
      return false;
  }
}

function isBetween(value: unknown, { least, most }: Gap['complete']): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

/** A sum with a protocol more is never smaller. */
function isMore({ published, recomputed = 0 }: Disagreement): boolean {
  return typeof published === 'number' && typeof recomputed === 'number' && published >= recomputed;
}
