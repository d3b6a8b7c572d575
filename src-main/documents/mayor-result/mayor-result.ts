/**
 * Protokół wyników głosowania i wyników wyborów wójta (docs/domain.md, "Papers about results"): sums, the majority
 * needed, who is elected or meets again.
 */
import { type Contest } from '../../../src-shared/definition/contest.ts';
import { groupedExactly } from '../../../src-shared/language/fractions.ts';
import type { Result } from '../../../src-shared/result.ts';
import { contestView } from '../../../src-shared/results/view/contest.ts';
import type { MayorView } from '../../../src-shared/results/view/mayor.ts';
import { writePrecincts, writeSources, writeSums, writeTraces } from '../results/counted.ts';
import {
  dayWords,
  openReasons,
  typedWords,
  writeEnd,
  writeHead,
  writePaper,
  writeCaveats,
  writeState,
  type Pen,
  type ResultPaper,
} from '../results/paper.ts';
import { writeLots, writeWithdrawn } from '../results/recorded.ts';
import { writeTies } from '../results/ties.ts';
import { listed, votesWord } from '../../../src-shared/language/polish/terms.ts';
import { resultWords } from '../results/words.ts';
import type { DocumentFailure } from '../subject.ts';

/** In whose election: the mayor has three titles; another office is called as its contest's file says. */
function officeWords({ contest, body }: Contest): string {
  return contest === 'mayor' ? 'wójta (burmistrza, prezydenta miasta)' : body;
}

/** @returns the PDF; a draft until the result is final. */
export async function renderMayorResult(paper: ResultPaper): Promise<Result<Uint8Array, DocumentFailure>> {
  const { body, definition } = paper;
  const [decision] = body.decision.constituencies;
  const { mayor } = contestView(body);
  if (decision === undefined || mayor === null) throw new Error('a mayor stands in no constituency');
  const open = mayor.outcome === 'no-protocols' || mayor.outcome === 'lot-required';
  const reasons = body.final ? [] : [...openReasons(body), ...(open ? [resultWords.undecided] : [])];
  const title = 'PROTOKÓŁ WYNIKÓW GŁOSOWANIA I WYNIKÓW WYBORÓW';
  return writePaper(paper, { kind: body.final ? 'final' : 'draft', name: title, where: '' }, (pen) => {
    writeHead(pen, paper, title, officeWords(body.decision.contest), []);
    writeState(pen, reasons);
    writeCaveats(pen, body);
    pen.write(
      `Wyniki głosowania i wyniki wyborów przeprowadzonych w dniu ${dayWords(definition.votingDay)} ustalono na podstawie protokołów głosowania otrzymanych od obwodowych komisji wyborczych${typedWords(body)}. Liczba obwodów głosowania: ${body.expected.length}; liczba obwodów, z których otrzymano protokoły: ${body.protocols.length}. Każda liczba jest sumą liczb z tych protokołów.`,
      { before: 8 },
    );
    writeSums(pen, paper, decision.constituency, decision.summary);
    pen.head('III. WYNIK WYBORÓW');
    writeOutcome(pen, mayor);
    pen.head('IV. PRZEBIEG LOSOWANIA');
    writeLots(pen, body);
    writeWithdrawn(pen, body);
    pen.head('V. OBWODY GŁOSOWANIA');
    writePrecincts(pen, paper);
    writeTraces(pen, paper);
    writeEnd(pen, resultWords.signed);
    writeSources(pen, paper);
  });
}

function writeOutcome(pen: Pen, mayor: MayorView): void {
  const { round, single, validVotes, required, outcome, lot } = mayor;
  if (outcome === 'no-protocols') {
    pen.write('Nie otrzymano żadnego protokołu głosowania.');
    return;
  }
  if (single !== null || round === 1)
    pen.write(
      `Liczba głosów stanowiąca więcej niż połowę głosów ważnych (${groupedExactly(validVotes)}), wymagana dla wyboru (art. 473 § 1${single === null ? '' : ', art. 482'}), wynosi: ${groupedExactly(required)}.`,
    );
  else
    pen.write(
      'W ponownym głosowaniu wybrany jest kandydat, który otrzymał większą liczbę ważnie oddanych głosów (art. 473).',
    );
  writeTies(pen, mayor.ties, round);
  const bold = { bold: true, size: 9.5, before: 7 } as const;
  switch (outcome) {
    case 'elected':
      pen.write(electedWords(mayor), bold);
      return;
    case 'runoff':
      pen.write('Żaden z kandydatów nie uzyskał wymaganej liczby głosów.', { ...bold, keep: true });
      pen.write('W ponownym głosowaniu wyboru dokonuje się spośród kandydatów (art. 473):', { keep: true });
      mayor.runoff.forEach((id, at) =>
        pen.write(`${at + 1}) ${candidateWords(mayor, id)}`, { x: 62, width: 470, before: 2, bold: true }),
      );
      return;
    case 'not-elected':
      pen.write(
        'Kandydat nie uzyskał wymaganej liczby głosów. Wyboru wójta (burmistrza, prezydenta miasta) dokonuje rada gminy (art. 482).',
        bold,
      );
      return;
    case 'lot-required':
      pen.write(
        `O wyniku rozstrzygnie losowanie między kandydatami: ${listed((lot?.between ?? []).map(({ id }) => candidateWords(mayor, id)))} (art. 473).`,
        bold,
      );
  }
}

function electedWords(mayor: MayorView): string {
  const { round, single, candidates, elected } = mayor;
  if (single !== null) {
    const [only] = candidates;
    const who = only ? `${only.name}, zgłoszony przez: ${only.committee.name}` : '';
    return `Wymaganą liczbę głosów uzyskał i został wybrany kandydat: ${who} – za wyborem ${votesWord(single.for)}.`;
  }
  const start =
    round === 1
      ? 'Wymaganą liczbę głosów uzyskał i został wybrany kandydat'
      : 'W ponownym głosowaniu wybrany został kandydat';
  return `${start}: ${candidateWords(mayor, elected ?? '')}.`;
}

function candidateWords({ candidates }: MayorView, id: string): string {
  const candidate = candidates.find((one) => one.id === id);
  if (candidate === undefined) return id;
  return `${candidate.name}, zgłoszony przez: ${candidate.committee.name} – ${votesWord(candidate.votes)}`;
}
