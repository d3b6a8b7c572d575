/** What of a result is published: content only, nothing is written here. */
import { type ContestKind } from '../../../src-shared/primitives.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { type DecidedBody } from '../../../src-shared/results/body.ts';
import { type ProtocolEvidence } from '../../../src-shared/results/current.ts';
import { type ToldBody } from '../../../src-shared/results/view/contest.ts';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import { protocolFileStem } from '../../../src-shared/sealed/file-name.ts';
import { type ResultsPayload } from '../../../src-shared/sealed/payloads.ts';
import { payloadHashOf } from '../../../src-shared/sealed/symbol.ts';
import { type DataFile, openData, type Published } from '../../exchange/open-data.ts';
import { type PageFile, resultsPage } from '../../exchange/results-page.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { seal } from '../../keys/seal.ts';
import { type FileToWrite, type Folders } from '../../media/write.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import { listPackageFiles } from '../../store/common/repositories/package-files.ts';
import { findSealed } from '../../store/common/repositories/sealed.ts';
import { type Store } from '../../store/kinds.ts';
import { PLAIN_RESULTS, SEALED_RESULTS } from './owner.ts';
import { drawPapers, planPapers } from './papers.ts';

export type PublishOptions = {
  /** The commune's private seed; without it the result is published as plain JSON. The seed stays the caller's to zero. */
  readonly seal: { readonly seed: Uint8Array } | null;
  /** Words of the coordinator for the results page. */
  readonly note?: string;
  /** Papers drawn so far; drawing them is what takes long. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Looked at between two papers, and before the first file is written: from then on it goes to its end. */
  readonly signal?: AbortSignal;
};

/** The same result gives the same bytes. @returns `hash` of the results payload */
export async function publishedFiles(
  { store, pkg }: CommuneWorkspace,
  results: ResultsPayload,
  bodies: ReadonlyMap<ContestKind, ToldBody>,
  options: PublishOptions,
): Promise<Result<{ hash: string; folders: Folders }>> {
  const payload = canonicalBytes(results);
  const hash = payloadHashOf(payload, nodeCrypto);
  const result: FileToWrite = options.seal
    ? { name: SEALED_RESULTS, bytes: seal(results, options.seal.seed) }
    : { name: PLAIN_RESULTS, bytes: payload };
  const planned = [...bodies.values()].flatMap((body) => planPapers(pkg, body, results));
  options.onProgress?.(0, planned.length);
  const papers = await drawPapers(planned, options);
  if (!papers.ok) return papers;
  const published: Published = { pkg, bodies, hash, file: result.name, edition: results };
  const data = openData(published);
  const page = resultsPage({
    ...published,
    papers: papers.value.filter(({ linked }) => linked).map(({ name, title }) => ({ path: name, title })),
    data: links(result.name, data),
    note: options.note ?? '',
  });
  const folders = new Map<string, readonly FileToWrite[]>([
    ['', [result, ...papers.value, { name: 'index.html', bytes: page }]],
    ['csv', data],
    ['protocols', await sealedProtocols(store, bodies)],
  ]);
  if (options.seal) folders.set('receipts', sealedReceipts(bodies, options.seal.seed));
  // with the definitions that older protocols name: without them nobody could tell that these still stand
  if (named(bodies).some(({ payload }) => payload.definition !== pkg.definition.hash))
    folders.set('package', await packageOf(store));
  return ok({ hash, folders });
}

function links(file: string, data: readonly DataFile[]): PageFile[] {
  const all = { path: file, title: 'Wynik ze wszystkimi krokami, do ponownego obliczenia' };
  return [all, ...data.map(({ name, title }) => ({ path: `csv/${name}`, title }))];
}

/** Every protocol the result names, those that do not count too. */
function named(bodies: ReadonlyMap<ContestKind, DecidedBody>): ProtocolEvidence[] {
  return [...bodies.values()].flatMap(({ protocols, otherDefinition }) => [...protocols, ...otherDefinition]);
}

/** The package with all its earlier files, by type and number. */
async function packageOf(store: Store): Promise<FileToWrite[]> {
  return (await listPackageFiles(store)).map(({ type, contest, number, hash, bytes }) => {
    const what = [type, contest, `${number}`, hash.slice(0, 8).replaceAll('_', '-')].filter((part) => part !== null);
    return { name: `${what.join('-')}.urna`, bytes };
  });
}

/** The protocols as they came, so that whoever has the folder needs nothing else to recompute. */
async function sealedProtocols(store: Store, bodies: ReadonlyMap<ContestKind, DecidedBody>): Promise<FileToWrite[]> {
  const files: FileToWrite[] = [];
  for (const { hash, payload } of named(bodies)) {
    const file = await findSealed(store, hash);
    if (file) files.push({ name: `${protocolFileStem(payload)}.urna`, bytes: file.bytes });
  }
  return files;
}

function sealedReceipts(bodies: ReadonlyMap<ContestKind, DecidedBody>, seed: Uint8Array): FileToWrite[] {
  return [...bodies.values()].flatMap((body) =>
    [...body.protocols, ...body.otherDefinition].flatMap(({ hash, payload }) => {
      const receipt = body.receipts.get(hash);
      const name = `${protocolFileStem(payload)}-receipt.urna`;
      return receipt ? [{ name, bytes: seal(receipt.payload, seed) }] : [];
    }),
  );
}
