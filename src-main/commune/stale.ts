/** A published result is stale as soon as anything it stood on changed; the cause is named, per contest. */
import { type DecidedBody } from '../../src-shared/results/compute.ts';
import { type ContestKind } from '../../src-shared/definition/primitives.ts';
import { type StaleCause } from '../../src-shared/views.ts';
import { type Publication } from '../store/repositories/publications.ts';

export type Source = Publication['sources'][number];

/** What the published documents of these contests stand on now. */
export function sourcesOf(bodies: ReadonlyMap<ContestKind, DecidedBody>): Source[] {
  return [...bodies].flatMap(([contest, { own, protocols, receipts }]) =>
    own
      ? protocols.map(({ hash, payload: { precinct, constituency } }) => ({
          contest,
          precinct,
          constituency,
          protocol: hash,
          symbol: receipts.get(hash)?.payload.symbol ?? '',
          paper: receipts.get(hash)?.payload.status ?? 'received',
        }))
      : [],
  );
}

/**
 * Every difference between what was published on and what stands now.
 * @param recorded digest of the lots and rulings that stand now
 */
export function staleCauses(published: Publication, now: readonly Source[], recorded: string): StaleCause[] {
  const key = ({ contest, precinct, constituency }: Source) => `${contest}/${precinct}/${constituency}`;
  const before = new Map(published.sources.map((source) => [key(source), source]));
  const after = new Map(now.map((source) => [key(source), source]));
  const place = ({ contest, precinct, constituency, symbol }: Source) => ({ contest, precinct, constituency, symbol });
  const causes: StaleCause[] = [];
  for (const source of now) {
    const old = before.get(key(source));
    if (old === undefined) causes.push({ cause: 'added', ...place(source) });
    else if (old.protocol !== source.protocol) causes.push({ cause: 'replaced', ...place(source) });
    else if (old.paper !== source.paper) causes.push({ cause: 'paper', ...place(source) });
  }
  for (const source of published.sources) if (!after.has(key(source))) causes.push({ cause: 'gone', ...place(source) });
  if (published.recorded !== recorded)
    causes.push({ cause: 'recorded', contest: null, precinct: null, constituency: null, symbol: '' });
  return causes;
}
