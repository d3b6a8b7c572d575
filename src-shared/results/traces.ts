/**
 * What was changed on the way to a result and stays told, whatever was decided since: corrections that were taken, contents
 * that the paper set aside, protocols the commune typed.
 */
import { type ProtocolRef } from '../protocol/payload.ts';
import { symbolOfHash } from '../sealed/symbol.ts';
import { type DecidedBody } from './body.ts';

export type Trace = ProtocolRef &
  (
    | {
        readonly kind: 'corrected';
        readonly revision: number;
        /** Symbol of what it replaces. */
        readonly replaces: string;
        readonly reason: string;
        readonly persons: readonly string[];
      }
    | {
        readonly kind: 'settled';
        /** Symbols of the content on the paper and of those that are not. */
        readonly onPaper: string;
        readonly setAside: readonly string[];
        readonly at: string;
        readonly reason: string;
        readonly persons: readonly string[];
      }
    | {
        readonly kind: 'typed';
        readonly by: string;
        readonly source: string;
        readonly reason: string;
      }
  );
export type TraceKind = Trace['kind'];

/** In the order of precincts. */
export function tracesOf({ decision, protocols, settled }: DecidedBody): Trace[] {
  const { contest } = decision.contest;
  const ofProtocols = protocols.flatMap(({ payload }): Trace[] => {
    const { precinct, constituency, revision, supersedes, correction } = payload;
    const place = { precinct, contest, constituency };
    const corrected: Trace[] =
      correction === null
        ? []
        : [{ kind: 'corrected', ...place, revision, replaces: symbolOfHash(supersedes ?? ''), ...correction }];
    if (payload.type !== 'emergency-protocol') return corrected;
    const { typedBy: by, source, reason } = payload.emergency;
    return [{ kind: 'typed', ...place, by, source, reason }, ...corrected];
  });
  const ofPaper = settled.map(({ onPaper, setAside, ...one }): Trace => {
    return { kind: 'settled', ...one, onPaper: symbolOfHash(onPaper), setAside: setAside.map(symbolOfHash) };
  });
  return [...ofPaper, ...ofProtocols].sort((a, b) => a.precinct - b.precinct || a.constituency - b.constituency);
}
