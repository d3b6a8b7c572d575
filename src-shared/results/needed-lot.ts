/** A lot is recorded only for the question that stands: an answer to another one would lie in the record unused. */
import { type ContestKind } from '../definition/primitives.ts';
import { fail, ok, type Result } from '../result.ts';
import { type RecordedLot } from '../sealed/payloads.ts';
import { type DecidedBody } from './compute.ts';
import { lotIsWellFormed, lotKey, type Lot } from './lots.ts';

export function fitsNeededLot(
  bodies: ReadonlyMap<ContestKind, DecidedBody>,
  recorded: RecordedLot,
): Result<null, 'lot-not-needed' | 'lot-malformed'> {
  const needed = neededLot(bodies.get(recorded.contest), recorded.constituency);
  const key = lotKey({ ...recorded, list: recorded.list ?? undefined });
  if (needed === undefined || lotKey(needed) !== key)
    return fail('lot-not-needed', 'No lot between exactly these is needed now. Look at the question again.');
  if (needed.places !== recorded.places || recorded.drawn.length !== needed.places || !lotIsWellFormed(recorded))
    return fail('lot-malformed', `The lot is for ${needed.places} of those named; write down exactly who was drawn.`);
  return ok(null);
}

function neededLot(body: DecidedBody | undefined, constituency: number): Lot | undefined {
  const decision = body?.decision.constituencies.find((c) => c.constituency.number === constituency);
  if (decision === undefined) return undefined;
  switch (decision.kind) {
    case 'dhondt':
    case 'plurality':
      return decision.explained.answer.status === 'lot-required' ? decision.explained.answer.lot : undefined;
    case 'mayor':
      return decision.explained.answer.outcome === 'lot-required' ? decision.explained.answer.lot : undefined;
    case 'no-protocols':
    case 'no-voting':
      return undefined;
  }
}
