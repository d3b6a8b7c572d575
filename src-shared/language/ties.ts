/** An equality in words: the same in the window, in the offline verifier and on the published page. */
import type { NamedTie } from '../results/tie-record.ts';
import { groupedExactly } from './fractions.ts';
import type { Texts } from './pl.ts';

export type TieWords = {
  readonly title: string;
  readonly lead: string;
  /** The equal ones, in their order. */
  readonly labels: readonly string[];
  /** What decided, or what is still needed. */
  readonly resolution: string;
};

export function tieWords(tie: NamedTie, t: Texts['commune']['results']['tie']): TieWords {
  const { kind, list, places, between, votes, against, article, ahead, lot } = tie;
  const label = ({ id, name }: NamedTie['between'][number]) => (kind === 'list' ? `${id}. ${name}` : name);
  const named = (ids: readonly string[]) =>
    between
      .filter(({ id }) => ids.includes(id))
      .map(label)
      .join(', ');
  const labels = between.map(label);
  const sentences = [
    ...(ahead.length > 0 ? [t.ahead(named(ahead))] : []),
    ...(lot === null ? [] : [lot.drawn === null ? t.lotNeeded(named(lot.between)) : t.drawn(named(lot.drawn))]),
  ];
  return {
    title: t.title(list, labels),
    lead: t.lead[kind](
      groupedExactly(votes),
      t.prize[kind](places),
      t.against[kind === 'list' ? 'lists' : against],
      article,
    ),
    labels,
    resolution: sentences.join(' '),
  };
}
