/** What of a result is published: content only, nothing is written here. */
import { type ContestKind } from '../../../src-shared/definition/primitives.ts';
import { protocolFileStem } from '../../../src-shared/protocol/file-name.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { computeResults, type DecidedBody, type Evidence } from '../../../src-shared/results/compute.ts';
import { canonicalBytes } from '../../../src-shared/sealed/canonical.ts';
import { payloadHashOf } from '../../../src-shared/sealed/symbol.ts';
import { openData, type DataFile, type Published } from '../../exchange/open-data.ts';
import { resultsPage, type PageFile } from '../../exchange/results-page.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { seal } from '../../keys/seal.ts';
import { type FileToWrite, type Folders } from '../../media/write.ts';
import { findSealed } from '../../store/repositories/sealed.ts';
import { type Store } from '../../store/store.ts';
import { type CommuneWorkspace } from '../workspace.ts';
import { drawPapers, planPapers } from './papers.ts';

export type PublishOptions = {
  /** The commune's private seed; without it the result is published as plain JSON. The seed stays the caller's to zero. */
  readonly seal: { readonly seed: Uint8Array } | null;
  /** Words of the coordinator for the results page. */
  readonly note?: string;
  /** Papers drawn so far; drawing them is what takes long. */
  readonly onProgress?: (done: number, of: number) => void;
};

/** The same evidence gives the same bytes. @returns `hash` of the results payload */
export async function publishedFiles(
  { store, pkg }: CommuneWorkspace,
  evidence: Evidence,
  bodies: ReadonlyMap<ContestKind, DecidedBody>,
  options: PublishOptions,
): Promise<Result<{ hash: string; folders: Folders }>> {
  const results = computeResults(pkg, evidence);
  const payload = canonicalBytes(results);
  const hash = payloadHashOf(payload, nodeCrypto);
  const result: FileToWrite = options.seal
    ? { name: 'results.urna', bytes: seal(results, options.seal.seed) }
    : { name: 'results.json', bytes: payload };
  const planned = [...bodies.values()].flatMap((body) => planPapers(pkg, body, results));
  options.onProgress?.(0, planned.length);
  const papers = await drawPapers(planned, (done) => options.onProgress?.(done, planned.length));
  if (!papers.ok) return papers;
  const published: Published = { pkg, bodies, hash, file: result.name };
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
  return ok({ hash, folders });
}

function links(file: string, data: readonly DataFile[]): PageFile[] {
  const all = { path: file, title: 'Wynik ze wszystkimi krokami, do ponownego obliczenia' };
  return [all, ...data.map(({ name, title }) => ({ path: `csv/${name}`, title }))];
}

/** The protocols as they came, so that whoever has the folder needs nothing else to recompute. */
async function sealedProtocols(store: Store, bodies: ReadonlyMap<ContestKind, DecidedBody>): Promise<FileToWrite[]> {
  const files: FileToWrite[] = [];
  for (const { protocols } of bodies.values())
    for (const { hash, payload } of protocols) {
      const file = await findSealed(store, hash);
      if (file) files.push({ name: `${protocolFileStem(payload)}.urna`, bytes: file.bytes });
    }
  return files;
}

function sealedReceipts(bodies: ReadonlyMap<ContestKind, DecidedBody>, seed: Uint8Array): FileToWrite[] {
  return [...bodies.values()].flatMap(({ protocols, receipts }) =>
    protocols.flatMap(({ hash, payload }) => {
      const receipt = receipts.get(hash);
      const name = `${protocolFileStem(payload)}-receipt.urna`;
      return receipt ? [{ name, bytes: seal(receipt.payload, seed) }] : [];
    }),
  );
}
