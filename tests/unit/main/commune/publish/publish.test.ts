/** From the store of a commune to files that anybody can check, and back to the store: what makes them stale. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gatherEvidence } from '../../../../../src-main/commune/common/evidence.ts';
import { nodeCrypto } from '../../../../../src-main/keys/crypto.ts';
import { inside, withFolder } from '../../../../../src-main/media/place.ts';
import type { ProtocolPayload } from '../../../../../src-shared/protocol/payload.ts';
import { computeResults } from '../../../../../src-shared/results/compute.ts';
import { verifyResults, type Found } from '../../../../../src-shared/results/verify-results.ts';
import { canonicalBytes } from '../../../../../src-shared/sealed/canonical.ts';
import { isOpened } from '../../../../../src-shared/sealed/open.ts';
import { verifier } from '../../../../../src-shared/sealed/verify.ts';
import { communeNight, demoChair, demoPayloads, type Night } from '../../../../support/commune.ts';
import { bodyOf, candidates, council, lists, lot, type Body } from '../../../../support/results.ts';
import { hashOf, mayor, seeds } from '../../../../support/sealed.ts';
import { publishFiles, publishResults } from '../../../../../src-main/commune/publish/publish-files.ts';
import { resultsView } from '../../../../../src-main/commune/results/results-view.ts';

const sealed = { seal: { seed: seeds.commune } } as const;

let body: Body;
let payloads: ProtocolPayload[];
let out: string;
beforeAll(() => {
  const contest = council();
  contest.constituencies = contest.constituencies.slice(0, 3);
  body = bodyOf([contest, mayor()], { council: [1, 2], mayor: [1] });
  const votes = (cell: (typeof body.cells)[number]) => {
    if (cell.contest === 'mayor') return candidates(30, 20);
    return cell.constituency === 1
      ? lists({ 1: [40, 5, 3], 2: [9, 1, 20] })
      : lists({ 1: [8, 4, 2], 2: [null, 5, 9], 3: [9] });
  };
  payloads = body.cells.map((cell) => body.protocol(cell, votes(cell)));
});
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'urna-publish-'));
  return () => rmSync(out, { recursive: true });
});

async function night(received = payloads, agreed = received): Promise<Night> {
  const opened = await communeNight(body.pkg);
  await opened.receive(received);
  await opened.agree(agreed);
  return opened;
}

/** Every file below the folder with its bytes. */
function contents(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}

async function must<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: { code: string } }>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.code);
  return settled.value;
}

