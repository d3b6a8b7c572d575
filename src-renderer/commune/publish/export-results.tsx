import { useState } from 'react';
import type { CommuneKeyView } from '../../../src-shared/api/commune/publish.ts';
import type { ExportedView } from '../../../src-shared/api/media.ts';
import type { ResultsView } from '../../../src-shared/api/commune/results.ts';
import { caveatGroups } from '../../../src-shared/results/caveats.ts';
import { useTexts } from '../../language.ts';
import { useAsk, useWindow } from '../../state.ts';
import { LineOf, MediumOf } from '../../ui/form/bound.tsx';
import { medium, opening, type Field } from '../../ui/form/fields.ts';
import { Form, FormEnd } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { ExportedFiles } from './exported-files.tsx';
import { KeyChoice } from './key-choice.tsx';
import common from '../common/common.module.css';

type Props = { results: ResultsView };
const noKeys: readonly CommuneKeyView[] = [];
const unsealed: Field<string, null> = { start: '', read: () => null };
const remark: Field<string, string> = { start: '', stays: true, read: (typed) => typed.trim() };

/** Summaries, documents and open data onto a medium, sealed with the commune's key, read back after writing. */
export function ExportResults({ results }: Props) {
  const t = useTexts();
  const media = useWindow((state) => state.status?.media ?? []).filter((one) => one.writable);
  const { value, failure: keysFailure, reload } = useAsk('publish.keys', {});
  const keys = value ?? noKeys;
  const [picked, setPicked] = useState<CommuneKeyView | null | undefined>(undefined);
  const [done, setDone] = useState<ExportedView | null>(null);
  const key = picked === undefined ? (keys[0] ?? null) : picked;
  const disputed = caveatGroups(results.contests.filter(isOwn).flatMap(({ caveats }) => caveats)).flatMap((group) =>
    group.kind === 'conflict' ? group.precincts : [],
  );
  const form = useForm({
    fields: { medium: medium(media), key: key === null ? unsealed : opening(key), note: remark },
    send: (answers, run) => {
      setDone(null);
      return run('publish.export', answers);
    },
    resume: (again) => again('publish.export'),
    done: setDone,
  });

  return (
    <Card title={t.commune.publish.title}>
      <p>{t.commune.publish.lead}</p>
      {results.contests.some(unfinished) && <Note tone="warning">{t.commune.publish.draft}</Note>}
      <Form of={form}>
        <MediumOf of={form.field('medium')} media={media} />
        <FailureNote failure={keysFailure} />
        {disputed.length > 0 && <Note tone="error">{t.commune.publish.disputed(disputed)}</Note>}
        <KeyChoice keys={keys} chosen={key} onKey={setPicked} passphrase={form.field('key')} onLookAgain={reload} />
        <LineOf of={form.field('note')} label={t.commune.publish.note} hint={t.commune.publish.noteHint} />
        <FormEnd
          of={form}
          submit={form.busy ? t.ui.kit.written.saving : t.commune.publish.save}
          progress={t.commune.publish.progress}
        >
          {!form.ready && <span className={common.soft}>{t.commune.publish.missing}</span>}
        </FormEnd>
      </Form>
      {done !== null && (
        <ExportedFiles exported={done} hash={results.published?.stale.length === 0 ? results.published.hash : null} />
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
