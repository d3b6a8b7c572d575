import { useEffect, useRef, useState } from 'react';
import type { VerdictView } from '../../../src-shared/api/commune/receive.ts';
import { useTexts } from '../../language.ts';
import { Card, Page } from '../../ui/kit/page.tsx';
import { Corrections } from './corrections.tsx';
import { FromMedium } from './from-medium.tsx';
import { FromSlip } from './from-slip.tsx';
import { VerdictTable } from './verdict-table.tsx';
import styles from './receive.module.css';

/** Protocols come on a medium, or on paper alone: the slip's QR carries the whole signed protocol. */
export function ReceiveScreen() {
  const t = useTexts();
  const [verdicts, setVerdicts] = useState<readonly VerdictView[] | null>(null);
  const [round, setRound] = useState(0);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (verdicts === null) return;
    outcome.current?.focus({ preventScroll: true });
    outcome.current?.scrollIntoView({ block: 'start' });
  }, [verdicts]);
  function received(next: readonly VerdictView[]): void {
    setVerdicts(next);
    setRound((n) => n + 1);
  }
  return (
    <Page title={t.commune.receive.title} lead={t.commune.receive.lead}>
      <Corrections key={round} />
      <div className={styles.ways}>
        <FromMedium onVerdicts={received} />
        <FromSlip onVerdicts={received} />
      </div>
      {verdicts !== null && (
        <div ref={outcome} tabIndex={-1}>
          <Card title={t.commune.receive.outcome(verdicts.length)}>
            <VerdictTable verdicts={verdicts} />
          </Card>
        </div>
      )}
    </Page>
  );
}
