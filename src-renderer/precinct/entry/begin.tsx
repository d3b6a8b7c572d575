import type { ReactNode } from 'react';
import { useTexts } from '../../language.ts';
import { useCommand, useWindow } from '../../state.ts';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import { useMembers } from '../people.tsx';
import type { StationProps } from '../protocol/station-props.ts';
import styles from './begin.module.css';

/** One press on a name begins the entry. In the second one the first typist cannot be chosen. */
export function Begin({ view, entry, onView, children }: StationProps & { entry: 1 | 2; children?: ReactNode }) {
  const t = useTexts();
  const members = useMembers();
  const { busy, failure, run } = useCommand();
  const barred = entry === 2 ? view.typists.first : null;

  async function begin(by: string): Promise<void> {
    const next = await run('protocol.beginEntry', { id: view.id, seen: view.version, entry, by });
    if (next === null) return;
    useWindow.setState({ person: by });
    onView(next);
  }

  return (
    <Page title={t.begin.title(entry)} lead={t.begin.lead[entry]}>
      <Card title={t.begin.who}>
        <ul className={styles.people}>
          {members.map((member) => (
            <li key={member.name}>
              <button
                type="button"
                className={styles.person}
                disabled={busy || member.name === barred}
                onClick={() => void begin(member.name)}
              >
                <b>{member.name}</b>
                <span>{member.name === barred ? t.begin.typedFirst : t.people.role[member.role]}</span>
              </button>
            </li>
          ))}
        </ul>
      </Card>
      <FailureNote failure={failure} />
      {children}
      <Note tone="info">{t.begin.saved}</Note>
    </Page>
  );
}
