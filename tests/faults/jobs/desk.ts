/**
 * A process that receives a stick and publishes what came, and tells how far it is; in the end what came of it. Its clock
 * stands still, so that two nights differ only in what was done. argv: folder with `package`, `files` and `stick`.
 */
import { join } from 'node:path';
import { callToTheEnd, createCore } from '../../../src-main/core.ts';
import { inPlace } from '../../support/core.ts';
import type { MediumView } from '../../../src-shared/api/media.ts';
import type { PackageView } from '../../../src-shared/api/start/package.ts';
import type { Result } from '../../../src-shared/result.ts';

const [dir = ''] = process.argv.slice(2);
const media = ['package', 'files', 'stick'].map((id): MediumView => {
  return { id, label: id, path: join(dir, id), kind: 'usb', writable: id === 'stick' };
});
const core = must(
  await createCore({
    dataDir: join(dir, 'data'),
    clock: () => '2029-04-08T23:00:00+02:00',
    media: async () => media,
    mediaFs: inPlace,
    shell: 'cli',
    demoDir: null,
  }),
);
const session = core.openSession();
const say = (what: unknown) => process.stdout.write(`${JSON.stringify(what)}\n`);
const call = async (name: string, input: unknown) =>
  must(await callToTheEnd(session, name, input, ({ done }) => say([name, done])));

const { issuerKid } = (await call('package.inspect', { medium: 'package' })) as PackageView;
await call('package.openCommune', { medium: 'package', issuerKid });
say(['begun', 0]);
await call('receive.medium', { medium: 'files' });
await call('publish.export', { medium: 'stick', note: '', key: null });
const { cells } = (await call('board.view', {})) as { cells: unknown };
await core.close();
say(['over', cells]);

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code} ${result.error.message}`);
}
