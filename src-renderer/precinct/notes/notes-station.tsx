import { useState } from 'react';
import { useTexts } from '../../language.ts';
import { go, href } from '../../route.ts';
import { grouped } from '../../ui/findings/group.ts';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { Note } from '../../ui/kit/note.tsx';
import { Page } from '../../ui/kit/page.tsx';
import { Icon } from '../../ui/kit/icon.tsx';
import type { StationProps } from '../common/station-props.ts';
import { Errors } from './errors.tsx';
import { People } from './people.tsx';
import { Remarks } from './remarks.tsx';
import { Warnings } from './warnings.tsx';
import { missingIn, parts, type Part } from '../common/parts.ts';
import styles from './notes.module.css';

/** Everything that is words: who was present, when voting ran, remarks, positions; and the errors still to correct. */
export function NotesStation(props: StationProps) {
  const { view, page, reload } = props;
  const t = useTexts();
  const home = ['protocol', ...view.id.split('/')];
  const { errors, blank } = grouped(view.findings);
  const shown = parts.filter((part) => part !== 'errors' || errors.length + blank.length > 0);
  // Chosen once: a part that becomes complete must not slip away under the hands.
  const [first] = useState(() => shown.find((one) => missingIn(view, one) > 0) ?? 'people');
  const part = shown.find((one) => one === page) ?? first;
  const next = shown[shown.indexOf(part) + 1];

  function on(): void {
    reload();
    if (next !== undefined) go(...home, 'notes', next);
    else go(...home, 'check');
  }

  return (
    <Page
      title={t.precinct.notes.part[part]}
      eyebrow={t.precinct.protocol.station.notes}
      lead={t.precinct.notes.lead[part]}
    >
      <nav aria-label={t.precinct.notes.label}>
        <ul className={styles.tabs}>
          {shown.map((one) => (
            <Tab
              key={one}
              to={href(...home, 'notes', one)}
              name={t.precinct.notes.part[one]}
              here={one === part}
              missing={missingIn(view, one)}
              count={one === 'errors' ? t.precinct.notes.errors : t.precinct.notes.missing}
            />
          ))}
        </ul>
      </nav>
      <PartOf part={part} {...props} />
      {view.state !== 'entered' && <Note tone="info">{t.precinct.notes.before}</Note>}
      <Actions>
        {view.state === 'entered' || next !== undefined ? (
          <Button kind="main" onClick={on}>
            {next === undefined ? t.precinct.notes.toCheck : t.common.next}
          </Button>
        ) : null}
        {view.state !== 'entered' && <LinkButton to={href(...home)}>{t.precinct.notes.toTyping}</LinkButton>}
      </Actions>
    </Page>
  );
}

function PartOf({ part, ...props }: StationProps & { part: Part }) {
  switch (part) {
    case 'errors':
      return <Errors {...props} />;
    case 'people':
      return <People {...props} />;
    case 'remarks':
      return <Remarks {...props} />;
    case 'warnings':
      return <Warnings {...props} />;
  }
}

type TabProps = { to: string; name: string; here: boolean; missing: number; count: (n: number) => string };

function Tab({ to, name, here, missing, count }: TabProps) {
  const t = useTexts();
  return (
    <li>
      <a href={to} aria-current={here ? 'page' : undefined} className={styles.tab}>
        {missing === 0 ? <Icon name="check" size={18} /> : <Icon name="triangle" size={18} />}
        {name}
        <span className={missing === 0 ? 'visually-hidden' : styles.count}>
          {missing === 0 ? t.common.done : count(missing)}
        </span>
      </a>
    </li>
  );
}
