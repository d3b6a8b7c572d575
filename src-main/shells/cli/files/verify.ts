import { type TrustedPackage } from '../../../../src-shared/sealed/trusted.ts';
import { isOutdatedCopy, type VerdictCode, type Judged } from '../../../../src-shared/sealed/verdict.ts';
import { verifier } from '../../../../src-shared/sealed/verify.ts';
import { nodeCrypto } from '../../../keys/crypto.ts';
import { report } from '../io.ts';
import { command, misuse } from '../options.ts';
import { verdictOnUnread } from '../../../commune/receive/files.ts';
import { nothingFound, offeredFiles, verdictPrinter } from './offered.ts';
import { noPackage, openOffer } from './packages.ts';
import { compareResults, judgeResults, printComparison } from './verify-results.ts';

const usage = `
usage: urna verify --issuer JWK [--package DIR]… [--results FILE] [--json] PATH…

One verdict for each sealed file; a PATH may be a folder (every *.urna below it). Nothing is stored. A package is found
beside or above the files where none is named. Several of one election and commune are one: of each numbered file the
newest counts, whatever the order; of several elections each file is judged by the one it fits.
The issuer's key is trusted as given: compare its fingerprint («urna issuer show») by voice or on paper.
  --results FILE   also recomputes this published result from the files below the paths and lists every disagreement;
                   with --json as a last line {"results":…,"ok":…,"code":…,"number":…,"disagreements":[…],"caveats":[…],
                   "traces":[…]};
                   caveats are the protocols it stands on that no commission signed, that were returned, that are in
                   conflict, that wait for a correction, and those an older definition keeps from being counted; traces say
                   who corrected, settled or typed which protocol, and why
Exit 1 where a file was refused or the result disagrees.
`;

const options = {
  issuer: { type: 'string' },
  package: { type: 'string', multiple: true },
  results: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export default command(usage, options, async ({ values, positionals: paths }, io) => {
  if (values.issuer === undefined) return misuse('Name the issuer’s key with --issuer.');
  if (paths.length === 0) return misuse('Name at least one file or folder.');
  const named = values.results === undefined ? [] : [values.results];
  const wanted = { issuer: values.issuer, packages: values.package ?? [], paths: [...paths, ...named] };
  const offer = await openOffer(wanted, io);
  if (!offer.ok) return offer;
  const packages: TrustedPackage[] = [];
  for (const { opened } of offer.value.packages) {
    if (!opened.ok) return opened;
    packages.push(opened.value);
  }
  if (packages.length === 0) return noPackage();
  const judge = judgeOf(packages);
  const results = values.results === undefined ? undefined : await judgeResults(values.results, judge);
  if (results?.ok === false) return results;
  const judged: Judged[] = [];
  const printer = verdictPrinter(io, values.json === true);
  let stopped = false;
  for await (const file of offeredFiles(paths)) {
    const one = file.ok ? judge(file.value.path, file.value.bytes) : undefined;
    // without a result to recompute nothing is kept: a folder may hold more than fits into memory
    if (one !== undefined && results !== undefined) judged.push(one);
    const verdict = file.ok ? one?.verdict : verdictOnUnread(file.error);
    if (verdict !== undefined) await printer.print(verdict, one !== undefined && isOutdatedCopy(one));
    else if (!file.ok) {
      report(io, file.error);
      stopped = true;
    }
  }
  if (printer.files === 0 && !stopped) return nothingFound(paths);
  const failed = stopped || printer.refused > 0;
  if (results === undefined) return failed ? 1 : 0;
  const compared = compareResults(results.value, judged, packages);
  if (!compared.ok) return compared;
  await printComparison(io, compared.value, values.json === true);
  return failed || !compared.value.ok ? 1 : 0;
});

/** From what says least about a file to what says most: a package it does not belong to knows nothing of it. */
const foreign: readonly VerdictCode[] = [
  'key-unknown',
  'wrong-election',
  'wrong-commune',
  'wrong-mode',
  'other-definition',
];
const fit = ({ verdict }: Judged) => (foreign.includes(verdict.code) ? foreign.indexOf(verdict.code) : foreign.length);

/** Judges by the package of each election and commune with a memory of this run, and keeps the verdict of the one that fits best. */
export function judgeOf(packages: readonly TrustedPackage[]): (path: string, bytes: Uint8Array) => Judged {
  const judges = packages.map((pkg) => verifier(pkg, nodeCrypto));
  return (path, bytes) => {
    let best: Judged | undefined;
    for (const judge of judges) {
      const judged = judge(path, bytes);
      if (judged.verdict.ok) return judged;
      if (best === undefined || fit(judged) > fit(best)) best = judged;
    }
    if (best === undefined) throw new Error('files are judged by at least one package');
    return best;
  };
}