describe('a commune with every protocol received and agreed', () => {
  let commune: Night;
  beforeAll(async () => {
    commune = await night();
  });
  afterAll(async () => commune.close());

  test('publishes sealed results that recompute from the folder alone', async () => {
    const names = await must(publishResults(commune, out, sealed));
    const files = contents(out);
    expect(new Set(names)).toEqual(new Set([...files.keys()].filter((name) => !name.endsWith('manifest.json'))));

    const judge = verifier(body.pkg, nodeCrypto);
    const opened = [...files].filter(([name]) => name.endsWith('.urna')).map(([name, bytes]) => judge(name, bytes));
    expect(opened.map(({ verdict }) => verdict.code)).toEqual(opened.map(() => 'accepted'));
    const found: Found = {
      protocols: opened.flatMap(({ opened: one }) => (one && isOpened(one, 'protocol') ? [one] : [])),
      receipts: opened.flatMap(({ opened: one }) => (one && isOpened(one, 'receipt') ? [one] : [])),
    };
    const [results] = opened.flatMap(({ opened: one }) => (one && isOpened(one, 'results') ? [one.payload] : []));
    expect(found.protocols).toHaveLength(6);
    expect(verifyResults(body.pkg, results!, found)).toEqual([]);
    expect(results?.contests.map(({ final }) => final)).toEqual([true, true]);
  });

  test('twice the same bytes', async () => {
    await must(publishResults(commune, join(out, 'a'), sealed));
    await must(publishResults(commune, join(out, 'b'), sealed));
    expect(contents(join(out, 'a'))).toEqual(contents(join(out, 'b')));
  });

  test('without a key: plain JSON, the same payload, no receipts', async () => {
    const names = await must(publishResults(commune, out, { seal: null }));
    expect(names).toContain('results.json');
    expect(names.filter((name) => name.includes('results.urna') || name.startsWith('receipts/'))).toEqual([]);
    const expected = canonicalBytes(computeResults(body.pkg, await must(gatherEvidence(commune))));
    expect(readFileSync(join(out, 'results.json'))).toEqual(Buffer.from(expected));
  });

  test.each([
    ['a chair', seeds.chair1],
    ['the county', seeds.county],
    ['a stranger', seeds.stranger],
  ])('a key of %s is refused before anything is written', async (_whose, seed) => {
    const refused = await publishResults(commune, out, { seal: { seed } });
    expect(refused).toMatchObject({ ok: false, error: { code: 'key-not-mandated' } });
    expect(contents(out).size).toBe(0);
  });

  test('sizes and hashes come from the manifests', async () => {
    const entries = await must(withFolder(out, (place) => publishFiles(commune, inside(place, 'a'), sealed)));
    const files = contents(join(out, 'a'));
    for (const { name, bytes, sha256 } of entries) {
      const content = files.get(name)!;
      expect([content.length, createHash('sha256').update(content).digest('base64url')]).toEqual([bytes, sha256]);
    }
  });
});

describe('what was published is recorded, and stale as soon as anything changes', () => {
  const staleOf = async (commune: Night) =>
    (await must(resultsView(commune, '2029-04-09T03:00:00+02:00'))).published?.stale.map(({ cause, precinct }) => [
      cause,
      precinct,
    ]);

  test('nothing changed, a protocol more, a paper agreed, a newer revision, a lot', async () => {
    const [last] = payloads.slice(-1);
    const commune = await night(payloads.slice(0, -1));
    await must(publishResults(commune, out, sealed));
    expect(await staleOf(commune)).toEqual([]);

    await commune.receive([last!]);
    expect(await staleOf(commune)).toEqual([['added', 2]]);
    await must(publishResults(commune, out, sealed));
    await commune.agree([last!]);
    expect(await staleOf(commune)).toEqual([['paper', 2]]);

    await must(publishResults(commune, out, sealed));
    const correction = { reason: 'pomyłka', persons: ['Ewa Ćma'] };
    const newer = body.protocol(last!, candidates(31, 19), { revision: 2, supersedes: hashOf(last!), correction });
    await commune.receive([newer]);
    expect(await staleOf(commune)).toEqual([['replaced', 2]]);

    await must(publishResults(commune, out, sealed));
    await commune.record(lot({}));
    expect(await staleOf(commune)).toEqual([['recorded', null]]);
    await commune.close();
  });

  test('files of the last publication that no longer belong there are taken away', async () => {
    const commune = await night();
    await must(publishResults(commune, out, sealed));
    const first = contents(out);
    await must(publishResults(commune, out, { seal: null }));
    const second = contents(out);
    expect(first.has('results.urna')).toBe(true);
    expect(second.has('results.urna')).toBe(false);
    expect([...second.keys()].filter((name) => name.startsWith('receipts/'))).toEqual([]);
    const manifest = JSON.parse(second.get('manifest.json')!.toString()) as { files: { name: string }[] };
    expect(manifest.files.map(({ name }) => name)).not.toContain('results.urna');
    await commune.close();
  });

  test.runIf(process.platform !== 'win32')('nothing is taken away through a link', async () => {
    const commune = await night();
    await must(publishResults(commune, out, sealed));
    const elsewhere = mkdtempSync(join(tmpdir(), 'urna-elsewhere-'));
    const receipts = contents(join(out, 'receipts'));
    for (const [name, bytes] of receipts) writeFileSync(join(elsewhere, name), bytes);
    rmSync(join(out, 'receipts'), { recursive: true });
    symlinkSync(elsewhere, join(out, 'receipts'));
    const before = contents(out);
    const refused = await publishResults(commune, out, { seal: null });
    expect(refused).toMatchObject({ ok: false, error: { code: 'medium-not-plain', where: join(out, 'receipts') } });
    expect(contents(elsewhere)).toEqual(receipts);
    expect(contents(out)).toEqual(before);
    rmSync(elsewhere, { recursive: true });
    await commune.close();
  });

  test('a certificate of somebody no longer elected is taken away with the next publication', async () => {
    const commune = await night();
    await must(publishResults(commune, out, sealed));
    expect([...contents(out).keys()]).toContain('zaswiadczenie-mayor-1-1.pdf');
    const mayors = payloads.filter(({ contest }) => contest === 'mayor');
    const correction = { reason: 'pomyłka', persons: ['Ewa Ćma'] };
    const newer = mayors.map((one) =>
      body.protocol(one, candidates(20, 30), { revision: 2, supersedes: hashOf(one), correction }),
    );
    await commune.receive(newer);
    await commune.agree(newer);
    await must(publishResults(commune, out, sealed));
    const certificates = [...contents(out).keys()].filter((name) => name.startsWith('zaswiadczenie-mayor'));
    expect(certificates).toEqual(['zaswiadczenie-mayor-1-2.pdf']);
    await commune.close();
  });

  test('a publication that could not be written is not recorded', async () => {
    const commune = await night();
    writeFileSync(join(out, 'file'), '');
    const failed = await publishResults(commune, join(out, 'file', 'results'), sealed);
    expect(failed).toMatchObject({ ok: false, error: { code: 'medium-not-plain' } });
    expect((await must(resultsView(commune, '2029-04-09T03:00:00+02:00'))).published).toBeNull();
    await commune.close();
  });
});

