/** A commune's store made again from its sealed files gives the same result, to the byte. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealKey } from '../../../../../src-main/keys/keyfile.ts';
import { seal } from '../../../../../src-main/keys/seal.ts';
import rebuild from '../../../../../src-main/shells/cli/files/rebuild.ts';
import results from '../../../../../src-main/shells/cli/files/results.ts';
import { decodeEnvelope } from '../../../../../src-shared/sealed/jws.ts';
import type { ResultsPayload } from '../../../../../src-shared/sealed/payloads.ts';
import { call, lines } from '../../../../support/cli.ts';
import { demoChair } from '../../../../support/commune.ts';
import { type DisputedNight, openDisputedNight } from '../../../../support/disputed-night.ts';
import { type Published, publishedNight } from '../../../../support/published.ts';
import { hashOf } from '../../../../support/sealed.ts';
import { must } from '../../../../support/windows/pairs.ts';

const folder = mkdtempSync(join(tmpdir(), 'urna-rebuild-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything below a folder, by name. */
function contents(of: string): Record<string, Buffer> {
  const entries = readdirSync(of, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(of.length + 1), readFileSync(path)]));
}

let stores = 0;
/** Rebuilds from these paths; what it said last, and the store. */
async function rebuilt(issuer: string, paths: readonly string[], more: readonly string[] = []) {
  const store = join(folder, `${++stores}.sqlite`);
  const done = await call(rebuild, ['--json', '--store', store, '--issuer', issuer, ...more, ...paths]);
  return { store, code: done.code, err: done.err, said: lines(done.out).at(-1) };
}

async function publishedFrom(store: string, key: string, passphrase: string): Promise<string> {
  const out = `${store}-results`;
  const file = `${store}-passphrase`;
  writeFileSync(file, `${passphrase}\n`);
  const done = await call(results, ['--store', store, '--out', out, '--key', key, '--passphrase-file', file]);
  expect([done.code, done.err]).toEqual([0, '']);
  return out;
}

describe('a disputed night', () => {
  let night: DisputedNight;
  const publish = async (as: string): Promise<string> => {
    const { media } = await night.call('welcome.status', {});
    const at = (label: string) => media.find((one) => one.label === label)!.id;
    const key = { medium: at('demo'), name: 'commune.urnakey', passphrase: night.passphrase };
    await night.call('publish.export', { medium: at('pendrive'), note: '', key });
    cpSync(night.results, join(folder, as), { recursive: true });
    return join(folder, as);
  };
  const key = () => join(night.demo, 'credentials', 'commune.urnakey');
  const issuer = () => join(night.demo, 'issuer.jwk');

  beforeAll(async () => {
    night = await openDisputedNight();
  });
  afterAll(() => night.close());

  it('with a return, a correction taken and one that waits, and a protocol typed in an emergency', async () => {
    const published = await publish('open');
    const again = await rebuilt(issuer(), [join(night.demo, 'media'), published]);
    expect([again.code, again.err, again.said]).toEqual([
      0,
      '',
      { rebuilt: true, results: [expect.any(String)], equal: true, missing: [] },
    ]);
    // page, papers, tables, receipts and protocols are the same, too
    const out = await publishedFrom(again.store, key(), night.passphrase);
    expect(Object.keys(contents(out))).toEqual(Object.keys(contents(published)));
    const differing = Object.entries(contents(out)).filter(
      ([name, bytes]) => !contents(published)[name]?.equals(bytes),
    );
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  it('settled by the paper', async () => {
    await night.dispute();
    await night.settle();
    const published = await publish('settled');
    // the older edition lies there, too, and is passed over
    const again = await rebuilt(issuer(), [join(night.demo, 'media'), published, join(folder, 'open')]);
    expect([again.code, again.said]).toMatchObject([0, { equal: true, missing: [] }]);
    const out = await publishedFrom(again.store, key(), night.passphrase);
    expect(readFileSync(join(out, 'results.urna')).equals(readFileSync(join(published, 'results.urna')))).toBe(true);
  });

  it('from the published folder alone, which holds all that counts', async () => {
    const again = await rebuilt(issuer(), [join(folder, 'settled')], ['--package', join(night.demo, 'package')]);
    expect([again.code, again.said]).toMatchObject([0, { equal: true, missing: [] }]);
  });

  it('without a protocol that counts it says which is missing, and keeps what there is', async () => {
    const media = join(folder, 'media-without');
    cpSync(join(night.demo, 'media'), media, { recursive: true });
    const published = join(folder, 'without');
    cpSync(join(folder, 'settled'), published, { recursive: true });
    const lost = hashOf(night.typed);
    for (const root of [media, join(published, 'protocols')])
      for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }))
        if (name.includes('005-mayor')) rmSync(join(root, name));
    const again = await rebuilt(issuer(), [media, published], ['--package', join(night.demo, 'package')]);
    expect([again.code, again.said]).toEqual([
      1,
      { rebuilt: true, results: [expect.any(String)], equal: false, missing: [lost] },
    ]);
    expect(again.err).toContain(`file-missing: ${lost}`);
    expect(existsSync(again.store)).toBe(true);
  });
});

