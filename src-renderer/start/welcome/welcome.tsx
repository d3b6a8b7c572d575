import { useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { Page } from '../../ui/kit/page.tsx';
import { Icon, type IconName } from '../../ui/kit/icon.tsx';
import { DemoWork } from '../common/demo-work.tsx';
import type { Side } from '../common/side.ts';
import styles from '../common/start.module.css';

const sides: readonly { side: Side; icon: IconName }[] = [
  { side: 'commission', icon: 'people' },
  { side: 'commune', icon: 'hall' },
];

/** The first screen: two big choices, each with its three steps. */
export function Welcome() {
  const t = useTexts();
  return (
    <Page title={t.start.welcome.title} lead={t.start.welcome.lead}>
      <div className={styles.choices}>
        {sides.map(({ side, icon }) => (
          <a key={side} href={href(side)} className={styles.choice}>
            <span className={styles.choiceIcon}>
              <Icon name={icon} size={44} />
            </span>
            <h2>{t.start.welcome[side].title}</h2>
            <p>{t.start.welcome[side].lead}</p>
            <ol className={styles.steps}>
              {t.start.welcome[side].steps.map((step, at) => (
                <li key={step}>
                  <b>{at + 1}</b>
                  <span>{step}</span>
                </li>
              ))}
            </ol>
            <span className={styles.go}>
              {t.start.welcome.begin} <Icon name="next" />
            </span>
          </a>
        ))}
      </div>
      <DemoWork />
      <p className={styles.promise}>{t.start.welcome.promise}</p>
    </Page>
  );
}
