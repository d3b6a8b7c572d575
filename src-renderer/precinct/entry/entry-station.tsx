import { useMemo } from 'react';
import { assertNever } from '../../../src-shared/result.ts';
import { useCommand } from '../../command.ts';
import { useTexts } from '../../language.ts';
import { go } from '../../route.ts';
import { ask, useWindow } from '../../state.ts';
import { EntryScreen } from '../../ui/entry/entry-screen.tsx';
import { useSheet } from '../../ui/entry/use-sheet.ts';
import { useTitle } from '../../ui/kit/title.ts';
import { useSeen } from '../../ui/saving/use-seen.ts';
import { sheetPages } from '../../ui/sheet/layout.ts';
import { pathNames } from '../../ui/sheet/names.ts';
import type { StationProps } from '../common/station-props.ts';
import { WithTypist } from '../keyboard/with-typist.tsx';
import { barredFrom, Begin } from './begin.tsx';
import { Differences } from './differences.tsx';
import { Handover } from './handover.tsx';

/** Typing: who types → the numbers → hand over to another person → the numbers again → what differs. */
export function EntryStation(props: StationProps) {
  const { view } = props;
  switch (view.state) {
    case 'empty':
      return <Begin {...props} entry={1} />;
    case 'first-done':
      return <Handover {...props} />;
    case 'first-entry':
    case 'second-entry':
      return <TypistsOf key={`${view.id} ${view.state}`} {...props} />;
    case 'differences':
      return (
        <WithTypist>
          <Differences {...props} />
        </WithTypist>
      );
    case 'entered':
    case 'printed':
    case 'signed':
    case 'exported':
    case 'superseded':
      return null;
    default:
      return assertNever(view.state);
  }
}

/** Nobody types in both entries. */
function TypistsOf(props: StationProps) {
  const t = useTexts();
  const entry = props.view.state === 'first-entry' ? 1 : 2;
  return (
    <WithTypist barred={barredFrom(props.view, entry, t.precinct.entry.begin.typedOther[entry])}>
      <Typing {...props} />
    </WithTypist>
  );
}
const noNumbers = {};

function Typing({ view, page, onView }: StationProps) {
  const t = useTexts();
  const { id } = view;
  const typist = useWindow((state) => state.typist);
  const entry = view.state === 'first-entry' ? 1 : 2;
  const pages = useMemo(() => sheetPages(view.form, view.constituencyInfo, view.locked), [view]);
  const nameOf = useMemo(() => pathNames(view.form, t), [view.form, t]);
  const sight = useSeen(view.version);
  const session = useSheet({
    kept: view.entry?.numbers ?? noNumbers,
    version: view.version,
    save: (changes, was) => ask('entry.saveNumbers', { id, entry, changes, was }).then(sight.saved),
    nameOf,
  });
  const { failure, run } = useCommand();
  useTitle(t.ui.entry.title(entry, typist));
  const atFocus = pages.find((one) => one.blocks.some((block) => block.rows.some((row) => row.path === view.focus)));

  async function finish(): Promise<void> {
    const next = await run('entry.finish', { id, seen: sight.seen(), entry });
    if (next === null) return;
    onView(next);
    go('protocol', ...id.split('/'));
  }

  return (
    <>
      <h1 className="visually-hidden">{t.ui.entry.title(entry, typist)}</h1>
      <EntryScreen
        form={view.form}
        pages={pages}
        pageId={page ?? atFocus?.id ?? ''}
        onPage={(next) => go('protocol', ...id.split('/'), entry === 1 ? 'first' : 'second', next)}
        session={session}
        focus={null}
        allowZeros={entry === 1}
        findings={() => ask('entry.findings', { id })}
        finishLabel={t.ui.entry.finish}
        onFinish={() => void finish()}
        failure={failure}
      />
    </>
  );
}
