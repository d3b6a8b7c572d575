/** What published results are worth, in one sentence. */
import type { IconName } from '../../../ui/kit/icon.tsx';
import type { VerifierTexts } from '../../language.ts';
import type { PublishedResult } from './recompute.ts';

export type Answer = {
  readonly tone: 'same' | 'incomplete' | 'different';
  readonly icon: IconName;
  readonly title: string;
};

/** Files the result names that are not here: they may still come, so alone this is no accusation. */
export function absent({ disagreements }: PublishedResult): number {
  return disagreements.filter(({ code }) => code === 'protocol-missing' || code === 'receipt-missing').length;
}

/** “Incomplete” only where missing files may explain every disagreement; one that they cannot explain is red. */
export function answerOf(published: PublishedResult, { published: words }: VerifierTexts): Answer {
  const { same, unexplained } = published;
  const missing = absent(published);
  if (same) return { tone: 'same', icon: 'check', title: words.same };
  if (unexplained.length === 0 && missing > 0)
    return { tone: 'incomplete', icon: 'triangle', title: words.incomplete(missing) };
  return { tone: 'different', icon: 'cross', title: words.different(unexplained.length) };
}

/**
 * Of everything that was published the one in force answers: what it replaced is no alarm. Two contents under one number
 * are one, even where one of them is right.
 */
export function answerOfAll(all: readonly PublishedResult[], texts: VerifierTexts): Answer | null {
  const contradicting = all.filter(({ conflicts }) => conflicts);
  if (contradicting.length > 0)
    return { tone: 'different', icon: 'cross', title: texts.published.several(contradicting.length) };
  const standing = all.find(({ inForce }) => inForce);
  return standing === undefined ? null : answerOf(standing, texts);
}
