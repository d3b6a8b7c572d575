/** The window when the program does not answer it. What is on the screen stays there: it may be all there is of it. */
import { useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { Card, Page } from '../kit/page.tsx';
import { Icon } from '../kit/icon.tsx';
import styles from './frame.module.css';

/** In place of the first screen, which would look as if one could begin. */
export function CutOff() {
  const t = useTexts();
  const silent = useWindow((state) => state.link === 'silent');
  if (silent)
    return (
      <Page title={t.ui.frame.link.silentTitle} lead={t.ui.frame.link.silentLead}>
        {null}
      </Page>
    );
  return (
    <Page title={t.ui.frame.link.cutTitle} lead={t.ui.frame.link.nothingSaved}>
      <Card title={t.ui.frame.link.next}>
        <ol className={styles.steps}>
          {t.ui.frame.link.cutSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Card>
    </Page>
  );
}

/** Over a screen that somebody works in. */
export function CutOffNotice() {
  const t = useTexts();
  const link = useWindow((state) => (state.status === null ? 'open' : state.link));
  if (link === 'open') return null;
  const silent = link === 'silent';
  return (
    <div className={styles.cutOff} role="alert">
      <Icon name="cross" />
      <div>
        <p>
          <strong>{silent ? t.ui.frame.link.silentTitle : t.ui.frame.link.cutTitle}.</strong>{' '}
          {silent ? t.ui.frame.link.notNow : t.ui.frame.link.nothingSaved}
        </p>
        <p>{silent ? t.ui.frame.link.silentNext : t.ui.frame.link.cutNext}</p>
      </div>
    </div>
  );
}
