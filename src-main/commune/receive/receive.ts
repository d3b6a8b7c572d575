/** Receive: sealed files from a medium, slips, and consent to corrections. */
import { type receiveCalls, type VerdictView } from '../../../src-shared/api/commune/receive.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { MAX_SEALED_BYTES } from '../../../src-shared/sealed/canonical.ts';
import { decodeSlip } from '../../../src-shared/sealed/qr.ts';
import { readFiles } from '../../media/read.ts';
import { cancelled, type JobRun } from '../../session/jobs.ts';
import { mediumNamed } from '../../session/media.ts';
import { communeOf, type HandlersOf, type Services, type SessionState } from '../../session/session.ts';
import { acceptCorrection, correctionsView, showCorrection } from './corrections.ts';
import { receiveFiles } from './files.ts';
import { verdictView } from './verdict-view.ts';

export function receive(services: Services): HandlersOf<typeof receiveCalls> {
  return {
    'receive.medium': async (session, { medium }, run) => {
      const found = mediumNamed(await services.media(), medium);
      if (!found.ok) return found;
      const { path } = found.value;
      const files = wanted(readFiles(path, { maxBytes: MAX_SEALED_BYTES }, services.mediaFs), run.signal);
      return receiveAll(session, files, path, run.progress);
    },

    'receive.slip': async (session, { texts }) => {
      const sealed = decodeSlip(texts, communeOf(session).pkg);
      if (!sealed.ok) return sealed;
      const verdicts = await receiveAll(session, [ok({ path: 'slip', bytes: sealed.value })], 'slip');
      if (!verdicts.ok) return verdicts;
      const [verdict] = verdicts.value;
      return verdict ? ok(verdict) : fail('damaged', 'The slip holds no protocol. Scan it again.');
    },

    'receive.corrections': async (session) => correctionsView(communeOf(session)),

    'receive.showCorrection': async (session, correction) => showCorrection(communeOf(session), correction),

    'receive.acceptCorrection': async (session, correction) => {
      const accepted = await acceptCorrection(communeOf(session), correction);
      return accepted.ok ? correctionsView(communeOf(session)) : accepted;
    },
  };
}

/** Verdicts for all files; what ends the reading (a medium pulled out, a full disk) ends here too. A correction is never taken here. */
async function receiveAll(
  session: SessionState,
  files: Parameters<typeof receiveFiles>[1],
  from: string,
  progress: JobRun['progress'] = () => {},
): Promise<Result<VerdictView[]>> {
  const workspace = communeOf(session);
  const verdicts: VerdictView[] = [];
  const options = { acceptNewer: false, from };
  for await (const received of receiveFiles(workspace, files, options)) {
    if (!received.ok) return received;
    verdicts.push(verdictView(workspace, received.value));
    progress(verdicts.length);
  }
  return ok(verdicts);
}

/** Files as they come, for as long as somebody wants them; what was read by then is taken. */
async function* wanted<File>(files: AsyncIterable<Result<File>>, signal: AbortSignal): AsyncGenerator<Result<File>> {
  for await (const file of files) {
    if (signal.aborted) {
      yield cancelled();
      return;
    }
    yield file;
  }
}
