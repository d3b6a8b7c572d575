import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { isAmong } from '../../../src-shared/text/person.ts';
import { useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { Page } from '../../ui/kit/page.tsx';
import { namedScreen, nameScreen } from '../../ui/kit/title.ts';
import { settleAll } from '../../ui/saving/unsaved.ts';
import { ChoosePerson } from './choose-person.tsx';
import styles from './keyboard.module.css';

type Props = {
  /** Who typed in the other entry of what is typed here. */
  barred?: { names: readonly string[]; why: string };
  children: ReactNode;
};

/**
 * What is typed here has a person: while nobody is known to be at the keyboard, only that is asked. What was on the screen
 * stays as it was behind the question, and the cursor comes back to its place.
 */
export function WithTypist({ barred, children }: Props) {
  const typist = useWindow((state) => state.typist);
  const asked = typist === '' || isAmong(typist, barred?.names ?? []);
  const [shown, setShown] = useState(!asked);
  if (!asked && !shown) setShown(true);
  const before = useRef<{ field: Element | null; title: string } | null>(null);
  useLayoutEffect(() => {
    if (asked) {
      before.current = { field: document.activeElement, title: namedScreen() };
      return;
    }
    const { field = null, title = namedScreen() } = before.current ?? {};
    before.current = null;
    nameScreen(title);
    if (field instanceof HTMLElement && field.isConnected) field.focus();
  }, [asked]);
  return (
    <>
      {asked && <WhoTypes {...(barred === undefined ? {} : { barred })} />}
      {shown && (
        <div className={styles.held} hidden={asked}>
          {children}
        </div>
      )}
    </>
  );
}

function WhoTypes({ barred }: Pick<Props, 'barred'>) {
  const t = useTexts();
  return (
    <Page title={t.precinct.keyboard.title} lead={t.precinct.keyboard.lead}>
      <ChoosePerson
        {...(barred === undefined ? {} : { barred })}
        take={(by, run) => run('keyboard.take', { by })}
        done={({ by }) => {
          useWindow.setState({ typist: by });
          // what nobody was there to save
          void settleAll();
        }}
      />
    </Page>
  );
}
