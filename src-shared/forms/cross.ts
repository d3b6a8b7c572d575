/**
 * Protocols of one precinct beside each other: the same voters in the same hours, so their numbers must fit (X1–X7).
 * Works on whatever protocols are there; a rule whose numbers are not all filled is silent. Always warnings: the
 * commune's commission judges them.
 */
import { type ContestKind, type PrecinctType } from '../primitives.ts';
import { type FieldId } from './vocabulary.ts';

export type CrossProtocol = {
  readonly contest: ContestKind;
  readonly constituency: number;
  readonly values: Readonly<Record<string, number | null | undefined>>;
  /** How many voters refused a ballot of this kind (notes on the voter list); `null` where nobody was asked. */
  readonly refusals: number | null;
};

export type CrossInput = {
  readonly precinctType: PrecinctType;
  readonly protocols: readonly CrossProtocol[];
  /** Council constituencies the precinct lies in: those that vote, and those elected without voting. */
  readonly council: { readonly voting: number; readonly withoutVoting: number };
};

export type CrossField = { readonly contest: ContestKind; readonly constituency: number; readonly field: FieldId };
export type CrossRule = 'X1' | 'X2' | 'X3' | 'X4' | 'X5' | 'X6' | 'X7';
export type CrossFinding = {
  readonly rule: CrossRule;
  readonly severity: 'warning';
  readonly fields: readonly CrossField[];
};

/** A number of one contest in the whole precinct, summed over its constituencies, and where it was read. */
type Sum = { readonly value: number; readonly fields: readonly CrossField[] };

/** In the order findings name them; contests nobody knows here come after. */
const order = ['council', 'mayor', 'county-council', 'regional-assembly'] as const;

/** Findings in the order of the rules. */
export function checkPrecinct(input: CrossInput): CrossFinding[] {
  const regular = input.precinctType === 'regular';
  return [
    ...communeVoters(input, regular),
    ...(regular ? polishVoters(input) : separateVoters(input)),
    ...(regular ? samePapers(input) : []),
    ...(regular ? issuedAlike(input) : []),
    ...wrongPile(input),
  ];
}

const finding = (rule: CrossRule, ...sums: readonly Sum[]): CrossFinding => ({
  rule,
  severity: 'warning',
  fields: sums.flatMap((sum) => sum.fields),
});

/** Nothing while a protocol of the contest or its number is missing. */
function sumOf(input: CrossInput, contest: ContestKind, field: FieldId): Sum | undefined {
  const protocols = input.protocols.filter((protocol) => protocol.contest === contest);
  if (protocols.length < (contest === 'council' ? Math.max(1, input.council.voting) : 1)) return undefined;
  let value = 0;
  for (const protocol of protocols) {
    const number = protocol.values[field];
    if (number === null || number === undefined) return undefined;
    value += number;
  }
  return { value, fields: protocols.map(({ constituency }) => ({ contest, constituency, field })) };
}

/** X1: council and mayor are voted on by the same people (regular precincts). X2: so they are over several constituencies. */
function communeVoters(input: CrossInput, regular: boolean): CrossFinding[] {
  const split = input.council.voting + input.council.withoutVoting > 1;
  if (!split && !regular) return [];
  const fields = split ? (['eligible', 'eligibleA', 'eligibleB'] as const) : (['eligible'] as const);
  return fields.flatMap((field) => {
    const mayor = sumOf(input, 'mayor', field);
    const council = sumOf(input, 'council', field);
    if (mayor === undefined || council === undefined) return [];
    // voters of a constituency without voting are counted for the mayor alone
    const fits = input.council.withoutVoting > 0 ? mayor.value >= council.value : mayor.value === council.value;
    return fits ? [] : [finding(split ? 'X2' : 'X1', council, mayor)];
  });
}

