/** A published result is stale as soon as anything it stood on changed; the cause is named, per contest. */
import { type DecidedBody, type Evidence } from '../../src-shared/results/compute.ts';
import { type TrustedPackage } from '../../src-shared/sealed/trusted.ts';
import { protocolKey } from '../../src-shared/protocol/payload.ts';
import { type ContestKind } from '../../src-shared/definition/primitives.ts';
import { type StaleCause } from '../../src-shared/views.ts';
import { digestOf } from './record/records.ts';
import { type Publication } from '../store/repositories/publications.ts';

export type Source = Publication['sources'][number];

/** What the published documents of these contests stand on now. */
export function sourcesOf(bodies: ReadonlyMap<ContestKind, DecidedBody>): Source[] {
  return [...bodies].flatMap(([contest, { own, protocols, receipts, conflicts }]) =>
    own
      ? protocols.map(({ hash, payload }) => ({
          contest,
          precinct: payload.precinct,
          constituency: payload.constituency,
          protocol: hash,
          symbol: receipts.get(hash)?.payload.symbol ?? '',
          paper: conflicts.some((one) => protocolKey(one) === protocolKey(payload))
            ? 'conflict'
            : (receipts.get(hash)?.payload.status ?? 'received'),
        }))
      : [],
  );
}

/** What stands now, to be held against what was published. */
export type Now = {
  readonly sources: readonly Source[];
  /** Digest of the lots and rulings that stand. */
  readonly recorded: string;
  /** Hash of the definition in force. */
  readonly definition: string;
};

export function nowOf(
  { definition }: TrustedPackage,
  bodies: ReadonlyMap<ContestKind, DecidedBody>,
  evidence: Evidence,
): Now {
  return { sources: sourcesOf(bodies), recorded: digestOf(evidence), definition: definition.hash };
}

/** Every difference between what was published on and what stands now. */
export function staleCauses(published: Publication, { sources: now, recorded, definition }: Now): StaleCause[] {
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
  const nowhere = { contest: null, precinct: null, constituency: null, symbol: '' };
  if (published.recorded !== recorded) causes.push({ cause: 'recorded', ...nowhere });
  if (published.definition !== definition) causes.push({ cause: 'definition', ...nowhere });
  return causes;
}
