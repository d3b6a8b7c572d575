import { useState, type ReactNode } from 'react';
import type { Withdrawal } from '../../../../src-shared/results/withdrawal.ts';
import type { RecordView, ResultsView } from '../../../../src-shared/api/commune/results.ts';
import { useLongDay, useTexts } from '../../../language.ts';
import { useCommand, useWindow } from '../../../state.ts';
import { Button } from '../../../ui/kit/button.tsx';
import { Actions, Dialog } from '../../../ui/kit/dialog.tsx';
import { FailureNote, Note } from '../../../ui/kit/note.tsx';
import { Facts } from '../../../ui/kit/page.tsx';
import { TextArea, TextField } from '../../../ui/kit/text-field.tsx';
import { Decision } from './decision.tsx';
import { peopleOf } from '../../common/people.ts';
import { PersonsField } from './persons-field.tsx';
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
  const today = useWindow((state) => state.status?.now.slice(0, 10) ?? '');
  const [reason, setReason] = useState('');
  const [persons, setPersons] = useState('');
  const [date, setDate] = useState(today);
  const seen = useResultsSeen();
  const { busy, failure, run } = useCommand();
  const people = peopleOf(persons);
  const ready = reason.trim() !== '' && people.length > 0 && date !== '';

  async function withdraw(): Promise<void> {
    if (!ready) return;
    const next = await run('results.withdraw', { ...of, seen, reason: reason.trim(), persons: people, date });
    if (next !== null) onResults(next);
  }

  return (
    <Dialog title={t.commune.results.withdrawal.title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void withdraw();
        }}
      >
        <p>{t.commune.results.withdrawal.lead}</p>
        <TextArea
          label={t.commune.results.withdrawal.reason}
          hint={t.commune.results.withdrawal.reasonHint}
          value={reason}
          onText={setReason}
        />
        <PersonsField persons={persons} onText={setPersons} />
        <TextField label={t.commune.results.withdrawal.date} type="date" value={date} onText={setDate} />
        <FailureNote failure={failure} />
        <Actions>
          <Button type="submit" kind="danger" busy={busy} aria-disabled={!ready}>
            {t.commune.results.withdrawal.confirm}
          </Button>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          {!ready && <span>{t.commune.results.withdrawal.missing}</span>}
        </Actions>
      </form>
    </Dialog>
  );
}
