/**
 * The protocols of one precinct of a definition beside each other, as the cross-protocol rules read them
 * (docs/domain.md, "Rules across protocols").
 */
import { type Precinct } from '../definition/definition.ts';
import { checkPrecinct, type CrossFinding, type CrossProtocol } from '../forms/cross.ts';

/** @param protocols those there are; rules that need a missing one are silent */
export function checkTogether(
  { type, protocols: planned }: Pick<Precinct, 'type' | 'protocols'>,
  protocols: readonly CrossProtocol[],
): CrossFinding[] {
  const voting = planned.filter(({ contest }) => contest === 'council').length;
  return checkPrecinct({ precinctType: type, protocols, council: { voting, withoutVoting: 0 } });
}
