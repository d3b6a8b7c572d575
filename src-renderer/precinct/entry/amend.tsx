import { useMemo } from 'react';
import { usePick, useTexts } from '../../language.ts';
import { go, href } from '../../route.ts';
import { LinesOf } from '../../ui/form/bound.tsx';
import { ticked, ticks, words } from '../../ui/form/fields.ts';
import { Submit } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { CheckField } from '../../ui/kit/field.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { sheetPages } from '../../ui/sheet/layout.ts';
import { PersonSelect } from '../common/people.tsx';
import type { StationProps } from '../common/station-props.ts';
import styles from './amend.module.css';

/** The commission found a number wrong: it names the fields, and each is read from the paper anew, twice. */
export function Amend({ view, page, onView }: StationProps) {
  const t = useTexts();
  const pick = usePick();
  const pages = useMemo(() => sheetPages(view.form, view.constituencyInfo, view.locked), [view]);
  const home = ['protocol', ...view.id.split('/')];
  const asked = (page ?? '').split(',').filter((path) => view.paths.includes(path));
  const form = useForm({
    fields: { paths: ticks(({ length }) => length > 0, '', asked), reason: words(), by: words() },
    send: ({ paths, ...answers }, run) =>
      run('entry.amend', {
        ...answers,
        id: view.id,
        seen: view.version,
        paths: view.paths.filter((path) => paths.includes(path)),
      }),
    done: (next) => {
      onView(next);
      go(...home);
    },
  });
  const paths = form.field('paths');
  const { set: decide, ...by } = form.field('by');

  return (
    <Page title={t.precinct.entry.amend.title} lead={t.precinct.entry.amend.lead}>
      <div id={form.id} className="stack">
        <Card title={t.precinct.entry.amend.which(paths.value.length)}>
          {pages.map((one) => (
            <details
              key={one.id}
              className={styles.section}
              open={one.blocks.some((b) => b.rows.some((r) => paths.value.includes(r.path)))}
            >
              <summary>
                {one.number}. {pick(one.title)}
              </summary>
              {one.blocks.map((block) => (
                <fieldset key={block.id}>
                  {block.title !== null && <legend className={styles.legend}>{pick(block.title)}</legend>}
                  {block.rows
                    .filter((row) => row.kind === 'typed')
                    .map((row) => (
                      <CheckField
                        key={row.path}
                        name={paths.name}
                        checked={paths.value.includes(row.path)}
                        onCheck={(wanted) => paths.set(ticked(paths.value, row.path, wanted))}
                      >
                        <b>{row.number}</b> {pick(row.label)}
                      </CheckField>
                    ))}
                </fieldset>
              ))}
            </details>
          ))}
        </Card>
        <Card title={t.precinct.entry.amend.whyTitle}>
          <LinesOf
            of={form.field('reason')}
            label={t.precinct.entry.amend.reason}
            hint={t.precinct.entry.amend.reasonHint}
          />
          <PersonSelect {...by} label={t.precinct.entry.amend.by} onPerson={decide} />
        </Card>
      </div>
      <FailureNote failure={form.failure} />
      <Actions>
        <Submit of={form} kind="main" press={() => void form.submit()}>
          {t.precinct.entry.amend.go(paths.value.length)}
        </Submit>
        <LinkButton to={href(...home)}>{t.common.cancel}</LinkButton>
      </Actions>
    </Page>
  );
}
