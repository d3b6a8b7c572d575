/** A whole commune at opening: every stored protocol verified again from its bytes, and every result computed anew. */
import { receiveFiles } from '../../src-main/commune/receive/files.ts';
import { gatherEvidence } from '../../src-main/commune/common/evidence.ts';
import { readFiles } from '../../src-main/media/read.ts';
import { computeResults } from '../../src-shared/results/compute.ts';
import { MAX_SEALED_BYTES } from '../../src-shared/sealed/canonical.ts';
import { openCommune, sealCommune } from './commune.ts';
import { measured, must, timesOf, type Figures } from './measure.ts';

export async function benchOpening(precincts = 200): Promise<Figures> {
  const commune = sealCommune(precincts);
  try {
    const workspace = await openCommune(commune);
    const files = readFiles(commune.folder, { maxBytes: MAX_SEALED_BYTES });
    for await (const verdict of receiveFiles(workspace, files, { acceptNewer: false, from: 'tests' })) must(verdict);
    const times = await timesOf(3, async () => {
      const results = computeResults(commune.pkg, must(await gatherEvidence(workspace)));
      if (results === null) throw new Error('nothing was computed');
    });
    await workspace.store.close();
    const name = `a commune of ${commune.count} protocols verified and computed again`;
    return measured(name, 's', 0.4, ...times.map((time) => time / 1000));
  } finally {
    commune.remove();
  }
}

if (import.meta.main) console.log(await benchOpening());
