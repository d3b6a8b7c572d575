/** What a published result is worth, in one sentence. */
import type { IconName } from '../../ui/marks/icon.tsx';
import type { VerifierTexts } from '../language.ts';
import type { PublishedResult } from './recompute.ts';

export type Answer = {
  readonly tone: 'same' | 'incomplete' | 'different';
  readonly icon: IconName;
  readonly title: string;
};

/** Files the result names that are not here: they may still come, so this is no accusation. */
export function absent({ disagreements }: PublishedResult): number {
  return disagreements.filter(({ code }) => code === 'protocol-missing' || code === 'receipt-missing').length;
}

export function answerOf(published: PublishedResult, { published: words }: VerifierTexts): Answer {
  const missing = absent(published);
  if (published.same) return { tone: 'same', icon: 'check', title: words.same };
  if (missing > 0) return { tone: 'incomplete', icon: 'triangle', title: words.incomplete(missing) };
  return { tone: 'different', icon: 'cross', title: words.different(published.disagreements.length) };
}
