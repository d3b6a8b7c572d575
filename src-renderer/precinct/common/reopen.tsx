import type { ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import type { Failure } from '../../../src-shared/result.ts';
import { useTexts } from '../../language.ts';
import { go } from '../../route.ts';
import { useCommand } from '../../command.ts';
import { Button } from '../../ui/kit/button.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';

/** Failures after which no paper can be had of a closed protocol. */
const stuck: readonly string[] = ['text-unprintable', 'frozen-altered'];

type Props = {
  view: Pick<ProtocolView, 'id' | 'version'>;
  failure: Failure | null;
  onView: (view: ProtocolView) => void;
};

/** The way out of a closed protocol that can be neither printed nor signed: back to where it can be mended. */
export function Reopen({ view: { id, version }, failure, onView }: Props) {
  const t = useTexts();
  const { busy, failure: refused, run } = useCommand();
  if (failure === null || !stuck.includes(failure.code)) return null;

  async function reopen(): Promise<void> {
    const next = await run('papers.unfreeze', { id, seen: version });
    if (next === null) return;
    onView(next);
    go('protocol', ...id.split('/'), 'notes', 'remarks');
  }

  return (
    <>
      <Button busy={busy} onClick={() => void reopen()}>
        {t.precinct.papers.reopen}
      </Button>
      <FailureNote failure={refused} />
    </>
  );
}
