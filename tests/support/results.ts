/**
 * A small body in every shape a result can take, on the sealed package of `sealed.ts`: a council by lists in four
 * constituencies of three seats (1 and 2 vote, list 3 only in 2; 3 has as many candidates as seats; 4 votes in no
 * precinct's protocol yet) or by plurality, a mayor, and a county council that others decide.
 */
import { nodeCrypto } from '../../src-main/keys/crypto.ts';
import { seal } from '../../src-main/keys/seal.ts';
import type { Contest } from '../../src-shared/definition/contest.ts';
import type { Definition } from '../../src-shared/definition/definition.ts';
import type { FormDefinition } from '../../src-shared/forms/schema.ts';
import type { EmergencyProtocolPayload, ProtocolPayload } from '../../src-shared/protocol/payload.ts';
import type { Evidence } from '../../src-shared/results/body.ts';
import type { ProtocolEvidence, ReceiptEvidence } from '../../src-shared/results/current.ts';
import type { CountedProtocol } from '../../src-shared/results/summary.ts';
import { canonicalBytes } from '../../src-shared/sealed/canonical.ts';
import { openPackage } from '../../src-shared/sealed/chain.ts';
import type { SealedFile } from '../../src-shared/sealed/package/files.ts';
import type { Receipt, RecordedLot, RecordedRuling } from '../../src-shared/sealed/payloads.ts';
import { controlSymbol } from '../../src-shared/sealed/symbol.ts';
import type { TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { paperForm } from './paper-forms.ts';
import { county, definition, hashOf, jwks, mayor, packageFiles, protocol, seeds } from './sealed.ts';

const committee = { name: 'Komitet Ćwiczebny', short: 'KĆ' };
const person = (position: number, status: 'registered' | 'struck-out' = 'registered') =>
  ({ position, surname: `Osoba${position}`, names: 'Łucja', status }) as const;
const list = (number: number, candidates = [person(1), person(2), person(3)]) =>
  ({ number, committee, status: 'registered', candidates }) as const;

export function council(): Contest {
  const constituency = (number: number, lists: readonly ReturnType<typeof list>[]) => ({
    number,
    seats: 3,
    voting: number === 3 ? ('unopposed' as const) : ('held' as const),
    lists: lists.map((one) => ({ ...one, candidates: [...one.candidates] })),
    candidates: [],
  });
  return {
    ...mayor({ contest: 'council', form: '2024/council-lists', threshold: 5, decided: 'dhondt' }),
    constituencies: [
      constituency(1, [list(1), list(2)]),
      constituency(2, [list(1), list(2, [person(1, 'struck-out'), person(2), person(3)]), list(3, [person(1)])]),
      constituency(3, [list(1, [person(1)]), list(2, [person(1), person(2, 'struck-out')])]),
      constituency(4, [list(1), list(2)]),
    ],
  };
}

export function councilOfSingleNames(): Contest {
  const candidates = [1, 2, 3, 4].map((position) => ({ ...person(position), committee }));
  return {
    ...mayor({ contest: 'council', form: '2024/council-single', decided: 'plurality' }),
    constituencies: [{ number: 1, seats: 2, voting: 'held', lists: [], candidates }],
  };
}

type Cell = { readonly precinct: number; readonly contest: ProtocolPayload['contest']; readonly constituency: number };
export type Body = {
  readonly files: readonly SealedFile[];
  readonly pkg: TrustedPackage;
  readonly cells: readonly Cell[];
  protocol(cell: Cell, results: ProtocolPayload['results'], more?: Partial<ProtocolPayload>): ProtocolPayload;
};

/** The small form that fits what stands on the ballot: one candidate is voted for or against. */
function formFor({ form, constituencies }: Contest, single: FormDefinition, listed: FormDefinition): FormDefinition {
  if (constituencies[0]!.lists.length > 0) return listed;
  if (form !== '2024/mayor-one') return single;
  const { for: yes, against: no } = paperForm(form).results;
  return { ...single, ballot: 'for-against', results: { ...single.results, for: yes!, against: no! } };
}

/** Precincts 1 and 2 vote in each of `contests`, in every constituency named; precinct 1 for the county, too. */
export function bodyOf(
  contests: readonly Contest[],
  voting: Readonly<Record<string, readonly number[]>>,
  more: Partial<Definition> = {},
): Body {
  const [single, listed] = definition().forms;
  const forms = contests.map((contest) => ({
    ...formFor(contest, single!, listed!),
    id: contest.form,
    contest: contest.contest,
  }));
  const cells = [1, 2].flatMap((precinct) =>
    contests.flatMap(({ contest }) =>
      (voting[contest] ?? [1]).map((constituency) => ({ precinct, contest, constituency })),
    ),
  );
  const estimates = { estimatedEligible: 500, estimatedEligibleB: 0, plannedBallots: 400 };
  const defined: Definition = definition({
    contests: contests.map((contest) => ({ contest: contest.contest, hash: hashOf(contest) })),
    forms,
    precincts: definition().precincts.map((precinct) => ({
      ...precinct,
      protocols: cells
        .filter((cell) => cell.precinct === precinct.number)
        .map(({ contest, constituency }) => ({ contest, constituency, ...estimates })),
    })),
    ...more,
  });
  const sealed = contests.map((contest) => [
    `contest-${contest.contest}.urna`,
    seal(contest, contest.contest === 'county-council' ? seeds.county : seeds.commune),
  ]);
  const files = packageFiles({
    'contest-mayor.urna': undefined,
    'contest-county.urna': undefined,
    'definition.urna': seal(defined, seeds.commune),
    ...(Object.fromEntries(sealed) as Record<string, Uint8Array>),
  });
  const opened = openPackage(files, jwks.issuer, nodeCrypto);
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.message}`);
  const pkg = opened.value;
  return {
    files,
    pkg,
    cells,
    protocol: (cell, results, more = {}) => {
      const validVotes = votesIn(results);
      const form = contests.find(({ contest }) => contest === cell.contest)!.form;
      const values = { boxBallots: validVotes + 5, invalidBallots: 5, validVotes };
      return protocol({ ...cell, form, definition: pkg.definition.hash, values, results, ...more });
    },
  };
}

function votesIn(results: ProtocolPayload['results']): number {
  if ('for' in results) return results.for + results.against;
  const votes = 'candidates' in results ? Object.values(results.candidates) : Object.values(results.lists).map(totalOf);
  return votes.reduce((sum, own) => sum + own, 0);
}
const totalOf = ({ total }: { readonly total: number }) => total;

/** Votes of lists from the candidates' votes: `{1: [40, 2]}` by position, a struck-out one `null`. */
export function lists(votes: Readonly<Record<string, readonly (number | null)[]>>): ProtocolPayload['results'] {
  return {
    lists: Object.fromEntries(
      Object.entries(votes).map(([number, own]) => {
        const named = own.flatMap((count, at) => (count === null ? [] : [[`${at + 1}`, count] as const]));
        const total = named.reduce((sum, [, count]) => sum + count, 0);
        return [number, { total, candidates: Object.fromEntries(named) }];
      }),
    ),
  };
}
export function candidates(...votes: number[]): ProtocolPayload['results'] {
  return { candidates: Object.fromEntries(votes.map((own, at) => [`${at + 1}`, own])) };
}

/** A protocol as `decide` takes it, of which only the results matter. */
export function counted(
  results: CountedProtocol['results'],
  precinct = 1,
  constituency = 1,
  values: CountedProtocol['values'] = {},
): CountedProtocol {
  return { hash: `hash-${precinct}-${constituency}`, precinct, constituency, values, results };
}

type AnyProtocol = ProtocolPayload | EmergencyProtocolPayload;

/**
 * The same content as the commune seals it, typed from the paper because no file came (docs/domain.md, "Emergency").
 */
export function emergencyOf(payload: ProtocolPayload, change: Partial<ProtocolPayload> = {}): EmergencyProtocolPayload {
  const emergency = { typedBy: 'Jan Ćwik', reason: 'Nośnik zgubiony', source: 'kopia protokołu' };
  return { ...payload, ...change, type: 'emergency-protocol', emergency };
}

export function evidenceOf(payload: AnyProtocol): ProtocolEvidence {
  return { hash: hashOf(payload), payload };
}

export function receipt(payload: AnyProtocol, change: Partial<Receipt> = {}): Receipt {
  const { election, teryt, definition: named, mode, precinct, contest, constituency, revision } = payload;
  return {
    schema: 1,
    type: 'receipt',
    number: 1,
    supersedes: null,
    election,
    teryt,
    definition: named,
    mode,
    precinct,
    contest,
    constituency,
    revision,
    protocol: hashOf(payload),
    symbol: controlSymbol(canonicalBytes(payload), nodeCrypto),
    receivedAt: '2029-04-08T23:10:00+02:00',
    status: 'agreed',
    decidedAt: '2029-04-09T01:00:00+02:00',
    decidedBy: 'Jan Ćwik',
    reason: '',
    shown: false,
    ...change,
  };
}
export function receiptEvidence(payload: Receipt): ReceiptEvidence {
  return { hash: hashOf(payload), payload };
}

/** Everything received and agreed. */
export function agreed(payloads: readonly AnyProtocol[], more: Partial<Evidence> = {}): Evidence {
  return {
    protocols: payloads.map(evidenceOf),
    receipts: payloads.map((payload) => receiptEvidence(receipt(payload))),
    lots: [],
    rulings: [],
    ...more,
  };
}

export function ruling(change: Partial<RecordedRuling>): RecordedRuling {
  return {
    contest: 'council',
    constituency: 1,
    question: 'reading',
    answer: 'tied',
    date: '2029-04-09',
    persons: ['Ewa Ćma, przewodnicząca'],
    reason: 'uchwała',
    ...change,
  } as RecordedRuling;
}

export function lot(change: Partial<RecordedLot>): RecordedLot {
  return {
    contest: 'council',
    constituency: 1,
    kind: 'candidate',
    list: null,
    places: 1,
    between: ['1', '2'],
    votes: 0,
    drawn: ['2'],
    date: '2029-04-09',
    place: 'Urząd Gminy',
    persons: ['Ewa Ćma, przewodnicząca', 'Jan Ćwik, pełnomocnik'],
    manner: 'dwie jednakowe koperty',
    ...change,
  };
}

export { county };
