import type { ProtocolRow } from '../../../src-shared/api/precinct/protocol.ts';
import { useTexts } from '../../language.ts';
import { useCommand } from '../../command.ts';
import { useAsk } from '../../state.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import type { StationProps } from '../common/station-props.ts';

/** Who was present and when voting ran is often the same in all protocols of a precinct: asked, never assumed. */
export function CarryPeople({ view, onView }: Pick<StationProps, 'view' | 'onView'>) {
  const t = useTexts();
  const { value } = useAsk('overview.view', {});
  const { busy, failure, run } = useCommand();
  const others =
    value?.protocols.filter((row) => row.attended && row.id !== view.id && row.state !== 'superseded') ?? [];
  if (others.length === 0) return null;
  const nameOf = (row: ProtocolRow) => `${row.body}, ${t.common.constituency(row.constituency)}`;

  async function carry(from: string): Promise<void> {
    const next = await run('notes.carryAttendance', { id: view.id, seen: view.version, from });
    if (next !== null) onView(next);
  }

  return (
    <Card title={t.precinct.notes.people.carryTitle}>
      {others.map((row) => (
        <Actions key={row.id}>
          <p>{t.precinct.notes.people.carry(nameOf(row))}</p>
          <Button
            busy={busy}
            aria-label={`${t.precinct.notes.people.carryYes}: ${nameOf(row)}`}
            onClick={() => void carry(row.id)}
          >
            {t.precinct.notes.people.carryYes}
          </Button>
        </Actions>
      ))}
      <p>{t.precinct.notes.people.carryHint}</p>
      <FailureNote failure={failure} />
    </Card>
  );
}
