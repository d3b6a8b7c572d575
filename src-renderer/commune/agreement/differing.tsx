import { useEffect, useState } from 'react';
import { grouped } from '../../../src-shared/language/plurals.ts';
import { usePick, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { ask, useCommand } from '../../state.ts';
import { focusField, NumberField } from '../../ui/entry/number-field.tsx';
import { useSheet } from '../../ui/entry/use-sheet.ts';
import { useSeen } from '../../ui/saving/use-seen.ts';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { neighbour } from '../../ui/sheet/layout.ts';
import { pathNames } from '../../ui/sheet/names.ts';
import type { DeskProps } from './desk-props.ts';
import { ReturnForm } from './return-form.tsx';
import styles from './agreement.module.css';

/**
 * What differs: first read from the paper once more, with both numbers masked; what still differs is shown field by
 * field, and the protocol goes back. Nobody may take the file's number for the paper's.
 */
export function Differing(props: DeskProps) {
  const { view } = props;
  const t = useTexts();
  const pick = usePick();
  const [shown, setShown] = useState(false);
  return (
    <Page
      title={t.agreement.differTitle(view.differences.length)}
      eyebrow={pick(view.title)}
      lead={shown ? t.agreement.shownLead : t.agreement.differLead}
    >
      {shown ? (
        <Shown {...props} />
      ) : (
        <ReadAgain key={view.differences.map((d) => d.path).join()} {...props} onShown={() => setShown(true)} />
      )}
    </Page>
  );
}

function ReadAgain({ view, protocol, onView, onShown }: DeskProps & { onShown: () => void }) {
  const t = useTexts();
  const pick = usePick();
  const paths = view.differences.map((difference) => difference.path);
  const sight = useSeen(view.version);
  const session = useSheet({
    kept: view.numbers,
    version: view.version,
    hidden: true,
    save: (changes, was) => ask('agreement.saveNumbers', { ...protocol, changes, was }).then(sight.saved),
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
    if (next === null) return;
    if (next.status === 'different') onShown();
    onView(next);
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
              onIntent={(at, intent) => {
                if (intent === 'main') void compare();
                const step = intent === 'next' ? 1 : intent === 'back' ? -1 : null;
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
          {t.agreement.compareAgain}
        </Button>
        <Button onClick={onShown}>{t.agreement.showDifferences}</Button>
        <LinkButton kind="quiet" to={href('board')}>
          {t.agreement.toBoard}
        </LinkButton>
      </Actions>
    </>
  );
}

function Shown({ view, protocol, onView }: DeskProps) {
  const t = useTexts();
  const pick = usePick();
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{t.agreement.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.agreement.item}</th>
            <th scope="col">{t.board.file}</th>
            <th scope="col">{t.board.paper}</th>
          </tr>
        </thead>
        <tbody>
          {view.differences.map(({ path, label, file, paper }) => (
            <tr key={path}>
              <th scope="row">{pick(label)}</th>
              <td>{grouped(file)}</td>
              <td>{paper === null ? t.check.blank : grouped(paper)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Note tone="warning">{t.agreement.paperLeads}</Note>
      <Card title={t.agreement.returnTitle}>
        <ReturnForm view={view} protocol={protocol} onView={onView} />
      </Card>
    </>
  );
}
