/** Whose published results lie in a folder, so that those of two elections never mix. */
import { z } from 'zod';
import { type Definition } from '../../../src-shared/definition/definition.ts';
import { MAX_SEALED_BYTES, parseCanonical } from '../../../src-shared/sealed/canonical.ts';
import { decodeEnvelope } from '../../../src-shared/sealed/jws.ts';
import { resultsSchema } from '../../../src-shared/sealed/payloads.ts';
import { type Owner } from '../../media/edition.ts';

type Whose = Pick<Definition, 'election' | 'teryt' | 'mode'>;

export const SEALED_RESULTS = 'results.urna';
export const PLAIN_RESULTS = 'results.json';

/** `2029-04-08-local-080401-results`: the folder of a publication on a medium; a rehearsal's starts with `cwiczenie-`. */
export function publicationFolder({ election, teryt, mode }: Whose): string {
  return `${mode === 'rehearsal' ? 'cwiczenie-' : ''}${election}-${teryt}-results`;
}

const { election, teryt, mode } = resultsSchema.shape;
const said = z.looseObject({ type: z.literal('results'), election, teryt, mode });

/** What the files say of themselves is enough: it only ever keeps us from writing. */
export function ownerOf(definition: Whose): Owner {
  return {
    maxBytes: MAX_SEALED_BYTES,
    names: [SEALED_RESULTS, PLAIN_RESULTS],
    isOurs: (name, bytes) => {
      const payload = name === SEALED_RESULTS ? payloadOf(bytes) : bytes;
      const json = payload && parseCanonical(payload);
      const whose = said.safeParse(json?.ok ? json.value : undefined);
      if (!whose.success) return undefined;
      return publicationFolder(whose.data) === publicationFolder(definition);
    },
  };
}

function payloadOf(bytes: Uint8Array): Uint8Array | undefined {
  const envelope = decodeEnvelope(bytes);
  return envelope.ok ? envelope.value.payload : undefined;
}
