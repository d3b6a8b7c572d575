import { useEffect, useState } from 'react';
import type { RevealedView } from '../../../src-shared/api/commune/agreement.ts';
import { grouped } from '../../../src-shared/language/plurals.ts';
import { useCommand } from '../../command.ts';
import { usePick, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { ask, useWindow } from '../../state.ts';
import { focusField, NumberField } from '../../ui/entry/number-field.tsx';
import { useSheet } from '../../ui/entry/use-sheet.ts';
import { LineOf } from '../../ui/form/bound.tsx';
import { words } from '../../ui/form/fields.ts';
import { Form, FormEnd } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions, Dialog } from '../../ui/kit/dialog.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { useSeen } from '../../ui/saving/use-seen.ts';
import { stepOf } from '../../ui/sheet/intents.ts';
import { neighbour } from '../../ui/sheet/layout.ts';
import { pathNames } from '../../ui/sheet/names.ts';
import { BeginForm } from './begin.tsx';
import type { DeskProps } from './desk-props.ts';
import { Remarks } from './remarks.tsx';
import { ReturnForm } from './return-form.tsx';
import styles from './agreement.module.css';

/**
 * What differs: first read from the paper once more, with both numbers masked. Who asks for the file's numbers is written
 * down; after that the protocol goes back, or another person types the whole paper anew.
 */
export function Differing(props: DeskProps) {
  const { view, onView } = props;
  const t = useTexts();
  const pick = usePick();
  const [numbers, setNumbers] = useState<RevealedView['numbers'] | null>(null);
  const [asking, setAsking] = useState(false);
  if (view.spoiled)
    return (
      <Page
        title={t.commune.agreement.spoiledTitle}
        eyebrow={pick(view.title)}
        lead={t.commune.agreement.spoiledLead(view.barred.join(', '))}
      >
        <Spoiled {...props} numbers={numbers} />
      </Page>
    );
  return (
    <Page
      title={t.commune.agreement.differTitle(view.differences.length)}
      eyebrow={pick(view.title)}
      lead={t.commune.agreement.differLead}
    >
      <Remarks view={view} />
      <ReadAgain key={view.differences.map((d) => d.path).join()} {...props} onReveal={() => setAsking(true)} />
      {asking && (
        <Reveal
          {...props}
          onClose={() => setAsking(false)}
          onRevealed={(revealed) => {
            setAsking(false);
            setNumbers(revealed.numbers);
            onView(revealed.view);
          }}
        />
      )}
    </Page>
  );
}

type RevealProps = DeskProps & { onClose: () => void; onRevealed: (revealed: RevealedView) => void };

function Reveal({ view, protocol, onClose, onRevealed }: RevealProps) {
  const t = useTexts();
  const last = useWindow((state) => state.person);
  const form = useForm({
    fields: { by: words(view.by ?? last) },
    send: ({ by }, run) => run('agreement.reveal', { ...protocol, seen: view.version, by }),
    done: onRevealed,
  });
  return (
    <Dialog title={t.commune.agreement.revealTitle} onClose={onClose}>
      <Form of={form}>
        <p>{t.commune.agreement.revealLead}</p>
        <LineOf of={form.field('by')} label={t.commune.agreement.revealBy} />
        <FormEnd of={form} submit={t.commune.agreement.reveal} kind="danger">
          <Button onClick={onClose}>{t.common.cancel}</Button>
        </FormEnd>
      </Form>
    </Dialog>
  );
}

function ReadAgain({ view, protocol, onView, onReveal }: DeskProps & { onReveal: () => void }) {
  const t = useTexts();
  const pick = usePick();
  const paths = view.differences.map((difference) => difference.path);
  const sight = useSeen(view.version);
  const session = useSheet({
    kept: view.numbers,
    version: view.version,
    hidden: true,
    save: (changes, was) =>
      ask('agreement.saveNumbers', { ...protocol, seen: sight.seen(), changes, was }).then(sight.saved),
    nameOf: pathNames(view.form, t),
  });
  const { busy, failure, run } = useCommand();
  const [first] = paths;
  useEffect(() => {
    if (first !== undefined) focusField(first);
  }, [first]);
  const read = paths.every((path) => (session.numbers[path] ?? null) !== null);

  async function compare(): Promise<void> {
    if (!(await session.settle())) return;
    const next = await run('agreement.finish', { ...protocol, seen: sight.seen() });
    if (next !== null) onView(next);
  }

  return (
    <>
      <ol className={styles.rows}>
        {view.differences.map(({ path, label }) => (
          <li key={path} className={styles.row}>
            <label htmlFor={`field-${path.replaceAll('/', '-')}`}>{pick(label)}</label>
            <NumberField
              path={path}
              value={session.numbers[path] ?? null}
              onCommit={session.commit}
              onTyping={session.typing}
              onIntent={(at, intent) => {
                if (intent === 'main') void compare();
                const step = stepOf(intent);
                const other = step === null ? null : neighbour(paths, at, step);
                return other === null ? false : focusField(other);
              }}
            />
          </li>
        ))}
      </ol>
      <FailureNote failure={failure} />
      <Actions>
        <Button kind="main" busy={busy} aria-disabled={!read} onClick={() => void compare()}>
          {t.commune.agreement.compareAgain}
        </Button>
        <Button aria-haspopup="dialog" onClick={onReveal}>
          {t.commune.agreement.showDifferences}
        </Button>
        <LinkButton kind="quiet" to={href('board')}>
          {t.commune.agreement.toBoard}
        </LinkButton>
      </Actions>
    </>
  );
}

/** Numbers stand here as long as this screen does; whoever comes back to it asks for them anew. */
function Spoiled({ numbers, ...props }: DeskProps & { numbers: RevealedView['numbers'] | null }) {
  const t = useTexts();
  const pick = usePick();
  const said = (numbers ?? []).map(({ label, file, paper }) =>
    t.commune.agreement.prefilled(pick(label), grouped(file), paper === null ? t.ui.kit.blank : grouped(paper)),
  );
  return (
    <>
      {numbers !== null && (
        <table className={styles.table}>
          <caption className="visually-hidden">{t.commune.agreement.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.commune.agreement.item}</th>
              <th scope="col">{t.commune.board.file}</th>
              <th scope="col">{t.commune.board.paper}</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map(({ path, label, file, paper }) => (
              <tr key={path}>
                <th scope="row">{pick(label)}</th>
                <td>{grouped(file)}</td>
                <td>{paper === null ? t.ui.kit.blank : grouped(paper)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Note tone="warning">{t.commune.agreement.paperLeads}</Note>
      <Card title={t.commune.agreement.returnTitle}>
        <ReturnForm {...props} said={said.join('\n')} />
      </Card>
      <BeginForm {...props} title={t.commune.agreement.anewTitle} />
    </>
  );
}
