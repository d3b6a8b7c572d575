import { existsSync } from 'node:fs';
import { fail, ok, type Result, type ToolFailure, type ToolResult } from '../../../../src-shared/result.ts';
import { canonicalBytes } from '../../../../src-shared/sealed/canonical.ts';
import { payloadHashOf } from '../../../../src-shared/sealed/symbol.ts';
import { type VerdictCode } from '../../../../src-shared/sealed/verdict.ts';
import { decideInSlices, gatherEvidence } from '../../../commune/common/evidence.ts';
import { decideAgain, listen, type Said, takeStanding } from '../../../commune/common/rebuild.ts';
import { nowOf } from '../../../commune/common/stale.ts';
import { numberedResults } from '../../../commune/publish/edition.ts';
import { receiveFiles } from '../../../commune/receive/files.ts';
import { nodeCrypto } from '../../../keys/crypto.ts';
import { type TakenFile } from '../../../media/read.ts';
import { openWithPackage } from '../../../session/trust.ts';
import { type CommuneWorkspace } from '../../../session/workspace.ts';
import { findSealedInfo } from '../../../store/common/repositories/sealed.ts';
import { addPublication } from '../../../store/commune/repositories/publications.ts';
import { seenFile } from '../../../store/engine/seen.ts';
import { type Reader } from '../../../store/engine/transaction.ts';
import { type ExitCode, type Io, report } from '../io.ts';
import { command, misuse } from '../options.ts';
import { nothingFound, offeredFiles, seenBeside, verdictPrinter } from './offered.ts';
import { noPackage, openOffer } from './packages.ts';

const usage = `
usage: urna rebuild --store NEW --issuer JWK [--package DIR]… [--json] PATH…

Makes a commune's store again from its sealed files: the media of the precincts, and what the commune published (results
and receipts). What stands, agrees with the paper, was drawn by lot and decided is taken from what the commune sealed
last; everything else is received as on the night. Two stores are put together by naming the files of both. One verdict
for each file; at the end the result is computed again and must be the sealed one.
  --store  must not exist yet
  --json   verdicts, then {"rebuilt":true,"results":["…"],"equal":true,"missing":[]}; equal is null where there was not
           just one sealed result
Exit 1 where a file was refused, one that the result names is missing, or the result is another one.
`;

