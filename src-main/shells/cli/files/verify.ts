import { type VerdictCode, type Judged } from '../../../../src-shared/sealed/verdict.ts';
import { verifier } from '../../../../src-shared/sealed/verify.ts';
import { nodeCrypto } from '../../../keys/crypto.ts';
import { report } from '../io.ts';
import { command, misuse } from '../options.ts';
import { nothingFound, offeredFiles, verdictOnUnread, verdictPrinter } from './offered.ts';
import { noPackage, openOffer, type OfferedPackage } from './packages.ts';

const usage = `
usage: urna verify --issuer JWK [--package DIR]… [--json] PATH…

One verdict for each sealed file; a PATH may be a folder (every *.urna below it). Nothing is stored. A package is found
beside or above the files where none is named; where several are, each file is judged by the one it fits.
The issuer's key is trusted as given: compare its fingerprint («urna issuer show») by voice or on paper.
Exit 1 where a file was refused.
`;

const options = {
  issuer: { type: 'string' },
  package: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

export default command(usage, options, async ({ values, positionals: paths }, io) => {
  if (values.issuer === undefined) return misuse('Name the issuer’s key with --issuer.');
  if (paths.length === 0) return misuse('Name at least one file or folder.');
  const offer = await openOffer({ issuer: values.issuer, packages: values.package ?? [], paths });
  if (!offer.ok) return offer;
  if (offer.value.packages.length === 0) return noPackage();
  const judge = judgeOf(offer.value.packages);
  const printer = verdictPrinter(io, values.json === true);
  let stopped = false;
  for await (const file of offeredFiles(paths)) {
    const verdict = file.ok ? judge(file.value.path, file.value.bytes).verdict : verdictOnUnread(file.error);
    if (verdict !== undefined) await printer.print(verdict);
    else if (!file.ok) {
      report(io, file.error);
      stopped = true;
    }
  }
  if (printer.files === 0 && !stopped) return nothingFound(paths);
  return stopped || printer.refused > 0 ? 1 : 0;
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

/** Judges by every package with a memory of this run, and keeps the verdict of the one that fits best. */
export function judgeOf(packages: readonly OfferedPackage[]): (path: string, bytes: Uint8Array) => Judged {
  const judges = packages.map(({ pkg }) => verifier(pkg, nodeCrypto));
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
