import { dirname } from 'node:path';
import { type PublicJwk } from '../../../../src-shared/primitives.ts';
import { fail, ok, type ToolResult } from '../../../../src-shared/result.ts';
import { receiveFiles } from '../../../commune/receive/files.ts';
import { openWithPackage, packageInStore, takePackage } from '../../../session/trust.ts';
import { type CommuneWorkspace } from '../../../session/workspace.ts';
import { seenFile } from '../../../store/engine/seen.ts';
import { openStore } from '../../../store/open.ts';
import { type Io, report } from '../io.ts';
import { command, misuse } from '../options.ts';
import { nothingFound, offeredFiles, seenBeside, verdictPrinter } from './offered.ts';
import { homeKey, noPackage, type OfferedTrust, openOffer, passOver } from './packages.ts';

const usage = `
usage: urna receive --store DB --issuer JWK [--package DIR]… [--accept-newer] [--json] PATH…

Takes protocols and reports from media into a commune's store, which is made if there is none. One verdict for each
file; a file is taken whole or not at all, and the same medium may come again. Of a protocol already there a newer
revision is taken only with --accept-newer.
Exit 1 where a file was refused.
`;

const options = {
  store: { type: 'string' },
  issuer: { type: 'string' },
  package: { type: 'string', multiple: true },
  'accept-newer': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** Who receives, in the journal. */
const ACTOR = 'urna receive';

export default command(usage, options, async ({ values, positionals: paths }, io) => {
  if (values.store === undefined) return misuse('Name the store with --store.');
  if (values.issuer === undefined) return misuse('Name the issuer’s key with --issuer.');
  if (paths.length === 0) return misuse('Name at least one file or folder.');
  const named = values.package ?? [];
  const offer = await openOffer({ issuer: values.issuer, packages: named, paths }, io);
  if (!offer.ok) return offer;
  const workspace = await openCommune(values.store, offer.value, named.length > 0, io);
  if (!workspace.ok) return workspace;

  const printer = verdictPrinter(io, values.json === true);
  let stopped = false;
  try {
    const received = receiveFiles(workspace.value, offeredFiles(paths), {
      acceptNewer: values['accept-newer'] === true,
      from: paths.join(', '),
    });
    for await (const one of received) {
      if (one.ok) await printer.print(one.value.verdict, one.value.passedOver);
      else {
        report(io, one.error);
        stopped = true;
        // files read before a medium was pulled out are still to be taken; a store that fails will fail again
        if (one.error.code !== 'medium-gone') break;
      }
    }
  } finally {
    await workspace.value.store.close();
  }
  if (printer.files === 0 && !stopped) return nothingFound(paths);
  return stopped || printer.refused > 0 ? 1 : 0;
});

/**
 * The store with the newest package it has met. A package found on a medium may be older than the store's and is then
 * passed over; one that was named is refused.
 */
async function openCommune(
  path: string,
  { issuer, packages }: { readonly issuer: PublicJwk; readonly packages: readonly OfferedTrust[] },
  named: boolean,
  io: Io,
): Promise<ToolResult<CommuneWorkspace>> {
  const kept = { clock: io.clock, seen: seenFile(seenBeside(path)) };
  const held = await openStore(path, { ...kept, kind: 'commune', identity: { issuer } });
  if (!held.ok && held.error.code !== 'store-missing') return held;
  const store = held.ok ? held.value : undefined;
  const fitting = packages.filter(({ home }) => store === undefined || homeKey(home.value) === homeKey(store.identity));
  const [offered, ...others] = fitting.length > 0 || !named ? fitting : packages;
  if (others.length > 0) {
    await store?.close();
    return fail('packages-differ', 'These packages are of several elections or communes; a store belongs to one.');
  }
  if (store === undefined) {
    if (offered === undefined) return noPackage();
    const made = await openWithPackage(path, offered, { kind: 'commune' }, kept);
    return made.ok ? ok({ kind: 'commune', ...made.value, actor: ACTOR }) : made;
  }
  const taken = offered && (await takePackage(store, offered));
  const passed = taken?.ok === false && taken.error.code === 'older-package' && !named;
  if (passed) passOver(io, dirname(offered?.files[0]?.name ?? path));
  const pkg = taken === undefined || passed ? await packageInStore(store) : taken;
  if (pkg.ok) return ok({ kind: 'commune', store, pkg: pkg.value, actor: ACTOR });
  await store.close();
  return pkg;
}
