import { useState } from 'react';
import { grouped } from '../../../src-shared/language/plurals.ts';
import type { ChangedNumber, CorrectionsView, CorrectionView } from '../../../src-shared/api/commune/receive.ts';
import { clockMinutes, useContest, usePick, useTexts } from '../../language.ts';
import { useAsk, useWindow } from '../../state.ts';
import { LineOf } from '../../ui/form/bound.tsx';
import { words } from '../../ui/form/fields.ts';
import { Form, FormEnd } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card, Facts } from '../../ui/kit/page.tsx';
import styles from './receive.module.css';

/** Corrections that wait, each decided by itself; and those that were taken, which matter more than the files in order. */
export function Corrections() {
  const t = useTexts();
  const { value, failure, replace } = useAsk('receive.corrections', {});
  if (value === null) return <FailureNote failure={failure} />;
  const { waiting, accepted } = value;
  return (
    <>
      {waiting.length > 0 && (
        <Card title={t.commune.receive.corrections.title(waiting.length)}>
          <p>{t.commune.receive.corrections.lead}</p>
          {waiting.map((one) => (
            <Waiting key={one.hash} correction={one} onCorrections={replace} />
          ))}
        </Card>
      )}
      {accepted.length > 0 && (
        <Card title={t.commune.receive.corrections.acceptedTitle(accepted.length)}>
          {accepted.map((one) => (
            <section key={one.hash} className={styles.correction}>
              <h3>
                <Title correction={one} />
              </h3>
              <p>{t.commune.receive.corrections.acceptedBy(one.by, clockMinutes(one.acceptedAt))}</p>
              <About correction={one} />
            </section>
          ))}
        </Card>
      )}
    </>
  );
}

function Title({ correction: { precinct, contest, revision } }: { correction: CorrectionView }) {
  const t = useTexts();
  const contestOf = useContest();
  return t.commune.receive.corrections.of(precinct, contestOf(contest).name, revision);
}

function About({ correction: { reason, persons, signer, receivedAt } }: { correction: CorrectionView }) {
  const t = useTexts();
  return (
    <Facts
      rows={[
        [t.commune.receive.corrections.reason, reason],
        [t.commune.receive.corrections.persons, persons.join(', ')],
        [
          t.commune.receive.corrections.signer,
          signer === null ? '—' : `${signer.holder}, ${t.terms.memberRole[signer.role]}`,
        ],
        [t.commune.receive.corrections.receivedAt, clockMinutes(receivedAt)],
      ]}
    />
  );
}

type WaitingProps = { correction: CorrectionView; onCorrections: (corrections: CorrectionsView) => void };

/** Who decides sees what changes first; the consent is that person's. */
function Waiting({ correction, onCorrections }: WaitingProps) {
  const t = useTexts();
  const last = useWindow((state) => state.person);
  const [seen, setSeen] = useState<{ by: string; numbers: readonly ChangedNumber[] } | null>(null);
  const { hash } = correction;
  const form = useForm({
    fields: { by: { ...words(last), stays: true } },
    send: async ({ by }, run) => {
      const numbers = await run('receive.showCorrection', { hash, by });
      return numbers === null ? null : { by, numbers };
    },
    done: setSeen,
  });

  async function accept(): Promise<void> {
    if (seen === null) return;
    const next = await form.run('receive.acceptCorrection', { hash, by: seen.by });
    if (next !== null) onCorrections(next);
  }

  return (
    <section className={styles.correction}>
      <h3>
        <Title correction={correction} />
      </h3>
      <About correction={correction} />
      {seen === null ? (
        <Form of={form}>
          <LineOf of={form.field('by')} label={t.commune.receive.corrections.who} />
          <FormEnd of={form} submit={t.commune.receive.corrections.show} kind="plain" />
        </Form>
      ) : (
        <>
          {seen.numbers.length === 0 ? (
            <Note tone="info">{t.commune.receive.corrections.noNumbers}</Note>
          ) : (
            <Changes numbers={seen.numbers} />
          )}
          <FailureNote failure={form.failure} />
          <Actions>
            <Button kind="main" busy={form.busy} onClick={() => void accept()}>
              {t.commune.receive.corrections.accept}
            </Button>
            <Button kind="quiet" onClick={() => setSeen(null)}>
              {t.common.cancel}
            </Button>
          </Actions>
        </>
      )}
    </section>
  );
}

function Changes({ numbers }: { numbers: readonly ChangedNumber[] }) {
  const t = useTexts();
  const pick = usePick();
  const shown = (value: number | null) => (value === null ? t.ui.kit.blank : grouped(value));
  return (
    <table className={styles.changes}>
      <caption className="visually-hidden">{t.commune.receive.corrections.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.commune.receive.corrections.item}</th>
          <th scope="col">{t.commune.receive.corrections.old}</th>
          <th scope="col">{t.commune.receive.corrections.new}</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map(({ path, label, old, new: now }) => (
          <tr key={path}>
            <th scope="row">{pick(label)}</th>
            <td>{shown(old)}</td>
            <td>{shown(now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
