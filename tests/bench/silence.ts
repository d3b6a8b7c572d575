/**
 * The longest time the core answers nobody (docs/quality.md, "Fast"): a commune receives its whole night, its board and its
 * results are open in other windows, which look again whenever they are told to, and three precincts' windows type.
 */
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { callToTheEnd, createCore, type Session } from '../../src-main/core.ts';
import { nodeCrypto } from '../../src-main/keys/crypto.ts';
import { polishInstant } from '../../src-main/machine/clock.ts';
import { type ApiInput, type ApiName, type ApiOutput, type QueryName } from '../../src-shared/api/api.ts';
import { type MediumView } from '../../src-shared/api/media.ts';
import { type Result } from '../../src-shared/result.ts';
import { kidOf } from '../../src-shared/sealed/thumbprint.ts';
import { sealCommune } from './commune.ts';
import { measured, must, type Figures } from './measure.ts';

const at = '2029-04-08T22:00:00+02:00';

export async function benchSilence(precincts = 500): Promise<Figures[]> {
  const commune = sealCommune(precincts);
  const media = [commune.package, commune.folder].map((path): MediumView => {
    return { id: path, label: path, path, kind: 'folder', writable: false };
  });
  const core = must(
    await createCore({
      dataDir: join(commune.dir, 'data'),
      clock: () => polishInstant(new Date(Date.parse(at) + performance.now())),
      media: async () => media,
      mediaMark: async () => '',
      shell: 'cli',
      demoDir: null,
    }),
  );
  try {
    const issuerKid = kidOf(commune.pkg.issuer, nodeCrypto);
    const package_ = { medium: commune.package, issuerKid };
    const [desk, board, results] = [core.openSession(), core.openSession(), core.openSession()];
    for (const window of [desk, board, results]) await ask(window, 'package.openCommune', package_);
    const stops = [watch(board, 'board.view'), watch(results, 'results.view'), watch(board, 'board.questions')];
    const typists = [1, 2, 3].map((precinct) => typist(core.openSession(), { ...package_, precinct }));
    const typed = await Promise.all(typists);

    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    let over = false;
    const typing = Promise.all(typed.map((one) => one.type(() => over)));
    await ask(desk, 'receive.medium', { medium: commune.folder });
    // what the last file made stale is asked once more
    await Promise.all([ask(board, 'board.view', {}), ask(results, 'results.view', {})]);
    over = true;
    const waited = (await typing).flat().toSorted((a, b) => a - b);
    delay.disable();
    for (const stop of stops) stop();
    const what = `while ${commune.count} protocols are received, results open, 3 windows type`;
    return [
      measured(`nobody is answered: longest, ${what}`, 'ms', 50, delay.max / 1e6),
      measured(`a typed number waits: longest of ${waited.length}`, 'ms', 50, waited.at(-1) ?? Infinity),
    ];
  } finally {
    await core.close();
    commune.remove();
  }
}

async function ask<N extends ApiName>(session: Session, name: N, input: ApiInput<N>): Promise<ApiOutput<N>> {
  const answer = (await callToTheEnd(session, name, input)) as Result<ApiOutput<N>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
  return answer.value;
}

/** As a window that shows this answer: asked again when it is told to be old, never two at once. */
function watch(session: Session, name: QueryName): () => void {
  let asking = false;
  let again = false;
  async function look(): Promise<void> {
    again = asking;
    if (asking) return;
    asking = true;
    // a failure of it shows at the end, where the same is asked by hand
    await session.call(name, {});
    asking = false;
    if (again) await look();
  }
  return session.listen(({ stale }) => {
    if (stale.includes(name)) void look();
  });
}

/** Somebody who types one number after the other; milliseconds that each of them waited. */
async function typist(session: Session, opening: ApiInput<'package.openPrecinct'>) {
  await ask(session, 'package.openPrecinct', opening);
  const { precinct, protocols } = await ask(session, 'overview.view', {});
  const id = protocols[0]?.id ?? '';
  const by = precinct.commission[0]?.name ?? '';
  const { version } = await ask(session, 'protocol.view', { id });
  const { paths } = await ask(session, 'entry.begin', { id, seen: version, entry: 1, by });
  const path = paths[0] ?? '';
  return {
    async type(over: () => boolean): Promise<number[]> {
      const waited: number[] = [];
      for (let n = 1; !over(); n++) {
        const begun = performance.now();
        await ask(session, 'entry.saveNumbers', {
          id,
          entry: 1,
          changes: { [path]: n },
          was: { [path]: n === 1 ? null : n - 1 },
        });
        waited.push(performance.now() - begun);
        // a quick hand
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return waited;
    },
  };
}

if (import.meta.main) console.log(await benchSilence(Number(process.argv[2] ?? 500)));
