import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Language } from '../../src-shared/forms/vocabulary.ts';
import { Comparing } from './trust/comparing.tsx';
import { Chain } from './trust/chain.tsx';
import { Collect } from './trust/collect.tsx';
import { Frame } from './frame.tsx';
import { LanguageContext } from './language.ts';
import { Conclusion } from './result/published/conclusion.tsx';
import { recompute } from './result/published/recompute.ts';
import { RecomputedResult } from './result/recomputed-result.tsx';
import { SealedFiles } from './sealed/sealed-files.tsx';
import type { Session } from './session/session.ts';

/** Three steps on one page: whom to trust, what was signed, what follows from it. */
export function App({ session }: { session: Session }) {
  const [language, setLanguage] = useState<Language>('pl');
  const seen = useSyncExternalStore(session.subscribe, session.snapshot);
  const { pkg, entries, working } = seen;
  // While files are judged, every one of them would start the whole computation anew.
  const recomputed = useMemo(
    () => (pkg === null || working !== null ? null : recompute(pkg, entries)),
    [pkg, entries, working],
  );
  return (
    <LanguageContext value={language}>
      <Frame pkg={seen.pkg} onLanguage={setLanguage}>
        {seen.pkg === null ? (
          <>
            <Collect seen={seen} session={session} />
            {seen.fingerprint !== null && <Comparing seen={seen} session={session} />}
          </>
        ) : (
          <>
            <Chain pkg={seen.pkg} fingerprint={seen.fingerprint ?? ''} />
            {recomputed !== null && <Conclusion recomputed={recomputed} />}
            <SealedFiles pkg={seen.pkg} seen={seen} session={session} />
            <RecomputedResult pkg={seen.pkg} entries={entries} recomputed={recomputed} />
          </>
        )}
      </Frame>
    </LanguageContext>
  );
}
