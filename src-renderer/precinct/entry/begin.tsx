import type { ReactNode } from 'react';
import { useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { Note } from '../../ui/kit/note.tsx';
import { Page } from '../../ui/kit/page.tsx';
import { ChoosePerson } from '../keyboard/choose-person.tsx';
import type { StationProps } from '../common/station-props.ts';

/** One press on a name begins the entry. In the second one nobody who typed the first can be chosen. */
export function Begin({ view, entry, onView, children }: StationProps & { entry: 1 | 2; children?: ReactNode }) {
  const t = useTexts();
  return (
    <Page title={t.precinct.entry.begin.title(entry)} lead={t.precinct.entry.begin.lead[entry]}>
      <ChoosePerson
        barred={barredFrom(view, entry, t.precinct.entry.begin.typedOther[entry])}
        take={async (by, run) => {
          const next = await run('entry.begin', { id: view.id, seen: view.version, entry, by });
          if (next !== null) useWindow.setState({ typist: by });
          return next;
        }}
        done={onView}
      />
      {children}
      <Note tone="info">{t.precinct.entry.begin.saved}</Note>
    </Page>
  );
}

/** Everybody who typed in the other entry. */
export function barredFrom({ typists }: Pick<StationProps['view'], 'typists'>, entry: 1 | 2, why: string) {
  return { names: entry === 1 ? typists.second : typists.first, why };
}
