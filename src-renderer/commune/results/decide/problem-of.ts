import { useTexts } from '../../../language.ts';
import type { Failure } from '../../../../src-shared/result.ts';

/** What is wrong with one field of a form, where the core says which field it refused; of a person it names `persons.0`. */
export function useProblemOf(failure: Failure | null): (field: string) => string | null {
  const t = useTexts();
  const refused = failure?.code === 'text-unprintable' ? failure.where?.split('.')[0] : undefined;
  return (field) => (field === refused ? t.failure.unprintable : null);
}
