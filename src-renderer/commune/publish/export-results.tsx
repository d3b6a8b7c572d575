import { useState } from 'react';
import type { CommuneKeyView } from '../../../src-shared/api/commune/publish.ts';
import type { ExportedView } from '../../../src-shared/api/media.ts';
import type { ResultsView } from '../../../src-shared/api/commune/results.ts';
import { caveatGroups } from '../../../src-shared/results/caveats.ts';
import { useTexts } from '../../language.ts';
import { useAsk, useCommand, useWindow } from '../../state.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { MediumSelect } from '../../ui/kit/medium-select.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import { ExportedFiles } from './exported-files.tsx';
import { KeyChoice } from './key-choice.tsx';
import common from '../common/common.module.css';

type Props = { results: ResultsView; onExported: () => void };
const noKeys: readonly CommuneKeyView[] = [];

/** Summaries, documents and open data onto a medium, sealed with the commune's key, read back after writing. */
export function ExportResults({ results, onExported }: Props) {
  const t = useTexts();
  const media = useWindow((state) => state.status?.media ?? []).filter((one) => one.writable);
  const { value, failure: keysFailure, reload } = useAsk('publish.keys', {});
  const keys = value ?? noKeys;
  const [medium, setMedium] = useState('');
  const [note, setNote] = useState('');
  const [picked, setPicked] = useState<CommuneKeyView | null | undefined>(undefined);
  const [passphrase, setPassphrase] = useState('');
  const [done, setDone] = useState<{ exported: ExportedView; sealed: boolean } | null>(null);
  const { busy, failure, run } = useCommand();
  const chosen = media.find((one) => one.id === medium) ?? (media.length === 1 ? media[0] : undefined);
  const key = picked === undefined ? (keys[0] ?? null) : picked;
  const disputed = caveatGroups(results.contests.filter(isOwn).flatMap(({ caveats }) => caveats)).flatMap((group) =>
    group.kind === 'conflict' ? group.precincts : [],
  );
  const ready = chosen !== undefined && (key === null || passphrase !== '');

  async function save(): Promise<void> {
    if (chosen === undefined || !ready) return;
    setDone(null);
    const exported = await run('publish.export', {
      medium: chosen.id,
      note: note.trim(),
      key: key === null ? null : { ...key, passphrase },
    });
    if (exported === null) return;
    setPassphrase('');
    setDone({ exported, sealed: key !== null });
    onExported();
  }

  return (
    <Card title={t.commune.publish.title}>
      <p>{t.commune.publish.lead}</p>
      {results.contests.some(unfinished) && <Note tone="warning">{t.commune.publish.draft}</Note>}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <MediumSelect media={media} value={chosen?.id ?? ''} onMedium={setMedium} />
        <FailureNote failure={keysFailure} />
        {disputed.length > 0 && <Note tone="error">{t.commune.publish.disputed(disputed)}</Note>}
        <KeyChoice
          keys={keys}
          chosen={key}
          onKey={setPicked}
          passphrase={passphrase}
          onPassphrase={setPassphrase}
          onLookAgain={reload}
        />
        <TextField label={t.commune.publish.note} hint={t.commune.publish.noteHint} value={note} onText={setNote} />
        <FailureNote failure={failure} />
        <Actions>
          <Button type="submit" kind="main" busy={busy} aria-disabled={!ready}>
            {busy ? t.ui.kit.written.saving : t.commune.publish.save}
          </Button>
          {!ready && <span className={common.soft}>{t.commune.publish.missing}</span>}
        </Actions>
      </form>
      {done !== null && (
        <ExportedFiles
          exported={done.exported}
          sealed={done.sealed}
          hash={results.published?.stale.length === 0 ? results.published.hash : null}
        />
      )}
    </Card>
  );
}

/** A contest decided here whose papers would still be drafts. */
function unfinished(contest: ResultsView['contests'][number]): boolean {
  return !contest.final && isOwn(contest);
}

function isOwn({ mayor, constituencies }: ResultsView['contests'][number]): boolean {
  return mayor !== null || constituencies.every((one) => one.status !== 'goes-up');
}
