/** A protocol without any finding for each form, and small changes to it by path. */
import { type Context, type Draft, type Results } from '../../../../src-shared/forms/draft.ts';
import { type FormDefinition } from '../../../../src-shared/forms/schema.ts';

/** Paths of findings (`boxBallots`, `results/1`, `results/13/total`) to new numbers; `null` makes blank. */
export type Change = Readonly<Record<string, number | null>>;

const values: Record<string, number> = {
  ballotsReceived: 1000,
  eligible: 900,
  eligibleA: 880,
  eligibleB: 20,
  ballotsUnused: 500,
  issuedInPerson: 500,
  issuedInPersonA: 490,
  issuedInPersonB: 10,
  packagesSent: 20,
  issuedTotal: 520,
  proxyVoters: 5,
  returnEnvelopes: 15,
  envNoDeclaration: 1,
  envUnsignedDeclaration: 1,
  envNoBallotEnvelope: 1,
  envUnsealedBallotEnvelope: 1,
  envPutInBox: 11,
  boxBallots: 511,
  boxFromEnvelopes: 11,
  invalidBallots: 0,
  validBallots: 511,
  invalidVotes: 11,
  invalidTooMany: 4,
  invalidNone: 7,
  invalidStruckOut: 0,
  validVotes: 500,
};

const results: Readonly<Record<FormDefinition['ballot'], Results>> = {
  candidates: { candidates: { '1': 300, '2': 200 } },
  'for-against': { for: 300, against: 200 },
  lists: {
    lists: { '1': { total: 300, candidates: { '1': 180, '2': 120 } }, '13': { total: 200, candidates: { '1': 200 } } },
  },
};

/** A separate precinct has no proxies; everything else is the same everywhere. */
export function sample(form: FormDefinition, change: Change = {}, context: Context = {}): Draft {
  const ids = new Set<string>(form.fields.map((field) => field.id));
  const own: Record<string, number | null> = Object.fromEntries(Object.entries(values).filter(([id]) => ids.has(id)));
  if ((context.precinctType ?? 'regular') !== 'regular') own.proxyVoters = 0;
  const changed = structuredClone(results[form.ballot]);
  for (const [path, value] of Object.entries(change)) {
    if (path.startsWith('results/')) put(changed, form.ballot, path.split('/').slice(1), value);
    else own[path] = value;
  }
  return { values: own, results: changed, remarks: {} };
}

type Tree = Record<string, unknown>;

function put(tree: Tree, ballot: FormDefinition['ballot'], path: readonly string[], value: number | null): void {
  const [first = '', second = ''] = path;
  if (ballot === 'for-against') tree[first] = value;
  else if (ballot === 'candidates') (tree.candidates as Tree)[first] = value;
  else {
    const lists = tree.lists as Record<string, { total: number | null; candidates: Tree }>;
    const list = (lists[first] ??= { total: null, candidates: {} });
    if (second === 'total') list.total = value;
    else list.candidates[second] = value;
  }
}
