import { useTexts } from '../../../language.ts';
import { TextArea } from '../../../ui/kit/field.tsx';

type Props = { persons: string; onText: (persons: string) => void; problem: string | null };

/** Who was present and answers for it: one person a line, read by `peopleOf`. */
export function PersonsField({ persons, onText, problem }: Props) {
  const t = useTexts();
  return <TextArea label={t.lot.persons} hint={t.lot.personsHint} problem={problem} value={persons} onText={onText} />;
}