describe('a night with lots', () => {
  const at = join(folder, 'tie');
  let night: Published;
  beforeAll(async () => {
    night = await publishedNight(at, 'tie');
  });

  it('whose record a result carries', async () => {
    const again = await rebuilt(join(at, 'issuer.jwk'), [join(at, 'media'), join(at, 'results')]);
    expect([again.code, again.err, again.said]).toMatchObject([0, '', { equal: true, missing: [] }]);
  });

  it('what somebody else seals says nothing of what stands', async () => {
    const { payload } = must(decodeEnvelope(readFileSync(join(at, 'results', 'results.urna'))));
    const edition = JSON.parse(Buffer.from(payload).toString()) as ResultsPayload;
    const hash = hashOf(edition);
    const forged = {
      ...edition,
      number: 9,
      supersedes: hash,
      contests: edition.contests.map((one) => ({ ...one, lots: [] })),
    };
    const beside = join(folder, 'forged');
    mkdirSync(beside);
    writeFileSync(join(beside, 'results.urna'), seal(forged, demoChair(night)(1)));
    const paths = [join(at, 'media'), join(at, 'results'), beside];
    const again = await rebuilt(join(at, 'issuer.jwk'), paths, ['--package', join(at, 'package')]);
    expect([again.code, again.said]).toEqual([1, { rebuilt: true, results: [hash], equal: true, missing: [] }]);
  });

  describe('two stores are put together by their files', () => {
    const pack = ['--package', join(at, 'package')];
    const issuer = join(at, 'issuer.jwk');
    const half = (even: boolean): string[] =>
      readdirSync(join(at, 'media'))
        .filter((name) => (Number(name) % 2 === 0) === even)
        .map((name) => join(at, 'media', name));

    it('in whatever order they are named', async () => {
      const one = await rebuilt(issuer, [...half(true), ...half(false), join(at, 'results')], pack);
      const other = await rebuilt(issuer, [join(at, 'results'), ...half(false), ...half(true)], pack);
      expect(other.said).toEqual(one.said);
      expect(one.said).toMatchObject({ equal: true, missing: [] });
    });

    it('also where each published half of the night under the same number: the next edition takes the place of both', async () => {
      const key = join(folder, 'commune.urnakey');
      const passphrase = 'krowa ławka mleko niebo okno parasol';
      writeFileSync(key, await sealKey(night.election.communeSeed, passphrase));
      const published: string[] = [];
      for (const even of [true, false])
        published.push(await publishedFrom((await rebuilt(issuer, half(even), pack)).store, key, passphrase));
      const both = await rebuilt(issuer, [...half(true), ...published, ...half(false)], pack);
      expect([both.code, both.said]).toEqual([
        0,
        { rebuilt: true, results: [expect.any(String), expect.any(String)], equal: null, missing: [] },
      ]);
      const out = await publishedFrom(both.store, key, passphrase);
      const { payload } = must(decodeEnvelope(readFileSync(join(out, 'results.urna'))));
      const edition = JSON.parse(Buffer.from(payload).toString()) as ResultsPayload;
      expect(edition.number).toBe(2);
      const own = night.payloads.filter(({ contest }) => contest === 'mayor' || contest === 'council');
      expect(edition.contests.flatMap(({ protocols }) => protocols).sort()).toEqual(own.map(hashOf).sort());
    });
  });
});

it.each([
  ['a store that is there', 'file-exists', (at: string) => ['--store', join(at, 'issuer.jwk')]],
  ['no package', 'no-package', (at: string) => ['--store', join(at, 'new.sqlite')]],
])('refuses %s: %s', async (_what, code, args) => {
  const at = mkdtempSync(join(folder, 'refused-'));
  writeFileSync(join(at, 'issuer.jwk'), readFileSync(join(folder, 'tie', 'issuer.jwk')));
  const done = await call(rebuild, [...args(at), '--issuer', join(at, 'issuer.jwk'), at]);
  expect([done.code, done.err]).toEqual([1, expect.stringContaining(`urna: ${code}`)]);
  expect(existsSync(join(at, 'new.sqlite'))).toBe(false);
});
