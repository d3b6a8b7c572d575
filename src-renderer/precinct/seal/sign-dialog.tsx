import { useState } from 'react';
import type { CredentialView, ProtocolView } from '../../../src-shared/views.ts';
import { useTexts } from '../../language.ts';
import { useCommand, useWindow } from '../../state.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions, Dialog } from '../../ui/kit/dialog.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { PassphraseField } from '../../ui/kit/passphrase-field.tsx';
import { Symbol } from './symbol.tsx';

type Props = {
  id: string;
  credential: CredentialView;
  symbol: string;
  onClose: () => void;
  onSigned: (view: ProtocolView) => void;
};

/** The only place that asks for a passphrase. The key is locked again as soon as it has signed. */
export function SignDialog({ id, credential, symbol, onClose, onSigned }: Props) {
  const t = useTexts();
  const [passphrase, setPassphrase] = useState('');
  const { busy, failure, run } = useCommand();
  const rehearsal = useWindow((state) => state.status?.workspace?.mode === 'rehearsal');
  const hint = useWindow((state) => state.status?.demo?.passphrases[credential.name] ?? null);

  async function sign(): Promise<void> {
    if (passphrase === '') return;
    const { medium, name, role } = credential;
    if ((await run('keys.unlock', { medium, name, role, passphrase })) === null) return;
    const view = await run('protocol.sign', { id });
    setPassphrase('');
    if (view === null) return;
    await run('keys.lock', {});
    onSigned(view);
  }

  return (
    <Dialog title={t.sign.dialogTitle(credential.holder)} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <p>{t.sign.dialogLead}</p>
        <Symbol symbol={symbol} />
        <PassphraseField value={passphrase} onText={setPassphrase} />
        {rehearsal && hint !== null && <Note tone="info">{t.sign.demoHint(hint)}</Note>}
        <FailureNote failure={failure} />
        <Actions>
          <Button type="submit" kind="main" busy={busy} aria-disabled={passphrase === ''}>
            {busy ? t.sign.working : t.sign.sign}
          </Button>
          <Button onClick={onClose}>{t.common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
