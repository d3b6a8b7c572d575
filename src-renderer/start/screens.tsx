import { ChoosePackage } from './package/choose-package.tsx';
import { OpenPackage } from './package/open-package.tsx';
import { Rescue } from './rescue/rescue-screen.tsx';
import { Welcome } from './welcome/welcome.tsx';

/** Before anything is open: who are you → which election → open it. Three steps, no account. */
export function StartScreens({ route }: { route: readonly string[] }) {
  const [side, medium, rescue, precinct] = route;
  const known = side === 'commission' || side === 'commune';
  if (!known) return <Welcome />;
  if (medium === undefined) return <ChoosePackage side={side} />;
  if (rescue === 'rescue')
    return <Rescue key={route.join('/')} medium={medium} precinct={side === 'commune' ? null : Number(precinct)} />;
  return <OpenPackage key={medium} side={side} medium={medium} />;
}
