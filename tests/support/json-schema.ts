/** The part of JSON Schema 2020-12 that our schemas use, read by another program than the one that wrote them. */
export type Schema = boolean | { readonly [keyword: string]: unknown };

const annotations = new Set(['$schema', '$id', '$defs', 'title', 'default', 'format', 'id']);
const typeOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
const at = (path: string, key: string | number) => `${path}/${key}`;

/** Paths and keywords of all faults; nothing where the value fits. A keyword that is not known here throws. */
export function faults(schema: Schema, value: unknown, root: Schema = schema, path = ''): string[] {
  if (typeof schema === 'boolean') return schema ? [] : [`${path}: not allowed`];
  return Object.entries(schema).flatMap(
    ([keyword, wanted]) =>
      judge(keyword, wanted, schema, value, root, path) ?? (annotations.has(keyword) ? [] : unknown(keyword)),
  );
}

function unknown(keyword: string): never {
  throw new Error(`the keyword ${keyword} is not known here`);
}

type Members = Readonly<Record<string, Schema>>;

function judge(
  keyword: string,
  wanted: unknown,
  schema: { readonly [keyword: string]: unknown },
  value: unknown,
  root: Schema,
  path: string,
): string[] | undefined {
  const say = (good: boolean) => (good ? [] : [`${path}: ${keyword}`]);
  const into = (part: unknown, inner: unknown, key: string | number) =>
    faults(part as Schema, inner, root, at(path, key));
  const object = typeOf(value) === 'object' ? (value as Record<string, unknown>) : {};
  const array = Array.isArray(value) ? (value as unknown[]) : [];
  const number = typeof value === 'number' ? value : undefined;
  const text = typeof value === 'string' ? value : undefined;
  const limit = Number(wanted);
  switch (keyword) {
    case '$ref':
      return faults(String(wanted).slice(2).split('/').filter(Boolean).reduce((node, key) => (node as Members)[key]!, root), value, root, path); // prettier-ignore
    case 'type': {
      const own = typeOf(value);
      return say([wanted].flat().some((type) => type === own || (type === 'number' && own === 'integer')));
    }
    case 'const':
      return say(value === wanted);
    case 'enum':
      return say((wanted as unknown[]).includes(value));
    case 'anyOf':
      return say((wanted as Schema[]).some((one) => faults(one, value, root, path).length === 0));
    case 'oneOf':
      return say((wanted as Schema[]).filter((one) => faults(one, value, root, path).length === 0).length === 1);
    case 'allOf':
      return (wanted as Schema[]).flatMap((one) => faults(one, value, root, path));
    case 'pattern':
      return say(text === undefined || new RegExp(String(wanted), 'u').test(text));
    case 'minLength':
      return say(text === undefined || Array.from(text).length >= limit);
    case 'maxLength':
      return say(text === undefined || Array.from(text).length <= limit);
    case 'minimum':
      return say(number === undefined || number >= limit);
    case 'maximum':
      return say(number === undefined || number <= limit);
    case 'minItems':
      return say(!Array.isArray(value) || array.length >= limit);
    case 'maxItems':
      return say(!Array.isArray(value) || array.length <= limit);
    case 'prefixItems':
      return (wanted as Schema[]).flatMap((one, index) => (index < array.length ? into(one, array[index], index) : []));
    case 'items': {
      const before = ((schema['prefixItems'] as Schema[] | undefined) ?? []).length;
      return array.slice(before).flatMap((item, index) => into(wanted, item, before + index));
    }
    case 'required':
      return typeOf(value) === 'object' ? say((wanted as string[]).every((name) => Object.hasOwn(object, name))) : [];
    case 'properties':
      return Object.entries(wanted as Members).flatMap(([name, one]) =>
        Object.hasOwn(object, name) ? into(one, object[name], name) : [],
      );
    case 'additionalProperties': {
      const named = (schema['properties'] as Members | undefined) ?? {};
      return Object.keys(object).flatMap((name) =>
        Object.hasOwn(named, name) ? [] : into(wanted, object[name], name),
      );
    }
    case 'maxProperties':
      return say(Object.keys(object).length <= limit);
    case 'propertyNames':
      return Object.keys(object).flatMap((name) => into(wanted, name, name));
    default:
      return undefined;
  }
}
