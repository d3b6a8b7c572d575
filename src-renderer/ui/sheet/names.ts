/** How a path is called on screen: the item of the paper, and inside item 14 the list and the line. */
import type { Texts } from '../../../src-shared/language/pl.ts';
import type { PaperForm } from './layout.ts';

export function pathNames(form: PaperForm, t: Texts): (path: string) => string {
  const numbers = new Map<string, string>(form.fields.map((field) => [field.id, field.number]));
  return (path) => {
    const [head = '', first, second] = path.split('/');
    if (head !== 'results') return t.terms.path.item(numbers.get(head) ?? head);
    if (first === 'for') return t.terms.path.votesFor;
    if (first === 'against') return t.terms.path.votesAgainst;
    if (second === undefined) return t.terms.path.candidate(first ?? '');
    return second === 'total' ? t.terms.path.listTotal(first ?? '') : t.terms.path.listCandidate(first ?? '', second);
  };
}
