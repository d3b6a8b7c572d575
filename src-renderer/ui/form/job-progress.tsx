import { useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../language.ts';
import type { Progress as Job } from '../../command.ts';
import { Button } from '../kit/button.tsx';
import { Actions } from '../kit/dialog.tsx';
import { Progress } from '../kit/progress.tsx';

type Props = { job: Job; words: (done: number, of: number | null) => string };

/** How far a job is, and stopping it: what was done by then stays, so that nobody is asked whether they mean it. */
export function JobProgress({ job: { done, of, cancel }, words }: Props) {
  const t = useTexts();
  const [stopping, setStopping] = useState(false);
  const stop = useRef<HTMLDivElement>(null);
  // whoever stopped it stands at the button that begins it again
  useLayoutEffect(() => {
    const box = stop.current;
    return () => {
      if (box?.contains(document.activeElement))
        box.closest('form')?.querySelector<HTMLElement>('[type="submit"]')?.focus();
    };
  }, []);
  return (
    <Progress label={words(done, of)} done={done} of={of}>
      <Actions ref={stop}>
        <Button
          busy={stopping}
          onClick={() => {
            setStopping(true);
            cancel();
          }}
        >
          {stopping ? t.start.jobs.stopping : t.start.jobs.stop}
        </Button>
      </Actions>
    </Progress>
  );
}
