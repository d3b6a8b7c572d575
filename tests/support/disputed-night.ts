/**
 * One commune in which everything that needs telling stands together: a protocol of which two contents were signed, one
 * that was returned, a correction that was taken and one that waits, and one that the commune typed in an emergency.
 */
import type { EmergencyProtocolPayload, ProtocolPayload } from '../../src-shared/protocol/payload.ts';
import { demoPayloads } from './commune.ts';
import { type DemoCommune, openDemoCommune } from './demo-commune.ts';
import { emergencyOf } from './results.ts';
import { hashOf, symbolOf } from './sealed.ts';

/** One vote went to another candidate for mayor. */
export function oneVoteMoved(of: ProtocolPayload): ProtocolPayload {
  if (!('candidates' in of.results)) throw new Error('a mayor of several candidates is needed');
  const { '1': first = 0, '2': second = 0, ...others } = of.results.candidates;
  return { ...of, results: { candidates: { '1': first - 1, '2': second + 1, ...others } } };
}

export const correctedBecause = {
  reason: 'Jeden głos policzono na złym stosie.',
  persons: ['Żaneta Ćwik', 'Jan Łoś'],
};

export function corrected(of: ProtocolPayload): ProtocolPayload {
  return { ...oneVoteMoved(of), revision: 2, supersedes: hashOf(of), correction: correctedBecause };
}

/** Of the council one constituency's protocols come, so its result is never final; the mayor's may be. */
const PRECINCTS = 6;
const mayor = { contest: 'mayor', constituency: 1 } as const;
/** Where each of them stands. */
export const places = {
  conflict: { precinct: 2, ...mayor },
  taken: { precinct: 3, ...mayor },
  waiting: { precinct: 4, ...mayor },
  emergency: { precinct: 5, ...mayor },
  returned: { precinct: 6, contest: 'council', constituency: 2 },
} as const;

export const returnedBecause = 'Na papierze w pkt 4 jest 451, w pliku 415.';
export const returnTaken = { reason: 'Wzięto papier innego obwodu.', persons: ['Żaneta Ćwik', 'Ola Łoś'] };
export const settledBecause = {
  persons: ['Żaneta Ćwik', 'Jan Łoś'],
  reason: 'Przewodnicząca: pierwszy plik zapisano przed ponownym liczeniem.',
};

export type DisputedNight = DemoCommune & {
  /** The two signed contents, of which the second is on the paper; the corrections; what the commune typed. */
  readonly contents: readonly [ProtocolPayload, ProtocolPayload];
  readonly before: ProtocolPayload;
  readonly taken: ProtocolPayload;
  readonly waiting: ProtocolPayload;
  readonly replacedByWaiting: ProtocolPayload;
  readonly typed: EmergencyProtocolPayload;
  /** What was answered to whoever typed it and wanted to compare it with the paper, too. */
  readonly typistRefused: string;
  /** The second content comes. */
  dispute(): Promise<void>;
  /** The paper decides, the return is withdrawn, the correction is taken; each paper then agrees. */
  settle(): Promise<void>;
};

/** All but the second content has come. */
export async function openDisputedNight(): Promise<DisputedNight> {
  const night = demoPayloads('plain', PRECINCTS);
  const of = (place: (typeof places)[keyof typeof places]) =>
    night.payloads.find(
      (one) =>
        one.precinct === place.precinct && one.contest === place.contest && one.constituency === place.constituency,
    )!;
  const contents = [of(places.conflict), oneVoteMoved(of(places.conflict))] as const;
  const [before, taken] = [of(places.taken), corrected(of(places.taken))];
  const [replacedByWaiting, waiting] = [of(places.waiting), corrected(of(places.waiting))];
  const typed = emergencyOf(of(places.emergency));
  const returned = of(places.returned);
  const own = night.payloads.filter(({ contest, constituency }) => {
    return (
      contest === 'mayor' || (contest === places.returned.contest && constituency === places.returned.constituency)
    );
  });
  const rest = own.filter((one) => one !== of(places.emergency));

  const commune = await openDemoCommune(night);
  const { call, lay, receive, agree } = commune;
  const consent = async (payload: ProtocolPayload) => {
    const given = { hash: hashOf(payload), by: 'Żaneta Ćwik' };
    await call('receive.showCorrection', given);
    await call('receive.acceptCorrection', given);
    await agree([payload]);
  };
  lay(...rest, typed);
  await receive();
  const typist = { by: typed.emergency.typedBy, symbol: symbolOf(typed) };
  const typistRefused = await call('agreement.begin', { ...places.emergency, ...typist }).then(() => '', String);
  await agree([...rest.filter((one) => one !== returned && one !== before), typed]);
  await call('agreement.return', { ...places.returned, reason: returnedBecause, by: 'Żaneta Ćwik' });
  lay(taken, waiting);
  await receive();
  await consent(taken);
  return {
    ...commune,
    contents,
    before,
    taken,
    waiting,
    replacedByWaiting,
    typed,
    typistRefused,
    dispute: async () => {
      lay(contents[1]);
      await receive();
    },
    settle: async () => {
      await call('agreement.resolve', { ...places.conflict, symbol: symbolOf(contents[1]), ...settledBecause });
      await agree([contents[1]]);
      await call('agreement.withdrawReturn', { ...places.returned, ...returnTaken });
      await agree([returned]);
      await consent(waiting);
    },
  };
}
