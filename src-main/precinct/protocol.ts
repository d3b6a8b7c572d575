/** One protocol, as the window shows it on its way. */
import { type protocolCalls } from '../../src-shared/api/precinct/protocol.ts';
import { ok } from '../../src-shared/result.ts';
import { loadDraft } from '../session/precinct.ts';
import { type HandlersOf, precinctOf } from '../session/session.ts';
import { viewOf } from './common/view.ts';

export const protocol: HandlersOf<typeof protocolCalls> = {
  'protocol.view': async (session, { id }) => {
    const loaded = await loadDraft(precinctOf(session), id);
    return loaded.ok ? ok(viewOf(loaded.value)) : loaded;
  },
};
