/** Results: what the protocols in force give, and what people recorded. */
import { type resultsCalls, type ResultsView } from '../../../src-shared/api/commune/results.ts';
import { type Result } from '../../../src-shared/result.ts';
import { communeOf, type HandlersOf, type Services, type SessionState } from '../../session/session.ts';
import { recordLot, recordRuling, withdraw } from './record.ts';
import { resultsView } from './results-view.ts';

export function results(services: Services): HandlersOf<typeof resultsCalls> {
  return {
    'results.view': async (session) => resultsView(communeOf(session), services.clock()),

    'results.recordLot': async (session, { seen, ...lot }) =>
      afterwards(session, recordLot(communeOf(session), lot, seen, services.clock())),

    'results.recordRuling': async (session, { seen, ...ruling }) =>
      afterwards(session, recordRuling(communeOf(session), ruling, seen, services.clock())),

    'results.withdraw': async (session, { seen, ...withdrawal }) =>
      afterwards(session, withdraw(communeOf(session), withdrawal, seen, services.clock())),
  };

  /** The view as it is once something was recorded. */
  async function afterwards(session: SessionState, recorded: Promise<Result<null>>): Promise<Result<ResultsView>> {
    const done = await recorded;
    return done.ok ? resultsView(communeOf(session), services.clock()) : done;
  }
}
