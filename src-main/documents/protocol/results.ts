/** Item 14 (docs/domain.md, "Votes"): votes per candidate, per list, or for and against, in the order of the ballot. */
import {
  registered,
  soleCandidate,
  type Candidate,
  type CandidateList,
} from '../../../src-shared/definition/contest.ts';
import { assertNever } from '../../../src-shared/result.ts';
import type { Style } from '../pdf/canvas.ts';
import { middle, paragraph, wrap, type Block } from '../pdf/flow.ts';
import type { Fonts } from '../pdf/fonts.ts';
import { COLUMN } from '../pdf/page.ts';
import { addElement, type Element } from '../pdf/structure.ts';
import { LABEL_WIDTH, tableRow, type Row } from '../pdf/table.ts';
import { protocolWords } from './words.ts';
import { numberAt, sumAt, type ProtocolPaper } from './content.ts';
import { candidatePath, listPath, answerPath } from '../../../src-shared/forms/paths.ts';

const SURNAME: Style = { face: 'bold', size: 9 };
const NAMES: Style = { face: 'regular', size: 9 };
const COMMITTEE: Style = { face: 'regular', size: 7.5, grey: 0.2 };
const LIST: Style = { face: 'bold', size: 9.3 };
const SMALL: Style = { face: 'regular', size: 8 };

export function resultRows(paper: ProtocolPaper, root: Element, fonts: Fonts): Block[] {
  const { results } = paper.form;
  const intro = tableIntro(results.number, results.label.pl, root, fonts);
  switch (paper.form.ballot) {
    case 'lists':
      return [...intro, ...paper.constituency.lists.flatMap((list) => listRows(paper, list, root, fonts))];
    case 'candidates':
      return [...intro, ...candidateRows(paper, root, fonts)];
    case 'for-against':
      return [...intro, ...forAgainstRows(paper, root, fonts)];
    default:
      return assertNever(paper.form.ballot);
  }
}

function tableIntro(number: string, label: string, root: Element, fonts: Fonts): Block[] {
  const element = addElement(root, 'H3');
  const style: Style = { face: 'bold', size: 9 };
  const lines = paragraph(
    label,
    element,
    { x: COLUMN.left + LABEL_WIDTH, width: COLUMN.width - LABEL_WIDTH, style, before: 7, keep: true },
    fonts,
  );
  return [
    ...lines.map((line, at) => ({
      ...line,
      draw: (...[canvas, top]: Parameters<Block['draw']>) => {
        if (at === 0) canvas.tagged(element, () => canvas.text(COLUMN.left + 3, top + 8.9, number, style));
        line.draw(canvas, top);
      },
    })),
    { height: 3, keep: true, draw: () => undefined },
  ];
}

/** Shorter lists are never cut; in longer ones no line stands alone and each further page repeats whose list it is. */
const WHOLE_LIST = 14;

function listRows(paper: ProtocolPaper, list: CandidateList, root: Element, fonts: Fonts): Block[] {
  const { results } = paper.form;
  const table = addElement(root, 'Table');
  const annulled = list.status === 'annulled';
  const named = (words: string | undefined) => capitalised((words ?? '{n}').replaceAll('{n}', `${list.number}`));
  const name = named(results.list?.pl);
  const committee = list.committee.name;
  const head = tableRow(
    {
      label: '',
      text: [
        { words: protocolWords.list({ list: name, committee }), style: LIST },
        { words: annulled ? '' : named(results.listTotal?.pl), style: SMALL },
      ],
      stacked: true,
      value: annulled ? { words: protocolWords.annulled } : { number: numberAt(paper, listPath(list.number)) },
      height: 27,
      shade: 0.93,
      keep: true,
      before: 5,
    },
    table,
    fonts,
  );
  const opening = continuation(protocolWords.continued({ list: name, committee }), fonts);
  const { length } = list.candidates;
  const rows = list.candidates.map((candidate, at) => {
    const path = candidatePath(candidate.position, list.number);
    const row: Row = {
      ...candidateLine(candidate),
      value: annulled ? { words: '' } : candidateValue(paper, candidate, path),
      struck: annulled || candidate.status === 'struck-out',
      keep: length <= WHOLE_LIST || at === 0 || at >= length - 2,
    };
    return { ...tableRow(row, table, fonts), opening };
  });
  if (annulled) return [head, ...rows];
  const paths = registered(list.candidates).map((candidate) => candidatePath(candidate.position, list.number));
  return [head, ...rows, totalRow(paper, paths, table, fonts)];
}

