import { useState } from 'react';
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
  return (
    <Page title={t.receive.title} lead={t.receive.lead}>
      <div className={styles.ways}>
        <FromMedium onVerdicts={setVerdicts} />
        <FromSlip onVerdicts={setVerdicts} />
      </div>
      {verdicts !== null && (
        <Card title={t.receive.verdicts(verdicts.length)}>
          <VerdictTable verdicts={verdicts} />
        </Card>
      )}
    </Page>
  );
}
