import type { MediumView } from '../../../src-shared/api/media.ts';
import type { StatusView } from '../../../src-shared/api/start/welcome.ts';
import { byPolish, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { useWindow } from '../../state.ts';
import { cx } from '../../ui/kit/cx.ts';
import { Note } from '../../ui/kit/note.tsx';
import { Page } from '../../ui/kit/page.tsx';
import { Icon } from '../../ui/kit/icon.tsx';
import { DemoWork } from '../common/demo-work.tsx';
import type { Side } from '../common/side.ts';
import { StartSteps } from './start-steps.tsx';
import styles from '../common/start.module.css';

/** Which election: the demo, or a medium. Media put in now appear by themselves. */
export function ChoosePackage({ side }: { side: Side }) {
  const t = useTexts();
  const status = useWindow((state) => state.status);
  const demo = status?.demo ?? null;
  const work = status?.demoWork ?? null;
  const media = (status?.media ?? [])
    .filter((medium) => medium.id !== demo?.medium)
    .toSorted((a, b) => byPolish(a.label, b.label));
  return (
    <Page
      title={t.start.package.chooseTitle}
      eyebrow={t.start.welcome[side].title}
      lead={t.start.welcome[side].chooseLead}
    >
      <StartSteps side={side} at={1} />
      <ul className={styles.media}>
        {(demo !== null || work !== null) && (
          <li>
            <DemoLink side={side} demo={demo} failed={work !== null && work.failure !== null} />
          </li>
        )}
        {media.map((medium) => (
          <li key={medium.id}>
            <MediumLink side={side} medium={medium} />
          </li>
        ))}
      </ul>
      <DemoWork side={side} />
      {media.length === 0 && <Note tone="info">{t.start.package.noMedia}</Note>}
    </Page>
  );
}

/** A link as soon as this side can begin; before, a place that says so. */
function DemoLink({ side, demo, failed }: { side: Side; demo: StatusView['demo']; failed: boolean }) {
  const t = useTexts();
  const ready = demo?.readyFor.includes(side) === true;
  const to = ready ? { href: href(side, demo.medium) } : { role: 'link', 'aria-disabled': true, tabIndex: 0 };
  return (
    <a {...to} className={cx(styles.medium, ready ? styles.demo : styles.notYet)}>
      <Icon name="file" size={30} />
      <span>
        <b>{t.start.package.demoTitle}</b>
        <span>
          {ready
            ? t.start.package.demoLead(demo.precincts.length)
            : failed
              ? t.start.package.demoMissing
              : t.start.welcome[side].demoNotYet}
        </span>
      </span>
      {ready && <Icon name="next" />}
    </a>
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
          {t.ui.kit.media[medium.kind]} · {medium.path}
        </span>
      </span>
      <Icon name="next" />
    </a>
  );
}
