import { useMemo, useState } from 'react';
import { usePick, useTexts } from '../../language.ts';
import { go, href } from '../../route.ts';
import { useCommand } from '../../state.ts';
import { PrintedDocument } from '../../ui/documents/printed-document.tsx';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { CheckField } from '../../ui/kit/field.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { sheetPages } from '../../ui/sheet/layout.ts';
import { PersonSelect } from '../common/people.tsx';
import type { StationProps } from '../common/station-props.ts';
import { missingIn, parts } from '../common/parts.ts';
import { leaders, leadersOfLists } from './leaders.ts';
import { ReadAloud } from './read-aloud.tsx';
import styles from './check.module.css';

/** Read aloud and compare with the draft on paper; say who leads; only then the final print. */
export function CheckStation({ view, onView }: StationProps) {
  const t = useTexts();
  const pick = usePick();
  const [heard, setHeard] = useState(view.checked !== null);
  const [piles, setPiles] = useState(view.checked !== null);
  const [by, setBy] = useState(view.checked?.by ?? '');
  const { busy, failure, run } = useCommand();
  const pages = useMemo(() => sheetPages(view.form, view.constituencyInfo, view.locked), [view]);
  const home = ['protocol', ...view.id.split('/')];
  const order = leaders(pages, view.numbers);
  const ofLists = leadersOfLists(pages, view.numbers);
  const ready = view.ready && heard && piles && by !== '';

  async function confirm(): Promise<void> {
    const next = await run('check.confirmReading', { id: view.id, seen: view.version, by });
    if (next === null) return;
    onView(next);
    go(...home, 'papers');
  }

  return (
    <Page title={t.precinct.check.title} eyebrow={t.precinct.protocol.station.check} lead={t.precinct.check.lead}>
      <Actions>
        <PrintedDocument id={view.id} document="draft" />
      </Actions>
      {!view.ready && (
        <Note tone="warning">
          <p>
            <strong>{t.precinct.check.notReady}</strong>
          </p>
          <ul>
            {parts
              .filter((part) => missingIn(view, part) > 0)
              .map((part) => (
                <li key={part}>
                  <a href={href(...home, 'notes', part)}>
                    {t.precinct.notes.part[part]}: {t.precinct.notes.missing(missingIn(view, part))}
                  </a>
                </li>
              ))}
          </ul>
        </Note>
      )}
      <div className={styles.sheet}>
        <ReadAloud pages={pages} numbers={view.numbers} />
      </div>
      <Card title={t.precinct.check.pilesTitle}>
        <p className={styles.sentence}>
          {t.precinct.check.order(order.map(({ name, votes }) => ({ name: pick(name), votes })))}
        </p>
        {ofLists.length > 0 && (
          <ul className={styles.ofLists}>
            {ofLists.map(({ list, leader }) => (
              <li key={list.pl}>{t.precinct.check.leaderOf(pick(list), pick(leader.name), leader.votes)}</li>
            ))}
          </ul>
        )}
        <CheckField checked={piles} onCheck={setPiles}>
          {t.precinct.check.pilesYes}
        </CheckField>
        <p className={styles.hint}>{t.precinct.check.pilesNo}</p>
      </Card>
      <Card title={t.precinct.check.confirmTitle}>
        {view.refusals.count !== null && <p>{t.precinct.check.refusals(view.refusals.count)}</p>}
        <CheckField checked={heard} onCheck={setHeard}>
          {t.precinct.check.heard}
        </CheckField>
        <PersonSelect label={t.precinct.check.by} value={by} onPerson={setBy} />
        <FailureNote failure={failure} />
        <Actions>
          <Button kind="main" busy={busy} aria-disabled={!ready} onClick={() => void confirm()}>
            {t.precinct.check.confirm}
          </Button>
          <LinkButton kind="quiet" to={href(...home, 'amend')}>
            {t.precinct.check.wrong}
          </LinkButton>
        </Actions>
        {!ready && (
          <p className={styles.hint}>{view.ready ? t.precinct.check.needTicks : t.precinct.check.needNotes}</p>
        )}
      </Card>
    </Page>
  );
}
