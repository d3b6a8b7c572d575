import { useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { useWindow } from '../../state.ts';
import { LineOf, LinesOf } from '../../ui/form/bound.tsx';
import { words } from '../../ui/form/fields.ts';
import { Form, FormEnd } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { LinkButton } from '../../ui/kit/button.tsx';
import type { DeskProps } from './desk-props.ts';

/** Back to the commission, with a reason it can act on; `said` stands there already. */
export function ReturnForm({ view, protocol, onView, said = '' }: DeskProps & { said?: string }) {
  const t = useTexts();
  const last = useWindow((state) => state.person);
  const form = useForm({
    fields: { reason: words(said), by: words(view.by ?? last) },
    send: (answers, run) => run('agreement.return', { ...protocol, ...answers, seen: view.version }),
    done: onView,
  });
  return (
    <Form of={form}>
      <LinesOf of={form.field('reason')} label={t.commune.agreement.reason} hint={t.commune.agreement.reasonHint} />
      <LineOf of={form.field('by')} label={t.commune.agreement.returnedBy} />
      <FormEnd of={form} submit={t.commune.agreement.return} kind="danger">
        <LinkButton to={href('board')}>{t.commune.agreement.toBoard}</LinkButton>
      </FormEnd>
    </Form>
  );
}
