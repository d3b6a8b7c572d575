/** Publish: the result onto a medium, sealed by the commune's key or not. */
import { type publishCalls } from '../../../src-shared/api/commune/publish.ts';
import { ok } from '../../../src-shared/result.ts';
import { inside, pathOf, type Place, withMedium } from '../../media/place.ts';
import { mediumNamed } from '../../session/media.ts';
import { communeOf, type HandlersOf, type Services } from '../../session/session.ts';
import { findCommuneKeys, withCommuneKey } from './keys.ts';
import { publicationFolder } from './owner.ts';

export function publish(services: Services): HandlersOf<typeof publishCalls> {
  return {
    'publish.keys': async (session) => {
      const keys = await findCommuneKeys(communeOf(session), await services.media());
      return ok(keys.map(({ medium, name }) => ({ medium, name })));
    },

    'publish.export': async (session, { medium, note, key }, { signal, progress }) => {
      const media = await services.media();
      const found = mediumNamed(media, medium);
      if (!found.ok) return found;
      const target = found.value;
      const workspace = communeOf(session);
      const publishTo = async (root: Place) => {
        const place = inside(root, publicationFolder(workspace.pkg.definition.payload));
        // drawing documents is half of the program; a board opens without waiting for it
        const { publishFiles } = await import('./publish-files.ts');
        const publishWith = (seed: Uint8Array | null) =>
          publishFiles(workspace, place, { seal: seed && { seed }, note, signal, onProgress: progress });
        const files = key === null ? await publishWith(null) : await withCommuneKey(workspace, media, key, publishWith);
        if (!files.ok) return files;
        return ok({ medium: target.id, kind: target.kind, folder: pathOf(place), files: [...files.value] });
      };
      return withMedium(target, publishTo, services.mediaFs);
    },
  };
}
