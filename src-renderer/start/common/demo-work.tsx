import { useState } from 'react';
import { useTexts } from '../../language.ts';
import { useCommand } from '../../command.ts';
import { useWindow } from '../../state.ts';
import { Button } from '../../ui/kit/button.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Progress } from '../../ui/kit/progress.tsx';
import type { Side } from './side.ts';

/**
 * The practice election being laid out beside the program: how far it is, that it is ready (said to those who saw it being
 * made), or what stopped it and the way to try again. Whoever has a medium need not wait for it.
 * @param side who looks, where that is known: for them nothing is to be waited for once they can begin
 */
export function DemoWork({ side = null }: { side?: Side | null }) {
  const t = useTexts();
  const work = useWindow((state) => state.status?.demoWork ?? null);
  const begun = useWindow((state) => side !== null && state.status?.demo?.readyFor.includes(side) === true);
  const [waited, setWaited] = useState(false);
  const { busy, failure, run } = useCommand();
  if (work !== null && !waited) setWaited(true);

  async function again(): Promise<void> {
    const status = await run('welcome.layOutDemo', {});
    if (status !== null) useWindow.setState({ status });
  }

  if (work === null)
    return waited ? (
      <Note tone="good" live>
        {t.start.package.demoReady}
      </Note>
    ) : null;
  if (begun) return null;
  if (work.failure !== null)
    return (
      <FailureNote failure={failure ?? work.failure}>
        <Button busy={busy} onClick={() => void again()}>
          {t.start.package.demoAgain}
        </Button>
      </FailureNote>
    );
  return (
    <Progress label={t.start.package.demoWork(work.done, work.of)} done={work.done} of={work.of}>
      <span>{t.start.package.demoMeanwhile}</span>
    </Progress>
  );
}
