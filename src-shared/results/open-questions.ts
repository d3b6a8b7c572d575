/**
 * A lot or a ruling is recorded only for the question that stands open now, and only by the commission that decides the
 * contest: an answer to another question would lie in the record unused.
 */
import { type Definition } from '../definition/definition.ts';
import { type ContestKind } from '../primitives.ts';
import { fail, ok, type Result } from '../result.ts';
import { areSeveral, type RecordedLot, type RecordedRuling } from '../sealed/payloads.ts';
import { unfilledOpen } from './compute.ts';
import { type DecidedBody } from './body.ts';
import { votesPath } from './contender.ts';
import { type ConstituencyDecision } from './decide.ts';
import { unfilledIn } from './in-use.ts';
import { lotIsWellFormed, lotKey, type Lot } from './lots.ts';

type Bodies = ReadonlyMap<ContestKind, DecidedBody>;

/**
 * - `lot-not-needed`: no lot between exactly these is needed
 * - `protocols-open`: protocols are missing or not agreed with the paper, so the question may still change
 * - `lot-malformed`: it does not name as many of them as there are places, each once
 */
export function fitsNeededLot(
  bodies: Bodies,
  recorded: RecordedLot,
): Result<null, 'lot-not-needed' | 'protocols-open' | 'lot-malformed'> {
  const { body, decision } = placeOf(bodies, recorded);
  const needed = decision && neededLot(decision);
  const key = lotKey({ ...recorded, list: recorded.list ?? undefined });
  const had = needed?.between.map((id) => decision?.summary.sums[votesPath(needed, id)] ?? 0) ?? [];
  if (needed === undefined || lotKey(needed) !== key || had.some((votes) => votes !== recorded.votes))
    return fail('lot-not-needed', 'No lot between exactly these is needed now. Look at the question again.');
  if (!isSettled(body, recorded.constituency)) return tooEarly();
  if (needed.places !== recorded.places || !lotIsWellFormed(recorded))
    return fail('lot-malformed', `The lot is for ${needed.places} of those named; write down exactly who was drawn.`);
  return ok(null);
}

/**
 * - `ruling-not-needed`: nobody asks this here, or it is answered already. That the answer fits is for the schema.
 * - `protocols-open`: as for lots
 */
export function fitsOpenQuestion(
  bodies: Bodies,
  recorded: RecordedRuling,
): Result<null, 'ruling-not-needed' | 'protocols-open'> {
  const { body, decision } = placeOf(bodies, recorded);
  if (body === undefined || decision === undefined || !asks(body, decision, recorded))
    return fail('ruling-not-needed', 'This question does not stand open here now. Look at the results again.');
  return isSettled(body, recorded.constituency) ? ok(null) : tooEarly();
}

/**
 * Whether every protocol a constituency's result depends on is received and agrees with the paper: its own, and where
 * there is a threshold those of the whole body. Before that a question may change or fall away.
 */
export function isSettled(body: DecidedBody | undefined, constituency: number): boolean {
  if (body === undefined) return false;
  const { decision, expected, protocols, receipts, conflicts } = body;
  const matters = (one: { readonly constituency: number }) =>
    decision.contest.threshold > 0 || one.constituency === constituency;
  const agreed = protocols.filter(({ hash, payload }) => {
    return matters(payload) && receipts.get(hash)?.payload.status === 'agreed';
  });
  return agreed.length === expected.filter(matters).length && !conflicts.some(matters);
}

/** What a record is dated by, and who answers for it. */
type Dated = Pick<RecordedLot, 'date'>;

/**
 * - `date-before-voting`: nothing could be drawn or decided before anybody voted
 * - `date-in-future`: it has not happened yet
 *
 * A rehearsal is held on another day than the one its definition names: there the days between the two are possible.
 * @param now of the machine's clock, an instant with its offset
 */
export function plausibleDay(
  { date }: Dated,
  { votingDay, mode }: Pick<Definition, 'votingDay' | 'mode'>,
  now: string,
): Result<null, 'date-before-voting' | 'date-in-future'> {
  const today = now.slice(0, 10);
  const [first, last] = mode === 'live' || votingDay <= today ? [votingDay, today] : [today, votingDay];
  if (date < first) return fail('date-before-voting', `The date lies before the voting (${votingDay}).`, 'date');
  if (date > last) return fail('date-in-future', `The date lies after today (${today}).`, 'date');
  return ok(null);
}

/** `lot-alone`: a lot is drawn before witnesses, two different persons at least. */
export function hasWitnesses({ persons }: Pick<RecordedLot, 'persons'>): Result<null, 'lot-alone'> {
  if (areSeveral(persons)) return ok(null);
  return fail('lot-alone', 'Name at least two different persons who were there when the lot was drawn.', 'persons');
}

function tooEarly() {
  return fail(
    'protocols-open',
    'Protocols are still missing or not compared with the paper. Finish that first: the question may still change.',
  );
}

/** The constituency a record is about, if this commune decides it. */
function placeOf(bodies: Bodies, { contest, constituency }: Pick<RecordedLot, 'contest' | 'constituency'>) {
  const found = bodies.get(contest);
  const body = found?.own ? found : undefined;
  return { body, decision: body?.decision.constituencies.find((one) => one.constituency.number === constituency) };
}

/** The first lot a constituency waits for. */
export function neededLot(decision: ConstituencyDecision): Lot | undefined {
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

function asks(body: DecidedBody, decision: ConstituencyDecision, ruling: RecordedRuling): boolean {
  switch (ruling.question) {
    case 'reading':
      return decision.kind === 'plurality' && decision.explained.answer.status === 'question';
    case 'unfilled':
      return (
        unfilledIn(decision) === ruling.seats &&
        unfilledOpen(body.decision, body.rulings).includes(decision.constituency.number)
      );
  }
}
