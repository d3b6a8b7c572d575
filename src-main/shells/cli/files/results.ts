import { join } from 'node:path';
import { type ToolResult } from '../../../../src-shared/result.ts';
import { publishResults } from '../../../commune/publish/publish-files.ts';
import { packageInStore } from '../../../session/trust.ts';
import { seenFile } from '../../../store/engine/seen.ts';
import { openStore } from '../../../store/open.ts';
import { type Io } from '../io.ts';
import { withKey } from '../keys/files.ts';
import { command, misuse } from '../options.ts';
import { seenBeside } from './offered.ts';

const usage = `
usage: urna results --store DB --out DIR [--key FILE --passphrase-file F] [--json]

Decides what the store's protocols give and writes summaries, seats, mayor, documents and open data. With the commune's
key the result is sealed, so that others can verify it. A lot that is still to be drawn stands in the result; it is no
failure.
  --out    the new edition is written beside DIR and takes its place when it is whole; a DIR that holds anything else than
           the edition before is left alone
  --json   {"sealed":true,"files":["results.urna","csv/…",…]}
`;

const text = { type: 'string' } as const;
const options = { store: text, out: text, key: text, 'passphrase-file': text, json: { type: 'boolean' } } as const;

export default command(usage, options, async ({ values, positionals }, io) => {
  const { store, out, key, 'passphrase-file': passphraseFile } = values;
  if (store === undefined || out === undefined || positionals.length > 0) return misuse('Say --store and --out.');
  if ((key === undefined) !== (passphraseFile === undefined)) return misuse('--key and --passphrase-file go together.');
  const written =
    key === undefined || passphraseFile === undefined
      ? await publish(store, out, null, io)
      : await withKey(key, passphraseFile, ({ seed }) => publish(store, out, { seed }, io));
  if (!written.ok) return written;
  const files = written.value.toSorted();
  await io.out.write(
    values.json === true
      ? `${JSON.stringify({ sealed: key !== undefined, files })}\n`
      : files.map((name) => `${join(out, name)}\n`).join(''),
  );
  return 0;
});

async function publish(
  path: string,
  out: string,
  seal: { readonly seed: Uint8Array } | null,
  io: Io,
): Promise<ToolResult<string[]>> {
  const store = await openStore(path, { kind: 'commune', clock: io.clock, seen: seenFile(seenBeside(path)) });
  if (!store.ok) return store;
  try {
    const pkg = await packageInStore(store.value);
    if (!pkg.ok) return pkg;
    const onProgress = (done: number, of: number) => io.progress(`results: ${done} of ${of}`);
    return await publishResults({ kind: 'commune', store: store.value, pkg: pkg.value, actor: 'urna results' }, out, {
      seal,
      onProgress,
    });
  } finally {
    await store.value.close();
  }
}