const options = {
  store: { type: 'string' },
  issuer: { type: 'string' },
  package: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

/** Of a night that was rebuilt these are no faults: what waits for people waits again, what was replaced was replaced. */
const LEFT_TO_PEOPLE: readonly VerdictCode[] = ['newer-revision', 'conflicting-revision', 'older-revision'];

/** Who rebuilds, in the journal. */
const ACTOR = 'urna rebuild';

export default command(usage, options, async ({ values, positionals: paths }, io) => {
  const { store: path, issuer, package: packages = [], json = false } = values;
  if (path === undefined) return misuse('Name the new store with --store.');
  if (issuer === undefined) return misuse('Name the issuer’s key with --issuer.');
  if (paths.length === 0) return misuse('Name at least one file or folder.');
  if (existsSync(path)) return fail('file-exists', 'There is a file already; a store is rebuilt into a new one.', path);
  const offer = await openOffer({ issuer, packages, paths }, io);
  if (!offer.ok) return offer;
  const [offered, ...others] = offer.value.packages;
  if (offered === undefined) return noPackage();
  if (others.length > 0)
    return fail('packages-differ', 'These packages are of several elections or communes; a store belongs to one.');
  const kept = { clock: io.clock, seen: seenFile(seenBeside(path)) };
  const made = await openWithPackage(path, offered, { kind: 'commune' }, kept);
  if (!made.ok) return made;
  const workspace: CommuneWorkspace = { kind: 'commune', ...made.value, actor: ACTOR };
  try {
    return await rebuild(workspace, paths, json, io);
  } finally {
    await workspace.store.close();
  }
});

async function rebuild(
  workspace: CommuneWorkspace,
  paths: readonly string[],
  json: boolean,
  io: Io,
): Promise<ExitCode | ToolResult<never>> {
  const said = await whatIsSaid(workspace, paths);
  for await (const file of offeredFiles(paths)) {
    if (!file.ok) continue;
    const taken = await takeStanding(workspace, file.value, said);
    if (!taken.ok) return taken;
  }
  const printer = verdictPrinter(io, json);
  let refused = 0;
  for (const revision of inOrder(said)) {
    const files = ofRevision(revision, said, paths);
    for await (const one of receiveFiles(workspace, files, { acceptNewer: false, from: paths.join(', ') })) {
      if (!one.ok) return one;
      const { verdict, passedOver } = one.value;
      await printer.print(verdict, passedOver);
      if (!verdict.ok && !passedOver && !LEFT_TO_PEOPLE.includes(verdict.code)) refused += 1;
    }
  }
  if (printer.files === 0) return nothingFound(paths);
  const finished = await finish(workspace, said);
  if (!finished.ok) return finished;
  const { equal, missing } = finished.value;
  const results = said.editions.map(({ hash }) => hash);
  if (json) await io.out.write(`${JSON.stringify({ rebuilt: true, results, equal, missing })}\n`);
  else io.note(inWords(results.length, equal));
  for (const where of missing)
    report(io, { code: 'file-missing', message: 'The result names a protocol that is not among the files.', where });
  if (equal === false) report(io, differs(results.join(', ')));
  return refused > 0 || missing.length > 0 || equal === false ? 1 : 0;
}

function inWords(editions: number, equal: boolean | null): string {
  if (editions === 0) return 'Rebuilt. No sealed result was among the files: papers are to be compared again.';
  if (equal === null)
    return 'Rebuilt. Several results carried one number; what is published next takes the place of all of them.';
  return equal ? 'Rebuilt. The same result follows, to the byte.' : 'Rebuilt. Another result follows.';
}

async function whatIsSaid(workspace: CommuneWorkspace, paths: readonly string[]): Promise<Said> {
  const listener = listen(workspace);
  for await (const file of offeredFiles(paths)) if (file.ok) listener.hear(file.value);
  return listener.said();
}

/** Revisions there are, the lowest first; what is no protocol has none and comes with the first. */
function inOrder({ revisions }: Said): number[] {
  return [...new Set([FIRST, ...revisions.values()])].sort((a, b) => a - b);
}
const FIRST = 1;

async function* ofRevision(
  wanted: number,
  { revisions }: Said,
  paths: readonly string[],
): AsyncGenerator<Result<TakenFile>> {
  for await (const file of offeredFiles(paths)) {
    const revision = (file.ok ? revisions.get(file.value.path) : undefined) ?? FIRST;
    if (revision === wanted) yield file;
  }
}

/** `equal`: null where there is not just one sealed result to be compared with. */
type Finished = { readonly equal: boolean | null; readonly missing: readonly string[] };

/** What was decided, and whether the result that follows from all of it is the one that was sealed: one transaction. */
async function finish(workspace: CommuneWorkspace, said: Said): Promise<Result<Finished>> {
  const { pkg, store } = workspace;
  return store.write(ACTOR, async (tx): Promise<Result<Finished>> => {
    await decideAgain(tx, said);
    const evidence = await gatherEvidence({ ...workspace, store: tx });
    if (!evidence.ok) return evidence;
    const bodies = new Map([...(await decideInSlices(pkg, evidence.value))].filter(([, body]) => body.own));
    const results = await numberedResults(tx, pkg, evidence.value, bodies, undefined);
    const hash = payloadHashOf(canonicalBytes(results), nodeCrypto);
    const [sealed, ...rivals] = said.editions;
    const equal = sealed === undefined || rivals.length > 0 ? null : sealed.hash === hash;
    if (equal === true) {
      const now = nowOf(pkg, bodies, evidence.value);
      await addPublication(tx, hash, { ...now, sources: [...now.sources], number: results.number, files: [] });
    }
    const detail = { results: said.editions.map((one) => one.hash), receipts: said.receipts.size, equal };
    await tx.journal({ action: 'store-rebuilt', subject: 'commune', detail });
    return ok({ equal, missing: await missingOf(tx, said) });
  });
}

/** What the sealed result names and no file is. */
async function missingOf(db: Reader, { editions }: Said): Promise<string[]> {
  const missing: string[] = [];
  for (const { protocols, otherDefinition } of editions.flatMap(({ payload }) => payload.contests))
    for (const hash of [...protocols, ...otherDefinition])
      if ((await findSealedInfo(db, hash)) === undefined) missing.push(hash);
  return [...new Set(missing)].sort();
}

function differs(where: string): ToolFailure {
  const message =
    'What these files give is not the result that was sealed. The store holds what they say; look at it before you publish.';
  return { code: 'result-differs', message, where };
}