/** X3: county and region are voted on by the commune's Polish citizens, part A of the list (regular precincts). */
function polishVoters(input: CrossInput): CrossFinding[] {
  const council = sumOf(input, 'council', 'eligibleA');
  const whole = [
    ...(input.council.withoutVoting === 0 ? [council] : []),
    sumOf(input, 'mayor', 'eligibleA'),
    sumOf(input, 'county-council', 'eligible'),
    sumOf(input, 'regional-assembly', 'eligible'),
  ].filter((sum) => sum !== undefined);
  const upper = whole.filter((sum) => sum.fields[0]?.contest !== 'council' && sum.fields[0]?.contest !== 'mayor');
  if (upper.length === 0) return [];
  const equal = whole.every((sum) => sum.value === whole[0]?.value);
  const partial = input.council.withoutVoting > 0 ? council : undefined;
  const fits = partial === undefined || upper.every((sum) => partial.value <= sum.value);
  if (equal && fits) return [];
  return [finding('X3', ...(partial === undefined ? [] : [partial]), ...whole)];
}

/** X4: in a separate precinct guests from the county vote for its council too, guests from the region for the assembly. */
function separateVoters(input: CrossInput): CrossFinding[] {
  const county = sumOf(input, 'county-council', 'eligible');
  const region = sumOf(input, 'regional-assembly', 'eligible');
  const commune = [sumOf(input, 'council', 'eligibleA'), sumOf(input, 'mayor', 'eligibleA')];
  const steps = [...commune.map((sum) => [sum, county ?? region] as const), [county, region] as const];
  return steps.flatMap(([narrow, wide]) =>
    narrow !== undefined && wide !== undefined && narrow.value > wide.value ? [finding('X4', narrow, wide)] : [],
  );
}

/** Sums of every contest all voters of a regular precinct take part in. */
function everywhere(input: CrossInput, field: (contest: ContestKind) => FieldId): Sum[] {
  return [...new Set<ContestKind>([...order, ...input.protocols.map(({ contest }) => contest)])]
    .filter((contest) => contest !== 'council' || input.council.withoutVoting === 0)
    .map((contest) => sumOf(input, contest, field(contest)))
    .filter((sum) => sum !== undefined);
}

/** X5: packages and proxies belong to voters, not to contests. */
function samePapers(input: CrossInput): CrossFinding[] {
  return (['packagesSent', 'proxyVoters'] as const).flatMap((field) => {
    const sums = everywhere(input, () => field);
    return sums.some((sum) => sum.value !== sums[0]?.value) ? [finding('X5', ...sums)] : [];
  });
}

/**
 * X6: a voter takes all ballots unless a refusal is noted, so no kind may lag behind another one by more than its own
 * refusals. Counted among Polish citizens, who vote on everything; a refusal may be a foreigner's, hence „by more”.
 */
function issuedAlike(input: CrossInput): CrossFinding[] {
  const parts = (contest: ContestKind) =>
    input.protocols.some((one) => one.contest === contest && Object.hasOwn(one.values, 'issuedInPersonA'));
  const sums = everywhere(input, (contest) => (parts(contest) ? 'issuedInPersonA' : 'issuedInPerson'));
  const explained = sums.flatMap((sum) => {
    const refused = refusedIn(input, sum);
    return refused === null ? [] : [sum.value + refused];
  });
  const most = Math.max(...sums.map((sum) => sum.value));
  return explained.some((value) => value < most) ? [finding('X6', ...sums)] : [];
}

/** Refusals of the ballot kind a sum is of; unknown while one of its protocols does not say. */
function refusedIn({ protocols }: CrossInput, { fields: [place] }: Sum): number | null {
  const noted = protocols.filter(({ contest }) => contest === place?.contest).map(({ refusals }) => refusals);
  return noted.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

/** X7: ballots too many in one contest and too few in another, out of one box: probably sorted onto the wrong pile. */
function wrongPile(input: CrossInput): CrossFinding[] {
  const off = input.protocols.flatMap(({ contest, constituency, values }) => {
    const { boxBallots, boxFromEnvelopes, issuedInPerson } = values;
    if (typeof boxBallots !== 'number' || typeof issuedInPerson !== 'number') return [];
    if (typeof boxFromEnvelopes !== 'number') return [];
    const value = boxBallots - boxFromEnvelopes - issuedInPerson;
    return value === 0 ? [] : [{ value, fields: [{ contest, constituency, field: 'boxBallots' as const }] }];
  });
  return off.some((sum) => sum.value > 0) && off.some((sum) => sum.value < 0) ? [finding('X7', ...off)] : [];
}
