/** The official items with sums in place of one precinct's numbers, and the protocols they are sums of. */
import { type Constituency, isOffice } from '../../../src-shared/definition/contest.ts';
import { findPrecinct } from '../../../src-shared/definition/definition.ts';
import { pl } from '../../../src-shared/language/pl.ts';
import { isUnsigned } from '../../../src-shared/results/compute.ts';
import { standingOf } from '../../../src-shared/results/standing.ts';
import type { Summary } from '../../../src-shared/results/summary.ts';
import { symbolOfHash } from '../../../src-shared/sealed/symbol.ts';
import { blankContent, type ProtocolPaper } from '../protocol/content.ts';
import { itemBlocks, sectionHeading } from '../protocol/items.ts';
import { gridBlocks } from './grid.ts';
import { liesIn, type Pen, type ResultPaper } from './paper.ts';
import { sourceWords } from './words.ts';

/** Items 1–14 of a constituency, each summed, nothing typed (art. 442). */
export function writeSums(pen: Pen, paper: ResultPaper, constituency: Constituency, summary: Summary): void {
  const { definition, definitionHash, form, body } = paper;
  const summed: ProtocolPaper = {
    definition,
    definitionHash,
    form,
    constituency,
    contest: body.decision.contest,
    // a sum is of no single precinct
    precinct: { number: 0, seat: '', postalVoting: true, commission: [] },
    revision: 1,
    content: { ...blankContent, numbers: summary.sums },
    print: { kind: 'draft' },
  };
  for (const section of form.sections) {
    const holdsItems = section.id === form.results.section || form.fields.some((field) => field.section === section.id);
    if (!holdsItems) continue;
    // the note speaks of one ballot box
    const { note: _, ...heading } = section;
    pen.add(...sectionHeading(heading, pen.root, pen.fonts), ...itemBlocks(summed, section, pen.root, pen.fonts));
  }
}

/** Which protocols came, with the symbol that stands on each of their pages, and which did not. */
export function writePrecincts(pen: Pen, { definition, body }: ResultPaper, constituency?: number): void {
  const wanted = body.expected.filter(liesIn(constituency));
  const rows = wanted.map(({ precinct, constituency: own }) => {
    const found = body.protocols.find(({ payload }) => payload.precinct === precinct && payload.constituency === own);
    const seat = findPrecinct(definition, precinct)?.seat ?? '';
    if (!found) return [`${precinct}`, seat, notHere(body, precinct, own), ''];
    const symbol = [symbolOfHash(found.hash), ...(isUnsigned(found) ? [sourceWords.unsigned] : [])].join('\n');
    return [`${precinct}`, seat, symbol, pl.commune.results.standing[standingOf(body, found)]];
  });
  const columns = [
    { heading: sourceWords.precinct, share: 0.9, align: 'right' as const },
    { heading: sourceWords.seat, share: 5.2 },
    { heading: sourceWords.symbol, share: 4 },
    { heading: sourceWords.standing, share: 1.5 },
  ];
  pen.add(...gridBlocks({ columns, rows }, pen.root, pen.fonts));
}

/** What was changed on the way, with reason and persons; nothing where nothing was. */
export function writeTraces(pen: Pen, { body }: ResultPaper, constituency?: number): void {
  const traces = body.view.traces.filter(liesIn(constituency));
  if (traces.length > 0) pen.head(pl.commune.results.tracesTitle, 'H3');
  const office = isOffice(body.decision.contest);
  for (const trace of traces) pen.write(pl.commune.results.traceText(trace, office));
}

function notHere({ otherDefinition }: ResultPaper['body'], precinct: number, constituency: number): string {
  const stray = otherDefinition.some(({ payload }) => {
    return payload.precinct === precinct && payload.constituency === constituency;
  });
  return stray ? sourceWords.notCounted : sourceWords.missing;
}

/** The last thing on the paper: hashes of everything it was computed from. */
export function writeSources(pen: Pen, { body }: ResultPaper, constituency?: number): void {
  const here = liesIn(constituency);
  const protocols = body.protocols.filter(({ payload }) => here(payload));
  pen.head(sourceWords.sources);
  pen.write(sourceWords.sourcesNote, { keep: true, size: 8.4 });
  const rows = protocols.map(({ hash, payload }) => [
    `${payload.precinct}`,
    `${payload.constituency}`,
    `${payload.revision}`,
    sourceWords.kinds[payload.type],
    hash,
  ]);
  const columns = [
    { heading: sourceWords.precinct, share: 0.8, align: 'right' as const },
    { heading: sourceWords.constituency, share: 0.8, align: 'right' as const },
    { heading: sourceWords.revision, share: 0.8, align: 'right' as const },
    { heading: sourceWords.kind, share: 1.2 },
    { heading: sourceWords.hash, share: 5.4 },
  ];
  pen.add(...gridBlocks({ columns, rows, size: 8 }, pen.root, pen.fonts));
}
