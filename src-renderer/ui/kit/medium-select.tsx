import type { MediumView } from '../../../src-shared/api/media.ts';
import { byPolish, useTexts } from '../../language.ts';
import { CheckField, Grouped } from './field.tsx';
import { Note } from './note.tsx';

type Props = {
  name?: string;
  problem?: string | null;
  media: readonly MediumView[];
  value: string;
  onMedium: (id: string) => void;
};

/** Media as they lie on the desk; one put in now appears by itself. */
export function MediumSelect({ name = 'medium', problem = null, media, value, onMedium }: Props) {
  const t = useTexts();
  if (media.length === 0) return <Note tone="warning">{t.ui.kit.media.none}</Note>;
  return (
    <Grouped legend={t.ui.kit.media.choose} problem={problem}>
      {media
        .toSorted((a, b) => byPolish(a.label, b.label))
        .map((medium) => (
          <CheckField
            key={medium.id}
            type="radio"
            name={name}
            checked={medium.id === value}
            onCheck={() => onMedium(medium.id)}
          >
            <b>{medium.label}</b> · {t.ui.kit.media[medium.kind]} · {medium.path}
          </CheckField>
        ))}
    </Grouped>
  );
}
