import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoSummary, runDemo } from '../../../../src-main/demo/run.ts';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { openKey } from '../../../../src-main/keys/keyfile.ts';
import { systemClock } from '../../../../src-main/machine/clock.ts';
import { manifestEntry, parseManifest } from '../../../../src-main/media/manifest.ts';
import { packageOnMedium } from '../../../../src-main/session/package-media.ts';
import { openDatabase } from '../../../../src-main/store/engine/postgres/database.ts';
import { openStore } from '../../../../src-main/store/open.ts';
import { judge } from '../../../../src-shared/sealed/verdict.ts';
import { inProcess, newSchema } from '../../../support/engines.ts';
import { playCommuneAgain } from '../../../support/played.ts';

let root: string;
const made: Record<string, DemoSummary> = {};

async function played(name: string, scenario: 'plain' | 'tie'): Promise<string> {
  const out = join(root, name);
  const summary = await runDemo({ out, precincts: 1, scenario });
  if (!summary.ok) throw new Error(summary.error.message);
  made[name] = summary.value;
  return out;
}

/** Every file below a folder by its relative path. */
async function contents(folder: string): Promise<Map<string, Uint8Array>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = names.map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const)),
  );
}

let plain: string;
let files: Map<string, Uint8Array>;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'urna-demo-test-'));
  plain = await played('plain', 'plain');
  files = await contents(plain);
}, 240_000);
afterAll(() => rm(root, { recursive: true, force: true }));

describe('runDemo', () => {
  it('leaves the folder of the contract, and nothing of the night besides', async () => {
    const names = (await readdir(plain)).filter((name) => name !== 'results');
    expect(names.sort()).toEqual([
      'commune.sqlite',
      'credentials',
      'issuer.jwk',
      'media',
      'package',
      'summary.json',
      'urna-demo.json',
    ]);
    expect((await readdir(join(plain, 'credentials'))).sort()).toEqual([
      '001-chair.urnakey',
      '001-deputy.urnakey',
      'commune.urnakey',
      'passphrases.txt',
    ]);
    expect([...files.keys()].filter((name) => name.startsWith('media/001/')).sort()).toEqual(
      [
        'council-1-r1.pdf',
        'council-1-r1.urna',
        'county-council-1-r1.pdf',
        'county-council-1-r1.urna',
        'mayor-1-r1.pdf',
        'mayor-1-r1.urna',
        'regional-assembly-5-r1-raport-ostrzezen.pdf',
        'regional-assembly-5-r1.pdf',
        'regional-assembly-5-r1.urna',
        'report-opening-1.urna',
        'report-saturday-1.urna',
        'report-turnout-1.urna',
        'report-turnout-2.urna',
      ]
        .map((name) => `media/001/cwiczenie-2029-04-08-local-080401-001-${name}`)
        .concat('media/001/manifest.json'),
    );
  });

  it('summary.json says what was done', () => {
    const summary = JSON.parse(Buffer.from(files.get('summary.json')!).toString()) as DemoSummary;
    expect(summary).toEqual(made.plain);
    expect(summary).toMatchObject({ precincts: 1, protocols: 4, accepted: 4, scenario: 'plain' });
    // 850 valid votes: 371 are no majority, 371 and 210 the two highest
    expect(summary.outcomes.mayor).toEqual({ outcome: 'runoff', runoff: ['1', '2'] });
    // 404, 183, 142 and 106 votes for five seats: 404, 202, 183, 142, 134⅔
    expect(summary.outcomes.council).toMatchObject({ 1: { status: 'decided', seats: { 1: 1, 14: 3, 15: 1, 16: 0 } } });
    expect(Object.keys(summary.seconds)).toEqual(['election', 'keys', 'precincts', 'receive', 'agree', 'results']);
  });

  it('every sealed file on the medium is accepted by the chain of the package beside it', async () => {
    const found = await packageOnMedium(plain);
    const pkg = found.ok && found.value.opened.ok ? found.value.opened.value : undefined;
    if (!pkg) throw new Error('no package');
    const sealed = [...files].filter(([name]) => name.startsWith('media/') && name.endsWith('.urna'));
    const codes = sealed.map(([name, bytes]) => judge(name, bytes, pkg, () => new Map(), nodeCrypto).verdict.code);
    expect(codes).toEqual(sealed.map(() => 'accepted'));
    expect(sealed).toHaveLength(8);
  });

  it('the manifest of the medium names its files and their hashes', () => {
    const entries = parseManifest(files.get('media/001/manifest.json')!);
    const onMedium = [...files].filter(([name]) => name.startsWith('media/001/') && !name.endsWith('manifest.json'));
    expect(entries).toEqual(
      onMedium
        .map(([name, bytes]) => manifestEntry(name.slice('media/001/'.length), bytes))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  });

  it('passphrases.txt opens the keys', async () => {
    const lines = Buffer.from(files.get('credentials/passphrases.txt')!).toString().trim().split('\n');
    expect(lines.map((line) => line.split(': ')[0])).toEqual(['001-chair', '001-deputy', 'commune']);
    for (const [name, passphrase] of lines.map((line) => line.split(': ')))
      expect((await openKey(files.get(`credentials/${name}.urnakey`)!, passphrase!)).ok).toBe(true);
  });

  it('the commune’s store is closed and its journal holds', async () => {
    const store = await openStore(join(plain, 'commune.sqlite'), { kind: 'commune', clock: systemClock });
    if (!store.ok) throw new Error(store.error.message);
    expect((await store.value.verifyJournal()).ok).toBe(true);
    await store.value.close();
  });

  it('the same seed gives the same bytes; only the store names the folder it stood in', async () => {
    const again = await contents(await played('again', 'plain'));
    expect([...again.keys()].sort()).toEqual([...files.keys()].sort());
    const differing = [...files]
      .filter(([name, bytes]) => Buffer.compare(again.get(name)!, bytes) !== 0)
      .map(([name]) => name);
    expect(differing.filter((name) => name !== 'commune.sqlite' && name !== 'summary.json')).toEqual([]);
    expect({ ...made.again, seconds: {} }).toEqual({ ...made.plain, seconds: {} });
  }, 240_000);

  it('the commune’s night on PostgreSQL ends with the same result, to the byte', async () => {
    const demo = { dir: plain, seed: 'demo', precincts: 1, scenario: 'plain' } as const;
    const schema = newSchema();
    const again = await playCommuneAgain(demo, async (_path, options) =>
      openDatabase(await inProcess(schema), options),
    );
    expect(again.accepted).toBe(4);
    expect(Buffer.compare(again.sealed, files.get('results/results.urna')!)).toBe(0);
  }, 240_000);

  it('scenario tie stops where a lot is needed: the fifth seat (art. 444 § 2) and the run-off’s second place (art. 473 § 3)', async () => {
    await played('tie', 'tie');
    expect(made.tie!.outcomes.council).toMatchObject({
      1: { status: 'lot-required', lot: { kind: 'list', places: 1, between: ['1', '16'] } },
    });
    expect(made.tie!.outcomes.mayor).toEqual({
      outcome: 'lot-required',
      lot: { kind: 'mayor', places: 1, between: ['2', '3'] },
    });
  }, 240_000);
});
