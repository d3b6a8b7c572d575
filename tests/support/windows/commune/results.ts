/** The moments of a decision at the commune: a question, a tie, and what was decided; and what can be called at each. */
import type { Withdrawal } from '../../../../src-shared/results/withdrawal.ts';
import type { ProtocolPayload } from '../../../../src-shared/protocol/payload.ts';
import type { RecordedLot, RecordedRuling } from '../../../../src-shared/sealed/payloads.ts';
import { issuerKid, packageMedium, stick, type Desk } from '../../core.ts';
import { bodyOf, candidates, councilOfSingleNames, lot, ruling } from '../../results.ts';
import { hashOf, symbolOf } from '../../sealed.ts';
import { second, waiting, type Matrix, type State as StateOf, type Told as ToldOf } from '../pairs.ts';
import { accept, exported, HELPER, LOOKER, onPaper, receive, show, type Seen } from './commands.ts';
import { impossible, lookOf, numbersOf, type Picture } from './picture.ts';
import { lay, offer, openCommune } from './states.ts';

type Told = ToldOf<Picture>;
type State = StateOf<Picture, Seen>;

const body = bodyOf([councilOfSingleNames()], {});
const [cell1, cell2] = body.cells;
/** Candidates 2 and 3 are equal: against each other one precinct each, against all only 3 leads one. */
const inPrecinct1 = body.protocol(cell1!, candidates(30, 6, 4, 0));
const inPrecinct2 = body.protocol(cell2!, candidates(5, 4, 6, 0));
const otherIn2 = body.protocol(cell2!, candidates(6, 4, 5, 0));
const correctedIn1 = body.protocol(cell1!, candidates(29, 7, 4, 0), {
  revision: 2,
  supersedes: hashOf(inPrecinct1),
  correction: { reason: 'pomyłka', persons: ['Ewa Ćma'] },
});

const date = '2029-04-08';
const tied = ruling({ answer: 'tied', date });
const all = ruling({ answer: 'all', date });
const drawn = (id: string) => lot({ between: ['2', '3'], votes: 10, drawn: [id], date });
const taken = (record: Withdrawal['record'], reason: string): Withdrawal => ({
  record,
  id: 1,
  date,
  persons: ['Ewa Ćma, przewodnicząca'],
  reason,
});

const rule =
  (fact: RecordedRuling) =>
  ({ results }: Seen): Told => ({
    name: `rule ${fact.answer}`,
    call: 'results.recordRuling',
    input: { ...fact, seen: results },
    kept: ({ records }) => records.rulings.some((one) => one.fact.answer === fact.answer && one.withdrawn === null),
  });
const draw =
  (fact: RecordedLot) =>
  ({ results }: Seen): Told => ({
    name: `draw ${fact.drawn[0]}`,
    call: 'results.recordLot',
    input: { ...fact, seen: results },
    kept: ({ records }) => records.lots.some((one) => one.fact.drawn[0] === fact.drawn[0] && one.withdrawn === null),
  });
const withdraw =
  (record: Withdrawal['record'], reason: string) =>
  ({ results }: Seen): Told => ({
    name: `withdraw the ${record} «${reason}»`,
    call: 'results.withdraw',
    input: { ...taken(record, reason), seen: results },
    kept: ({ records }) => records[`${record}s`].some(({ withdrawn }) => withdrawn?.reason === reason),
  });

async function agree(desk: Desk, payload: ProtocolPayload): Promise<void> {
  const { precinct, contest, constituency } = payload;
  const ref = { precinct, contest, constituency };
  await desk.ask('agreement.begin', { ...ref, by: HELPER, symbol: symbolOf(payload) });
  await desk.ask('agreement.saveNumbers', { ...ref, changes: numbersOf(payload) });
  await desk.ask('agreement.finish', ref);
}
/** Both protocols agree with their papers, and a correction of the first was shown. */
const at = (work: (desk: Desk) => Promise<unknown>) => async (desk: Desk) => {
  await openCommune(desk);
  await offer(desk, inPrecinct1, inPrecinct2);
  for (const payload of [inPrecinct1, inPrecinct2]) await agree(desk, payload);
  await offer(desk, correctedIn1);
  await desk.ask('receive.showCorrection', { hash: hashOf(correctedIn1), by: LOOKER });
  await work(desk);
  lay(desk, stick);
  lay(desk, second, otherIn2);
};

const { giveBack } = onPaper(inPrecinct1);
/** What takes the ground from under a decision. */
const below = [giveBack('brak podpisów'), accept(correctedIn1, LOOKER), receive(second, otherIn2)];
const publishing = [exported(), exported(second)];

const states: Readonly<Record<string, State>> = {
  'a ruling is asked for': {
    prepare: at(async () => {}),
    commands: [rule(tied), rule(all), waiting(draw(drawn('2'))), ...below, exported()],
    together: [[...publishing, rule(all)]],
  },
  'a lot is asked for': {
    prepare: at((desk) => desk.ask('results.recordRuling', tied)),
    commands: [draw(drawn('2')), draw(drawn('3')), withdraw('ruling', 'pomyłka'), ...below, exported()],
    together: [[...publishing, draw(drawn('3'))]],
  },
  decided: {
    prepare: at(async (desk) => {
      await desk.ask('results.recordRuling', tied);
      await desk.ask('results.recordLot', drawn('2'));
    }),
    commands: [
      withdraw('lot', 'nie ta koperta'),
      withdraw('lot', 'pomyłka'),
      withdraw('ruling', 'pomyłka'),
      waiting(draw(drawn('3'))),
      show(correctedIn1, HELPER),
      ...below,
      exported(),
    ],
  },
};

const { precinct, contest, constituency } = inPrecinct1;
async function see(desk: Desk): Promise<Seen> {
  const { version, numbers } = await desk.ask('agreement.view', { precinct, contest, constituency });
  return { version, numbers, results: (await desk.ask('results.view', {})).version };
}

export const results: Matrix<Picture, Seen> = {
  files: body.files,
  states,
  open: (window) => window.ask('package.openCommune', { medium: packageMedium, issuerKid }),
  see,
  blank: { version: 0, numbers: {}, results: 0 },
  look: lookOf(body.pkg),
  impossible,
};
