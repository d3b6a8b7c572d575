import { useEffect } from 'react';
import type { MediumView } from '../../src-shared/views.ts';
import { byPolish, useTexts } from '../language.ts';
import { href } from '../route.ts';
import { refreshStatus, useWindow } from '../state.ts';
import { Note } from '../ui/kit/note.tsx';
import { Page } from '../ui/kit/page.tsx';
import { Icon } from '../ui/marks/icon.tsx';
import type { Side } from './side.ts';
import { StartSteps } from './start-steps.tsx';
import styles from './start.module.css';

/** Which election: the demo that lies ready, or a medium. Media put in now appear by themselves. */
export function ChoosePackage({ side }: { side: Side }) {
  const t = useTexts();
  const status = useWindow((state) => state.status);
  useEffect(() => {
    const timer = setInterval(() => void refreshStatus(), 3000);
    return () => clearInterval(timer);
  }, []);
  const demo = status?.demo ?? null;
  const media = (status?.media ?? [])
    .filter((medium) => medium.id !== demo?.medium)
    .toSorted((a, b) => byPolish(a.label, b.label));
  return (
    <Page title={t.start.chooseTitle} eyebrow={t.start[side].title} lead={t.start[side].chooseLead}>
      <StartSteps side={side} at={1} />
      <ul className={styles.media}>
        {demo !== null && (
          <li>
            <a href={href(side, demo.medium)} className={`${styles.medium} ${styles.demo}`}>
              <Icon name="file" size={30} />
              <span>
                <b>{t.start.demoTitle}</b>
                <span>{t.start.demoLead(demo.precincts.length)}</span>
              </span>
              <Icon name="next" />
            </a>
          </li>
        )}
        {media.map((medium) => (
          <li key={medium.id}>
            <MediumLink side={side} medium={medium} />
          </li>
        ))}
      </ul>
      {media.length === 0 && <Note tone="info">{t.start.noMedia}</Note>}
    </Page>
  );
}

function MediumLink({ side, medium }: { side: Side; medium: MediumView }) {
  const t = useTexts();
  return (
    <a href={href(side, medium.id)} className={styles.medium}>
      <Icon name={medium.kind === 'usb' ? 'medium' : 'file'} size={30} />
      <span>
        <b>{medium.label}</b>
        <span>
          {t.media[medium.kind]} · {medium.path}
        </span>
      </span>
      <Icon name="next" />
    </a>
  );
}
