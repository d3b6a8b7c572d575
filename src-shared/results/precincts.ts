/** How complete a result is, in precincts: a precinct draws up several protocols where it lies in several constituencies. */
import { protocolKey } from '../protocol/payload.ts';
import { type DecidedBody } from './body.ts';

/** Of one contest. `received`: precincts from which every protocol of it is there. */
export type PrecinctCount = { readonly received: number; readonly expected: number };

/** @param constituency only the precincts that vote in it; without it all of the contest */
export function precinctCount(
  { decision, expected, protocols }: Pick<DecidedBody, 'decision' | 'expected' | 'protocols'>,
  constituency?: number,
): PrecinctCount {
  const { contest } = decision.contest;
  const here = new Set(protocols.map(({ payload }) => protocolKey(payload)));
  const wanted = expected.filter((one) => constituency === undefined || one.constituency === constituency);
  const all = new Set(wanted.map(({ precinct }) => precinct));
  const waiting = wanted.filter((one) => !here.has(protocolKey({ ...one, contest })));
  return { received: all.size - new Set(waiting.map(({ precinct }) => precinct)).size, expected: all.size };
}
