/** A published result is stale as soon as anything it stood on changed; the cause is named, per contest. */
import { type ContestKind } from '../../../src-shared/primitives.ts';
import { type DecidedBody, type Evidence } from '../../../src-shared/results/body.ts';
import { type StaleCause } from '../../../src-shared/results/stale.ts';
import { standingOf } from '../../../src-shared/results/standing.ts';
import { type TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { type Publication } from '../../store/commune/repositories/publications.ts';
import { digestOf } from './records.ts';

export type Source = Publication['sources'][number];

/** What the published documents of these contests stand on now. */
export function sourcesOf(bodies: ReadonlyMap<ContestKind, DecidedBody>): Source[] {
  return [...bodies].flatMap(([contest, body]) =>
    body.own
      ? body.protocols.map((protocol) => ({
          contest,
          precinct: protocol.payload.precinct,
          constituency: protocol.payload.constituency,
          protocol: protocol.hash,
          symbol: body.receipts.get(protocol.hash)?.payload.symbol ?? '',
          paper: standingOf(body, protocol),
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

function causeOf({ paper: before }: Source, { paper }: Source): StaleCause['cause'] {
  if (paper === 'conflict' || paper === 'waiting') return paper;
  return before === 'conflict' ? 'settled' : 'paper';
}

/** Every difference between what was published on and what stands now. */
export function staleCauses(published: Publication, { sources: now, recorded, definition }: Now): StaleCause[] {
  const key = ({ contest, precinct, constituency }: Source) => `${contest}/${precinct}/${constituency}`;
  const before = new Map(published.sources.map((source) => [key(source), source]));
  const after = new Map(now.map((source) => [key(source), source]));
  // a symbol that is still to be read from the paper is told by nobody
  const place = ({ contest, precinct, constituency, symbol, paper }: Source) => {
    const known = paper === 'agreed' || paper === 'returned';
    return { contest, precinct, constituency, symbol: known ? symbol : '' };
  };
  const causes: StaleCause[] = [];
  for (const source of now) {
    const old = before.get(key(source));
    if (old === undefined) causes.push({ cause: 'added', ...place(source) });
    else if (old.protocol !== source.protocol)
      causes.push({ cause: old.paper === 'conflict' ? causeOf(old, source) : 'replaced', ...place(source) });
    else if (old.paper !== source.paper) causes.push({ cause: causeOf(old, source), ...place(source) });
  }
  for (const source of published.sources) if (!after.has(key(source))) causes.push({ cause: 'gone', ...place(source) });
  const nowhere = { contest: null, precinct: null, constituency: null, symbol: '' };
  if (published.recorded !== recorded) causes.push({ cause: 'recorded', ...nowhere });
  if (published.definition !== definition) causes.push({ cause: 'definition', ...nowhere });
  return causes;
}
