/** Who has most votes, in words: the one question that finds two swapped numbers (they pass every sum). */
import type { Bilingual } from '../../../src-shared/primitives.ts';
import type { Numbers } from '../../../src-shared/protocol/numbers.ts';
import type { SheetPage } from '../../ui/sheet/layout.ts';

export type Leader = { readonly name: Bilingual; readonly votes: number };

/** The lists, or the single names, by falling votes; equal ones in the order of the paper. At most `most` of them. */
export function leaders(pages: readonly SheetPage[], numbers: Numbers, most = 3): Leader[] {
  const blocks = pages.flatMap((page) => page.blocks);
  const lists = blocks.filter((block) => block.kind === 'list');
  const lines =
    lists.length > 0
      ? lists.map((block) => ({ path: block.rows[0]?.path ?? '', name: block.title }))
      : blocks
          .filter((block) => block.kind === 'results')
          .flatMap((block) => block.rows)
          .filter((row) => row.kind === 'typed')
          .map((row) => ({ path: row.path, name: row.label }));
  return lines
    .map(({ path, name }) => ({ name: name ?? { pl: path, en: path }, votes: numbers[path] ?? 0 }))
    .toSorted((a, b) => b.votes - a.votes)
    .slice(0, most);
}

/** The first of each list's own candidates; asked list by list. */
export function leadersOfLists(pages: readonly SheetPage[], numbers: Numbers): { list: Bilingual; leader: Leader }[] {
  return pages
    .flatMap((page) => page.blocks)
    .filter((block) => block.kind === 'list')
    .flatMap((block) => {
      const [leader] = block.rows
        .slice(1)
        .filter((row) => row.kind === 'typed')
        .map((row) => ({ name: row.label, votes: numbers[row.path] ?? 0 }))
        .toSorted((a, b) => b.votes - a.votes);
      return leader === undefined || leader.votes === 0 || block.title === null ? [] : [{ list: block.title, leader }];
    });
}
