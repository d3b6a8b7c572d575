/** Welcome: who am I and what lies here; the demo's laying out begun again; leaving. */
import { type StatusView, type welcomeCalls } from '../../src-shared/api/start/welcome.ts';
import { ok } from '../../src-shared/result.ts';
import { leave } from '../session/opened.ts';
import { type HandlersOf, type Services, type SessionState } from '../session/session.ts';
import { type Stores } from '../session/stores.ts';
import { statusOf } from './common/status.ts';

export function welcome(services: Services, stores: Stores): HandlersOf<typeof welcomeCalls> {
  const status = (session: SessionState): Promise<StatusView> => statusOf(services, stores, session);
  return {
    'welcome.status': async (session) => ok(await status(session)),

    'welcome.layOutDemo': async (session) => {
      services.demoWork?.again();
      return ok(await status(session));
    },

    'welcome.leave': async (session) => {
      await leave(session, stores);
      return ok(await status(session));
    },
  };
}
