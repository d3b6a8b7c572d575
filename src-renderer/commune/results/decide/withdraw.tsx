import { useState, type ReactNode } from 'react';
import type { Withdrawal } from '../../../../src-shared/results/withdrawal.ts';
import type { RecordView, ResultsView } from '../../../../src-shared/api/commune/results.ts';
import { useLongDay, useTexts } from '../../../language.ts';
import { LineOf, LinesOf } from '../../../ui/form/bound.tsx';
import { words } from '../../../ui/form/fields.ts';
import { Form, FormEnd } from '../../../ui/form/form.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Button } from '../../../ui/kit/button.tsx';
import { Dialog } from '../../../ui/kit/dialog.tsx';
import { Note } from '../../../ui/kit/note.tsx';
import { Facts } from '../../../ui/kit/page.tsx';
import { Decision } from './decision.tsx';
import { useRecordedBy } from './recorded-by.ts';
import { useResultsSeen } from './results-seen.ts';

type Of = Pick<Withdrawal, 'record' | 'id'>;
type EntryProps = {
  record: Withdrawal['record'];
  of: Pick<RecordView<unknown>, 'id' | 'withdrawn' | 'inUse'>;
  onResults: (results: ResultsView) => void;
  /** What was written down. */
  children: ReactNode;
};

/** One record with the way to take it back; one that was taken back stays, with the reason. */
export function RecordEntry({ record, of: { id, withdrawn, inUse }, onResults, children }: EntryProps) {
  const t = useTexts();
  return (
    <li>
      {withdrawn !== null && <Withdrawn withdrawal={withdrawn} />}
      {withdrawn === null && !inUse && <Note tone="warning">{t.commune.results.withdrawal.idle}</Note>}
      {children}
      <Decision onResults={onResults}>
        {(recorded) => withdrawn === null && <Withdraw of={{ record, id }} onResults={recorded} />}
      </Decision>
    </li>
  );
}

function Withdrawn({ withdrawal: { reason, date, persons } }: { withdrawal: Withdrawal }) {
  const t = useTexts();
  const longDay = useLongDay();
  return (
    <Note tone="warning">
      <p>
        <strong>{t.commune.results.withdrawal.mark}</strong>
      </p>
      <Facts
        rows={[
          [t.commune.results.withdrawal.reason, reason],
          [t.commune.results.withdrawal.date, longDay(date)],
          [t.commune.results.lot.personsShort, persons.join('; ')],
        ]}
      />
    </Note>
  );
}

function Withdraw({ of, onResults }: { of: Of; onResults: EntryProps['onResults'] }) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t.commune.results.withdrawal.open}
      </Button>
      {asking && <WithdrawDialog of={of} onResults={onResults} onClose={() => setAsking(false)} />}
    </>
  );
}

type DialogProps = { of: Of; onResults: EntryProps['onResults']; onClose: () => void };

function WithdrawDialog({ of, onResults, onClose }: DialogProps) {
  const t = useTexts();
  const seen = useResultsSeen();
  const { date, persons } = useRecordedBy();
  const form = useForm({
    fields: { reason: words(), persons, date },
    send: (answers, run) => run('results.withdraw', { ...answers, ...of, seen }),
    done: onResults,
  });
  return (
    <Dialog title={t.commune.results.withdrawal.title} onClose={onClose}>
      <Form of={form}>
        <p>{t.commune.results.withdrawal.lead}</p>
        <LinesOf
          of={form.field('reason')}
          label={t.commune.results.withdrawal.reason}
          hint={t.commune.results.withdrawal.reasonHint}
        />
        <LinesOf
          of={form.field('persons')}
          label={t.commune.results.lot.persons}
          hint={t.commune.results.lot.personsHint}
        />
        <LineOf of={form.field('date')} label={t.commune.results.withdrawal.date} type="date" />
        <FormEnd of={form} submit={t.commune.results.withdrawal.confirm} kind="danger">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          {!form.ready && <span>{t.commune.results.withdrawal.missing}</span>}
        </FormEnd>
      </Form>
    </Dialog>
  );
}
