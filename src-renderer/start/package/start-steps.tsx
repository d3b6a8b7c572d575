import { useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { Stepper } from '../../ui/marks/stepper.tsx';
import type { Side } from '../common/side.ts';

/** The three steps of the beginning; `at` counts from 0. */
export function StartSteps({ side, at }: { side: Side; at: number }) {
  const t = useTexts();
  const targets = [href(), href(side), null];
  return (
    <Stepper
      label={t.start.package.stepsLabel}
      steps={t.start.package.stepNames[side].map((name, step) => ({
        id: name,
        name,
        state: step < at ? 'done' : step === at ? 'current' : 'closed',
        to: step < at ? (targets[step] ?? null) : null,
      }))}
    />
  );
}
