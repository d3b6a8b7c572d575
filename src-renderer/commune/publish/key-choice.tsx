import type { CommuneKeyView } from '../../../src-shared/api/commune/publish.ts';
import { useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { PassphraseOf } from '../../ui/form/bound.tsx';
import type { Bound } from '../../ui/form/fields.ts';
import { Button } from '../../ui/kit/button.tsx';
import { CheckField } from '../../ui/kit/field.tsx';
import { Note } from '../../ui/kit/note.tsx';

type Props = {
  keys: readonly CommuneKeyView[];
  /** Null: without a seal. */
  chosen: CommuneKeyView | null;
  onKey: (key: CommuneKeyView | null) => void;
  passphrase: Bound<string>;
  onLookAgain: () => void;
};

/** With which key the result is sealed. Unsealed is possible, and said to be weaker. */
export function KeyChoice({ keys, chosen, onKey, passphrase, onLookAgain }: Props) {
  const t = useTexts();
  const media = useWindow((state) => state.status?.media ?? []);
  const rehearsal = useWindow((state) => state.status?.workspace?.mode === 'rehearsal');
  const passphrases = useWindow((state) => state.status?.demo?.passphrases ?? null);
  const hint = rehearsal && chosen !== null ? (passphrases?.[chosen.name] ?? null) : null;
  const label = (id: string) => media.find((one) => one.id === id)?.label ?? '';
  return (
    <>
      <fieldset>
        <legend>
          <b>{t.commune.publish.sealTitle}</b>
        </legend>
        {keys.length === 0 && (
          <Note tone="warning">
            <p>{t.commune.publish.noKey}</p>
            <Button onClick={onLookAgain}>{t.commune.publish.lookAgain}</Button>
          </Note>
        )}
        {keys.map((key) => (
          <CheckField
            key={`${key.medium} ${key.name}`}
            type="radio"
            name="seal"
            checked={key === chosen}
            onCheck={() => onKey(key)}
          >
            {t.commune.publish.withKey} <b>{key.name}</b> · {label(key.medium)}
          </CheckField>
        ))}
        <CheckField type="radio" name="seal" checked={chosen === null} onCheck={() => onKey(null)}>
          {t.commune.publish.withoutKey}
        </CheckField>
      </fieldset>
      {chosen !== null && (
        <>
          <PassphraseOf of={passphrase} hint={t.commune.publish.passphraseHint} />
          {hint !== null && <Note tone="info">{t.ui.kit.passphrase.demoHint(hint)}</Note>}
        </>
      )}
    </>
  );
}
