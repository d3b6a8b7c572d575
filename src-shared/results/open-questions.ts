/**
 * A lot or a ruling is recorded only for the question that stands open now, and only by the commission that decides the
 * contest: an answer to another question would lie in the record unused.
 */
import { type ContestKind } from '../definition/primitives.ts';
import { fail, ok, type Result } from '../result.ts';
import { type RecordedLot, type RecordedRuling } from '../sealed/payloads.ts';
import { unfilledOpen, type DecidedBody } from './compute.ts';
import { type ConstituencyDecision } from './decide.ts';
import { lotIsWellFormed, lotKey, type Lot } from './lots.ts';

type Bodies = ReadonlyMap<ContestKind, DecidedBody>;

/**
 * - `lot-not-needed`: no lot between exactly these is needed
 * - `lot-malformed`: it is, but the record does not name as many of them as there are places, each once
 */
export function fitsNeededLot(bodies: Bodies, recorded: RecordedLot): Result<null, 'lot-not-needed' | 'lot-malformed'> {
  const { decision } = placeOf(bodies, recorded);
  const needed = decision && neededLot(decision);
  const key = lotKey({ ...recorded, list: recorded.list ?? undefined });
  if (needed === undefined || lotKey(needed) !== key)
    return fail('lot-not-needed', 'No lot between exactly these is needed now. Look at the question again.');
  if (needed.places !== recorded.places || recorded.drawn.length !== needed.places || !lotIsWellFormed(recorded))
    return fail('lot-malformed', `The lot is for ${needed.places} of those named; write down exactly who was drawn.`);
  return ok(null);
}

/** `ruling-not-needed`: nobody asks this here, or it is answered already. That the answer fits is for the schema. */
export function fitsOpenQuestion(bodies: Bodies, recorded: RecordedRuling): Result<null, 'ruling-not-needed'> {
  const { body, decision } = placeOf(bodies, recorded);
  const open = body !== undefined && decision !== undefined && asks(body, decision, recorded.question);
  return open
    ? ok(null)
    : fail('ruling-not-needed', 'This question does not stand open here now. Look at the results again.');
}

/** The constituency a record is about, if this commune decides it. */
function placeOf(bodies: Bodies, { contest, constituency }: Pick<RecordedLot, 'contest' | 'constituency'>) {
  const found = bodies.get(contest);
  const body = found?.own ? found : undefined;
  return { body, decision: body?.decision.constituencies.find((one) => one.constituency.number === constituency) };
}

function neededLot(decision: ConstituencyDecision): Lot | undefined {
  switch (decision.kind) {
    case 'dhondt':
    case 'plurality':
      return decision.explained.answer.status === 'lot-required' ? decision.explained.answer.lot : undefined;
    case 'mayor':
      return decision.explained.answer.outcome === 'lot-required' ? decision.explained.answer.lot : undefined;
    case 'no-protocols':
    case 'unopposed':
    case 'not-held':
      return undefined;
  }
}

function asks(body: DecidedBody, decision: ConstituencyDecision, question: RecordedRuling['question']): boolean {
  switch (question) {
    case 'reading':
      return decision.kind === 'plurality' && decision.explained.answer.status === 'question';
    case 'unfilled':
      return unfilledOpen(body.decision, body.rulings).includes(decision.constituency.number);
  }
}
