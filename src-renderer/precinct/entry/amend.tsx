import { useMemo, useState } from 'react';
import { usePick, useTexts } from '../../language.ts';
import { go, href } from '../../route.ts';
import { useCommand } from '../../state.ts';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { CheckField } from '../../ui/kit/field.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { TextArea } from '../../ui/kit/text-field.tsx';
import { sheetPages } from '../../ui/sheet/layout.ts';
import { PersonSelect } from '../common/people.tsx';
import type { StationProps } from '../common/station-props.ts';
import styles from './amend.module.css';

/** The commission found a number wrong: it names the fields, and each is read from the paper anew, twice. */
export function Amend({ view, page, onView }: StationProps) {
  const t = useTexts();
  const pick = usePick();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set((page ?? '').split(',').filter((path) => view.paths.includes(path))),
  );
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const { busy, failure, run } = useCommand();
  const pages = useMemo(() => sheetPages(view.form, view.constituencyInfo, view.locked), [view]);
  const home = ['protocol', ...view.id.split('/')];
  const ready = chosen.size > 0 && reason.trim() !== '' && by !== '';

  async function amend(): Promise<void> {
    const paths = view.paths.filter((path) => chosen.has(path));
    const next = await run('entry.amend', { id: view.id, seen: view.version, paths, reason: reason.trim(), by });
    if (next === null) return;
    onView(next);
    go(...home);
  }

  function toggle(path: string, wanted: boolean): void {
    const next = new Set(chosen);
    if (wanted) next.add(path);
    else next.delete(path);
    setChosen(next);
  }

  return (
    <Page title={t.precinct.entry.amend.title} lead={t.precinct.entry.amend.lead}>
      <Card title={t.precinct.entry.amend.which(chosen.size)}>
        {pages.map((one) => (
          <details
            key={one.id}
            className={styles.section}
            open={one.blocks.some((b) => b.rows.some((r) => chosen.has(r.path)))}
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
                      checked={chosen.has(row.path)}
                      onCheck={(wanted) => toggle(row.path, wanted)}
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
        <TextArea
          label={t.precinct.entry.amend.reason}
          hint={t.precinct.entry.amend.reasonHint}
          value={reason}
          onText={setReason}
        />
        <PersonSelect label={t.precinct.entry.amend.by} value={by} onPerson={setBy} />
      </Card>
      <FailureNote failure={failure} />
      <Actions>
        <Button kind="main" busy={busy} aria-disabled={!ready} onClick={() => void amend()}>
          {t.precinct.entry.amend.go(chosen.size)}
        </Button>
        <LinkButton to={href(...home)}>{t.common.cancel}</LinkButton>
      </Actions>
    </Page>
  );
}
