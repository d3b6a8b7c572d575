/** When a package may take the place of another: numbers only rise. */
import { fail, ok, type Result } from '../../result.ts';
import type { Opened } from '../open.ts';
import type { Numbered } from './files.ts';
import type { TrustedPackage } from '../trusted.ts';

/**
 * Whether an offered package may take the place of the one a store holds: the same election, no number falls, and no
 * number stays with another content. A number that falls is how an old definition or roster would be replayed.
 */
export function mayReplace(
  held: TrustedPackage,
  offered: TrustedPackage,
): Result<null, 'other-election' | 'older-package' | 'two-versions'> {
  const [was, is] = [held.definition.payload, offered.definition.payload];
  if (
    was.election !== is.election ||
    was.teryt !== is.teryt ||
    was.mode !== is.mode ||
    held.issuer.x !== offered.issuer.x
  )
    return fail('other-election', `The package is of ${is.teryt}, ${is.election}; open it in a place of its own.`);
  const pairs: readonly (readonly [Opened<Numbered>, Opened<Numbered> | undefined])[] = [
    [held.definition, offered.definition],
    [held.roster, offered.roster],
    ...[...held.mandates].map(([body, mandate]) => [mandate, offered.mandates.get(body)] as const),
    ...[...held.contests].map(([kind, contest]) => [contest, offered.contests.get(kind)] as const),
  ];
  for (const [old, next] of pairs) {
    if (!next) continue;
    const { number } = old.payload;
    if (next.payload.number < number)
      return fail('older-package', `The ${old.type} has number ${next.payload.number}; number ${number} is here.`);
    if (next.payload.number === number && next.hash !== old.hash)
      return fail(
        'two-versions',
        `Another ${old.type} with number ${number} is here. Ask the commune which one holds.`,
      );
  }
  return ok(null);
}
