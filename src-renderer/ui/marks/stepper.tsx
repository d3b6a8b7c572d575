import { useTexts } from '../../language.ts';
import { cx } from '../kit/cx.ts';
import { Icon } from '../kit/icon.tsx';
import styles from './marks.module.css';

export type StepState = 'done' | 'current' | 'open' | 'closed';
export type StepItem = { id: string; name: string; state: StepState; to: string | null };

/** Where we are on the way, and what may be opened from here. */
export function Stepper({ label, steps }: { label: string; steps: readonly StepItem[] }) {
  const t = useTexts();
  return (
    <nav aria-label={label} className={styles.stepper}>
      <ol>
        {steps.map((step, at) => {
          const face = (
            <>
              <span className={styles.stepMark}>
                {step.state === 'done' ? <Icon name="check" size={18} /> : at + 1}
              </span>
              <span>{step.name}</span>
              {step.state === 'done' && <span className="visually-hidden">{t.common.done}</span>}
            </>
          );
          return (
            <li key={step.id} className={cx(styles.step, styles[step.state])}>
              {step.to === null ? (
                <span className={styles.stepFace} aria-current={step.state === 'current' ? 'step' : undefined}>
                  {face}
                </span>
              ) : (
                <a
                  href={step.to}
                  className={styles.stepFace}
                  aria-current={step.state === 'current' ? 'step' : undefined}
                >
                  {face}
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
