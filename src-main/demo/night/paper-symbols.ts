/** What a helper reads from the paper before typing it: the symbol the commission printed, the one of its sealed file. */
import { z } from 'zod';
import { constituencyNumber, contestKind, precinctNumber } from '../../../src-shared/primitives.ts';
import { protocolKey } from '../../../src-shared/protocol/payload.ts';
import { MAX_SEALED_BYTES } from '../../../src-shared/sealed/canonical.ts';
import { decodeEnvelope } from '../../../src-shared/sealed/jws.ts';
import { controlSymbol } from '../../../src-shared/sealed/symbol.ts';
import { nodeCrypto } from '../../keys/crypto.ts';
import { readFiles } from '../../media/read.ts';

const protocolHead = z.object({
  type: z.literal('protocol'),
  precinct: precinctNumber,
  contest: contestKind,
  constituency: constituencyNumber,
});

/** By {@link protocolKey}, of every protocol below these folders. */
export async function paperSymbols(media: readonly string[]): Promise<Map<string, string>> {
  const symbols = new Map<string, string>();
  for (const medium of media)
    for await (const file of readFiles(medium, { maxBytes: MAX_SEALED_BYTES })) {
      const envelope = file.ok ? decodeEnvelope(file.value.bytes) : undefined;
      if (envelope?.ok !== true) continue;
      const { payload } = envelope.value;
      const head = protocolHead.safeParse(JSON.parse(new TextDecoder().decode(payload)));
      if (head.success) symbols.set(protocolKey(head.data), controlSymbol(payload, nodeCrypto));
    }
  return symbols;
}
