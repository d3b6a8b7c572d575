// Writes definitions/schemas/: a JSON Schema (draft 2020-12) of every file format, from the schemas the program itself
// reads with, for those who write programs beside ours. `node scripts/run.mjs schemas`; a test holds the files to it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { keyFileSchema } from '../src-main/keys/keyfile.ts';
import { manifestSchema } from '../src-main/media/manifest.ts';
import { publicJwk } from '../src-shared/primitives.ts';
import { candidateResults, forAgainstResults, listResults } from '../src-shared/forms/draft.ts';
import { lineSchema } from '../src-shared/forms/line.ts';
import { formSchema } from '../src-shared/forms/schema.ts';
import { allocateInput, mayorContestInput, mayorSingleInput } from '../src-shared/results/schemas.ts';
import { payloadSchemas } from '../src-shared/sealed/payloads.ts';

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/, 'base64url, strict, without padding');
/** JSON Web Signature, General JSON (RFC 7515 §7.2.1); canonical bytes and the header are beyond a schema. */
const envelope = z.strictObject({
  payload: base64url,
  signatures: z.tuple([z.strictObject({ protected: base64url, signature: base64url.length(86) })]),
});
/** The line's reader looks at `results` by the form's kind of ballot; a schema can only list the kinds. */
const checkLine = lineSchema.extend({
  results: z.union([candidateResults, forAgainstResults, listResults]).optional(),
});

const formats: readonly (readonly [string, string, z.ZodType])[] = [
  ['sealed', 'A sealed file (*.urna): the envelope around one payload', envelope],
  ...Object.entries(payloadSchemas).map(
    ([type, schema]) => [`payloads/${type}`, `Payload of a sealed file of typ urna-${type}+json`, schema] as const,
  ),
  ['form', 'A protocol form: sections, items, remarks, rules in CEL', formSchema],
  ['jwk', 'An Ed25519 public key (RFC 8037)', publicJwk],
  ['key', 'A private key sealed with a passphrase (*.urnakey)', keyFileSchema],
  ['manifest', 'manifest.json of a folder on a medium', manifestSchema],
  ['lines/check', 'One line into urna check', checkLine],
  ['lines/allocate', 'One line into urna allocate', allocateInput],
  ['lines/mayor', 'One line into urna mayor', z.union([mayorContestInput, mayorSingleInput])],
];

/** Every schema by its file's name below `definitions/schemas/`. */
export function jsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    formats.map(([name, title, schema]) => [
      `${name}.json`,
      // what may be written, so members with a default may be left out
      { $id: `urn:urna:1:${name.replace('/', ':')}`, title, ...z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  );
}

export function schemaText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

// `import.meta.main` needs Node 24.2; this script also runs from 22.14 on
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const [name, schema] of jsonSchemas()) {
    const file = join(import.meta.dirname, '..', 'definitions', 'schemas', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, schemaText(schema));
  }
