/** A window over a core that plays a council with open questions: what the law leaves to the commission, put and answered. */
import { api } from '../../../src-shared/api/api.ts';
import { fail, ok, type Failure } from '../../../src-shared/result.ts';
import { type RecordedRuling } from '../../../src-shared/sealed/payloads.ts';
import type { CommuneKeyView } from '../../../src-shared/api/commune/publish.ts';
import type { ContestResultView, ResultsView } from '../../../src-shared/api/commune/results.ts';
import type { ConstituencyView } from '../../../src-shared/results/view/constituency.ts';
import { now, openPlayed, status, title } from './played.ts';

const elected = (name: string, position: number) =>
  ({ position, name, committee: { name: 'Komitet Ćwiczebny', short: 'KĆ' }, votes: 40, elected: 'votes' }) as const;
const base: ConstituencyView = {
  number: 1,
  seats: 2,
  voting: 'held',
  received: 2,
  expected: 2,
  validBallots: 165,
  validVotes: 160,
  lists: [],
  candidates: [],
  ties: [],
  steps: [],
  seated: null,
  unfilled: 0,
  status: 'question',
  lot: null,
  settled: true,
  question: 'reading',
  readings: { tied: ['Łucja Ćma'], all: null },
};

/** Constituency 1 asks how art. 443 § 2 is read, constituency 2 whether a seat stays empty. */
function viewAfter(rulings: readonly RecordedRuling[]): ResultsView {
  const answered = (question: RecordedRuling['question']) => rulings.some((one) => one.question === question);
  const decided = { status: 'decided', question: null, readings: null } as const;
  const constituencies: ConstituencyView[] = [
    answered('reading') ? { ...base, ...decided, candidates: [elected('Łucja Ćma', 1)] } : base,
    {
      ...base,
      ...decided,
      ...(answered('unfilled') ? {} : ({ status: 'question', question: 'unfilled' } as const)),
      number: 2,
      unfilled: 1,
      candidates: [elected('Jan Łoś', 2)],
    },
  ];
  const contest: ContestResultView = {
    contest: 'council',
    title,
    body: 'Rada Gminy',
    own: true,
    received: 4,
    agreed: 4,
    expected: 4,
    precincts: { received: 2, expected: 2 },
    final: answered('reading') && answered('unfilled'),
    turnout: { eligible: 900, validBallots: 330 },
    validVotes: 320,
    threshold: null,
    lists: [],
    constituencies,
    mayor: null,
    caveats: [],
    traces: [],
    lots: [],
    rulings: rulings.map((fact, at) => ({ id: at + 1, fact, withdrawn: null, inUse: true })),
  };
  return { version: rulings.length, contests: [contest], at: now, published: null, problem: null };
}

/** With `damaged` a stored protocol no longer opens, and nothing is computed; `refused` are the first answers to a ruling. */
export async function openQuestions({
  damaged = false,
  keys = [] as readonly CommuneKeyView[],
  refused = [] as Failure[],
} = {}) {
  const rulings: RecordedRuling[] = [];
  let published: ResultsView['published'] = null;
  const problem = { code: 'protocol-damaged', message: 'The stored protocol of precinct 7 no longer opens.' };
  const answer = (name: string, input: unknown) => {
    switch (name) {
      case 'welcome.status':
        return ok(status);
      case 'results.view':
        return ok(
          damaged
            ? { version: 0, contests: [], at: now, published: null, problem }
            : { ...viewAfter(rulings), published },
        );
      case 'results.recordRuling': {
        const refusal = refused.shift();
        if (refusal !== undefined) return { ok: false as const, error: refusal };
        const { seen, ...ruling } = api['results.recordRuling'].input.parse(input);
        if (seen !== rulings.length) return fail('changed-meanwhile', name);
        rulings.push(ruling);
        return ok(viewAfter(rulings));
      }
      case 'publish.keys':
        return ok(keys);
      default:
        return fail('unknown-call', name);
    }
  };
  const shell = await openPlayed(answer);
  const turnStale = () => {
    const cause = { cause: 'replaced', contest: 'council', precinct: 7, constituency: 1, symbol: '7H3K0' } as const;
    published = { at: now, number: 1, hash: 'h', files: ['index.html'], stale: [cause] };
    shell.tell({ stale: ['results.view'] });
  };
  return { ...shell, rulings, turnStale };
}
