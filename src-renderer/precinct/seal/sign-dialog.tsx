import { useRef, useState } from 'react';
import type { CredentialView } from '../../../src-shared/api/precinct/seal.ts';
import type { ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import { usePick, useTexts } from '../../language.ts';
import { ask, useCommand, useWindow } from '../../state.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions, Dialog } from '../../ui/kit/dialog.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Facts } from '../../ui/kit/page.tsx';
import { PassphraseField } from '../../ui/kit/passphrase-field.tsx';
import { Reopen } from '../common/reopen.tsx';
import { Symbol } from '../common/symbol.tsx';

type Props = {
  view: ProtocolView;
  credential: CredentialView;
  onClose: () => void;
  onView: (view: ProtocolView) => void;
  onSigned: (view: ProtocolView) => void;
};

/** The only place that asks for a passphrase. One call unlocks, signs what is listed here, and locks. */
export function SignDialog({ view, credential, onClose, onView, onSigned }: Props) {
  const t = useTexts();
  const pick = usePick();
  const [passphrase, setPassphrase] = useState('');
  const { busy, failure, run } = useCommand();
  const rehearsal = useWindow((state) => state.status?.workspace?.mode === 'rehearsal');
  const hint = useWindow((state) => state.status?.demo?.passphrases[credential.name] ?? null);
  const cancelling = useRef(false);

  async function sign(): Promise<void> {
    if (passphrase === '' || busy) return;
    cancelling.current = false;
    const { medium, name } = credential;
    const signed = await run('seal.sign', {
      ids: [view.id],
      seen: { [view.id]: view.version },
      key: { medium, name, passphrase },
    });
    const [next] = signed ?? [];
    if (next !== undefined) return onSigned(next);
    // whatever else came in between: nothing was signed
    if (cancelling.current) onClose();
  }

  /** While the key is being unlocked the core is told; its answer says whether that was in time. */
  function cancel(): void {
    if (!busy) return onClose();
    cancelling.current = true;
    void ask('seal.cancel', {});
  }

  return (
    <Dialog title={t.precinct.seal.dialogTitle(credential.holder)} onClose={cancel}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <p>{t.precinct.seal.dialogLead}</p>
        <Facts
          rows={[
            [t.precinct.seal.document, pick(view.title)],
            [t.common.constituency(view.constituency), t.common.revision(view.revision)],
          ]}
        />
        <Symbol symbol={view.symbol ?? ''} />
        <PassphraseField value={passphrase} onText={setPassphrase} />
        {rehearsal && hint !== null && <Note tone="info">{t.ui.kit.passphrase.demoHint(hint)}</Note>}
        <FailureNote failure={failure}>
          <Reopen view={view} failure={failure} onView={onView} />
        </FailureNote>
        <Actions>
          <Button type="submit" kind="main" busy={busy} aria-disabled={passphrase === ''}>
            {busy ? t.precinct.seal.working : t.precinct.seal.sign}
          </Button>
          <Button onClick={cancel}>{t.common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
