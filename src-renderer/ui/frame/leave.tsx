import { useState } from 'react';
import { useTexts } from '../../language.ts';
import { go } from '../../route.ts';
import { useCommand } from '../../command.ts';
import { useWindow } from '../../state.ts';
import { Button } from '../kit/button.tsx';
import { Actions, Dialog } from '../kit/dialog.tsx';
import { FailureNote } from '../kit/note.tsx';
import { discardUnsaved, useUnsaved } from '../saving/unsaved.ts';
import styles from './frame.module.css';

/** Closes the precinct or the commune; everything is on disk already, and the dialog says so. */
export function Leave() {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const { busy, failure, run } = useCommand();
  const unsaved = useUnsaved(({ entries }) => Object.values(entries).some(({ state }) => state === 'failed'));

  async function leave(): Promise<void> {
    const status = await run('welcome.leave', {});
    if (status === null) return;
    setAsking(false);
    useWindow.setState({ status, savedAt: null, subject: null, person: '', typist: '' });
    go();
  }

  return (
    <>
      <button type="button" className={styles.tool} onClick={() => setAsking(true)}>
        {t.ui.frame.header.leave}
      </button>
      {asking && (
        <Dialog title={t.ui.frame.header.leaveTitle} onClose={() => setAsking(false)}>
          <p>{unsaved ? t.ui.frame.unsaved.stays : t.ui.frame.header.leaveText}</p>
          <FailureNote failure={failure} />
          <Actions>
            <Button kind="main" busy={busy} onClick={() => void leave()}>
              {t.ui.frame.header.leave}
            </Button>
            {failure?.code === 'unsaved' && (
              <Button
                kind="danger"
                onClick={() => {
                  discardUnsaved();
                  void leave();
                }}
              >
                {t.ui.frame.unsaved.discard}
              </Button>
            )}
            <Button onClick={() => setAsking(false)}>{t.common.cancel}</Button>
          </Actions>
        </Dialog>
      )}
    </>
  );
}
