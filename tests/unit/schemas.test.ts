/** The JSON Schemas that travel with the program: current, and true of real content. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas, schemaText } from '../../scripts/schemas.ts';
import { sealKey } from '../../src-main/keys/keyfile.ts';
import { manifestEntry, mergedManifest } from '../../src-main/media/manifest.ts';
import { seal } from '../../src-main/keys/seal.ts';
import { faults, type Schema } from '../support/json-schema.ts';
import { bodyOf, agreed, candidates, receipt } from '../support/results.ts';
import { computeResults } from '../../src-shared/results/compute.ts';
import * as made from '../support/sealed.ts';

const folder = join(import.meta.dirname, '..', '..', 'definitions', 'schemas');
const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

const body = bodyOf([made.mayor()], {});
const protocols = body.cells.map((cell) => body.protocol(cell, candidates(200, 94)));
const first = protocols[0]!;
const { election, teryt, definition, mode } = first;
const head = { schema: 1, election, teryt, definition, mode };

const samples: Record<string, unknown> = {
  sealed: json(seal(made.protocol(), made.seeds.chair1)),
  'payloads/mandate': made.mandate(),
  'payloads/contest': made.county(),
  'payloads/definition': made.definition(),
  'payloads/roster': made.roster({ keys: [made.rosterKey(made.jwks.chair1, 1, 'chair', made.revoked)] }),
  'payloads/report': { ...head, type: 'report', precinct: 1, number: 1, at: '2029-04-08T12:05:00+02:00', by: 'Ewa Ćma', kind: 'incident', note: 'Brak prądu' },
  'payloads/protocol': made.protocol({ results: { for: 200, against: 94 } }),
  'payloads/emergency-protocol': { ...made.protocol(), type: 'emergency-protocol', emergency: { typedBy: 'Jan Ćwik', reason: 'Nośnik zgubiony', source: 'kopia' } },
  'payloads/receipt': receipt(first),
  'payloads/bundle': { ...head, type: 'bundle', contest: 'mayor', protocols: [made.hashOf(first)], receipts: [] },
  'payloads/results': computeResults(body.pkg, agreed(protocols)),
  form: JSON.parse(readFileSync(join(folder, '..', 'forms', '2024', 'council-lists.json'), 'utf8')),
  jwk: made.jwks.issuer,
  key: json(await sealKey(made.seeds.chair1, 'test test test test test test')),
  manifest: json(mergedManifest([], [manifestEntry('a.urna', Uint8Array.of(1))])),
  'lines/check': { id: 'a', form: '2024/mayor', values: { eligible: 1, eligibleA: null }, results: { lists: { '13': { total: 1 } } }, context: { struckOut: ['13/2'] } },
  'lines/allocate': { id: 'x', method: 'dhondt', seats: 6, threshold: { percent: 5 }, lists: [{ id: '13', votes: 2 }], lots: [{ kind: 'list', between: ['13', '15'], drawn: ['15'] }] },
  'lines/mayor': { id: 'a', single: { for: 2043, against: 3095 } },
}; // prettier-ignore

describe('definitions/schemas', () => {
  const current = jsonSchemas();

  it('holds exactly what the program reads with (else run `node scripts/run.mjs schemas`)', () => {
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    expect(found.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([...current.keys()].sort());
    for (const [name, schema] of current)
      expect(readFileSync(join(folder, name), 'utf8'), name).toBe(schemaText(schema));
  });

  it('names each format once', () => {
    const ids = [...current.values()].map((schema) => ('$id' in schema ? schema.$id : ''));
    expect(new Set(ids).size).toBe(current.size);
    expect(Object.keys(samples).map((name) => `${name}.json`).sort()).toEqual([...current.keys()].sort()); // prettier-ignore
  });

  it.each(Object.entries(samples))(
    '%s: a sample fits, and neither with a member more nor with one less',
    (name, sample) => {
      const text = readFileSync(join(folder, `${name}.json`), 'utf8');
      const schema = JSON.parse(text) as Schema;
      expect(faults(schema, sample)).toEqual([]);
      const [[member] = ['']] = Object.entries(sample as object).reverse();
      const { [member]: _, ...less } = sample as Record<string, unknown>;
      expect(faults(schema, { ...(sample as object), surplus: 1 })).not.toEqual([]);
      if (!name.startsWith('lines/')) expect(faults(schema, less)).not.toEqual([]);
      expect(faults(schema, null)).not.toEqual([]);
    },
  );
});
