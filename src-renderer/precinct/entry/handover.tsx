import { useTexts } from '../../language.ts';
import { useCommand } from '../../command.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import type { StationProps } from '../common/station-props.ts';
import { Begin } from './begin.tsx';

/** Between the two entries: the paper goes to another person; the first one may still go back. */
export function Handover(props: StationProps) {
  const { view, onView } = props;
  const t = useTexts();
  const { busy, failure, run } = useCommand();

  async function reopen(): Promise<void> {
    const next = await run('entry.reopenFirst', { id: view.id, seen: view.version });
    if (next !== null) onView(next);
  }

  return (
    <Begin {...props} entry={2}>
      <FailureNote failure={failure} />
      <Actions>
        <Button busy={busy} onClick={() => void reopen()}>
          {t.precinct.entry.begin.reopen(view.typists.first)}
        </Button>
      </Actions>
    </Begin>
  );
}
