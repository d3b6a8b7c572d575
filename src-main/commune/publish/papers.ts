/** Which papers a result calls for: summaries, minutes, lots drawn and lots to be drawn, certificates. */
import { ok, type Result } from '../../../src-shared/result.ts';
import { type ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import { type Lot } from '../../../src-shared/results/lots.ts';
import { neededLot } from '../../../src-shared/results/open-questions.ts';
import { type SeatView } from '../../../src-shared/results/view/constituency.ts';
import { type ToldBody } from '../../../src-shared/results/view/contest.ts';
import { isOffice } from '../../../src-shared/definition/contest.ts';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import { type DecidedContest, type ResultsPayload } from '../../../src-shared/sealed/payloads.ts';
import { controlSymbol } from '../../../src-shared/sealed/symbol.ts';
import { type TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { renderCertificate } from '../../documents/certificate/certificate.ts';
import { certificateWords } from '../../documents/certificate/words.ts';
import { renderCouncilResult } from '../../documents/council-result/council-result.ts';
import { councilWords } from '../../documents/council-result/words.ts';
import { renderLot } from '../../documents/lot/lot.ts';
import { lotWords } from '../../documents/lot/words.ts';
import { renderMayorResult } from '../../documents/mayor-result/mayor-result.ts';
import { mayorWords } from '../../documents/mayor-result/words.ts';
import { openReasons, type ResultPaper } from '../../documents/results/paper.ts';
import { resultWords } from '../../documents/results/words.ts';
import { renderSummary } from '../../documents/summary/summary.ts';
import { summaryWords } from '../../documents/summary/words.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { cancelled } from '../../session/jobs.ts';

/** A paper still to be drawn. `title` is for the results page. */
export type PlannedPaper = {
  readonly name: string;
  readonly title: string;
  /** Whether the page links to it: forms to fill in and people's certificates are for the commission. */
  readonly linked: boolean;
  readonly draw: () => Promise<Result<Uint8Array>>;
};
export type DrawnPaper = Omit<PlannedPaper, 'draw'> & { readonly bytes: Uint8Array };

/** Every paper of one contest, in the order they are signed. */
export function planPapers(pkg: TrustedPackage, body: ToldBody, results: ResultsPayload): PlannedPaper[] {
  const { contest, form: formId } = body.decision.contest;
  const form = pkg.forms.get(formId);
  const decided = results.contests.find((one) => one.contest === contest);
  if (!form || !decided) return [];
  // a paper says the same in every edition that does not change it: its symbol is of the content, not of the number
  const { schema, type, election, teryt, definition: under, mode } = results;
  const head = { schema, type, election, teryt, definition: under, mode };
  const symbolOf = (content: object) => controlSymbol(canonicalBytes({ ...head, ...content }), nodeCrypto);
  const { payload: definition, hash: definitionHash } = pkg.definition;
  const whole: ResultPaper = { definition, definitionHash, form, body, symbol: symbolOf({ contests: [decided] }) };
  const office = isOffice(body.decision.contest);
  const titled = (title: string, unfinished: boolean) => (unfinished ? resultWords.draftTitle(title) : title);
  const minutes: PlannedPaper = {
    name: `protokol-${contest}.pdf`,
    title: titled((office ? mayorWords : councilWords).listedAs(body.decision.contest.body), !body.final),
    linked: true,
    draw: () => (office ? renderMayorResult(whole) : renderCouncilResult(whole)),
  };
  const { constituencies } = body.decision;
  return [
    ...(office ? [] : constituencies.flatMap((one) => summaryOf(whole, one, decided, symbolOf))),
    minutes,
    ...recordedLots(whole, symbolOf),
    ...constituencies.flatMap((one) => lotForm(whole, one)),
    ...(body.final ? certificates(whole) : []),
  ];

  function summaryOf(
    paper: ResultPaper,
    { constituency: { number }, summary }: ConstituencyDecision,
    { summaries }: DecidedContest,
    symbol: typeof symbolOf,
  ): PlannedPaper[] {
    if (summary.protocols.length === 0) return [];
    // the sums and what they are of: other constituencies do not change this paper
    const content = {
      contest,
      summary: summaries.find(({ constituency }) => constituency === number),
      protocols: summary.protocols.map(({ hash }) => hash),
    };
    return [
      {
        name: `zestawienie-${contest}-${number}.pdf`,
        title: titled(summaryWords.listedAs(number), openReasons(body, number).length > 0),
        linked: true,
        draw: () => renderSummary({ ...paper, symbol: symbol(content), constituency: number }),
      },
    ];
  }
}

/** Draws them one after the other; the first text that cannot be printed ends it, and so does who wants them no more. */
export async function drawPapers(
  planned: readonly PlannedPaper[],
  { onProgress, signal }: { onProgress?: (done: number, of: number) => void; signal?: AbortSignal },
): Promise<Result<DrawnPaper[]>> {
  const drawn: DrawnPaper[] = [];
  for (const { draw, ...paper } of planned) {
    if (signal?.aborted) return cancelled();
    const bytes = await draw();
    if (!bytes.ok) return bytes;
    drawn.push({ ...paper, bytes: bytes.value });
    onProgress?.(drawn.length, planned.length);
  }
  return ok(drawn);
}

function recordedLots(paper: ResultPaper, symbolOf: (content: object) => string): PlannedPaper[] {
  const { contest } = paper.body.decision.contest;
  return paper.body.lots.map((recorded, at) => {
    const { constituency, kind, list, places, between } = recorded;
    const lot: Lot = { kind, places, between, ...(list === null ? {} : { list }) };
    return {
      name: `losowanie-${contest}-${constituency}-${at + 1}.pdf`,
      title: lotWords.listedAs(constituency),
      linked: true,
      draw: () => renderLot({ ...paper, symbol: symbolOf({ lot: recorded }), constituency, lot, recorded }),
    };
  });
}

/** An empty one to fill in by hand, where the result waits for a lot. */
function lotForm(paper: ResultPaper, decision: ConstituencyDecision): PlannedPaper[] {
  const { number: constituency } = decision.constituency;
  const lot = neededLot(decision);
  if (lot === undefined) return [];
  return [
    {
      name: `losowanie-${paper.body.decision.contest.contest}-${constituency}-formularz.pdf`,
      title: lotWords.formListedAs(constituency),
      linked: false,
      draw: () => renderLot({ ...paper, constituency, lot, recorded: null }),
    },
  ];
}

/** For everybody who takes a seat. */
function certificates(paper: ResultPaper): PlannedPaper[] {
  const { constituencies, mayor } = paper.body.view;
  return [
    ...constituencies.flatMap(({ number, seated }) => certificatesOf(paper, number, seated ?? [])),
    ...certificatesOf(paper, 1, mayor?.seated ?? []),
  ];
}

function certificatesOf(paper: ResultPaper, constituency: number, seats: readonly SeatView[]): PlannedPaper[] {
  const { contest } = paper.body.decision.contest;
  return seats.flatMap(({ candidate, list }) => {
    if (candidate === null) return [];
    const place =
      list === null ? `${constituency}-${candidate.position}` : `${constituency}-${list.number}-${candidate.position}`;
    return [
      {
        name: `zaswiadczenie-${contest}-${place}.pdf`,
        title: certificateWords.listedAs(candidate.name),
        linked: false,
        draw: () => renderCertificate({ ...paper, constituency, elected: candidate, list }),
      },
    ];
  });
}
