import { useWindow } from '../state.ts';
import { ChoosePackage } from './package/choose-package.tsx';
import { useFreshStatus } from './common/fresh-status.ts';
import { OpenPackage } from './package/open-package.tsx';
import { Rescue } from './rescue/rescue-screen.tsx';
import { Welcome } from './welcome/welcome.tsx';

/** Milliseconds between two looks at what changes by itself: the demo while it is laid out, media on their list. */
const PAUSE = { demo: 1_500, media: 3_000 } as const;

/** Before anything is open: who are you → which election → open it. Three steps, no account. */
export function StartScreens({ route }: { route: readonly string[] }) {
  const [side, medium, rescue, precinct] = route;
  const known = side === 'commission' || side === 'commune';
  const waits = useWindow((state) => state.status?.demoWork?.failure === null);
  useFreshStatus(waits ? PAUSE.demo : known && medium === undefined ? PAUSE.media : null);
  if (!known) return <Welcome />;
  if (medium === undefined) return <ChoosePackage side={side} />;
  if (rescue === 'rescue')
    return <Rescue key={route.join('/')} medium={medium} precinct={side === 'commune' ? null : Number(precinct)} />;
  return <OpenPackage key={medium} side={side} medium={medium} />;
}
