/** The running difference of item 14: what is typed so far against the printed sum. Neutral while incomplete. */
import type { Numbers } from '../../../src-shared/protocol/numbers.ts';
import type { Block, PaperForm, SheetPage } from './layout.ts';

export type Running = {
  readonly of: 'lists' | 'candidates' | 'list';
  /** Number of the list, for `list`. */
  readonly list: string | null;
  readonly sum: number;
  readonly target: number | null;
  /** Item of the target ("13"); null where the target is the list's own total. */
  readonly item: string | null;
  /** `target − sum` once everything is typed; null before. */
  readonly difference: number | null;
};

const validVotes = 'validVotes';

/** Sums of the page the cursor is on; `focus` picks the list among lists. */
export function runningSums(form: PaperForm, page: SheetPage, numbers: Numbers, focus: string | null): Running[] {
  const lists = page.blocks.filter((block) => block.kind === 'list');
  const single = page.blocks.find((block) => block.kind === 'results');
  const item = form.fields.find((field) => field.id === validVotes)?.number ?? null;
  const target = numbers[validVotes] ?? null;
  if (single !== undefined) {
    const rows = typed(single).map((row) => row.path);
    return [compare('candidates', null, rows, numbers, target, item)];
  }
  if (lists.length === 0) return [];
  const totals = lists.flatMap((block) => typed(block)[0]?.path ?? []);
  const all = compare('lists', null, totals, numbers, target, item);
  const current = lists.find((block) => block.rows.some((row) => row.path === focus));
  const [head, ...rest] = current === undefined ? [] : typed(current).map((row) => row.path);
  if (current === undefined || head === undefined) return [all];
  const own = compare('list', head.split('/')[1] ?? null, rest, numbers, numbers[head] ?? null, null);
  // Votes beside a struck-out name stay with the list only (T19), so a surplus of the list is no difference there.
  const struckOut = current.rows.some((row) => row.kind === 'struck-out');
  const allowed = struckOut && own.difference !== null && own.difference > 0;
  return [allowed ? { ...own, difference: null } : own, all];
}

const typed = (block: Block) => block.rows.filter((row) => row.kind === 'typed');

function compare(
  of: Running['of'],
  list: string | null,
  paths: readonly string[],
  numbers: Numbers,
  target: number | null,
  item: string | null,
): Running {
  const values = paths.map((path) => numbers[path] ?? null);
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const complete = target !== null && !values.includes(null);
  return { of, list, sum, target, item, difference: complete ? target - sum : null };
}