/** Read aloud once, at the list's own head; here it is page furniture. */
function continuation(words: string, fonts: Fonts): Block {
  const height = 15;
  const [line = ''] = wrap(words, COLUMN.width - LABEL_WIDTH, SMALL, fonts);
  return {
    height,
    draw: (canvas, top) =>
      canvas.artifact(() => {
        canvas.paint([[COLUMN.left, top, COLUMN.width, height]], 0.93);
        canvas.text(COLUMN.left + LABEL_WIDTH, middle(top, height, SMALL.size), line, SMALL);
      }),
  };
}

function candidateRows(paper: ProtocolPaper, root: Element, fonts: Fonts): Block[] {
  const table = addElement(root, 'Table');
  const { candidates } = paper.constituency;
  const rows = candidates.map((candidate, at) =>
    tableRow(
      {
        ...candidateLine(candidate),
        text: [...candidateLine(candidate).text, { words: candidate.committee.name, style: COMMITTEE }],
        height: 19,
        value: candidateValue(paper, candidate, candidatePath(candidate.position)),
        struck: candidate.status === 'struck-out',
        keep: at >= candidates.length - 2,
      },
      table,
      fonts,
    ),
  );
  const paths = registered(candidates).map((candidate) => candidatePath(candidate.position));
  return [...rows, totalRow(paper, paths, table, fonts)];
}

function forAgainstRows(paper: ProtocolPaper, root: Element, fonts: Fonts): Block[] {
  const { results } = paper.form;
  const table = addElement(root, 'Table');
  const candidate = soleCandidate(paper.constituency);
  const who =
    candidate === undefined
      ? []
      : [
          tableRow(
            {
              label: '',
              text: [...candidateLine(candidate).text, { words: candidate.committee.name, style: COMMITTEE }],
              value: { words: '' },
              height: 20,
              shade: 0.93,
              keep: true,
            },
            table,
            fonts,
          ),
        ];
  const row = (label: string, words: string, path: string) =>
    tableRow(
      {
        label,
        text: [{ words, style: { face: 'regular', size: 8.7 } }],
        value: { number: numberAt(paper, path) },
        height: 19,
        keep: true,
      },
      table,
      fonts,
    );
  return [
    ...who,
    row('1.', capitalised(results.for?.pl ?? ''), answerPath('for')),
    row('2.', capitalised(results.against?.pl ?? ''), answerPath('against')),
    totalRow(paper, [answerPath('for'), answerPath('against')], table, fonts),
  ];
}

function candidateLine(candidate: Candidate): Pick<Row, 'label' | 'text' | 'height'> {
  return {
    label: `${candidate.position}.`,
    text: [
      { words: candidate.surname, style: SURNAME },
      { words: candidate.names, style: NAMES },
    ],
    height: 17,
  };
}

function candidateValue(paper: ProtocolPaper, candidate: Candidate, path: string): Row['value'] {
  return candidate.status === 'struck-out' ? { words: protocolWords.struckOut } : { number: numberAt(paper, path) };
}

function totalRow(paper: ProtocolPaper, paths: readonly string[], table: Element, fonts: Fonts): Block {
  const words = paper.form.results.total.pl;
  const value = { number: sumAt(paper, paths) };
  return tableRow({ label: '', text: [{ words, style: SURNAME }], value, height: 18 }, table, fonts);
}

/** Forms name lines in lower case, for use inside messages; on paper they begin a line. */
function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
