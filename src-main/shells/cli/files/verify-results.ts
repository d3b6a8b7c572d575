/** `urna verify --results`: a published result against everything that was judged in this run. */
import { fail, ok, type ToolResult } from '../../../../src-shared/result.ts';
import { genuineEvidence } from '../../../../src-shared/results/evidence.ts';
import { protocolKey } from '../../../../src-shared/protocol/payload.ts';
import { caveatsOf } from '../../../../src-shared/results/body-caveats.ts';
import { caveatKinds, type Caveat, type CaveatKind } from '../../../../src-shared/results/caveats.ts';
import { tracesOf, type Trace } from '../../../../src-shared/results/traces.ts';
import { decideBodies } from '../../../../src-shared/results/compute.ts';
import { amongEditions } from '../../../../src-shared/results/editions.ts';
import { evidenceFor, verifyResults, type Disagreement } from '../../../../src-shared/results/verify-results.ts';
import { isOpened } from '../../../../src-shared/sealed/open.ts';
import { type TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';
import { type Judged, type VerdictCode } from '../../../../src-shared/sealed/verdict.ts';
import { type Io, printable } from '../io.ts';
import { verdictOnUnread } from '../../../commune/receive/files.ts';
import { nothingFound, offeredFiles } from './offered.ts';

/** `code` is the verdict on the results file itself; where that is refused, nothing was compared. */
type Answer = {
  readonly results: string;
  readonly ok: boolean;
  readonly code: VerdictCode;
  readonly disagreements: readonly Disagreement[];
  /** What must be told of the protocols the result stands on. */
  readonly caveats: readonly Caveat[];
  /** What was changed on the way to it, with reason and persons. */
  readonly traces: readonly Trace[];
  readonly number?: number;
};

/** Judges the one results file, before the others: a copy of it among them is then known. */
export async function judgeResults(
  path: string,
  judge: (path: string, bytes: Uint8Array) => Judged,
): Promise<ToolResult<Judged>> {
  for await (const file of offeredFiles([path])) {
    if (file.ok) return ok(judge(file.value.path, file.value.bytes));
    const verdict = verdictOnUnread(file.error);
    return verdict === undefined ? file : ok({ verdict });
  }
  return nothingFound([path]);
}

/** @param others every file judged in this run, genuine or not */
export function compareResults(
  results: Judged,
  others: readonly Judged[],
  packages: readonly TrustedPackage[],
): ToolResult<Answer> {
  const { verdict, opened } = results;
  const { path, code } = verdict;
  if (!verdict.ok || !opened) return ok({ results: path, ok: false, code, disagreements: [], caveats: [], traces: [] });
  const { payload } = opened;
  if (payload.type !== 'results')
    return fail('not-results', `This is a sealed ${payload.type}. Name the results.urna that was published.`, path);
  const pkg = packages.find(({ definition }) => definition.hash === payload.definition);
  if (!pkg) throw new Error('a results file is accepted only by the package that it names');
  const found = genuineEvidence(others, pkg);
  const issued = others.flatMap(({ opened: one }) => (one && isOpened(one, 'results') ? [one] : []));
  const disagreements = [
    ...amongEditions({ hash: opened.hash, payload }, issued),
    ...verifyResults(pkg, payload, found),
  ];
  const bodies = [...decideBodies(pkg, evidenceFor(payload.contests, found)).values()].filter(({ own }) => own);
  return ok({
    results: path,
    ok: disagreements.length === 0,
    code,
    number: payload.number,
    disagreements,
    caveats: bodies.flatMap((body) => caveatsOf(body)),
    traces: bodies.flatMap((body) => tracesOf(body)),
  });
}

export async function printComparison(io: Io, answer: Answer, json: boolean): Promise<void> {
  await io.out.write(json ? `${JSON.stringify(answer)}\n` : inWords(answer));
}

const told: Readonly<Record<CaveatKind, string>> = {
  conflict: 'two signed contents',
  waiting: 'a signed correction waits for consent',
  otherDefinition: 'not counted, of an older definition',
  returned: 'returned to the commission',
  unsigned: 'signed by no commission',
};

/** „; signed by no commission: 1 (5/mayor/1)”: what stands beside the answer, whatever it is. */
function caveatWords(caveats: readonly Caveat[]): string {
  return caveatKinds
    .map((kind) => caveats.filter((one) => one.kind === kind))
    .filter((own) => own.length > 0)
    .map((own) => `; ${told[own[0]!.kind]}: ${own.length} (${own.map(protocolKey).join(', ')})`)
    .join('');
}

/** One line each, before the answer. */
function traceWords(trace: Trace): string {
  const about = `NOTED   ${trace.kind.padEnd(20)} ${protocolKey(trace)}`;
  const why = printable(trace.reason);
  const by = trace.kind === 'typed' ? printable(trace.by) : printable(trace.persons.join(', '));
  switch (trace.kind) {
    case 'corrected':
      return `${about}  revision ${trace.revision} replaces ${trace.replaces}: ${why} (${by})`;
    case 'settled':
      return `${about}  on the paper ${trace.onPaper}, set aside ${trace.setAside.join(', ')}: ${why} (${by})`;
    case 'typed':
      return `${about}  typed in the commune from «${printable(trace.source)}»: ${why} (${by})`;
  }
}

function inWords({ results, ok: same, code, number, disagreements, caveats, traces }: Answer): string {
  const lines = disagreements.map(({ code: what, where, ...values }) => {
    const said = (name: 'published' | 'recomputed') =>
      name in values ? `  ${name} ${printable(JSON.stringify(values[name]) ?? 'nothing')}` : '';
    return `DIFFERS ${what.padEnd(20)} ${printable(where)}${said('published')}${said('recomputed')}\n`;
  });
  lines.push(...traces.map((trace) => `${traceWords(trace)}\n`));
  const end = same
    ? `ok      recomputed from the files: the same to the byte, number ${number}${caveatWords(caveats)}  ${results}\n`
    : `REFUSED ${code === 'accepted' || code === 'already-known' ? `disagreements: ${disagreements.length}` : code}${caveatWords(caveats)}  ${results}\n`;
  return [...lines, end].join('');
}
