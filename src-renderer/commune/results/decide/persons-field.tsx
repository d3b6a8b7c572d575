import { useTexts } from '../../../language.ts';
import { TextArea } from '../../../ui/kit/text-field.tsx';

type Props = { persons: string; hint?: string; onText: (persons: string) => void };

/** Who was present and answers for it: one person a line, read by `peopleOf`. */
export function PersonsField({ persons, hint, onText }: Props) {
  const t = useTexts();
  return (
    <TextArea
      label={t.commune.results.lot.persons}
      hint={hint ?? t.commune.results.lot.personsHint}
      value={persons}
      onText={onText}
    />
  );
}
