import { useMemo, useRef } from 'react';
import { usePick, useTexts } from '../../language.ts';
import { go, href } from '../../route.ts';
import { PrintedDocument } from '../../ui/documents/printed-document.tsx';
import { TickOf } from '../../ui/form/bound.tsx';
import { tick, words } from '../../ui/form/fields.ts';
import { Submit } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
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
  const pages = useMemo(() => sheetPages(view.form, view.constituencyInfo, view.locked), [view]);
  const home = ['protocol', ...view.id.split('/')];
  const order = leaders(pages, view.numbers);
  const ofLists = leadersOfLists(pages, view.numbers);
  const form = useForm({
    fields: {
      piles: tick(view.checked !== null),
      heard: tick(view.checked !== null),
      by: words(view.checked?.by),
    },
    send: ({ by }, run) => run('check.confirmReading', { id: view.id, seen: view.version, by }),
    done: (next) => {
      onView(next);
      go(...home, 'papers');
    },
  });
  const { set: confirmedBy, ...by } = form.field('by');
  const unfinished = parts.filter((part) => missingIn(view, part) > 0);
  const toNotes = useRef<HTMLAnchorElement>(null);
  const leadToNotes = () => Promise.resolve(toNotes.current?.focus());
  const ready = view.ready && form.ready;

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
            {unfinished.map((part, at) => (
              <li key={part}>
                <a ref={at === 0 ? toNotes : undefined} href={href(...home, 'notes', part)}>
                  {t.precinct.notes.open(part, missingIn(view, part))}
                </a>
              </li>
            ))}
          </ul>
        </Note>
      )}
      <div className={styles.sheet}>
        <ReadAloud pages={pages} numbers={view.numbers} />
      </div>
      <div id={form.id} className="stack">
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
          <TickOf of={form.field('piles')}>{t.precinct.check.pilesYes}</TickOf>
          <p className={styles.hint}>{t.precinct.check.pilesNo}</p>
        </Card>
        <Card title={t.precinct.check.confirmTitle}>
          {view.refusals.count !== null && <p>{t.precinct.check.refusals(view.refusals.count)}</p>}
          <TickOf of={form.field('heard')}>{t.precinct.check.heard}</TickOf>
          <PersonSelect {...by} label={t.precinct.check.by} onPerson={confirmedBy} />
          <FailureNote failure={form.failure} />
          <Actions>
            <Submit
              of={{ busy: form.busy, ready, submit: view.ready ? form.submit : leadToNotes }}
              kind="main"
              press={() => void form.submit()}
            >
              {t.precinct.check.confirm}
            </Submit>
            <LinkButton kind="quiet" to={href(...home, 'amend')}>
              {t.precinct.check.wrong}
            </LinkButton>
          </Actions>
          {!ready && (
            <p className={styles.hint}>{view.ready ? t.precinct.check.needTicks : t.precinct.check.needNotes}</p>
          )}
        </Card>
      </div>
    </Page>
  );
}
