import { useRef } from 'react';
import type { CredentialView } from '../../../src-shared/api/precinct/seal.ts';
import type { ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import { usePick, useTexts } from '../../language.ts';
import { ask, useWindow } from '../../state.ts';
import { PassphraseOf } from '../../ui/form/bound.tsx';
import { opening } from '../../ui/form/fields.ts';
import { Form, FormEnd } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Dialog } from '../../ui/kit/dialog.tsx';
import { Note } from '../../ui/kit/note.tsx';
import { Facts } from '../../ui/kit/page.tsx';
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
  const rehearsal = useWindow((state) => state.status?.workspace?.mode === 'rehearsal');
  const hint = useWindow((state) => state.status?.demo?.passphrases[credential.name] ?? null);
  const cancelling = useRef(false);

  const form = useForm({
    fields: { key: opening({ medium: credential.medium, name: credential.name }) },
    send: async (answers, run) => {
      cancelling.current = false;
      const signed = await run('seal.sign', { ...answers, ids: [view.id], seen: { [view.id]: view.version } });
      const [next = null] = signed ?? [];
      // whatever else came in between: nothing was signed
      if (next === null && cancelling.current) onClose();
      return next;
    },
    done: onSigned,
  });

  /** While the key is being unlocked the core is told; its answer says whether that was in time. */
  function cancel(): void {
    if (!form.busy) return onClose();
    cancelling.current = true;
    void ask('seal.cancel', {});
  }

  return (
    <Dialog title={t.precinct.seal.dialogTitle(credential.holder)} onClose={cancel}>
      <Form of={form}>
        <p>{t.precinct.seal.dialogLead}</p>
        <Facts
          rows={[
            [t.precinct.seal.document, pick(view.title)],
            [t.common.constituency(view.constituency), t.common.revision(view.revision)],
          ]}
        />
        <Symbol symbol={view.symbol ?? ''} />
        <PassphraseOf of={form.field('key')} />
        {rehearsal && hint !== null && <Note tone="info">{t.ui.kit.passphrase.demoHint(hint)}</Note>}
        <FormEnd
          of={form}
          submit={form.busy ? t.precinct.seal.working : t.precinct.seal.sign}
          failed={<Reopen view={view} failure={form.failure} onView={onView} />}
        >
          <Button onClick={cancel}>{t.common.cancel}</Button>
        </FormEnd>
      </Form>
    </Dialog>
  );
}
