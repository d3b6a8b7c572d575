/**
 * What a result may stand on (docs/formats.md, "Trust chain"): signed and emergency protocols alike, and of all the
 * files somebody puts into a folder only those that were judged genuine.
 */
import { describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../../../src-main/keys/crypto.ts';
import { seal } from '../../../../src-main/keys/seal.ts';
import { computeResults } from '../../../../src-shared/results/compute.ts';
import { type Evidence } from '../../../../src-shared/results/body.ts';
import { genuineEvidence } from '../../../../src-shared/results/evidence.ts';
import { verifyResults } from '../../../../src-shared/results/verify-results.ts';
import { openPackage } from '../../../../src-shared/sealed/chain.ts';
import { canonicalBytes } from '../../../../src-shared/sealed/canonical.ts';
import { verifier } from '../../../../src-shared/sealed/verify.ts';
import { agreed, bodyOf, candidates, emergencyOf, evidenceOf, receipt } from '../../../support/results.ts';
import { hashOf, jwks, mayor, revoked, roster, rosterKey, seeds } from '../../../support/sealed.ts';

const body = bodyOf([mayor()], {});
const [cell1, cell2] = body.cells;
const signed1 = body.protocol(cell1!, candidates(200, 94));
const signed2 = body.protocol(cell2!, candidates(150, 160));
const typed1 = emergencyOf(signed1);
const correction = { reason: 'pomyłka', persons: ['Ewa Ćma'] };
const secondTo = (first: Parameters<typeof hashOf>[0]) => ({ revision: 2, supersedes: hashOf(first), correction });
const corrected = body.protocol(cell1!, candidates(201, 93), secondTo(typed1));
const signedAnew = body.protocol(cell1!, candidates(202, 92), secondTo(signed1));
const typedAnew = emergencyOf(signedAnew);

const mayorOf = (evidence: Evidence) => computeResults(body.pkg, evidence).contests[0]!;
const bytes = (evidence: Evidence) => Buffer.from(canonicalBytes(computeResults(body.pkg, evidence))).toString();

describe('an emergency protocol counts like a signed one (docs/domain.md, "Emergency")', () => {
  const typed = agreed([typed1, signed2]);

  test('the same numbers, the same result, but for the hashes it stands on', () => {
    const { protocols, receipts, unsigned, ...content } = mayorOf(typed);
    const { protocols: _, receipts: _receipts, unsigned: _unsigned, ...same } = mayorOf(agreed([signed1, signed2]));
    expect(content).toEqual(same);
    expect(content).toMatchObject({
      final: true,
      precincts: { received: 2, expected: 2 },
      summaries: [{ results: { 1: 350, 2: 254 } }],
      outcome: { 1: { outcome: 'elected', elected: '1' } },
    });
    expect(protocols).toEqual([hashOf(typed1), hashOf(signed2)]);
    expect(receipts).toEqual([hashOf(receipt(typed1)), hashOf(receipt(signed2))]);
    expect(unsigned).toEqual([hashOf(typed1)]);
  });
  test('a body of nothing else', () => {
    expect(mayorOf(agreed([typed1, emergencyOf(signed2)]))).toMatchObject({
      final: true,
      outcome: { 1: { outcome: 'elected', elected: '1' } },
    });
  });
  test('a receipt of the signed file says nothing of the typed one', () => {
    const { receipts } = agreed([signed1, signed2]);
    expect(mayorOf({ ...typed, receipts })).toMatchObject({ final: false, receipts: [hashOf(receipt(signed2))] });
  });
  test('verified like any other; each of its votes', () => {
    const published = computeResults(body.pkg, typed);
    expect(verifyResults(body.pkg, published, typed)).toEqual([]);
    const moved = emergencyOf(body.protocol(cell1!, candidates(199, 95)));
    const found = { ...typed, protocols: [evidenceOf(moved), evidenceOf(signed2)] };
    expect(verifyResults(body.pkg, published, found)).toEqual(
      expect.arrayContaining([
        { code: 'protocol-missing', where: `mayor/protocols/${hashOf(typed1)}` },
        { code: 'protocol-left-out', where: `mayor/protocols/${hashOf(moved)}` },
      ]),
    );
  });
});

describe('the higher revision counts, whichever of the two it is', () => {
  test.each([
    ['a signed one after an emergency one', typed1, corrected, { 1: 351, 2: 253 }],
    ['an emergency one after an emergency one', typed1, emergencyOf(corrected), { 1: 351, 2: 253 }],
  ])('%s', (_, older, newer, results) => {
    const evidence = agreed([older, newer, signed2]);
    expect(mayorOf(evidence)).toMatchObject({
      final: true,
      precincts: { received: 2, expected: 2 },
      protocols: [hashOf(newer), hashOf(signed2)],
      summaries: [{ results }],
    });
    expect(bytes({ ...evidence, protocols: evidence.protocols.toReversed() })).toBe(bytes(evidence));
    expect(verifyResults(body.pkg, computeResults(body.pkg, evidence), evidence)).toEqual([]);

    const before = computeResults(body.pkg, agreed([older, signed2]));
    const said = verifyResults(body.pkg, before, evidence).map(({ code, where }) => `${code} ${where}`);
    expect(said).toEqual([
      `protocol-superseded mayor/protocols/${hashOf(older)}`,
      `protocol-left-out mayor/protocols/${hashOf(newer)}`,
    ]);
  });
});

describe('an emergency protocol replaces nothing that a chair or a deputy signed (F11)', () => {
  test.each([
    ['a second revision that names the signed one', typedAnew],
    ['a second content of the first revision', typed1],
    ['a tenth revision', { ...typedAnew, revision: 10 }],
  ])('%s: the signed one counts, agreed or not, and a result of the other does not verify', (_, typed) => {
    const evidence = agreed([signed1, typed, signed2]);
    expect(mayorOf(evidence)).toMatchObject({ protocols: [hashOf(signed1), hashOf(signed2)], unsigned: [] });
    expect(bytes({ ...evidence, protocols: evidence.protocols.toReversed() })).toBe(bytes(evidence));
    const forged = computeResults(body.pkg, agreed([typed, signed2]));
    expect(forged.contests[0]).toMatchObject({ final: true, unsigned: [hashOf(typed)] });
    expect(verifyResults(body.pkg, forged, evidence).map(({ code, where }) => `${code} ${where}`)).toEqual([
      `protocol-superseded mayor/protocols/${hashOf(typed)}`,
      `protocol-left-out mayor/protocols/${hashOf(signed1)}`,
    ]);
  });
  test('the commission’s own protocol of any revision takes its place; the agreement of the typed one is not its own', () => {
    const { receipts } = agreed([typed1, signed2]);
    const evidence = { ...agreed([typed1, signed1, signed2]), receipts };
    expect(mayorOf(evidence)).toMatchObject({ final: false, protocols: [hashOf(signed1), hashOf(signed2)] });
  });
});

describe('a receipt is of the protocol it names, and the highest number is in force (F22)', () => {
  const returned = (change: Parameters<typeof receipt>[1]) => receipt(signed1, { status: 'returned', ...change });
  const withReceipts = (...given: ReturnType<typeof receipt>[]) => ({
    ...agreed([signed1, signed2]),
    receipts: [...given, receipt(signed2)].map((payload) => ({ hash: hashOf(payload), payload })),
  });
  test('a return of a higher number counts, whatever hour the laptop’s clock wrote', () => {
    const earlier = '2029-04-08T22:30:00+02:00';
    const second = returned({ number: 2, supersedes: hashOf(receipt(signed1)), decidedAt: earlier });
    for (const given of [
      [receipt(signed1), second],
      [second, receipt(signed1)],
    ])
      expect(mayorOf(withReceipts(...given))).toMatchObject({
        final: false,
        receipts: [hashOf(second), expect.any(String)],
      });
  });
  test.each([
    ['precinct', { precinct: 2 }],
    ['symbol', { symbol: 'FALSE' }],
    ['revision', { revision: 9 }],
    ['constituency', { constituency: 7 }],
  ])('one that names another %s than its protocol has is none, and says so', (_, change) => {
    const evidence = withReceipts(receipt(signed1, change));
    expect(mayorOf(evidence)).toMatchObject({ final: false, receipts: [hashOf(receipt(signed2))] });
    const published = computeResults(body.pkg, agreed([signed1, signed2]));
    published.contests[0]!.receipts[0] = hashOf(receipt(signed1, change));
    expect(verifyResults(body.pkg, published, evidence).map(({ code }) => code)).toContain('receipt-contradicts');
  });
});

describe('only genuine files are evidence', () => {
  /** Judged one after the other, as a folder is. */
  const found = (files: readonly Uint8Array[], pkg = body.pkg) => {
    const judge = verifier(pkg, nodeCrypto);
    const judged = files.map((file, at) => judge(`${at}.urna`, file));
    const { protocols, receipts } = genuineEvidence(judged, pkg);
    return { protocols: protocols.map(({ hash }) => hash), receipts: receipts.map(({ hash }) => hash) };
  };
  const flipped = (file: Uint8Array) => file.with(60, file[60]! ^ 1);
  const file1 = seal(signed1, seeds.chair1);
  const receipt1 = seal(receipt(signed1), seeds.commune);
  const nothing = { protocols: [], receipts: [] };
  const onlyProtocol = { protocols: [hashOf(signed1)], receipts: [] };
  const onlyReceipt = { protocols: [], receipts: [hashOf(receipt(signed1))] };
  const other = 'x'.repeat(43);

  test.each<[string, Uint8Array[], ReturnType<typeof found>]>([
    ['nothing', [], nothing],
    ['a protocol', [file1], onlyProtocol],
    ['by the deputy', [seal(signed1, seeds.deputy1)], onlyProtocol],
    ['an emergency protocol by the commune', [seal(typed1, seeds.commune)], { ...nothing, protocols: [hashOf(typed1)] }],
    ['a receipt by the commune', [receipt1], onlyReceipt],
    ['a receipt of a protocol nobody has seen', [seal(receipt(corrected), seeds.commune)], { ...nothing, receipts: [hashOf(receipt(corrected))] }],
    ['both revisions, in either order', [seal(corrected, seeds.chair1), seal(typed1, seeds.commune)], { ...nothing, protocols: [hashOf(corrected), hashOf(typed1)] }],
    ['one bit of it turned', [flipped(file1), flipped(receipt1)], nothing],
    ['a protocol by a stranger', [seal(signed1, seeds.stranger)], nothing],
    ['by the chair of another precinct', [seal(signed1, seeds.chair2)], nothing],
    ['by the commune, not called an emergency', [seal(signed1, seeds.commune)], nothing],
    ['an emergency protocol by a chair', [seal(typed1, seeds.chair1)], nothing],
    ['an emergency protocol by the county', [seal(typed1, seeds.county)], nothing],
    ['a receipt by a chair', [seal(receipt(signed1), seeds.chair1)], nothing],
    ['a receipt by the county', [seal(receipt(signed1), seeds.county)], nothing],
    ['a protocol of a rehearsal', [seal({ ...signed1, mode: 'rehearsal' }, seeds.chair1)], nothing],
    ['an emergency protocol of a rehearsal', [seal({ ...typed1, mode: 'rehearsal' }, seeds.commune)], nothing],
    ['a receipt of a rehearsal', [seal(receipt(signed1, { mode: 'rehearsal' }), seeds.commune)], nothing],
    ['of another definition', [seal({ ...signed1, definition: other }, seeds.chair1), seal(receipt(signed1, { definition: other }), seeds.commune)], nothing],
    ['of another commune', [seal({ ...typed1, teryt: '080402' }, seeds.commune)], nothing],
    ['of another election', [seal({ ...typed1, election: '2029-04-22-runoff' }, seeds.commune)], nothing],
    ['a protocol with a contradiction in it (T15)', [seal({ ...typed1, values: { ...typed1.values, boxBallots: 1 } }, seeds.commune)], nothing],
    ['a received one beside another revision of it', [seal(typed1, seeds.commune), seal(corrected, seeds.chair1), seal(receipt(typed1), seeds.commune)], { protocols: [hashOf(typed1), hashOf(corrected)], receipts: [hashOf(receipt(typed1))] }],
    ['a received one beside one of another precinct', [file1, seal(signed2, seeds.chair2), receipt1], { protocols: [hashOf(signed1), hashOf(signed2)], receipts: [hashOf(receipt(signed1))] }],
    ['what the commune typed beside what the chair signed: both, and the signed one counts', [file1, seal(typed1, seeds.commune)], { protocols: [hashOf(signed1), hashOf(typed1)], receipts: [] }],
    ['a copy of it', [receipt1, receipt1], { ...nothing, receipts: [hashOf(receipt(signed1)), hashOf(receipt(signed1))] }],
  ])('%s', (_, files, expected) => expect(found(files)).toEqual(expected)); // prettier-ignore

  describe('what the commune received counts, whichever was read first', () => {
    const anyOrder = (...files: Uint8Array[]) => [found(files), found(files.toReversed())].map((one) => one.protocols);
    const typed = seal(typed1, seeds.commune);
    // replaces the typed one
    const later = seal(corrected, seeds.chair1);
    test('of two contents of one revision', () => {
      const second = body.protocol(cell1!, candidates(199, 95));
      const file = seal(second, seeds.chair1);
      expect(anyOrder(file1, file, receipt1)).toEqual([[hashOf(signed1)], [hashOf(signed1)]]);
      const other = seal(receipt(second), seeds.commune);
      expect(anyOrder(file1, file, other)).toEqual([[hashOf(second)], [hashOf(second)]]);
    });
    test('a correction of something else than what was received', () => {
      expect(anyOrder(file1, later, receipt1)).toEqual([[hashOf(signed1)], [hashOf(signed1)]]);
    });
    test('it was received after all', () => {
      const both = [hashOf(signed1), hashOf(corrected)];
      expect(anyOrder(file1, later, receipt1, seal(receipt(corrected), seeds.commune))).toEqual([
        both,
        both.toReversed(),
      ]);
    });
    test('an earlier revision without a receipt stays beside the received one', () => {
      const both = [hashOf(typed1), hashOf(corrected)];
      expect(anyOrder(typed, later, seal(receipt(corrected), seeds.commune))).toEqual([both, both.toReversed()]);
    });
    test('two contents of one revision, both received: one result in any order', () => {
      const evidence = agreed([signed1, typed1, signed2]);
      expect(bytes({ ...evidence, protocols: evidence.protocols.toReversed() })).toBe(bytes(evidence));
    });
    test('no receipt makes good what is broken', () => {
      const faulty = { ...typed1, values: { ...typed1.values, boxBallots: 1 } };
      expect(anyOrder(seal(faulty, seeds.commune), seal(receipt(faulty), seeds.commune))).toEqual([[], []]);
    });
  });

  test('files of two packages judged in one run: each has its own', () => {
    const rehearsal = bodyOf([mayor()], {}, { mode: 'rehearsal' });
    const tried = emergencyOf(rehearsal.protocol(cell1!, candidates(1, 2), { mode: 'rehearsal' }));
    const files = [file1, receipt1, seal(tried, seeds.commune), seal(receipt(tried), seeds.commune)];
    const judged = [body, rehearsal].flatMap(({ pkg }) => {
      const judge = verifier(pkg, nodeCrypto);
      return files.map((file, at) => judge(`${at}.urna`, file)).filter(({ verdict }) => verdict.ok);
    });
    expect(judged).toHaveLength(4);
    const protocols = judged.filter(({ opened }) => opened?.payload.type !== 'receipt');
    expect(genuineEvidence(protocols, body.pkg).protocols.map(({ hash }) => hash)).toEqual([hashOf(signed1)]);
    const own = [body, rehearsal].map(({ pkg }) => genuineEvidence(judged, pkg));
    expect(own.map(({ protocols }) => protocols.map(({ hash }) => hash))).toEqual([[hashOf(signed1)], [hashOf(tried)]]);
    expect(own.map(({ receipts }) => receipts.map(({ hash }) => hash))).toEqual([
      [hashOf(receipt(signed1))],
      [hashOf(receipt(tried))],
    ]);
  });

  test('of a thousand receipts of unknown protocols no result says anything', () => {
    const evidence = agreed([signed1, signed2]);
    const strange = Array.from({ length: 1000 }, (_, at) => receipt(corrected, { reason: `${at}` }));
    const receipts = [
      ...evidence.receipts,
      ...agreed([corrected]).receipts,
      ...strange.map((payload) => ({ hash: hashOf(payload), payload })),
    ];
    expect(bytes({ ...evidence, receipts })).toBe(bytes(evidence));
    expect(verifyResults(body.pkg, computeResults(body.pkg, evidence), { ...evidence, receipts })).toEqual([]);
  });

  describe('a key revoked since (docs/formats.md, "Trust chain")', () => {
    const keys = [rosterKey(jwks.chair1, 1, 'chair', revoked), rosterKey(jwks.chair2, 2, 'chair')];
    const files = body.files.map((one) =>
      one.name === 'roster.urna' ? { ...one, bytes: seal(roster({ number: 2, keys }), seeds.commune) } : one,
    );
    const opened = openPackage(files, jwks.issuer, nodeCrypto);
    const after = opened.ok ? opened.value : body.pkg;
    const both = { protocols: [hashOf(signed1)], receipts: [hashOf(receipt(signed1))] };

    test.each<[string, Uint8Array[], ReturnType<typeof found>]>([
      ['the commune has a receipt for the file: it stays', [file1, receipt1], both],
      ['whatever order they come in', [receipt1, file1], both],
      ['no receipt', [file1], nothing],
      ['what the commune typed beside it stays evidence', [file1, seal(typed1, seeds.commune), receipt1], { ...both, protocols: [hashOf(signed1), hashOf(typed1)] }],
      ['a receipt for another file', [file1, seal(receipt(typed1), seeds.commune)], { ...nothing, receipts: [hashOf(receipt(typed1))] }],
      ['a receipt by the revoked key itself', [file1, seal(receipt(signed1), seeds.chair1)], nothing],
      ['a receipt of a rehearsal', [file1, seal(receipt(signed1, { mode: 'rehearsal' }), seeds.commune)], nothing],
      ['one bit turned, with a receipt', [flipped(file1), receipt1], onlyReceipt],
    ])('%s', (_, given, expected) => {
      expect(after.roster.payload.number).toBe(2);
      expect(found(given, after)).toEqual(expected);
    }); // prettier-ignore
  });
});
