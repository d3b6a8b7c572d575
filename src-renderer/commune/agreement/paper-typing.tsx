import { useMemo, useState } from 'react';
import { useCommand } from '../../command.ts';
import { useContest, useTexts } from '../../language.ts';
import { ask } from '../../state.ts';
import { EntryScreen } from '../../ui/entry/entry-screen.tsx';
import { useSheet } from '../../ui/entry/use-sheet.ts';
import { useTitle } from '../../ui/kit/title.ts';
import { useSeen } from '../../ui/saving/use-seen.ts';
import { sheetPages } from '../../ui/sheet/layout.ts';
import { pathNames } from '../../ui/sheet/names.ts';
import type { DeskProps } from './desk-props.ts';

/** The paper copy typed with the same fields and keys as at the precinct; no rules speak, nothing may be corrected. */
export function PaperTyping({ view, protocol, onView }: DeskProps) {
  const t = useTexts();
  const contestOf = useContest();
  const locked = useMemo(
    () => view.form.fields.map((field) => field.id).filter((id) => !view.paths.includes(id)),
    [view.form, view.paths],
  );
  const pages = useMemo(
    () => sheetPages(view.form, view.constituencyInfo, locked),
    [view.form, view.constituencyInfo, locked],
  );
  const atFocus = pages.find((one) => one.blocks.some((block) => block.rows.some((row) => row.path === view.focus)));
  const [page, setPage] = useState(atFocus?.id ?? '');
  const nameOf = useMemo(() => pathNames(view.form, t), [view.form, t]);
  const sight = useSeen(view.version);
  const session = useSheet({
    kept: view.numbers,
    version: view.version,
    save: (changes, was) =>
      ask('agreement.saveNumbers', { ...protocol, seen: sight.seen(), changes, was }).then(sight.saved),
    nameOf,
  });
  const { failure, run } = useCommand();
  const title = t.commune.agreement.typing(view.precinct, contestOf(view.contest).name);
  useTitle(title);

  async function finish(): Promise<void> {
    const next = await run('agreement.finish', { ...protocol, seen: sight.seen() });
    if (next !== null) onView(next);
  }

  return (
    <div className="entryFrame">
      <h1 className="entryTitle">{title}</h1>
      <EntryScreen
        form={view.form}
        pages={pages}
        pageId={page}
        onPage={setPage}
        session={session}
        focus={null}
        allowZeros={false}
        findings={null}
        finishLabel={t.commune.agreement.compare}
        onFinish={() => void finish()}
        failure={failure}
      />
    </div>
  );
}
