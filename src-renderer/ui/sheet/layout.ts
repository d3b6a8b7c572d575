/** A form and its constituency as pages to be typed: the paper's sections, order, numbers and wording. */
import type { Constituency } from '../../../src-shared/definition/contest.ts';
import type { Bilingual } from '../../../src-shared/primitives.ts';
import type { FormDefinition } from '../../../src-shared/forms/schema.ts';
import { listPath, answerPath, candidatePath } from '../../../src-shared/forms/paths.ts';

export type PaperForm = Omit<FormDefinition, 'rules'>;

export type Row = {
  readonly path: string;
  /** Official number, in bold at the left. */
  readonly number: string;
  readonly label: Bilingual;
  /** A part of the item above ("2a" of "2"). */
  readonly part: boolean;
  /** `locked`: 0 without postal voting. `struck-out`: the line stays, no number may be entered (T20). */
  readonly kind: 'typed' | 'locked' | 'struck-out';
};

export type Block = {
  readonly id: string;
  readonly kind: 'items' | 'results' | 'list' | 'annulled-list';
  readonly title: Bilingual | null;
  readonly rows: readonly Row[];
};

export type SheetPage = {
  readonly id: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly note: Bilingual | null;
  readonly blocks: readonly Block[];
};

const same = (text: string): Bilingual => ({ pl: text, en: text });

/** Sections that hold numbers, each a page; remarks have a screen of their own. */
export function sheetPages(form: PaperForm, constituency: Constituency, locked: readonly string[]): SheetPage[] {
  return form.sections
    .map((section) => ({
      id: section.id,
      number: section.number,
      title: section.title,
      note: section.note ?? null,
      blocks: [
        ...itemBlocks(form, section.id, locked),
        ...(form.results.section === section.id ? resultBlocks(form, constituency) : []),
      ],
    }))
    .filter((page) => page.blocks.length > 0);
}

function itemBlocks(form: PaperForm, section: string, locked: readonly string[]): Block[] {
  const rows = form.fields
    .filter((field) => field.section === section)
    .map((field): Row => ({
      path: field.id,
      number: field.number,
      label: field.label,
      part: field.partOf !== undefined,
      kind: locked.includes(field.id) ? 'locked' : 'typed',
    }));
  return rows.length === 0 ? [] : [{ id: section, kind: 'items', title: null, rows }];
}

function resultBlocks({ ballot, results }: PaperForm, constituency: Constituency): Block[] {
  switch (ballot) {
    case 'for-against': {
      const row = (answer: 'for' | 'against', number: string): Row => ({
        path: answerPath(answer),
        number,
        label: results[answer] ?? same(answer),
        part: false,
        kind: 'typed',
      });
      return [
        { id: 'results', kind: 'results', title: numbered(results), rows: [row('for', '1'), row('against', '2')] },
      ];
    }
    case 'candidates': {
      const rows = constituency.candidates.map((candidate) => candidateRow(candidate));
      return [{ id: 'results', kind: 'results', title: numbered(results), rows }];
    }
    case 'lists':
      return constituency.lists.map((list): Block => {
        const heading = headed(results.list ?? same('{n}'), list.number, list.committee.name);
        const id = `list-${list.number}`;
        if (list.status === 'annulled') return { id, kind: 'annulled-list', title: heading, rows: [] };
        const total: Row = {
          path: listPath(list.number),
          number: results.number,
          label: sentence(results.listTotal ?? results.total),
          part: false,
          kind: 'typed',
        };
        const rows = list.candidates.map((candidate) => candidateRow(candidate, list.number));
        return { id, kind: 'list', title: heading, rows: [total, ...rows] };
      });
  }
}

/** „14. Liczba głosów …”. */
function numbered({ number, label }: PaperForm['results']): Bilingual {
  return { pl: `${number}. ${label.pl}`, en: `${number}. ${label.en}` };
}

/** „Lista nr 13 — KWW Razem”. */
function headed(list: Bilingual, number: number, committee: string): Bilingual {
  const say = (text: string) => `${text.replace('{n}', `${number}`)} — ${committee}`;
  return sentence({ pl: say(list.pl), en: say(list.en) });
}

/** The form's words stand inside sentences too; at the head of a line they begin with a capital. */
function sentence({ pl, en }: Bilingual): Bilingual {
  const begin = (text: string) => text.replace(/^./, (first) => first.toLocaleUpperCase('pl'));
  return { pl: begin(pl), en: begin(en) };
}

type Named = { position: number; surname: string; names: string; status: 'registered' | 'struck-out' };

function candidateRow(candidate: Named, list: number | null = null): Row {
  return {
    path: candidatePath(candidate.position, list),
    number: `${candidate.position}`,
    label: same(`${candidate.surname.toLocaleUpperCase('pl')} ${candidate.names}`),
    part: false,
    kind: candidate.status === 'registered' ? 'typed' : 'struck-out',
  };
}

/** Paths that can be typed, in the order of the paper. */
export function typedPaths(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => block.rows.filter((row) => row.kind === 'typed').map((row) => row.path));
}

export function pagePaths(page: SheetPage): string[] {
  return typedPaths(page.blocks);
}

/** Every row of every page by its path. */
export function rowsByPath(pages: readonly SheetPage[]): ReadonlyMap<string, Row & { block: Block }> {
  return new Map(
    pages.flatMap((page) => page.blocks.flatMap((block) => block.rows.map((row) => [row.path, { ...row, block }]))),
  );
}

/** The neighbour a key leads to; `null` at either end, because the last field does not wrap. */
export function neighbour(paths: readonly string[], path: string, by: 1 | -1): string | null {
  const at = paths.indexOf(path);
  return at < 0 ? null : (paths[at + by] ?? null);
}

/** First field of the next or the previous list (block), for PgDn and PgUp. */
export function nextBlock(page: SheetPage, path: string, by: 1 | -1): string | null {
  const blocks = page.blocks.map((block) => typedPaths([block])).filter((paths) => paths.length > 0);
  const at = blocks.findIndex((paths) => paths.includes(path));
  return at < 0 ? null : (blocks[at + by]?.[0] ?? null);
}