describe("the demo's night", () => {
  const demo = demoPayloads();
  const house = ['council', 'mayor'] as const;
  const published = async (payloads: readonly ProtocolPayload[]) => {
    const commune = await communeNight(demo.pkg);
    await commune.receive(payloads, demoChair(demo));
    await commune.agree(payloads);
    const steps: [number, number][] = [];
    const onProgress = (done: number, of: number) => void steps.push([done, of]);
    const names = await must(publishResults(commune, out, { seal: { seed: demo.election.communeSeed }, onProgress }));
    await commune.close();
    const papers = names.filter((name) => name.endsWith('.pdf'));
    expect(steps).toEqual(Array.from({ length: papers.length + 1 }, (_, at) => [at, papers.length]));
    return papers;
  };

  test('a summary per constituency that votes, two minutes, a certificate for everybody elected; the page links them', async () => {
    const papers = await published(demo.payloads);
    const constituencies = demo.pkg.contests.get('council')!.payload.constituencies;
    const certificates = papers.filter((name) => name.startsWith('zaswiadczenie-council'));
    expect(certificates).toHaveLength(constituencies.reduce((sum, { seats }) => sum + seats, 0));
    const summaries = constituencies
      .filter(({ voting }) => voting === 'held')
      .map(({ number }) => `zestawienie-council-${number}.pdf`);
    const minutes = house.map((contest) => `protokol-${contest}.pdf`);
    expect(papers.filter((name) => !certificates.includes(name)).toSorted()).toEqual([...minutes, ...summaries]);
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    for (const name of [...minutes, ...summaries]) expect(page).toContain(`href="${name}"`);
  });

  test('partial results: no certificates', async () => {
    const papers = await published(demo.payloads.filter(({ precinct }) => precinct <= 3));
    expect(papers).toEqual(['zestawienie-council-1.pdf', 'protokol-council.pdf', 'protokol-mayor.pdf']);
  });
});
