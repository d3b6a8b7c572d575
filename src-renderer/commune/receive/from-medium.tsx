import type { VerdictView } from '../../../src-shared/api/commune/receive.ts';
import { useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { words } from '../../ui/form/fields.ts';
import { Form, FormEnd } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { MediumSelect } from '../../ui/kit/medium-select.tsx';
import { Card } from '../../ui/kit/page.tsx';

/** Every sealed file of a medium, judged one by one; may be repeated on the same medium. */
export function FromMedium({ onVerdicts }: { onVerdicts: (verdicts: VerdictView[]) => void }) {
  const t = useTexts();
  const media = useWindow((state) => state.status?.media ?? []);
  const form = useForm({
    fields: { medium: { ...words('', (id) => media.some((one) => one.id === id)), stays: true } },
    send: (answers, run) => run('receive.medium', answers),
    resume: (again) => again('receive.medium'),
    done: onVerdicts,
  });
  const { set, ...medium } = form.field('medium');

  return (
    <Card title={t.commune.receive.mediumTitle}>
      <Form of={form}>
        <MediumSelect {...medium} media={media} onMedium={set} />
        <FormEnd
          of={form}
          submit={form.busy ? t.commune.receive.reading : t.commune.receive.read}
          progress={t.commune.receive.progress}
        />
      </Form>
    </Card>
  );
}
