import { ChoosePackage } from './choose-package.tsx';
import { OpenPackage } from './open-package.tsx';
import { Welcome } from './welcome.tsx';

/** Before anything is open: who are you → which election → open it. Three steps, no account. */
export function StartScreens({ route }: { route: readonly string[] }) {
  const [side, medium] = route;
  if (side !== 'commission' && side !== 'commune') return <Welcome />;
  if (medium === undefined) return <ChoosePackage side={side} />;
  return <OpenPackage key={medium} side={side} medium={medium} />;
}
