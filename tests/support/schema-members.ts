/** A JSON Schema of ours laid out flat: one row a member, with its place, whether it must be there, and what it may be. */
export type Node = { readonly [keyword: string]: unknown };

export type Member = { readonly path: string; readonly required: boolean; readonly value: string };
/** Parts with a name of their own, which a table uses in place of their members. */
export type Named = ReadonlyMap<string, Node>;

const patterns: Readonly<Record<string, string>> = {
  '^\\d{6}$': 'TERYT',
  '^\\d{4}-\\d{2}-\\d{2}-[a-z][a-z0-9-]{0,30}$': 'election',
  '^[A-Za-z0-9_-]{43}$': 'hash',
  '^([01]\\d|2[0-3]):[0-5]\\d$': 'HH:MM',
  '^[A-Z]\\d{2}[a-z]?$': 'rule code',
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const node = (value: unknown): Node => (isNode(value) ? value : {});
const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

const annotations = new Set(['$schema', '$id', 'title']);
/** Without what only the top of a file has. */
export function bare(schema: Node): Node {
  const own = typeof schema['title'] === 'string' || '$schema' in schema;
  return own ? Object.fromEntries(Object.entries(schema).filter(([keyword]) => !annotations.has(keyword))) : schema;
}

function nameOf(schema: Node, named: Named): string | undefined {
  const text = JSON.stringify(bare(schema));
  return [...named].find(([, part]) => JSON.stringify(part) === text)?.[0];
}

/** What a table says of one place. */
export function valueOf(schema: Node, named: Named): string {
  const name = nameOf(schema, named);
  if (name !== undefined) return name;
  const shapes = shapesOf(schema);
  if (shapes) return [...new Set(shapes.map((one) => valueOf(one, named)))].join(' or ');
  if ('const' in schema) return JSON.stringify(schema['const']);
  const choice = schema['enum'];
  if (Array.isArray(choice)) return choice.map((one) => JSON.stringify(one)).join(' or ');
  switch (schema['type']) {
    case 'integer':
      return `integer${range(schema['minimum'], schema['maximum'])}`;
    case 'string':
      return textOf(schema);
    case 'array':
      return `list${range(schema['minItems'] ?? 0, schema['maxItems'])} of ${valueOf(itemOf(schema), named)}`;
    case 'object':
      return mapOf(schema) ? `map${range(0, schema['maxProperties'])} of ${valueOf(mapOf(schema)!, named)}` : 'object';
    default:
      return typeof schema['type'] === 'string' ? schema['type'] : 'anything';
  }
}

function range(least: unknown, most: unknown): string {
  const from = typeof least === 'number' ? least : 0;
  if (typeof most === 'number' && most < Number.MAX_SAFE_INTEGER) return ` ${from}–${most}`;
  return from === 0 || from === Number.MIN_SAFE_INTEGER ? '' : ` from ${from}`;
}

function textOf(schema: Node): string {
  if (schema['format'] === 'date-time') return 'instant';
  if (schema['format'] === 'date') return 'date';
  return patterns[String(schema['pattern'])] ?? `text${range(schema['minLength'] ?? 0, schema['maxLength'])}`;
}

/** Of a list of fixed places the first one speaks for all. */
function itemOf(schema: Node): Node {
  return nodes(schema['prefixItems'])[0] ?? node(schema['items']);
}

function shapesOf(schema: Node): readonly Node[] | undefined {
  const shapes = [...nodes(schema['anyOf']), ...nodes(schema['oneOf'])];
  return shapes.length > 0 ? shapes : undefined;
}

function mapOf(schema: Node): Node | undefined {
  return isNode(schema['additionalProperties']) ? schema['additionalProperties'] : undefined;
}

/**
 * Every member of a schema: `a.b` in an object, `a[].b` in the items of a list, `a{}.b` in what a map holds. Of several
 * shapes each member is listed; it is required where every shape asks for it.
 */
export function membersOf(schema: Node, named: Named, at = ''): Member[] {
  const shapes = shapesOf(schema);
  if (shapes) return merged(shapes.map((one) => membersOf(one, named, at)));
  const asked = schema['required'];
  return Object.entries(node(schema['properties'])).flatMap(([name, value]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const required = Array.isArray(asked) && asked.includes(name);
    return [{ path, required, value: valueOf(node(value), named) }, ...below(node(value), named, path)];
  });
}

function below(schema: Node, named: Named, path: string): Member[] {
  if (nameOf(schema, named) !== undefined) return [];
  const shapes = shapesOf(schema);
  if (shapes) return merged(shapes.map((one) => below(one, named, path)));
  if (schema['type'] === 'array') return below(itemOf(schema), named, `${path}[]`);
  const held = mapOf(schema);
  return held ? below(held, named, `${path}{}`) : membersOf(schema, named, path);
}

/** Shapes without members, such as `null`, ask for nothing. */
function merged(shapes: readonly Member[][]): Member[] {
  const full = shapes.filter((shape) => shape.length > 0);
  const all = Map.groupBy(full.flat(), ({ path }) => path);
  return [...all].map(([path, found]) => ({
    path,
    required: found.length === full.length && found.every(({ required }) => required),
    value: [...new Set(found.map(({ value }) => value))].join(' or '),
  }));
}
