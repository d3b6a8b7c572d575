import { useEffect, useRef, useState } from 'react';
import type { VerdictView } from '../../../src-shared/views.ts';
import { useTexts } from '../../language.ts';
import { Card, Page } from '../../ui/kit/page.tsx';
import { FromMedium } from './from-medium.tsx';
import { FromSlip } from './from-slip.tsx';
import { VerdictTable } from './verdict-table.tsx';
import styles from './receive.module.css';

/** Protocols come on a medium, or on paper alone: the slip's QR carries the whole signed protocol. */
export function ReceiveScreen() {
  const t = useTexts();
  const [verdicts, setVerdicts] = useState<readonly VerdictView[] | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (verdicts === null) return;
    outcome.current?.focus({ preventScroll: true });
    outcome.current?.scrollIntoView({ block: 'start' });
  }, [verdicts]);
  return (
    <Page title={t.receive.title} lead={t.receive.lead}>
      <div className={styles.ways}>
        <FromMedium onVerdicts={setVerdicts} />
        <FromSlip onVerdicts={setVerdicts} />
      </div>
      {verdicts !== null && (
        <div ref={outcome} tabIndex={-1}>
          <Card title={t.receive.verdicts(verdicts.length)}>
            <VerdictTable verdicts={verdicts} />
          </Card>
        </div>
      )}
    </Page>
  );
}
