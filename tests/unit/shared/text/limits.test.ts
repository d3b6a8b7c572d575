/** Nothing of a file or a call is without a limit: the JSON Schema of each is walked, and what could be endless is named. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { manifestSchema } from '../../../../src-main/media/manifest.ts';
import { api } from '../../../../src-shared/api/api.ts';
import { formSchema } from '../../../../src-shared/forms/schema.ts';
import { payloadSchemas } from '../../../../src-shared/sealed/payloads.ts';

type Node = { readonly [member: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Patterns that repeat something without end. */
const endless = /(?<!\\)[+*](?!\?)|\{\d+,\}/;

/** Paths of texts, lists and records that have no end by their own schema. */
function* unlimited(node: unknown, path: string): Generator<string> {
  if (Array.isArray(node)) {
    for (const [at, one] of node.entries()) yield* unlimited(one, `${path}|${at}`);
    return;
  }
  if (!isNode(node)) return;
  const limited = (limit: string) => limit in node;
  if (node.type === 'string' && !limited('maxLength') && !limited('enum') && !limited('const')) {
    if (typeof node.pattern !== 'string' || endless.test(node.pattern)) yield path;
  }
  if (node.type === 'array' && !limited('maxItems') && !limited('prefixItems')) yield `${path}[]`;
  if (node.type === 'object' && isNode(node.additionalProperties) && !limited('maxProperties')) {
    // few names are enough of a limit
    if (!isNode(node.propertyNames) || !('enum' in node.propertyNames)) yield `${path}{}`;
  }
  for (const [member, below] of Object.entries(node)) {
    if (member === 'properties' && isNode(below))
      for (const [name, one] of Object.entries(below)) yield* unlimited(one, `${path}/${name}`);
    else if (['items', 'anyOf', 'oneOf', 'allOf', 'prefixItems', 'additionalProperties', 'propertyNames', '$defs'].includes(member))
      yield* unlimited(below, path); // prettier-ignore
  }
}
const found = (schema: z.ZodType) => [...new Set(unlimited(z.toJSONSchema(schema, { io: 'input' }), ''))];

describe('everything has an end', () => {
  it('the walker sees what has none', () => {
    const schema = z.strictObject({
      a: z.string(),
      b: z.array(z.string().max(1)),
      c: z.record(z.string().max(1), z.int()),
      d: z.string().regex(/^[IVX]+$/),
      e: z.array(z.strictObject({ f: z.string() })).max(1),
      g: z.string().regex(/^\d{1,3}$/),
      h: z.enum(['x']),
      i: z.record(z.enum(['x']), z.int()),
    });
    expect(found(schema)).toEqual(['/a', '/b[]', '/c{}', '/d', '/e/f']);
  });

  it.each(Object.entries(api))('%s', (_, { input }) => expect(found(input)).toEqual([]));

  // the answer of `allocate` or `mayor`, step by step; only the commune's own key makes one
  const free: Readonly<Record<string, readonly string[]>> = { results: ['/contests/outcome'] };
  it.each(Object.entries(payloadSchemas))('%s', (type, schema) => {
    const strangers = found(schema).filter((path) => !(free[type] ?? []).some((known) => path.startsWith(known)));
    expect(strangers).toEqual([]);
  });

  it('form', () => expect(found(formSchema)).toEqual([]));
  it('manifest.json', () => expect(found(manifestSchema)).toEqual([]));
});
