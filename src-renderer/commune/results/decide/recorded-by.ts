import { useWindow } from '../../../state.ts';
import { day, people } from '../../../ui/form/fields.ts';

/** Who was present and answers for what is recorded, and on which day: today, unless somebody says otherwise. */
export function useRecordedBy(enough?: Parameters<typeof people>[0]) {
  const today = useWindow((state) => state.status?.now.slice(0, 10) ?? '');
  return { date: day(today), persons: people(enough) };
}
