/** A protocol's way at the precinct as the steps on screen: which is the next one, which may be opened. */
import type { ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import type { StepState } from '../../ui/marks/stepper.tsx';

export const stations = ['first', 'second', 'notes', 'check', 'papers', 'seal', 'carry'] as const;
export type Station = (typeof stations)[number];

type Seen = Pick<ProtocolView, 'state' | 'ready' | 'checked' | 'paperAt'>;

/** Where the work is now. */
export function currentStation({ state, ready, checked, paperAt }: Seen): Station {
  switch (state) {
    case 'empty':
    case 'first-entry':
      return 'first';
    case 'first-done':
    case 'second-entry':
    case 'differences':
      return 'second';
    case 'entered':
      return checked !== null ? 'papers' : ready ? 'check' : 'notes';
    case 'printed':
      return paperAt === null ? 'papers' : 'seal';
    case 'signed':
    case 'exported':
    case 'superseded':
      return 'carry';
  }
}

/** Attendance and remarks may be written as soon as typing has begun, and until the final print. */
function mayOpen(station: Station, { state, checked, paperAt }: Seen): boolean {
  const frozen = state === 'printed' || state === 'signed' || state === 'exported';
  switch (station) {
    case 'first':
    case 'second':
      return false;
    case 'notes':
      return !frozen && state !== 'superseded' && state !== 'empty';
    case 'check':
      return state === 'entered';
    case 'papers':
      return frozen || (state === 'entered' && checked !== null);
    case 'seal':
      return frozen && (state !== 'printed' || paperAt !== null);
    case 'carry':
      return state === 'signed' || state === 'exported';
  }
}

/** `asked` is what the address names; it is shown only if it may be opened. */
export function shownStation(view: Seen, asked: string | null): Station {
  const current = currentStation(view);
  const wanted = stations.find((station) => station === asked);
  return wanted !== undefined && (wanted === current || mayOpen(wanted, view)) ? wanted : current;
}

export function stepState(view: Seen, station: Station, shown: Station): StepState {
  if (station === shown) return 'current';
  const current = stations.indexOf(currentStation(view));
  const finished = view.state === 'exported';
  if (finished || stations.indexOf(station) < current) return 'done';
  return station === currentStation(view) || mayOpen(station, view) ? 'open' : 'closed';
}

export function mayGoTo(view: Seen, station: Station): boolean {
  return station === currentStation(view) || mayOpen(station, view);
}
