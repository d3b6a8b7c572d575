/** Check: the protocol was read aloud. */
import { type checkCalls } from '../../src-shared/api/precinct/check.ts';
import { obstacles, placeOf } from '../../src-shared/protocol/freeze.ts';
import * as machine from '../../src-shared/protocol/machine.ts';
import { fail } from '../../src-shared/result.ts';
import { type HandlersOf } from '../session/session.ts';
import { change, viewed } from './common/typed.ts';
import { findingsOf } from './common/view.ts';

export const check: HandlersOf<typeof checkCalls> = {
  'check.confirmReading': async (session, { id, seen, by }) =>
    viewed(
      change(session, {
        id,
        seen,
        by,
        step: (draft, plan, at) => {
          const [first] = obstacles(plan, draft, findingsOf({ draft, plan }));
          if (first !== undefined) return fail('not-ready', `before reading aloud: ${first.kind}`, placeOf(first));
          return machine.confirmReading(draft, by, at);
        },
        events: () => [{ action: 'read-aloud', subject: id, detail: { by } }],
      }),
    ),
};
