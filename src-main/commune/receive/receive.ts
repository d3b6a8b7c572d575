/** The commune's calls besides agreement: board, receiving, deciding. */
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { MAX_SEALED_BYTES } from '../../../src-shared/sealed/canonical.ts';
import { decodeSlip } from '../../../src-shared/sealed/qr.ts';
import { type ResultsView } from '../../../src-shared/api/commune/results.ts';
import { type VerdictView } from '../../../src-shared/api/commune/receive.ts';
import { inside, pathOf, withMedium, type Place } from '../../media/place.ts';
import { readFiles } from '../../media/read.ts';
import { communeOf, type Handlers, type Services, type SessionState } from '../../session/session.ts';
import { boardOf } from '../board/board.ts';
import { crossQuestions } from '../board/questions.ts';
import { findCommuneKeys, withCommuneKey } from '../publish/keys.ts';
import { acceptCorrection, correctionsView, showCorrection } from './corrections.ts';
import { receiveFiles } from './files.ts';
import { publicationFolder } from '../publish/owner.ts';
import { recordLot, recordRuling, withdraw } from '../results/record.ts';
import { resultsView } from '../results/results.ts';
import { verdictView } from './verdict-view.ts';

export function communeHandlers(
  services: Services,
): Handlers<
  | 'board.view'
  | 'board.questions'
  | 'receive.medium'
  | 'receive.slip'
  | 'receive.corrections'
  | 'receive.showCorrection'
  | 'receive.acceptCorrection'
  | 'results.view'
  | 'results.recordLot'
  | 'results.recordRuling'
  | 'results.withdraw'
  | 'publish.keys'
  | 'publish.export'
> {
  return {
    'board.view': async (session) => ok(await boardOf(communeOf(session), services.clock())),

    'board.questions': async (session) => crossQuestions(communeOf(session)),

    'receive.medium': async (session, { medium }) => {
      const found = (await services.media()).find((one) => one.id === medium);
      if (!found) return fail('medium-gone', 'This medium is no longer there. Insert it again.');
      const files = readFiles(found.path, { maxBytes: MAX_SEALED_BYTES }, services.mediaFs);
      return receive(session, files, found.path);
    },

    'receive.slip': async (session, { texts }) => {
      const sealed = decodeSlip(texts, communeOf(session).pkg);
      if (!sealed.ok) return sealed;
      const verdicts = await receive(session, [ok({ path: 'slip', bytes: sealed.value })], 'slip');
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

    'results.view': async (session) => resultsView(communeOf(session), services.clock()),

    'results.recordLot': async (session, { seen, ...lot }) =>
      afterwards(session, recordLot(communeOf(session), lot, seen, services.clock())),

    'results.recordRuling': async (session, { seen, ...ruling }) =>
      afterwards(session, recordRuling(communeOf(session), ruling, seen, services.clock())),

    'results.withdraw': async (session, { seen, ...withdrawal }) =>
      afterwards(session, withdraw(communeOf(session), withdrawal, seen, services.clock())),

    'publish.keys': async (session) => {
      const keys = await findCommuneKeys(communeOf(session), await services.media());
      return ok(keys.map(({ medium, name }) => ({ medium, name })));
    },

    'publish.export': async (session, { medium, note, key }) => {
      const media = await services.media();
      const target = media.find((one) => one.id === medium);
      if (!target) return fail('medium-gone', 'This medium is no longer there. Insert it again.');
      const workspace = communeOf(session);
      const publishTo = async (root: Place) => {
        const place = inside(root, publicationFolder(workspace.pkg.definition.payload));
        // drawing documents is half of the program; a board opens without waiting for it
        const { publishFiles } = await import('../publish/publish.ts');
        const publish = (seed: Uint8Array | null) => publishFiles(workspace, place, { seal: seed && { seed }, note });
        const files = key === null ? await publish(null) : await withCommuneKey(workspace, media, key, publish);
        if (!files.ok) return files;
        return ok({ medium: target.id, kind: target.kind, folder: pathOf(place), files: [...files.value] });
      };
      return withMedium(target, publishTo, services.mediaFs);
    },
  };

  /** The view as it is once something was recorded. */
  async function afterwards(session: SessionState, recorded: Promise<Result<null>>): Promise<Result<ResultsView>> {
    const done = await recorded;
    return done.ok ? resultsView(communeOf(session), services.clock()) : done;
  }
}

/** Verdicts for all files; what ends the reading (a medium pulled out, a full disk) ends here too. A correction is never taken here. */
async function receive(
  session: SessionState,
  files: Parameters<typeof receiveFiles>[1],
  from: string,
): Promise<Result<VerdictView[]>> {
  const workspace = communeOf(session);
  const verdicts: VerdictView[] = [];
  const options = { actor: 'coordinator', acceptNewer: false, from };
  for await (const received of receiveFiles(workspace, files, options)) {
    if (!received.ok) return received;
    verdicts.push(verdictView(workspace, received.value));
  }
  return ok(verdicts);
}
